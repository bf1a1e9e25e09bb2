using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>How an initiative and a cluster begin: with a name and little else. What is not known yet is asked later.</summary>
public static class Beginning
{
    public const int LongestName = 200;

    public static Outcome<InitiativeBegun> Initiative(InitiativeId id, Named name, string? country, string? currency, bool example = false)
    {
        List<Refusal> refusals = [.. Check(name)];
        if (!Countries.Knows(country?.ToUpperInvariant())) refusals.Add(No(nameof(PortfolioText.CountryMissing), "Country"));
        if (!Countries.Currencies.Contains(currency?.ToUpperInvariant())) refusals.Add(No(nameof(PortfolioText.CurrencyMissing), "Currency"));
        return refusals.Count > 0 ? refusals : new InitiativeBegun(id, Tidied(name), country!.ToUpperInvariant(), currency!.ToUpperInvariant(), example);
    }

    public static Outcome<ClusterBegun> Cluster(InitiativeId initiative, ClusterId id, Named name, string? makes, string? place)
    {
        List<Refusal> refusals = [.. Check(name)];
        if (makes?.Length > LongestName) refusals.Add(No(nameof(PortfolioText.NameTooLong), "Makes", LongestName));
        if (place?.Length > LongestName) refusals.Add(No(nameof(PortfolioText.NameTooLong), "Place", LongestName));
        return refusals.Count > 0 ? refusals : new ClusterBegun(initiative, id, Tidied(name), Text(makes), Text(place));
    }

    static IEnumerable<Refusal> Check(Named name)
    {
        if (string.IsNullOrWhiteSpace(name.Name)) yield return No(nameof(PortfolioText.NameMissing), "Name");
        if (name.Name?.Length > LongestName) yield return No(nameof(PortfolioText.NameTooLong), "Name", LongestName);
    }

    static Named Tidied(Named name) => name with { Name = name.Name.Trim() };
    static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
    static Refusal No(string key, string field, params object?[] with) => new(new Phrase(typeof(PortfolioText), key, with), Field: field);
}
