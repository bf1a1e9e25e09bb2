using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>
/// Correcting what was written: an initiative, a cluster, its definition, a source's figure (product row F2). Each with a reason.
/// What another wrote meanwhile is kept: changes that fit are taken together, and those that collide are refused until the one who
/// came later has seen both.
/// </summary>
public static class Correction
{
    public const int LongestText = 4_000, LongestReason = 2_000, MostPartners = 50, MostPlaces = 200, MostSectors = 30, MostCountries = 60, MostEnterprises = 10_000_000;

    public static Outcome<InitiativeCorrected> Of(Initiative initiative, InitiativeDetails read, InitiativeDetails typed, string? because)
    {
        var wanted = Tidied(typed);
        return Decide(InitiativeDetails.Fields, read, initiative.Details, wanted, because, Wrong(wanted), now => new InitiativeCorrected(initiative.Id, now) { Was = initiative.Details, Because = because!.Trim() });
    }

    public static Outcome<ClusterCorrected> Of(Cluster cluster, ClusterDetails read, ClusterDetails typed, string? because)
    {
        var wanted = Tidied(typed);
        return Decide(ClusterDetails.Fields, read, cluster.Details, wanted, because, Wrong(wanted), now => new ClusterCorrected(cluster.Initiative, cluster.Id, now) { Was = cluster.Details, Because = because!.Trim() });
    }

    /// <param name="definition">None while nobody wrote one.</param>
    public static Outcome<ClusterDefined> Of(InitiativeId initiative, ClusterId cluster, Definition? definition, DefinitionDetails read, DefinitionDetails typed, string? because)
    {
        var wanted = Tidied(typed);
        return Decide(DefinitionDetails.Fields, read, definition?.Details ?? DefinitionDetails.Nothing, wanted, because, Wrong(wanted), now => new ClusterDefined(initiative, cluster, now) { Was = definition?.Details, Because = because!.Trim() });
    }

    public static Outcome<SourceFigureGiven> Give(InitiativeId initiative, ClusterId cluster, SourceFigureId id, SourceFigureDetails typed, string? because)
    {
        var wanted = Tidied(typed);
        return Wrong(wanted) is { Count: > 0 } refusals ? refusals : new SourceFigureGiven(initiative, cluster, id, wanted) { Because = Text(because) };
    }

    public static Outcome<SourceFigureCorrected> Of(SourceFigure figure, SourceFigureDetails read, SourceFigureDetails typed, string? because)
    {
        if (figure.Retracted) return No(nameof(PortfolioText.RestoreFirst));
        var wanted = Tidied(typed);
        return Decide(SourceFigureDetails.Fields, read, figure.Details, wanted, because, Wrong(wanted), now => new SourceFigureCorrected(figure.Id, now) { Was = figure.Details, Because = because!.Trim() });
    }

    public static Outcome<SourceFigureRetracted> Retract(SourceFigure figure, string? reason) =>
        figure.Retracted ? No(nameof(PortfolioText.AlreadyRetracted)) :
        Reason(reason, "Reason") is { } no ? no : new SourceFigureRetracted(figure.Id, reason!.Trim());

    public static Outcome<SourceFigureRestored> Restore(SourceFigure figure, string? reason) =>
        !figure.Retracted ? No(nameof(PortfolioText.NotRetracted)) :
        Reason(reason, "Reason") is { } no ? no : new SourceFigureRestored(figure.Id, reason!.Trim());

    /// <summary>N-33: effects are rarely seen in less than three years. A warning, which an answer may stand beside; nothing is blocked.</summary>
    public static Refusal? TooShort(InitiativeDetails d) =>
        d.Months is < 36 and var months ? new(new Phrase(typeof(PortfolioText), "TooShort", months), "N-33", nameof(d.Ends)) : null;

    static Outcome<T> Decide<T, TDetails>(IReadOnlyList<Field<TDetails>> fields, TDetails read, TDetails stands, TDetails typed, string? because, List<Refusal> wrong, Func<TDetails, T> fact) where T : class
    {
        if (Reason(because, "Because") is { } none) wrong.Add(none);
        if (wrong.Count > 0) return wrong;
        var merged = Merge.Of(fields, read, stands, typed);
        if (merged.Collisions.Count > 0) return merged.Collisions.Select(f => No(nameof(PortfolioText.ChangedMeanwhile), f)).ToList();
        return fields.All(f => f.Same(merged.Value, stands)) ? No(nameof(PortfolioText.NothingChanged)) : fact(merged.Value);
    }

