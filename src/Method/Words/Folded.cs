using System.Globalization;
using System.Text;

namespace Jointly.Method.Words;

public static class Folded
{
    /// <summary>The text as a search sees it: without accents and case, one space between words. The same answer on every database.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) continue;
            if (rune.Value == 'ß') folded.Append("ss");
            else if (Rune.IsWhiteSpace(rune)) { if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' '); }
            else folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return folded.ToString().TrimEnd();
    }
}
