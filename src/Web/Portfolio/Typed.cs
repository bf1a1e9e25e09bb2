using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Web.Portfolio;

/// <summary>A name or a text in one language, as typed.</summary>
public sealed record NamedRow
{
    public string? Language { get; init; }
    public string? Name { get; init; }

    /// <summary>What is written already, and a free row for each further language.</summary>
    public static List<NamedRow> Of(IReadOnlyList<Named> names, IEnumerable<string> languages) =>
        [.. names.Select(n => n.Language).Concat(languages).Distinct().Select(l => new NamedRow { Language = l, Name = names.FirstOrDefault(n => n.Language == l)?.Name })];

    public static IReadOnlyList<Named> Read(IEnumerable<NamedRow?>? rows) =>
        [.. (rows ?? []).OfType<NamedRow>().Where(r => r.Language is { Length: > 1 and <= 35 }).Select(r => new Named(r.Language!, r.Name ?? ""))];
}

/// <summary>Reading what was typed in the reader's own language.</summary>
static class Typed
{
    static readonly Texts T = new(typeof(DefinitionText));

    public static DateOnly? Day(string? typed, string field, List<Refusal> refused)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200) return day;
        refused.Add(No(nameof(DefinitionText.NotADay), field, typed.Trim()));
        return null;
    }

    public static decimal? Number(string? typed, string field, List<Refusal> refused)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (decimal.TryParse(typed.Trim(), NumberStyles.Number, CultureInfo.CurrentCulture, out var n)) return n;
        refused.Add(No(nameof(DefinitionText.NotANumber), field, typed.Trim()));
        return null;
    }

    public static int? Whole(string? typed, string field, List<Refusal> refused)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed.Trim(), NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out var n)) return n;
        refused.Add(No(nameof(DefinitionText.NotANumber), field, typed.Trim()));
        return null;
    }

    public static T? Chosen<T>(string? typed) where T : struct, Enum => Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) ? value : null;

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public static string? Text(decimal? n) => n?.ToString("0.####", CultureInfo.CurrentCulture);
    public static string? Text(int? n) => n?.ToString(CultureInfo.CurrentCulture);

    public static Refusal No(string key, string? field = null, params object?[] with) => new(new Phrase(typeof(DefinitionText), key, with), Field: field);
}

/// <summary>Languages by their names, in themselves or in the reader's language.</summary>
static class LanguageNames
{
    static readonly List<CultureInfo> All = [.. CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(c => c.Name.Length is 2 or 3)];

    /// <summary>Its tag (BCP 47), or none.</summary>
    public static string? Read(string typed)
    {
        var sought = Folded.Of(typed.Trim());
        return All.Find(c => new[] { c.Name, c.NativeName, c.EnglishName, c.DisplayName }.Any(n => Folded.Of(n) == sought))?.Name;
    }

    public static string Said(string tag) => All.Exists(c => c.Name == tag) ? Languages.Own(tag) : tag;
}
