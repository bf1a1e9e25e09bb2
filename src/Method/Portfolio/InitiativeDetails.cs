using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>What a body is to the initiative (method §1.3, §2.1).</summary>
public enum PartnerRole
{
    /// <summary>The national or regional body that asked for the initiative or answers for it there.</summary>
    Counterpart,
    Donor,
    PartnerAgency,

    /// <summary>Implements it, or houses its team.</summary>
    Host,
    MethodologyHolder,
}

/// <summary>A body that carries, pays for or houses an initiative.</summary>
public sealed record Partner(string Name, PartnerRole Role);

/// <summary>What is written about an initiative (method §1.3). What nobody has said is absent.</summary>
public sealed record InitiativeDetails
{
    public required IReadOnlyList<Named> Names { get; init; }

    /// <summary>ISO 3166-1, two letters: the one it was begun in.</summary>
    public required string Country { get; init; }

    /// <summary>Further countries it works in.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <summary>ISO 4217, three letters: in which it counts.</summary>
    public required string Currency { get; init; }
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    /// <summary>Somebody said that no donor pays for it. No donors named is not the same.</summary>
    public bool NoDonors { get; init; }
    public DateOnly? Begins { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Ends { get; init; }
    public Money? Budget { get; init; }

    /// <summary>The development objective, in the languages in which it was written.</summary>
    public IReadOnlyList<Named> Objective { get; init; } = [];

    /// <summary>In which the work is done (BCP 47 tags).</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whole months from the first day to the last, both included: 1 January to 31 December is twelve.</summary>
    public int? Months
    {
        get
        {
            if (Begins is not { } first || Ends is not { } last || last < first) return null;
            var after = last.AddDays(1);
            return 12 * (after.Year - first.Year) + after.Month - first.Month - (after.Day < first.Day ? 1 : 0);
        }
    }

    public static readonly IReadOnlyList<Field<InitiativeDetails>> Fields =
    [
        new(nameof(Names), d => Named.Text(d.Names), (d, o) => d with { Names = o.Names }),
        new(nameof(Objective), d => Named.Text(d.Objective), (d, o) => d with { Objective = o.Objective }),
        new(nameof(Country), d => d.Country, (d, o) => d with { Country = o.Country }),
        new(nameof(AlsoIn), d => Joined(d.AlsoIn), (d, o) => d with { AlsoIn = o.AlsoIn }),
        new(nameof(Partners), d => Joined(d.Partners.Select(p => $"{p.Role}: {p.Name}")), (d, o) => d with { Partners = o.Partners }),
        new(nameof(NoDonors), d => d.NoDonors ? "yes" : null, (d, o) => d with { NoDonors = o.NoDonors }),
        new(nameof(Begins), d => d.Begins?.ToString("O", CultureInfo.InvariantCulture), (d, o) => d with { Begins = o.Begins }),
        new(nameof(Ends), d => d.Ends?.ToString("O", CultureInfo.InvariantCulture), (d, o) => d with { Ends = o.Ends }),
        new(nameof(Currency), d => d.Currency, (d, o) => d with { Currency = o.Currency }),
        new(nameof(Budget), d => d.Budget?.Written(CultureInfo.InvariantCulture), (d, o) => d with { Budget = o.Budget }),
        new(nameof(Languages), d => Joined(d.Languages), (d, o) => d with { Languages = o.Languages }),
    ];

    static string? Joined(IEnumerable<string> parts) => string.Join('\n', parts) is { Length: > 0 } text ? text : null;
}
