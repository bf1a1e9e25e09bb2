using static Jointly.Method.Mandates.Deed;
using static Jointly.Method.Mandates.Role;

namespace Jointly.Method.Mandates;

/// <summary>Who may do what: one line for each deed, read across (method §2; denied by default).</summary>
public static class Mandate
{
    static readonly Role[] Everybody = Enum.GetValues<Role>();
    static readonly Role[] Team = [Coordinator, Agent];
    static readonly Role[] Surveyors = [Coordinator, Agent, NetworkAnalyst];
    static readonly Role[] Study = [Coordinator, Agent, Specialist, NetworkAnalyst, Evaluator, MethodologyAdviser];
    // Those whom the cluster's findings are for. Names in them follow consent (N-35).
    static readonly Role[] Readers = [.. Study, HostAgency, PartnerAgency, InstitutionCounterpart, CommissionMember, SteeringCommitteeMember, Donor, Guest];

    static readonly Dictionary<Deed, Role[]> Table = new()
    {
        [SeeHome]            = Everybody,
        [KeepOwnAccount]     = Everybody,
        [SeeInstallation]    = [Administrator],
        [InvitePeople]       = [Administrator],
        [AppointSelf]        = [Administrator],
        [ForgetPerson]       = [Administrator],
        [BeginInitiative]    = [Administrator],
        [BringInInitiative]  = [Administrator],
        [BeginCluster]       = [Coordinator],
        [SeeInitiative]      = Readers,
        [SeePeople]          = Team,
        [InviteToInitiative] = [Coordinator],
        [GiveOffice]         = [Coordinator],
        [EndOffice]          = [Coordinator],
        [ForgetPersonOfInitiative] = [Coordinator],
        [SeeCluster]         = Readers,
        [CorrectInitiative]  = [Coordinator],
        [SeeInitiativeHistory] = [Coordinator],
        [TakeOutInitiative]  = [Coordinator],
        [CorrectCluster]     = [Coordinator],
        [SeeClusterHistory]  = Team,
        [DefineCluster]      = Team,
        [GiveSourceFigure]   = Team,
        [CorrectSourceFigure] = Team,
        [RetractSourceFigure] = Team,
        [RestoreSourceFigure] = Team,
        [SeeActors]          = Study,
        [SeeActorHistory]    = Team,
        [EnterActor]         = Team,
        [CorrectActor]       = Team,
        [RetractActor]       = Team,
        [RestoreActor]       = Team,
        [DecideCollision]    = Team,
        [SeeDoubles]         = Team,
        [MergeActors]        = Team,
        [UnmergeActors]      = Team,
        [TellActorsApart]    = Team,
        [ExportActors]       = Study,
        [KeepView]           = [.. Team, Specialist, NetworkAnalyst],
        [DropView]           = Team,
        [JoinCluster]        = Team,
        [LeaveCluster]       = Team,
        [JoinGroup]          = Team,
        [LeaveGroup]         = Team,
        [ImportActors]       = Team,
        [UndoImport]         = Team,
        [RecordConsent]      = Team,
        [WithdrawConsent]    = Team,
        [OpenSealed]         = [Coordinator],
        [SeeNetwork]         = Readers,
        [ExportNetwork]      = Study,
        [BringNetwork]       = [Coordinator, NetworkAnalyst],
        [SeeLinkages]        = Study,
        [ExportLinkages]     = Study,
        [RecordLinkage]      = Surveyors,
        [CorrectLinkage]     = Surveyors,
        [RetractLinkage]     = Surveyors,
        [RestoreLinkage]     = Surveyors,
        [SeeWaves]           = Study,
        [BeginWave]          = Surveyors,
        [TakeAnswers]        = Surveyors,
        [BringLinkages]      = Surveyors,
        [SeeSealedLinkages]  = Surveyors,                        // what the page then shows is N-71's to say
        [OpenSealedLinkages] = [Coordinator],
        [CloseSealedLinkages] = [Coordinator],
    };

    public static bool May(Role role, Deed deed) => Table.TryGetValue(deed, out var roles) && roles.Contains(role);

    /// <summary>One's own: open to everybody who signs in, also on the day after the last office ended.</summary>
    public static bool NeedsNoOffice(Deed deed) => deed is SeeHome or KeepOwnAccount;

    /// <summary>What of the whole initiative an office in one of its clusters opens as well.</summary>
    public static bool SeenFromACluster(Deed deed) => deed is SeeInitiative or SeePeople;
}
