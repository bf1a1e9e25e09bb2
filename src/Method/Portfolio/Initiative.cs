using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>A project or programme that develops clusters.</summary>
public sealed class Initiative
{
    readonly List<Named> names = [], objective = [];
    readonly List<Partner> partners = [];
    readonly List<string> alsoIn = [], languages = [];

    Initiative() { }

    public Initiative(InitiativeBegun fact)
    {
        (Id, Example) = (fact.Initiative, fact.Example);
        Write(fact.Now);
    }

    public InitiativeId Id { get; private set; }
    public IReadOnlyList<Named> Names => names;

    /// <summary>ISO 3166-1, two letters.</summary>
    public string Country { get; private set; } = "";

    /// <summary>ISO 4217, three letters.</summary>
    public string Currency { get; private set; } = "";
    public bool NoDonors { get; private set; }
    public DateOnly? Begins { get; private set; }
    public DateOnly? Ends { get; private set; }
    public Money? Budget { get; private set; }

    /// <summary>An illustration after the paper, not a real initiative; every page says so.</summary>
    public bool Example { get; private set; }

    public InitiativeDetails Details => new()
    {
        Names = [.. names], Country = Country, AlsoIn = [.. alsoIn], Currency = Currency, Partners = [.. partners], NoDonors = NoDonors,
        Begins = Begins, Ends = Ends, Budget = Budget, Objective = [.. objective], Languages = [.. languages],
    };

    public void Take(InitiativeCorrected fact) => Write(fact.Now);

    void Write(InitiativeDetails d)
    {
        (Country, Currency, NoDonors, Begins, Ends, Budget) = (d.Country, d.Currency, d.NoDonors, d.Begins, d.Ends, d.Budget);
        names.With(d.Names);
        objective.With(d.Objective);
        partners.With(d.Partners);
        alsoIn.With(d.AlsoIn);
        languages.With(d.Languages);
    }
}

/// <summary>A cluster that an initiative works with.</summary>
public sealed class Cluster
{
    readonly List<Named> names = [];
    readonly List<string> sectors = [];

    Cluster() { }

    public Cluster(ClusterBegun fact)
    {
        (Id, Initiative) = (fact.Cluster, fact.Initiative);
        Write(fact.Now);
    }

    public ClusterId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public IReadOnlyList<Named> Names => names;

    /// <summary>What its enterprises make, in the words of people there.</summary>
    public string? Makes { get; private set; }
    public string? Place { get; private set; }
    public ClusterRole? Role { get; private set; }
    public MaturityJudgement? Maturity { get; private set; }

    public ClusterDetails Details => new() { Names = [.. names], Makes = Makes, Place = Place, Sectors = [.. sectors], Role = Role, Maturity = Maturity };

    public void Take(ClusterCorrected fact) => Write(fact.Now);

    void Write(ClusterDetails d)
    {
        (Makes, Place, Role, Maturity) = (d.Makes, d.Place, d.Role, d.Maturity);
        names.With(d.Names);
        sectors.With(d.Sectors);
    }
}

static class Lists
{
    /// <summary>These and no others.</summary>
    public static void With<T>(this List<T> list, IEnumerable<T> items)
    {
        list.Clear();
        list.AddRange(items);
    }
}
