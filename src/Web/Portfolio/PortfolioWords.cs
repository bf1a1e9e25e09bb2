using System.Globalization;
using Jointly.Method;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Web.Parts;

namespace Jointly.Web.Portfolio;

/// <summary>Fields of initiatives, clusters, definitions and sources' figures, and their values, as one who reads now calls them.</summary>
public static class PortfolioWords
{
    static readonly Texts T = new(typeof(DefinitionText));

    public static Refusal No(string key, string? field = null, params object?[] with) => new(new Phrase(typeof(DefinitionText), key, with), Field: field);

    public static string Field(string name) => T[$"Field{name}"];

    public static string Said(this PartnerRole role) => T[$"Partner{role}"];
    public static string Said(this Maturity stage) => T[$"Maturity{stage}"];
    public static string Signs(this Maturity stage) => T[$"Signs{stage}"];
    public static string Said(this ClusterRole role) => T[$"ClusterRole{role}"];
    public static string Said(this BoundaryFollows follows) => T[$"Follows{follows}"];
    public static string Said(this Holds holds) => T[$"Holds{holds}"];
    public static string Said(this SourceMeasure measure) => T[$"Measure{measure}"];
    public static string Said(this Answered answer) => T[$"Answered{answer}"];
    public static string Asked(this CommonFeature feature) => T[$"Asks{feature}"];

    public static State State(this Holds holds) => holds switch { Holds.Yes => Parts.State.Ok, Holds.No => Parts.State.Off, _ => Parts.State.None };
    public static State State(this Answered answer) => answer switch { Answered.Yes => Parts.State.Ok, Answered.No => Parts.State.Watch, _ => Parts.State.None };

    public static string? Say(string field, InitiativeDetails d) => field switch
    {
        nameof(d.Names) => Lines(d.Names),
        nameof(d.Objective) => Lines(d.Objective),
        nameof(d.Country) => Countries.Name(d.Country, CultureInfo.CurrentUICulture),
        nameof(d.AlsoIn) => Joined(d.AlsoIn.Select(c => Countries.Name(c, CultureInfo.CurrentUICulture))),
        nameof(d.Partners) => Joined(d.Partners.Select(p => T[DefinitionText.PartnerAs, p.Name, p.Role.Said()])),
        nameof(d.NoDonors) => d.NoDonors ? T[DefinitionText.NoDonorsSaid] : null,
        nameof(d.Begins) => d.Begins?.Written(CultureInfo.CurrentUICulture),
        nameof(d.Ends) => d.Ends?.Written(CultureInfo.CurrentUICulture),
        nameof(d.Budget) => d.Budget?.Written(CultureInfo.CurrentCulture),
        nameof(d.Languages) => Joined(d.Languages.Select(LanguageNames.Said)),
        _ => d.Currency,
    };

    public static string? Say(string field, ClusterDetails d) => field switch
    {
        nameof(d.Names) => Lines(d.Names),
        nameof(d.Makes) => d.Makes,
        nameof(d.Place) => d.Place,
        nameof(d.Sectors) => Joined(d.Sectors.Select(s => Isic.Said(s, CultureInfo.CurrentUICulture))),
        nameof(d.Role) => d.Role?.Said(),
        _ => d.Maturity is { } m ? T[DefinitionText.MaturityJudged, m.Stage.Said(), m.On, m.Because] : null,
    };

    public static string? Say(string field, DefinitionDetails d) => field switch
    {
        nameof(d.Follows) => d.Follows?.Said(),
        nameof(d.Places) => Joined(d.Places),
        nameof(d.Outline) => d.Outline is { } outline ? T[DefinitionText.OutlinePoints, Exchange.Outlines.Outline.Rings(outline).Sum(r => r.Count)] : null,
        nameof(d.BoundaryBecause) => d.BoundaryBecause,
        nameof(d.FewestEnterprises) => Number(d.FewestEnterprises),
        nameof(d.FewestFrom) => d.FewestFrom?.Written(CultureInfo.CurrentUICulture),
        nameof(d.FewestSource) => d.FewestSource,
        nameof(d.Speed) => Number(d.Speed),
        nameof(d.WithinMinutes) => Number(d.WithinMinutes),
        nameof(d.WithinPercent) => Number(d.WithinPercent),
        _ => Enum.TryParse<CommonFeature>(field, out var feature) ? Joined(((string?[])[d.Of(feature).Holds.Said(), d.Of(feature).Words, d.Of(feature).Evidence]).OfType<string>()) : null,
    };

    public static string? Say(string field, SourceFigureDetails d) => field switch
    {
        nameof(d.Measure) => d.Measure.Said(),
        nameof(d.Words) => d.Words,
        nameof(SourceValue.Qualifier) => T[$"Qualifier{d.Says.Qualifier}"],
        nameof(SourceValue.Value) => Typed.Text(d.Says.Value),
        nameof(SourceValue.To) => Typed.Text(d.Says.To),
        nameof(SourceValue.Unit) => d.Says.Unit,
        nameof(SourceValue.Source) => d.Says.Source,
        nameof(SourceValue.Place) => d.Says.Place,
        _ => d.Says.Period,
    };

    /// <summary>"about 500 enterprises", "10 to 15 million USD a year", "not given": as the source says it.</summary>
    public static string Said(this SourceValue says)
    {
        if (says.Value is not { } value) return Joined([T[$"Qualifier{says.Qualifier}"], says.Unit ?? ""], " ")!.Trim();
        var number = Texts.Spoken(CultureInfo.CurrentCulture, value);
        if (says.To is { } to) number = T[DefinitionText.FromTo, number, Texts.Spoken(CultureInfo.CurrentCulture, to)];
        var said = says.Qualifier switch
        {
            Qualifier.MoreThan => T[DefinitionText.SaysMoreThan, number],
            Qualifier.LessThan => T[DefinitionText.SaysLessThan, number],
            Qualifier.About => T[DefinitionText.SaysAbout, number],
            Qualifier.Nearly => T[DefinitionText.SaysNearly, number],
            Qualifier.Some => T[DefinitionText.SaysSome, number],
            _ => $"{number}",
        };
        return says.Unit is { } unit ? $"{said} {unit}" : said;
    }

    /// <summary>"Enterprises, textile firms: 480. Travel note (2004)".</summary>
    public static string Whole(SourceFigureDetails d) =>
        $"{Joined(((string?[])[d.Measure.Said(), d.Words]).OfType<string>(), ", ")}: {d.Says.Said()}. {d.Says.Source}{(Joined(((string?[])[d.Says.Place, d.Says.Period]).OfType<string>(), ", ") is { } where ? $" ({where})" : "")}";

    public static string QualifierSaid(Qualifier qualifier) => T[$"Qualifier{qualifier}"];

    /// <summary>Where a missing thing is mended; none where it is not recorded yet.</summary>
    public static string? Address(this MendedAt at, ClusterAddress cluster) => at switch
    {
        MendedAt.Initiative => cluster.InitiativePage + "/correct",
        MendedAt.Cluster => cluster.Page("correct"),
        MendedAt.Definition => cluster.Page("definition/write"),
        MendedAt.Actors => cluster.Page("actors"),
        _ => null,
    };

    static string? Lines(IReadOnlyList<Named> names) => Joined(names.Select(n => T[DefinitionText.InOneLanguage, n.Name, LanguageNames.Said(n.Language)]));
    static string? Joined(IEnumerable<string> parts, string between = "; ") => string.Join(between, parts) is { Length: > 0 } text ? text : null;
    static string? Number(int? n) => n?.ToString("N0", CultureInfo.CurrentCulture);
}
