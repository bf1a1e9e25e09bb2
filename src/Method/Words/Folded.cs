using System.Globalization;
using System.Text;

namespace Jointly.Method.Words;

public static class Folded
{
    /// <summary>The text as a search sees it: without accents and case, one space between words. The same answer on every database.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text)) return OfAscii(text);
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) continue;
            if (rune.Value == 'ß') folded.Append("ss");
            else if (Rune.IsWhiteSpace(rune)) { if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' '); }
            else if (Rune.ToLowerInvariant(rune) is { IsBmp: true } lower) folded.Append((char)lower.Value);
            else folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return folded.ToString().TrimEnd();
    }

    // Most of what is folded, hundreds of thousands of times while a list is read: nothing to take apart.
    static string OfAscii(string text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
            if (!char.IsWhiteSpace(c)) folded[length++] = char.ToLowerInvariant(c);
            else if (length > 0 && folded[length - 1] != ' ') folded[length++] = ' ';
        return folded[..length].TrimEnd(' ').ToString();
    }
}
