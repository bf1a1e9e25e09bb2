namespace Jointly.Method.Mandates;

/// <summary>What can be done, and what can be seen. Each endpoint and each entry of the log names one.</summary>
public enum Deed
{
    // the house
    SeeHome, KeepOwnAccount, SeeInstallation, InvitePeople, AppointSelf, ForgetPerson,
    SignIn, ChangeAccount,                                       // written by Identity's stores
    BringInInitiative,                                           // from another installation, by the command line
    // an initiative and its clusters
    BeginInitiative, BeginCluster, SeeInitiative, SeePeople, InviteToInitiative, GiveOffice, EndOffice, ForgetPersonOfInitiative,
    SeeCluster, CorrectInitiative, SeeInitiativeHistory, TakeOutInitiative, CorrectCluster, SeeClusterHistory, DefineCluster,
    GiveSourceFigure, CorrectSourceFigure, RetractSourceFigure, RestoreSourceFigure,
    // the register
    SeeActors, SeeActorHistory, EnterActor, CorrectActor, RetractActor, RestoreActor, DecideCollision, ExportActors,
    SeeDoubles, MergeActors, UnmergeActors, TellActorsApart,
    KeepView, DropView, JoinCluster, LeaveCluster, JoinGroup, LeaveGroup,
    ImportActors, UndoImport,
    RecordConsent, WithdrawConsent, OpenSealed,
    // the network
    SeeNetwork, ExportNetwork, BringNetwork,
    // linkages and waves of asking
    SeeLinkages, ExportLinkages, RecordLinkage, CorrectLinkage, RetractLinkage, RestoreLinkage,
    SeeWaves, BeginWave, TakeAnswers, BringLinkages,
    SeeSealedLinkages, OpenSealedLinkages, CloseSealedLinkages,
}
