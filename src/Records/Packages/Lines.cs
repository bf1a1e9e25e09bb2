namespace Jointly.Records.Packages;

/// <summary>Lines of bytes, each ended; none longer than any row of ours could be.</summary>
internal static class Lines
{
    public const int Longest = 64 << 20;

    /// <summary>A line is good until the next one is asked for.</summary>
    /// <exception cref="PackageFault">A line does not end, or is too long.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(Stream stream, string part)
    {
        var (buffer, from, to) = (new byte[1 << 16], 0, 0);
        while (true)
        {
            if (buffer.AsSpan(from, to - from).IndexOf((byte)'\n') is >= 0 and var at)
            {
                yield return buffer.AsMemory(from, at);
                from += at + 1;
                continue;
            }
            buffer.AsSpan(from, to - from).CopyTo(buffer);
            (from, to) = (0, to - from);
            if (to == buffer.Length)
            {
                if (buffer.Length >= Longest) throw new PackageFault(nameof(PackageText.LineTooLong), part);
                Array.Resize(ref buffer, buffer.Length * 2);
            }
            var n = stream.Read(buffer, to, buffer.Length - to);
            if (n == 0) break;
            to += n;
        }
        if (to > 0) throw new PackageFault(nameof(PackageText.Damaged), part);
    }
}
