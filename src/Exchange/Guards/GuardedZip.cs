using System.IO.Compression;

namespace Jointly.Exchange.Guards;

/// <summary>How much an archive may hold. The defaults take the workbooks that people have and stop what is built to do harm.</summary>
/// <param name="Inflated">Bytes of all parts together, as they say and as they really are.</param>
/// <param name="Ratio">How many times larger a part may become than it is stored, once it is larger than <see cref="AnyRatio"/>.</param>
public sealed record ZipLimits(int Entries = 2_000, long Inflated = 1L << 30, int Ratio = 200, int LongestName = 260)
{
    /// <summary>Below this nobody is harmed, whatever the ratio: a sheet of the same cell again and again.</summary>
    public const long AnyRatio = 8L << 20;
}

/// <summary>
/// An archive from strangers, looked over before a byte of it is inflated: how many parts, how large, how they are called. While a part
/// is read, what it really holds is counted against what it says.
/// </summary>
public sealed class GuardedZip : IDisposable
{
    readonly ZipArchive archive;
    readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    GuardedZip(ZipArchive archive) => this.archive = archive;

    /// <param name="stream">Stays open.</param>
    /// <exception cref="ExchangeRefusal">It is broken, locked, too large, or its parts have names that lead out of it.</exception>
    public static GuardedZip Open(Stream stream, ZipLimits? limits = null)
    {
        var zip = new GuardedZip(Guarded(() => new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true)));
        try
        {
            Guarded(() => { zip.LookOver(limits ?? new()); return true; });
            return zip;
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>The part's content; none when there is no such part.</summary>
    public Stream? Part(string name) => parts.TryGetValue(name.TrimStart('/'), out var entry) ? new CountedPart(Guarded(entry.Open), entry.FullName, entry.Length) : null;

    /// <summary>Of every part.</summary>
    public IReadOnlyCollection<string> Names => parts.Keys;

    public bool Has(string name) => parts.ContainsKey(name.TrimStart('/'));

    void LookOver(ZipLimits limits)
    {
        if (archive.Entries.Count > limits.Entries) throw No(nameof(ExchangeText.ZipTooMany), archive.Entries.Count, limits.Entries);
        long all = 0;
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');                    // some programs write it so; nothing is written to a disk by it
            if (name.Length > limits.LongestName || LeadsOut(name)) throw No(nameof(ExchangeText.ZipBadName), Shown(name));
            if (entry.IsEncrypted) throw No(nameof(ExchangeText.ZipLocked));
            all = checked(all + entry.Length);
            if (all > limits.Inflated) throw No(nameof(ExchangeText.ZipTooLarge), (double)limits.Inflated / (1 << 20));
            if (entry.Length > ZipLimits.AnyRatio && entry.Length / limits.Ratio > entry.CompressedLength)
                throw No(nameof(ExchangeText.ZipBomb), Shown(name), limits.Ratio);
            if (!name.EndsWith('/') && !parts.TryAdd(name, entry)) throw No(nameof(ExchangeText.ZipTwice), Shown(name));
        }
    }

    static bool LeadsOut(string name) => name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");

    internal static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "…";

    internal static ExchangeRefusal No(string key, params object?[] with) => new(Say.It(key, with), Say.It(nameof(ExchangeText.ZipSaveAgain)));

    internal static T Guarded<T>(Func<T> step)
    {
        try { return step(); }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw new ExchangeRefusal(Say.It(nameof(ExchangeText.ZipBroken)), Say.It(nameof(ExchangeText.ZipSaveAgain)), e);
        }
    }

    public void Dispose() => archive.Dispose();

    /// <summary>A part that holds more, or less, than the archive says of it is refused where that shows.</summary>
    sealed class CountedPart(Stream inflating, string name, long said) : Stream
    {
        long read;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int n;
            try { n = inflating.Read(buffer); }
            catch (InvalidDataException e) { throw new ExchangeRefusal(Say.It(nameof(ExchangeText.ZipBroken)), Say.It(nameof(ExchangeText.ZipSaveAgain)), e); }
            read += n;
            if (read > said || n == 0 && buffer.Length > 0 && read < said) throw No(nameof(ExchangeText.ZipLies), Shown(name));
            return n;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => said;
        public override long Position { get => read; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inflating.Dispose();
            base.Dispose(disposing);
        }
    }
}
