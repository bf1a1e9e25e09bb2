using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

public enum IsicLevel { Section, Division, Group, Class }

/// <summary>One economic activity of ISIC Rev. 4.</summary>
/// <param name="Code">A letter (section), two digits (division), three (group) or four (class).</param>
/// <param name="Within">The code of the next wider one; none for a section.</param>
public sealed record IsicActivity(string Code, string? Within, IReadOnlyList<Named> Titles)
{
    public IsicLevel Level => (IsicLevel)(Code.Length - 1);
    public string Title(CultureInfo culture) => Named.In(Titles, culture);

    internal string Folded { get; } = Words.Folded.Of(string.Join(' ', Titles.Select(t => t.Name)));
}

/// <summary>
/// The International Standard Industrial Classification of all economic activities, revision 4 (from isic4.tsv, where its source
/// and licence stand). Titles in French and Spanish are not official ones of the United Nations.
/// </summary>
public static class Isic
{
    static readonly List<IsicActivity> Table = [.. Read()];
    static readonly Dictionary<string, IsicActivity> ByCode = Table.ToDictionary(a => a.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>All 766, in the order of the standard: each section before its divisions, and so on.</summary>
    public static IReadOnlyList<IsicActivity> All => Table;

    /// <summary>By its code alone, however it is written: "1410", "14.10", "c".</summary>
    public static IsicActivity? Find(string? code) => ByCode.GetValueOrDefault(Bare(code));

    public static bool Knows(string? code) => Find(code) is not null;

    /// <summary>"1410 Manufacture of wearing apparel, except fur apparel"; the code itself where it is none of the list.</summary>
    public static string Said(string code, CultureInfo culture) => Find(code) is { } found ? $"{found.Code} {found.Title(culture)}" : code;

    /// <summary>What a person wrote or chose in a field: a code, a code with its title, or a title in any of the languages; else none.</summary>
    public static IsicActivity? Typed(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (Find(typed) is { } whole) return whole;
        var sought = Folded.Of(typed.Trim());
        if (Find(sought.Split(' ')[0].TrimEnd(':', '-', '–')) is { } first && first.Code.Length > 1) return first;
        return Table.FirstOrDefault(a => a.Titles.Any(t => Folded.Of(t.Name) == sought))
            ?? Table.FirstOrDefault(a => a.Titles.Any(t => $"{a.Code.ToLowerInvariant()} {Folded.Of(t.Name)}" == sought));
    }

    /// <summary>Those whose code begins so, or whose titles have each of the words (without accents and case, in any of the languages); wider ones first.</summary>
    public static IEnumerable<IsicActivity> Sought(string? text)
    {
        var words = Folded.Of(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        return Table.Where(a => words.All(w => a.Code.StartsWith(w, StringComparison.OrdinalIgnoreCase) || a.Folded.Contains(w, StringComparison.Ordinal)))
            .OrderBy(a => a.Level);
    }

    /// <summary>From its section down to itself; empty where the code is none of the list.</summary>
    public static IReadOnlyList<IsicActivity> Path(string? code)
    {
        var path = new List<IsicActivity>();
        for (var at = Find(code); at is not null; at = Find(at.Within)) path.Insert(0, at);
        return path;
    }

    /// <summary>Is it the wider one itself, or a part of it?</summary>
    public static bool IsWithin(string? code, string wider) => Path(code).Any(a => string.Equals(a.Code, Bare(wider), StringComparison.OrdinalIgnoreCase));

    static string Bare(string? code) => code?.Trim().Replace(".", "", StringComparison.Ordinal) ?? "";

    static IEnumerable<IsicActivity> Read()
    {
        using var lines = new StreamReader(typeof(Isic).Assembly.GetManifestResourceStream("Jointly.Method.Portfolio.isic4.tsv")!);
        var section = "";
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var code, var en, var fr, var es]) continue;
            if (code.Length == 1) section = code;
            var within = code.Length switch { 1 => null, 2 => section, _ => code[..^1] };
            yield return new(code, within, [new("en", en), new("fr", fr), new("es", es)]);
        }
    }
}
