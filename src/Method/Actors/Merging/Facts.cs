using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <param name="Survivor">The one that stays.</param>
/// <param name="Merged">The one that goes into it.</param>
/// <param name="Now">What stands of the one that stays.</param>
/// <param name="OtherNames">By what other names it is known from now on.</param>
public sealed record ActorsMerged(MergeId Merge, InitiativeId Initiative, ClusterId Cluster, ActorId Survivor, ActorId Merged, ActorDetails Now,
    [property: Personal] IReadOnlyList<string> OtherNames, DateOnly Day, string Reason) : IFact
{
    public Subject Subject => new(nameof(Actor), Survivor.Value);
    public string? Because => Reason;
}

/// <param name="Now">The one that stays, as it was before, with what was changed since.</param>
public sealed record ActorsParted(MergeId Merge, ActorId Survivor, ActorId Merged, ActorDetails Now, [property: Personal] IReadOnlyList<string> OtherNames, DateOnly Day, string Reason) : IFact
{
    public Subject Subject => new(nameof(Actor), Survivor.Value);
    public string? Because => Reason;
}

/// <summary>They are two, whatever they have in common.</summary>
public sealed record ActorsToldApart(ToldApartId Told, InitiativeId Initiative, ActorId One, ActorId Other, string? Reason) : IFact
{
    public Subject Subject => new(nameof(Actor), One.Value);
    public string? Because => Reason;
}
