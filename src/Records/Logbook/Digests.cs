using System.Security.Cryptography;
using System.Text;

namespace Jointly.Records.Logbook;

/// <summary>SHA-256 over what an entry says, each value with its length or in a fixed one, so that no two entries write the same bytes.</summary>
internal static class Digests
{
    public static byte[] OfPart(string name, byte[] salt, string content) => Of(w =>
    {
        w.Write(salt.Length);
        w.Write(salt);
        w.Write(name);
        w.Write(content);
    });

    /// <summary>Over the header, the parts' digests (not their contents, which may be erased) and the subjects.</summary>
    public static byte[] OfEntry(LogEntry e, IEnumerable<LogPart> parts, IEnumerable<LogSubject> subjects) => Of(w =>
    {
        w.Write(e.Chain.Value.ToByteArray());
        w.Write(e.Number);
        w.Write(e.At.ToUnixTimeMilliseconds());
        w.Write(e.By.Value.ToByteArray());
        w.Write(e.DeedName);
        w.Write(e.FactType);
        w.Write(e.On.DayNumber);
        w.Write(e.Previous.Length);
        w.Write(e.Previous);
        foreach (var part in parts.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            w.Write("part");
            w.Write(part.Name);
            w.Write(part.Digest.Length);
            w.Write(part.Digest);
        }
        foreach (var subject in subjects.OrderBy(s => s.Kind, StringComparer.Ordinal).ThenBy(s => s.Id))
        {
            w.Write("subject");
            w.Write(subject.Kind);
            w.Write(subject.Id.ToByteArray());
            w.Write(subject.Version);
        }
    });

    static byte[] Of(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        write(writer);
        writer.Flush();
        return SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
