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

    public bool HeldOn(DateOnly day) => From <= day && (To is null || day <= To);

    public void Take(ClusterLeft fact) => To = fact.LastDay;
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

    public bool HeldOn(DateOnly day) => From <= day && (To is null || day <= To);

    public void Take(GroupLeft fact) => To = fact.LastDay;
}
