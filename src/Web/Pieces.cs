using System.Security.Cryptography;
using System.Text;
using Jointly.Method.Words;

namespace Jointly.Web;

/// <summary>How much of a file is here.</summary>
/// <param name="Whole">All of it, and its digest is the one that was named.</param>
public sealed record Arrived(long Here, bool Whole);

/// <summary>Why a piece was not taken.</summary>
public enum PieceRefused { None, NotNamed, NotInPlace, Busy, Different }

/// <summary>
/// Files that come piece by piece over a bad line. A file is named by the digest and length that its sender found, so that who begins again,
/// even after closing the page, goes on where the line was cut. What has not come whole within a day is cleared away.
/// </summary>
public sealed class Pieces(Installation installation, Received received, TimeProvider time)
{
    public const long MostBytes = 50L << 20;

    /// <summary>So many unfinished files of one person are kept; the oldest goes.</summary>
    const int MostUnfinished = 4;
    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    string Folder => Path.Combine(installation.DataFolder, "received", "pieces");

    public static bool IsNamed(string? sha256, long? length) => sha256 is { Length: 64 } && sha256.All(char.IsAsciiHexDigitLower) && length is > 0 and <= MostBytes;

    /// <summary>How much of it came so far; asking makes nothing.</summary>
    public Arrived Here(PersonId person, string place, string sha256, long length)
    {
        Clear(person);
        var part = PathOf(person, place, sha256, length);
        return File.Exists(part + ".whole") && received.Has(sha256) ? new(length, true) : new(File.Exists(part) ? new FileInfo(part).Length : 0, false);
    }

    /// <summary>Appends what comes, as far as it comes: a piece cut in the middle counts up to the cut.</summary>
    /// <param name="at">Where the piece begins: it is taken only where the last one ended.</param>
    public async Task<(Arrived Now, PieceRefused Why)> Take(PersonId person, string place, string sha256, long length, long at, Stream piece, CancellationToken stop)
    {
        var before = Here(person, place, sha256, length);
        if (before.Whole) return (before, PieceRefused.None);             // the answer to the last piece was lost, and it comes again
        if (at != before.Here) return (before, PieceRefused.NotInPlace);
        Directory.CreateDirectory(Folder);
        var part = PathOf(person, place, sha256, length);
        try
        {
            await using var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (file.Length != at) return (new(file.Length, false), PieceRefused.NotInPlace);
            file.Position = at;
            await Append(piece, file, length - at, stop);
            file.Flush(flushToDisk: true);
            if (file.Length < length) return (new(file.Length, false), PieceRefused.None);
            file.Position = 0;
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop)) != sha256)
            {
                file.SetLength(0);                                        // what came is not what was named: from the beginning
                return (new(0, false), PieceRefused.Different);
            }
        }
        catch (IOException e) when (IsShared(e)) { return (before, PieceRefused.Busy); }
        received.Adopt(part, sha256);
        await File.WriteAllBytesAsync(part + ".whole", [], stop);
        return (new(length, true), PieceRefused.None);
    }

    static async Task Append(Stream piece, FileStream file, long most, CancellationToken stop)
    {
        var buffer = new byte[16 << 10];
        for (int read; most > 0 && (read = await piece.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most)), stop)) > 0; most -= read)
            await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
    }

    // Another request writes it just now: the same file in two windows. (The code that Windows and .NET elsewhere give for it.)
    static bool IsShared(IOException e) => e.HResult is unchecked((int)0x80070020) or 11;

    void Clear(PersonId person)
    {
        if (!Directory.Exists(Folder)) return;
        var files = new DirectoryInfo(Folder).GetFiles();
        foreach (var old in files.Where(f => time.GetUtcNow() - new DateTimeOffset(f.LastWriteTimeUtc) > Kept)
            .Concat(files.Where(f => f.Name.StartsWith($"{person.Value:N}-", StringComparison.Ordinal) && f.Extension.Length == 0).OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostUnfinished)))
            old.Delete();
    }

    string PathOf(PersonId person, string place, string sha256, long length) =>
        Path.Combine(Folder, $"{person.Value:N}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{place} {length} {sha256}")))[..32]}");
}
