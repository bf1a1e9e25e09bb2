using System.Globalization;

namespace Jointly.Method.Words;

/// <summary>A name in one language (BCP 47 tag, such as "es"). What has several names has a list of these.</summary>
public sealed record Named(string Language, string Name)
{
    /// <summary>The name in the reader's language, else in the first one written.</summary>
    public static string In(IReadOnlyCollection<Named> names, CultureInfo culture) =>
        (names.FirstOrDefault(n => n.Language == culture.TwoLetterISOLanguageName) ?? names.FirstOrDefault())?.Name ?? "";

    /// <summary>Trimmed, without what was left empty, one for each language.</summary>
    public static IReadOnlyList<Named> Tidied(IEnumerable<Named> names) =>
        [.. names.Where(n => !string.IsNullOrWhiteSpace(n.Name)).Select(n => n with { Name = n.Name.Trim() }).DistinctBy(n => n.Language)];

    /// <summary>All of them as one text that is the same in every language, whatever their order; none where there are none.</summary>
    public static string? Text(IReadOnlyCollection<Named> names) =>
        names.Count == 0 ? null : string.Join('\n', names.OrderBy(n => n.Language, StringComparer.Ordinal).Select(n => $"{n.Language}: {n.Name}"));
}
