using Jointly.Method.Words;

namespace Jointly.Exchange.Tables;

/// <summary>The names people give to columns, in English, French and Spanish, and which of our fields they mean.</summary>
/// <param name="Words">For each field the names it goes by; ours first.</param>
public sealed record Header(IReadOnlyList<(string Field, string[] Words)> Words)
{
    /// <summary>Which field a column's name means; none when it is not one of ours.</summary>
    public string? FieldOf(string name)
    {
        var plain = Plain(name);
        return Words.FirstOrDefault(w => w.Words.Any(word => Plain(word) == plain)).Field;
    }

    /// <summary>Without accents, case, spaces and signs: "Led by" and led_by are one word.</summary>
    public static string Plain(string name) => string.Concat(Folded.Of(name).Where(char.IsLetterOrDigit));
}
