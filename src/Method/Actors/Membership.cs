using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>An actor's place in a cluster, from a day to a day (both included): a bank serves two.</summary>
public sealed class Membership
{
    Membership() { }

    public Membership(MembershipId id, InitiativeId initiative, ClusterId cluster, ActorId actor, DateOnly from) =>
        (Id, Initiative, Cluster, Actor, From) = (id, initiative, cluster, actor, from);

    public MembershipId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public ClusterId Cluster { get; private set; }
    public ActorId Actor { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    public bool HeldOn(DateOnly day) => From <= day && (To is null || day <= To);
}
