using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>A project or programme that develops clusters.</summary>
public sealed class Initiative
{
    readonly List<Named> names = [];

    Initiative() { }

    public Initiative(InitiativeBegun fact)
    {
        (Id, Country, Currency, Example) = (fact.Initiative, fact.Country, fact.Currency, fact.Example);
        names.AddRange([fact.Name, .. fact.AlsoCalled]);
    }

    public InitiativeId Id { get; private set; }
    public IReadOnlyList<Named> Names => names;

    /// <summary>ISO 3166-1, two letters.</summary>
    public string Country { get; private set; } = "";

    /// <summary>ISO 4217, three letters.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>An illustration after the paper, not a real initiative; every page says so.</summary>
    public bool Example { get; private set; }
}

/// <summary>A cluster that an initiative works with.</summary>
public sealed class Cluster
{
    readonly List<Named> names = [];

    Cluster() { }

    public Cluster(ClusterBegun fact)
    {
        (Id, Initiative, Makes, Place) = (fact.Cluster, fact.Initiative, fact.Makes, fact.Place);
        names.AddRange([fact.Name, .. fact.AlsoCalled]);
    }

    public ClusterId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public IReadOnlyList<Named> Names => names;

    /// <summary>What its enterprises make, in the words of people there.</summary>
    public string? Makes { get; private set; }
    public string? Place { get; private set; }
}

public sealed record InitiativeBegun(InitiativeId Initiative, Named Name, string Country, string Currency, bool Example) : IFact
{
    public Subject Subject => new(nameof(Initiative), Initiative.Value);

    /// <summary>Its name in further languages.</summary>
    public IReadOnlyList<Named> AlsoCalled { get; init; } = [];
}

public sealed record ClusterBegun(InitiativeId Initiative, ClusterId Cluster, Named Name, string? Makes, string? Place) : IFact
{
    public Subject Subject => new(nameof(Cluster), Cluster.Value);

    /// <summary>Its name in further languages.</summary>
    public IReadOnlyList<Named> AlsoCalled { get; init; } = [];
}
