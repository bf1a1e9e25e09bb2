using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>An actor's place in a cluster, from a day to a day (both included): a bank serves two.</summary>
public sealed class Membership
{
    Membership() { }

    public Membership(MembershipId id, InitiativeId initiative, ClusterId cluster, ActorId actor, DateOnly from) =>
        (Id, Initiative, Cluster, Actor, From) = (id, initiative, cluster, actor, from);

    public Membership(ClusterJoined fact) : this(fact.Membership, fact.Initiative, fact.Cluster, fact.Actor, fact.From) { }

    public MembershipId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public ClusterId Cluster { get; private set; }
    public ActorId Actor { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    /// <summary>Two members were found to be one; this place is kept aside, since the other's covers its days.</summary>
    public MergeId? SetAsideBy { get; private set; }

    public bool HeldOn(DateOnly day) => From <= day && (To is null || day <= To);

    public void Take(ClusterLeft fact) => To = fact.LastDay;

    internal void SetAside(MergeId? by) => SetAsideBy = by;
    internal bool Overlaps(Membership other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);
    internal void Shift(ActorId now) => Actor = now;
    internal PlaceState State => new(From, To);

    /// <summary>The days of both; what the other says besides is taken where this one says nothing.</summary>
    internal Joined<PlaceState> Join(Membership other)
    {
        var before = State;
        (From, To) = (From < other.From ? From : other.From, To is { } to && other.To is { } also ? to > also ? to : also : null);
        return new(before, State);
    }

    internal void Part(Joined<PlaceState> joined)
    {
        (From, To) = (From == joined.After.From ? joined.Before.From : From, To == joined.After.To ? joined.Before.To : To);
    }
}

/// <summary>An actor's place in a group of the register (a network, an association, a cooperative), from a day to a day (both included).</summary>
public sealed class GroupMembership
{
    GroupMembership() { }

    public GroupMembership(GroupJoined fact) =>
        (Id, Initiative, Group, Member, As, From) = (fact.Membership, fact.Initiative, fact.Group, fact.Member, fact.As, fact.From);

    public GroupMembershipId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public ActorId Group { get; private set; }
    public ActorId Member { get; private set; }

    /// <summary>The part it has there, such as "treasurer", where somebody said.</summary>
    public string? As { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    /// <summary>Two members were found to be one; this place is kept aside, since the other's covers its days.</summary>
    public MergeId? SetAsideBy { get; private set; }

    public bool HeldOn(DateOnly day) => From <= day && (To is null || day <= To);

    public void Take(GroupLeft fact) => To = fact.LastDay;

    internal void SetAside(MergeId? by) => SetAsideBy = by;
    internal bool Overlaps(GroupMembership other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);
    internal void Shift(ActorId was, ActorId now) => (Group, Member) = (Group == was ? now : Group, Member == was ? now : Member);
    internal PlaceState State => new(From, To, As);

    /// <summary>The days of both; what the other says besides is taken where this one says nothing.</summary>
    internal Joined<PlaceState> Join(GroupMembership other)
    {
        var before = State;
        (From, To) = (From < other.From ? From : other.From, To is { } to && other.To is { } also ? to > also ? to : also : null);
        As ??= other.As;
        return new(before, State);
    }

    internal void Part(Joined<PlaceState> joined)
    {
        (From, To) = (From == joined.After.From ? joined.Before.From : From, To == joined.After.To ? joined.Before.To : To);
        if (As == joined.After.As) As = joined.Before.As;
    }
}
