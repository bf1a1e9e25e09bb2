namespace Jointly.Method.Mandates;

/// <summary>What can be done, and what can be seen. Each endpoint and each entry of the log names one.</summary>
public enum Deed
{
    // the house
    SeeHome, KeepOwnAccount, SeeInstallation, InvitePeople, AppointSelf, ForgetPerson,
    SignIn, ChangeAccount,                                       // written by Identity's stores
    // an initiative and its clusters
    BeginInitiative, BeginCluster, SeeInitiative, SeePeople, InviteToInitiative, GiveOffice, EndOffice, ForgetPersonOfInitiative,
    SeeCluster,
    // the register
    SeeActors, SeeActorHistory, EnterActor, CorrectActor, RetractActor, RestoreActor, DecideCollision, ExportActors,
    RecordConsent, WithdrawConsent, OpenSealed,
    // the network
    SeeNetwork, ExportNetwork, BringNetwork,
}
