using System.Globalization;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;

namespace Jointly.Web.Portfolio;

public sealed record PartnerRow
{
    public string? Name { get; init; }
    public string? Role { get; init; }
}

/// <summary>What was typed about an initiative, kept as typed until it makes sense.</summary>
public sealed record InitiativeDetailsForm
{
    public List<NamedRow>? Names { get; init; }
    public List<NamedRow>? Objective { get; init; }
    public string? Country { get; init; }
    public List<string?>? AlsoIn { get; init; }
    public List<PartnerRow>? Partners { get; init; }
    public string? NoDonors { get; init; }
    public string? Begins { get; init; }
    public string? Ends { get; init; }
    public string? Currency { get; init; }
    public string? Budget { get; init; }
    public string? BudgetCurrency { get; init; }
    public string? Languages { get; init; }
    public string? Because { get; init; }

    /// <summary>The version of the initiative that the form was opened at.</summary>
    public int? Version { get; init; }

    /// <summary>The same form sent twice is one deed.</summary>
    public Guid Once { get; init; }

    public static InitiativeDetailsForm Of(InitiativeDetails d, int version) => new()
    {
        Names = NamedRow.Of(d.Names, Web.Languages.Spoken), Objective = NamedRow.Of(d.Objective, [.. d.Names.Select(n => n.Language).Take(1), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName]),
        Country = d.Country, AlsoIn = [.. d.AlsoIn.Select(c => Countries.Name(c, CultureInfo.CurrentUICulture)), null, null],
        Partners = [.. d.Partners.Select(p => new PartnerRow { Name = p.Name, Role = p.Role.ToString() }), .. Enumerable.Repeat(new PartnerRow(), 3)],
        NoDonors = d.NoDonors ? "true" : null, Begins = Typed.Text(d.Begins), Ends = Typed.Text(d.Ends), Currency = d.Currency,
        Budget = Typed.Text(d.Budget?.Amount), BudgetCurrency = d.Budget?.Currency ?? d.Currency,
        Languages = string.Join(", ", d.Languages.Select(LanguageNames.Said)), Version = version, Once = Guid.CreateVersion7(),
    };

    /// <summary>In the words of the method, or what is to be mended first. Empty fields are absent.</summary>
    public InitiativeDetails? Read(List<Refusal> refused)
    {
        var (begins, ends, budget) = (Typed.Day(Begins, nameof(Begins), refused), Typed.Day(Ends, nameof(Ends), refused), Typed.Number(Budget, nameof(Budget), refused));
        var alsoIn = Each(AlsoIn ?? [], Countries.Typed, nameof(DefinitionText.NoSuchCountry), nameof(AlsoIn), refused);
        var languages = Each(Languages?.Split(',', ';') ?? [], LanguageNames.Read, nameof(DefinitionText.NoSuchLanguage), nameof(Languages), refused);
        return refused.Count > 0 ? null : new InitiativeDetails
        {
            Names = NamedRow.Read(Names), Objective = NamedRow.Read(Objective), Country = Country ?? "", AlsoIn = alsoIn, Currency = Currency ?? "",
            Partners = [.. (Partners ?? []).OfType<PartnerRow>().Select(p => new Partner(p.Name ?? "", Typed.Chosen<PartnerRole>(p.Role) ?? PartnerRole.PartnerAgency))],
            NoDonors = NoDonors == "true", Begins = begins, Ends = ends, Budget = budget is { } amount ? new Money(amount, BudgetCurrency is { Length: 3 } c ? c : Currency ?? "") : null,
            Languages = languages,
        };
    }

    static List<string> Each(IEnumerable<string?> typed, Func<string, string?> read, string key, string field, List<Refusal> refused)
    {
        var found = new List<string>();
        foreach (var text in typed.Where(t => !string.IsNullOrWhiteSpace(t)))
            if (read(text!) is { } known) found.Add(known);
            else refused.Add(PortfolioWords.No(key, field, text!.Trim()));
        return found;
    }
}
