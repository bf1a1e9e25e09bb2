using Jointly.Method.Words;

namespace Jointly.Method.Actors;

public sealed record ActorEntered(InitiativeId Initiative, ActorId Actor, ClusterId Cluster, ActorDetails Details, Provenance Provenance) : IFact
{
    public Subject Subject => new(nameof(Actor), Actor.Value);
    public string? Because { get; init; }
}

/// <param name="Now">What stands: changes that fit together are taken, colliding fields stay as they were.</param>
public sealed record ActorCorrected(ActorId Actor, ActorDetails Now, IReadOnlyList<Collision> Collisions) : IFact
{
    public Subject Subject => new(nameof(Actor), Actor.Value);
    public string? Because { get; init; }
}

/// <summary>Someone decided which of two values stands.</summary>
public sealed record CollisionDecided(ActorId Actor, string Field, [property: Personal] string? Stands) : IFact
{
    public Subject Subject => new(nameof(Actor), Actor.Value);
    public string? Because { get; init; }
}

public sealed record ActorRetracted(ActorId Actor, string Reason) : IFact
{
    public Subject Subject => new(nameof(Actor), Actor.Value);
    public string? Because => Reason;
}

public sealed record ActorRestored(ActorId Actor, string Reason) : IFact
{
    public Subject Subject => new(nameof(Actor), Actor.Value);
    public string? Because => Reason;
}

/// <summary>One field changed by two people from the same version: what stood then, what stands now, what the later one wrote, and who.</summary>
/// <remarks>Its values may be a telephone number as well as a place, so all of them are kept as personal.</remarks>
public sealed record Collision(
    string Field, [property: Personal] string? Before, [property: Personal] string? Stands, [property: Personal] string? Proposed, PersonId By);
