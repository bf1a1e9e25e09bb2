using Jointly.Method.Words;

namespace Jointly.Method.Actors;

public sealed record ClusterJoined(InitiativeId Initiative, MembershipId Membership, ActorId Actor, ClusterId Cluster, DateOnly From) : IFact
{
    public Subject Subject => new(nameof(Actor), Actor.Value);
    public DateOnly? On => From;
}

/// <param name="LastDay">Still a member on that day.</param>
public sealed record ClusterLeft(MembershipId Membership, ActorId Actor, DateOnly LastDay, string Reason) : IFact
{
    public Subject Subject => new(nameof(Actor), Actor.Value);
    public DateOnly? On => LastDay;
    public string? Because => Reason;
}

public sealed record GroupJoined(InitiativeId Initiative, GroupMembershipId Membership, ActorId Group, ActorId Member, string? As, DateOnly From) : IFact
{
    public Subject Subject => new(nameof(Actor), Member.Value);
    public DateOnly? On => From;
}

public sealed record GroupLeft(GroupMembershipId Membership, ActorId Member, DateOnly LastDay, string Reason) : IFact
{
    public Subject Subject => new(nameof(Actor), Member.Value);
    public DateOnly? On => LastDay;
    public string? Because => Reason;
}

/// <summary>Membership of clusters and groups, with dates: who belonged where on a day can always be said (product row F1).</summary>
public static class Belonging
{
    public const int LongestPart = 100;

    /// <param name="held">Every membership of this actor in this cluster, ended ones too.</param>
    public static Outcome<ClusterJoined> Join(Actor actor, ClusterId cluster, DateOnly? from, IReadOnlyList<Membership> held) =>
        actor.Retracted                                         ? No(nameof(ActorText.RetractedFirst)) :
        from is not { } day                                     ? No(nameof(ActorText.DayMissing), "From") :
        held.Any(m => m.To is null || m.To >= day)              ? No(nameof(ActorText.MemberThen), "From") :
        new ClusterJoined(actor.Initiative, MembershipId.New(), actor.Id, cluster, day);

    public static Outcome<ClusterLeft> Leave(Membership membership, DateOnly? lastDay, string? reason) =>
        Staying(membership.From, membership.To, lastDay, reason) is { } why ? why :
        new ClusterLeft(membership.Id, membership.Actor, lastDay!.Value, reason!.Trim());

    /// <param name="held">Every membership of this actor in this group, ended ones too.</param>
    public static Outcome<GroupJoined> Join(Actor member, Actor? group, string? part, DateOnly? from, IReadOnlyList<GroupMembership> held) =>
        member.Retracted                                        ? No(nameof(ActorText.RetractedFirst)) :
        group is null or { Retracted: true }                    ? No(nameof(ActorText.NoSuchGroup), "Group") :
        group.Id == member.Id                                   ? No(nameof(ActorText.NotItsOwnMember), "Group") :
        !MayHaveMembers(group.Details.Kind)                     ? No(nameof(ActorText.HasNoMembers), "Group", group.Name) :
        part?.Trim().Length > LongestPart                       ? No(nameof(ActorText.NameTooLong), "As", LongestPart) :
        from is not { } day                                     ? No(nameof(ActorText.DayMissing), "From") :
        held.Any(m => m.To is null || m.To >= day)              ? No(nameof(ActorText.MemberThen), "From") :
        new GroupJoined(member.Initiative, GroupMembershipId.New(), group.Id, member.Id, string.IsNullOrWhiteSpace(part) ? null : part.Trim(), day);

    public static Outcome<GroupLeft> Leave(GroupMembership membership, DateOnly? lastDay, string? reason) =>
        Staying(membership.From, membership.To, lastDay, reason) is { } why ? why :
        new GroupLeft(membership.Id, membership.Member, lastDay!.Value, reason!.Trim());

    /// <summary>Why a membership cannot end so.</summary>
    static Refusal? Staying(DateOnly from, DateOnly? to, DateOnly? lastDay, string? reason) =>
        to is not null                                          ? No(nameof(ActorText.LeftBefore)) :
        lastDay is not { } day                                  ? No(nameof(ActorText.DayMissing), "LastDay") :
        day < from                                              ? No(nameof(ActorText.LeftBeforeJoined), "LastDay", from) :
        string.IsNullOrWhiteSpace(reason)                       ? No(nameof(ActorText.ReasonMissing), "Reason") : null;

    /// <summary>Networks and other groups, associations and bodies that firms found together.</summary>
    public static readonly IReadOnlyList<ActorKind> WithMembers = [ActorKind.Group, ActorKind.BusinessAssociation, ActorKind.OtherBody];

    public static bool MayHaveMembers(ActorKind kind) => WithMembers.Contains(kind);

    static Refusal No(string key, string? field = null, params object?[] with) => new(new Phrase(typeof(ActorText), key, with), Field: field);
}
