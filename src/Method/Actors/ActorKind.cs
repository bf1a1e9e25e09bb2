namespace Jointly.Method.Actors;

/// <summary>
/// What an actor is. The five classes of support institution are the paper's; a family can be the unit of production (Nicaragua);
/// facilitators are the agent and project staff, whose ties the headline leaves out.
/// </summary>
public enum ActorKind
{
    Enterprise, Family, Group,

    /// <summary>Somebody who is an actor as him- or herself: an adviser, a consultant, a home worker, a leader of a community. Ties of persons need consent, whatever shows them (N-35).</summary>
    Person,
    BusinessAssociation, ServiceProvider, FinanceProvider, PublicAuthority, TrainingInstitution,
    Buyer, InputSupplier, OtherBody,
    Facilitator,

    /// <summary>Nobody has said, as in a bare list of who deals with whom.</summary>
    NotSaid,
}

public static class ActorKinds
{
    /// <summary>Firms, and the families and groups that produce.</summary>
    public static bool IsEnterprise(this ActorKind kind) => kind is ActorKind.Enterprise or ActorKind.Family or ActorKind.Group;

    /// <summary>One of the five classes of support institution.</summary>
    public static bool IsSupportInstitution(this ActorKind kind) =>
        kind is >= ActorKind.BusinessAssociation and <= ActorKind.TrainingInstitution;
}