    static InitiativeDetails Tidied(InitiativeDetails d) => d with
    {
        Names = Named.Tidied(d.Names), Objective = Named.Tidied(d.Objective), Country = d.Country.ToUpperInvariant(), Currency = d.Currency.ToUpperInvariant(),
        AlsoIn = [.. d.AlsoIn.Distinct().Where(c => c != d.Country)],
        Partners = [.. d.Partners.Where(p => !string.IsNullOrWhiteSpace(p.Name)).Select(p => p with { Name = p.Name.Trim() }).Distinct()],
        Languages = [.. d.Languages.Distinct()],
    };

    static ClusterDetails Tidied(ClusterDetails d) => d with
    {
        Names = Named.Tidied(d.Names), Makes = Text(d.Makes), Place = Text(d.Place), Sectors = [.. d.Sectors.Distinct()],
        Maturity = d.Maturity is { } m ? m with { Because = m.Because.Trim() } : null,
    };

    static DefinitionDetails Tidied(DefinitionDetails d) => d with
    {
        Places = [.. d.Places.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p.Trim()).Distinct()], Outline = Text(d.Outline), BoundaryBecause = Text(d.BoundaryBecause), FewestSource = Text(d.FewestSource),
        Features = DefinitionDetails.Said(d.Features.Select(f => f with { Words = Text(f.Words), Evidence = Text(f.Evidence) })),
    };

    static SourceFigureDetails Tidied(SourceFigureDetails d) => d with
    {
        Words = Text(d.Words),
        Says = d.Says with { Unit = Text(d.Says.Unit), Source = d.Says.Source.Trim(), Place = Text(d.Says.Place), Period = Text(d.Says.Period) },
    };

    static List<Refusal> Wrong(InitiativeDetails d)
    {
        var refusals = Wrong(d.Names, nameof(d.Names)).ToList();
        if (!Countries.Knows(d.Country)) refusals.Add(No(nameof(PortfolioText.CountryMissing), nameof(d.Country)));
        if (d.AlsoIn.FirstOrDefault(c => !Countries.Knows(c)) is { } unknown) refusals.Add(No(nameof(PortfolioText.CountryUnknown), nameof(d.AlsoIn), unknown));
        if (d.AlsoIn.Count > MostCountries) refusals.Add(No(nameof(PortfolioText.TooMany), nameof(d.AlsoIn), MostCountries));
        if (!Countries.Currencies.Contains(d.Currency)) refusals.Add(No(nameof(PortfolioText.CurrencyMissing), nameof(d.Currency)));
        if (d.Partners.Any(p => p.Name.Length > Beginning.LongestName)) refusals.Add(No(nameof(PortfolioText.NameTooLong), nameof(d.Partners), Beginning.LongestName));
        if (d.Partners.Count > MostPartners) refusals.Add(No(nameof(PortfolioText.TooMany), nameof(d.Partners), MostPartners));
        if (d.NoDonors && d.Partners.Any(p => p.Role == PartnerRole.Donor)) refusals.Add(No(nameof(PortfolioText.DonorsOrNone), nameof(d.NoDonors)));
        if (d.Ends < d.Begins) refusals.Add(No(nameof(PortfolioText.EndsBeforeItBegins), nameof(d.Ends), d.Begins));
        if (d.Budget is { } budget && (budget.Amount is < 0 or > 1_000_000_000_000 || !Countries.Currencies.Contains(budget.Currency))) refusals.Add(No(nameof(PortfolioText.BudgetWrong), nameof(d.Budget)));
        if (d.Objective.Any(o => o.Name.Length > LongestText)) refusals.Add(No(nameof(PortfolioText.NameTooLong), nameof(d.Objective), LongestText));
        return refusals;
    }

    static List<Refusal> Wrong(ClusterDetails d)
    {
        var refusals = Wrong(d.Names, nameof(d.Names)).ToList();
        refusals.AddRange(TooLong(Beginning.LongestName, (nameof(d.Makes), d.Makes), (nameof(d.Place), d.Place)));
        if (d.Sectors.FirstOrDefault(s => !Isic.Knows(s)) is { } unknown) refusals.Add(No(nameof(PortfolioText.SectorUnknown), nameof(d.Sectors), unknown));
        if (d.Sectors.Count > MostSectors) refusals.Add(No(nameof(PortfolioText.TooMany), nameof(d.Sectors), MostSectors));
        if (d.Maturity is { Because.Length: 0 }) refusals.Add(No(nameof(PortfolioText.JudgementNeedsReason), "MaturityBecause"));
        refusals.AddRange(TooLong(LongestReason, ("MaturityBecause", d.Maturity?.Because)));
        return refusals;
    }

    static List<Refusal> Wrong(DefinitionDetails d)
    {
        List<Refusal> refusals = [.. TooLong(LongestText, (nameof(d.BoundaryBecause), d.BoundaryBecause), (nameof(d.FewestSource), d.FewestSource))];
        if (d.Places.Any(p => p.Length > Beginning.LongestName)) refusals.Add(No(nameof(PortfolioText.NameTooLong), nameof(d.Places), Beginning.LongestName));
        if (d.Places.Count > MostPlaces) refusals.Add(No(nameof(PortfolioText.TooMany), nameof(d.Places), MostPlaces));
        if ((d.Places.Count > 0 || d.Outline is not null) && d.BoundaryBecause is null) refusals.Add(No(nameof(PortfolioText.BoundaryNeedsReason), nameof(d.BoundaryBecause)));
        if (d.FewestEnterprises is < 2 or > MostEnterprises) refusals.Add(No(nameof(PortfolioText.FewestOutOfRange), nameof(d.FewestEnterprises), 2, MostEnterprises));
        if (d.FewestEnterprises is not null && d.FewestFrom is null) refusals.Add(No(nameof(PortfolioText.FewestNeedsDay), nameof(d.FewestFrom)));
        if (d.FewestEnterprises is not null && d.FewestSource is null) refusals.Add(No(nameof(PortfolioText.FewestNeedsSource), nameof(d.FewestSource)));
        foreach (var f in d.Features) refusals.AddRange(TooLong(LongestText, ($"{f.Feature}-Words", f.Words), ($"{f.Feature}-Evidence", f.Evidence)));
        if (d.Speed is < 1 or > 200) refusals.Add(No(nameof(PortfolioText.OutOfRange), nameof(d.Speed), 1, 200));
        if (d.WithinMinutes is < 1 or > 1440) refusals.Add(No(nameof(PortfolioText.OutOfRange), nameof(d.WithinMinutes), 1, 1440));
        if (d.WithinPercent is < 1 or > 100) refusals.Add(No(nameof(PortfolioText.OutOfRange), nameof(d.WithinPercent), 1, 100));
        return refusals;
    }

    static List<Refusal> Wrong(SourceFigureDetails d)
    {
        var says = d.Says;
        List<Refusal> refusals = [.. TooLong(Beginning.LongestName, (nameof(d.Words), d.Words), (nameof(says.Unit), says.Unit), (nameof(says.Place), says.Place), (nameof(says.Period), says.Period)),
            .. TooLong(LongestReason, (nameof(says.Source), says.Source))];
        if (says.Source.Length == 0) refusals.Add(No(nameof(PortfolioText.SourceMissing), nameof(says.Source)));
        if (says.Qualifier == Qualifier.NotGiven && (says.Value ?? says.To) is not null) refusals.Add(No(nameof(PortfolioText.NotGivenHasValue), nameof(says.Value)));
        if (says.Qualifier is not (Qualifier.NotGiven or Qualifier.Some) && says.Value is null) refusals.Add(No(nameof(PortfolioText.ValueMissing), nameof(says.Value)));
        if (Math.Abs(says.Value ?? 0) > 900_000_000_000_000m || Math.Abs(says.To ?? 0) > 900_000_000_000_000m) refusals.Add(No(nameof(PortfolioText.ValueTooLarge), nameof(says.Value)));
        if (says.To is { } to && !(says.Value < to)) refusals.Add(No(nameof(PortfolioText.ToBelowValue), nameof(says.To)));
        if (d is { Measure: SourceMeasure.Other, Words: null }) refusals.Add(No(nameof(PortfolioText.OtherNeedsWords), nameof(d.Words)));
        return refusals;
    }

    static IEnumerable<Refusal> Wrong(IReadOnlyList<Named> names, string field)
    {
        if (names.Count == 0) yield return No(nameof(PortfolioText.NameMissing), field);
        if (names.Any(n => n.Name.Length > Beginning.LongestName)) yield return No(nameof(PortfolioText.NameTooLong), field, Beginning.LongestName);
    }

    static IEnumerable<Refusal> TooLong(int most, params (string Field, string? Text)[] texts) =>
        texts.Where(t => t.Text?.Length > most).Select(t => No(nameof(PortfolioText.NameTooLong), t.Field, most));

    static Refusal? Reason(string? because, string field) =>
        string.IsNullOrWhiteSpace(because)      ? No(nameof(PortfolioText.ReasonMissing), field) :
        because.Trim().Length > LongestReason   ? No(nameof(PortfolioText.NameTooLong), field, LongestReason) : null;

    static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
    static Refusal No(string key, string? field = null, params object?[] with) => new(new Phrase(typeof(PortfolioText), key, with), Field: field);
}
