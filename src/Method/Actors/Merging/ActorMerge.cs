using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>Two actors of the register were found to be one: which stays, which was merged into it, when, and how the one that stays stood before.</summary>
public sealed class ActorMerge
{
    ActorMerge() { }

    /// <param name="before">The version of the survivor's row, just before.</param>
    /// <param name="after">The same, just after.</param>
    public ActorMerge(ActorsMerged fact, PersonId by, DateTimeOffset at, int before, int after) =>
        (Id, Initiative, Cluster, Survivor, Merged, By, At, VersionBefore, VersionAfter) = (fact.Merge, fact.Initiative, fact.Cluster, fact.Survivor, fact.Merged, by, at, before, after);

    public MergeId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }

    /// <summary>Where it was decided.</summary>
    public ClusterId Cluster { get; private set; }
    public ActorId Survivor { get; private set; }
    public ActorId Merged { get; private set; }
    public PersonId By { get; private set; }
    public DateTimeOffset At { get; private set; }
    public int VersionBefore { get; private set; }
    public int VersionAfter { get; private set; }

    /// <summary>The day on which they were parted again; none while the merge stands.</summary>
    public DateOnly? Parted { get; private set; }

    public void Take(ActorsParted fact) => Parted = fact.Day;
}

/// <summary>Two actors that look like one, and somebody who knows them said that they are two: lists of likely doubles leave the pair out.</summary>
public sealed class ToldApart
{
    ToldApart() { }

    public ToldApart(ActorsToldApart fact) => (Id, Initiative, One, Other) = (fact.Told, fact.Initiative, fact.One, fact.Other);

    public ToldApartId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }

    /// <summary>In the order of their ids.</summary>
    public ActorId One { get; private set; }
    public ActorId Other { get; private set; }
}
