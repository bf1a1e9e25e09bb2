using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;

namespace Jointly.Exchange.Examples;

/// <summary>An initiative told as data, to look round in: all that its files hold, with ids that are the same everywhere.</summary>
/// <param name="Country">ISO 3166-1, two letters.</param>
/// <param name="Currency">ISO 4217, three letters.</param>
public sealed record ExampleInitiative(
    InitiativeId Id, IReadOnlyList<Named> Names, string Country, string Currency, bool Example, IReadOnlyList<ExampleCluster> Clusters,
    IReadOnlyList<ExampleActor> Actors, IReadOnlyList<ExampleWave> Waves, IReadOnlyList<ExamplePerson> People)
{
    /// <summary>What is written about it once it has begun, and why.</summary>
    public required Corrected<InitiativeDetails> Details { get; init; }
}

/// <summary>What somebody writes later, and why.</summary>
public sealed record Corrected<T>(T Details, string Because);

/// <param name="Begun">The day from which its actors are members.</param>
public sealed record ExampleCluster(string Code, ClusterId Id, IReadOnlyList<Named> Names, string? Makes, string? Place, DateOnly Begun)
{
    public required Corrected<ClusterDetails> Details { get; init; }

    /// <summary>None where nobody has defined it.</summary>
    public Corrected<DefinitionDetails>? Definition { get; init; }
    public IReadOnlyList<SourceFigureDetails> Figures { get; init; } = [];
}

/// <param name="Member">It belongs to the cluster; facilitators and bodies outside the valley do not.</param>
public sealed record ExampleActor(string Code, ActorId Id, ActorDetails Details, bool Member);

/// <summary>One round of asking: the linkages found, and what became of each question.</summary>
public sealed record ExampleWave(
    int Number, WaveId Id, ClusterId Cluster, DateOnly On, IReadOnlyList<ExampleTie> Ties, IReadOnlyList<ExampleAsked> Asked);

/// <summary>A linkage with its evidence; the fields mean what they mean in <see cref="Linkage"/>.</summary>
public sealed record ExampleTie(
    LinkageId Id, ActorId From, ActorId To, string Kind, int? Weight, bool SaidByFrom, bool SaidByTo, int Papers, bool ThroughProject);

public sealed record ExampleAsked(AskedId Id, ActorId Actor, Answer Answer);

/// <summary>Someone to sign in as.</summary>
/// <param name="Cluster">Where the roles are held; none: in the whole initiative.</param>
/// <param name="Actor">The actor this person stands for, where there is one.</param>
/// <param name="Lines">Who it is and what there is to see, in each language.</param>
public sealed record ExamplePerson(
    string Code, PersonId Id, string Name, IReadOnlyList<Role> Roles, ClusterId? Cluster, ActorId? Actor, DateOnly From, IReadOnlyList<Named> Lines);
