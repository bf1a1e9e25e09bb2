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
