using System.Text;

namespace Jointly.Exchange.Tables;

/// <summary>The text of a file, whatever program wrote it.</summary>
/// <param name="Guessed">Nothing in the file says which encoding it has and it is not UTF-8: it was read as Windows-1252, as old spreadsheets write it.</param>
public sealed record DecodedText(string Text, bool Guessed)
{
    public const int LargestFile = 50 * 1024 * 1024;

    static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>UTF-8 or UTF-16 with a mark at the beginning; UTF-16 known by its zeros; UTF-8; else Windows-1252.</summary>
    /// <exception cref="ExchangeRefusal">The file is larger than allowed, or holds no text.</exception>
    public static DecodedText Read(Stream stream, int largest = LargestFile)
    {
        var bytes = Bytes(stream, largest);
        var decoded = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8OrWestern(bytes[3..]),
            [0xFF, 0xFE, ..] => new(Encoding.Unicode.GetString(bytes[2..]), false),
            [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode.GetString(bytes[2..]), false),
            _ => WithoutMark(bytes),
        };
        // A text has no zero characters: a workbook, a picture or an archive has.
        return decoded.Text.Contains('\0')
            ? throw new ExchangeRefusal(Say.It(nameof(ExchangeText.NotText)), Say.It(nameof(ExchangeText.SaveAsCsv)))
            : decoded;
    }

    static DecodedText WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        int even = 0, odd = 0;
        for (int i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }
        var mostly = head.Length / 4;                              // of the pairs, more than half
        return (even, odd) switch
        {
            (0, _) when odd > mostly => new(Encoding.Unicode.GetString(bytes), false),
            (_, 0) when even > mostly => new(Encoding.BigEndianUnicode.GetString(bytes), false),
            _ => Utf8OrWestern(bytes),
        };
    }

    static DecodedText Utf8OrWestern(ReadOnlySpan<byte> bytes)
    {
        try { return new(Strict.GetString(bytes), false); }
        catch (DecoderFallbackException) { return new(Western.GetString(bytes), true); }
    }

    static ReadOnlySpan<byte> Bytes(Stream stream, int largest)
    {
        var kept = new MemoryStream(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, largest) : 0);
        var part = new byte[81_920];
        for (int read; (read = stream.Read(part)) > 0;)
        {
            if (kept.Length + read > largest)
                throw new ExchangeRefusal(
                    Say.It(nameof(ExchangeText.TooLarge), (double)largest / (1024 * 1024)), Say.It(nameof(ExchangeText.BringInParts)));
            kept.Write(part, 0, read);
        }
        return kept.GetBuffer().AsSpan(0, (int)kept.Length);
    }
}
