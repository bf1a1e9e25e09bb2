using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>What a source's figure is about; of the first three the register counts its own, to stand beside it.</summary>
public enum SourceMeasure { Enterprises, SupportInstitutions, PeopleWorking, ShareOfWorkforce, Turnover, Inhabitants, Other }

/// <param name="Words">What exactly it counts: "large enterprises". None where the measure says it all.</param>
public sealed record SourceFigureDetails(SourceMeasure Measure, string? Words, SourceValue Says)
{
    public static readonly IReadOnlyList<Field<SourceFigureDetails>> Fields =
    [
        new(nameof(Measure), d => d.Measure.ToString(), (d, o) => d with { Measure = o.Measure }),
        new(nameof(Words), d => d.Words, (d, o) => d with { Words = o.Words }),
        new(nameof(SourceValue.Qualifier), d => d.Says.Qualifier.ToString(), (d, o) => d with { Says = d.Says with { Qualifier = o.Says.Qualifier } }),
        new(nameof(SourceValue.Value), d => Number(d.Says.Value), (d, o) => d with { Says = d.Says with { Value = o.Says.Value } }),
        new(nameof(SourceValue.To), d => Number(d.Says.To), (d, o) => d with { Says = d.Says with { To = o.Says.To } }),
        new(nameof(SourceValue.Unit), d => d.Says.Unit, (d, o) => d with { Says = d.Says with { Unit = o.Says.Unit } }),
        new(nameof(SourceValue.Source), d => d.Says.Source, (d, o) => d with { Says = d.Says with { Source = o.Says.Source } }),
        new(nameof(SourceValue.Place), d => d.Says.Place, (d, o) => d with { Says = d.Says with { Place = o.Says.Place } }),
        new(nameof(SourceValue.Period), d => d.Says.Period, (d, o) => d with { Says = d.Says with { Period = o.Says.Period } }),
    ];

    static string? Number(decimal? n) => n?.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>A figure about a cluster as a source gives it. What is measured stands beside it and never replaces it.</summary>
public sealed class SourceFigure
{
    SourceFigure() => Says = null!;

    public SourceFigure(SourceFigureGiven fact)
    {
        (Id, Initiative, Cluster, Says) = (fact.Figure, fact.Initiative, fact.Cluster, fact.Now.Says);
        Write(fact.Now);
    }

    public SourceFigureId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public ClusterId Cluster { get; private set; }
    public SourceMeasure Measure { get; private set; }
    public string? Words { get; private set; }
    public SourceValue Says { get; private set; }

    /// <summary>Taken back, but kept: it can be restored.</summary>
    public bool Retracted { get; private set; }

    public SourceFigureDetails Details => new(Measure, Words, Says);

    public void Take(SourceFigureCorrected fact) => Write(fact.Now);
    public void Take(SourceFigureRetracted _) => Retracted = true;
    public void Take(SourceFigureRestored _) => Retracted = false;

    void Write(SourceFigureDetails d) => (Measure, Words, Says) = (d.Measure, d.Words, d.Says);
}
