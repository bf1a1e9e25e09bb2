using System.Globalization;
using System.Text;

namespace Jointly.Exchange.Workbooks;

/// <summary>
/// Text within a cell. XML has no place for control characters and half characters, so workbooks write them as _x0007_
/// (ECMA-376 part 1, 22.9.2.19, ST_Xstring), and an underline that would look like it as _x005F_.
/// </summary>
static class CellText
{
    public static string Put(string text)
    {
        StringBuilder? written = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            bool hidden = !pair && (text[i] is < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF' || char.IsSurrogate(text[i])) || LooksHidden(text.AsSpan(i));
            if (hidden) (written ??= new(text, 0, i, text.Length + 16)).Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else written?.Append(text[i]);
            if (pair) { i++; written?.Append(text[i]); }
        }
        return written?.ToString() ?? text;
    }

    public static string Take(string written)
    {
        if (!written.Contains("_x", StringComparison.Ordinal)) return written;
        var text = new StringBuilder(written.Length);
        for (int i = 0; i < written.Length; i++)
            if (LooksHidden(written.AsSpan(i)))
            {
                text.Append((char)int.Parse(written.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 6;
            }
            else text.Append(written[i]);
        return text.ToString();
    }

    static bool LooksHidden(ReadOnlySpan<char> at) =>
        at is ['_', 'x', var a, var b, var c, var d, '_', ..] && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);
}
