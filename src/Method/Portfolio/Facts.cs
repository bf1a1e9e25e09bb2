using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

public sealed record InitiativeBegun(InitiativeId Initiative, Named Name, string Country, string Currency, bool Example) : IStates<InitiativeDetails>
{
    public Subject Subject => new(nameof(Portfolio.Initiative), Initiative.Value);

    /// <summary>Its name in further languages.</summary>
    public IReadOnlyList<Named> AlsoCalled { get; init; } = [];
    public InitiativeDetails? Was => null;
    public InitiativeDetails Now => new() { Names = [Name, .. AlsoCalled], Country = Country, Currency = Currency };
}

public sealed record InitiativeCorrected(InitiativeId Initiative, InitiativeDetails Now) : IStates<InitiativeDetails>
{
    public Subject Subject => new(nameof(Portfolio.Initiative), Initiative.Value);
    public InitiativeDetails? Was { get; init; }
    public string? Because { get; init; }
}

public sealed record ClusterBegun(InitiativeId Initiative, ClusterId Cluster, Named Name, string? Makes, string? Place) : IStates<ClusterDetails>
{
    public Subject Subject => new(nameof(Portfolio.Cluster), Cluster.Value);

    /// <summary>Its name in further languages.</summary>
    public IReadOnlyList<Named> AlsoCalled { get; init; } = [];
    public ClusterDetails? Was => null;
    public ClusterDetails Now => new() { Names = [Name, .. AlsoCalled], Makes = Makes, Place = Place };
}

public sealed record ClusterCorrected(InitiativeId Initiative, ClusterId Cluster, ClusterDetails Now) : IStates<ClusterDetails>
{
    public Subject Subject => new(nameof(Portfolio.Cluster), Cluster.Value);
    public ClusterDetails? Was { get; init; }
    public string? Because { get; init; }
}

/// <summary>Somebody wrote what makes the cluster one: its boundary, its critical mass, what its enterprises share.</summary>
public sealed record ClusterDefined(InitiativeId Initiative, ClusterId Cluster, DefinitionDetails Now) : IStates<DefinitionDetails>
{
    public Subject Subject => new(nameof(Definition), Cluster.Value);
    public DefinitionDetails? Was { get; init; }
    public string? Because { get; init; }
}

public sealed record SourceFigureGiven(InitiativeId Initiative, ClusterId Cluster, SourceFigureId Figure, SourceFigureDetails Now) : IStates<SourceFigureDetails>
{
    public Subject Subject => new(nameof(SourceFigure), Figure.Value);
    public SourceFigureDetails? Was => null;
    public string? Because { get; init; }
}

public sealed record SourceFigureCorrected(SourceFigureId Figure, SourceFigureDetails Now) : IStates<SourceFigureDetails>
{
    public Subject Subject => new(nameof(SourceFigure), Figure.Value);
    public SourceFigureDetails? Was { get; init; }
    public string? Because { get; init; }
}

public sealed record SourceFigureRetracted(SourceFigureId Figure, string Reason) : IFact
{
    public Subject Subject => new(nameof(SourceFigure), Figure.Value);
    public string? Because => Reason;
}

public sealed record SourceFigureRestored(SourceFigureId Figure, string Reason) : IFact
{
    public Subject Subject => new(nameof(SourceFigure), Figure.Value);
    public string? Because => Reason;
}
