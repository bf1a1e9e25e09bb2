namespace Jointly.Method.Mandates;

/// <summary>Who people are in an initiative (method §2.1). One person may hold several, each from a day to a day.</summary>
public enum Role
{
    /// <summary>Of the installation: accounts and settings, no study data.</summary>
    Administrator,
    Coordinator,
    Agent,
    Specialist,
    HostAgency,
    PartnerAgency,
    InstitutionCounterpart,
    CommissionMember,
    SteeringCommitteeMember,
    Decider,
    PanelMember,
    Donor,
    MethodologyAdviser,
    NetworkAnalyst,
    Evaluator,
    Enumerator,
    Member,

    /// <summary>Looks and does nothing, up to a day set beforehand: a visitor, a journalist, a delegation of another cluster.</summary>
    Guest,
}
