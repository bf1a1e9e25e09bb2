using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>Countries (ISO 3166-1, from countries.csv) and currencies (ISO 4217, as the framework knows them).</summary>
public static class Countries
{
    static readonly (string Code, string En, string Fr, string Es)[] Table = [.. Read()];
    static readonly Dictionary<string, string> Currency = RegionCurrencies();

    public static IReadOnlyList<string> Currencies { get; } = [.. Currency.Values.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Code and name, by name, in the reader's language.</summary>
    public static IReadOnlyList<(string Code, string Name)> In(CultureInfo culture) =>
        [.. Table.Select(c => (c.Code, Name: Name(c, culture))).OrderBy(c => c.Name, StringComparer.Create(culture, ignoreCase: true))];

    /// <summary>The name, or the code itself where it is none of ours.</summary>
    public static string Name(string code, CultureInfo culture) =>
        Table.FirstOrDefault(c => c.Code == code) is { Code: not null } found ? Name(found, culture) : code;

    public static bool Knows(string? code) => Table.Any(c => c.Code == code);

    /// <summary>What a person wrote or chose: a code, or a name in any of the languages, without accents and case; else none.</summary>
    public static string? Typed(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var sought = Folded.Of(typed.Trim());
        return Table.FirstOrDefault(c => c.Code.Equals(sought, StringComparison.OrdinalIgnoreCase) || Folded.Of(c.En) == sought || Folded.Of(c.Fr) == sought || Folded.Of(c.Es) == sought).Code;
    }

    public static string? CurrencyOf(string country) => Currency.GetValueOrDefault(country);

    static string Name((string Code, string En, string Fr, string Es) country, CultureInfo culture) =>
        culture.TwoLetterISOLanguageName switch { "fr" => country.Fr, "es" => country.Es, _ => country.En };

    static IEnumerable<(string, string, string, string)> Read()
    {
        using var lines = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("Jointly.Method.Portfolio.countries.csv")!);
        while (lines.ReadLine() is { } line)
            if (line.Split(';') is [{ Length: 2 } code, var en, var fr, var es]) yield return (code, en, fr, es);
    }

    static Dictionary<string, string> RegionCurrencies()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            var region = new RegionInfo(culture.Name);
            if (region.ISOCurrencySymbol is { Length: 3 } currency) found.TryAdd(region.TwoLetterISORegionName, currency);
        }
        return found;
    }
}
