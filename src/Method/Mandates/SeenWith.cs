using static Jointly.Method.Mandates.Deed;

namespace Jointly.Method.Mandates;

/// <summary>Who may read that a deed was done: whoever may see what it was done to.</summary>
public static class SeenWith
{
    /// <summary>None: it is told to nobody but in the history of the thing itself.</summary>
    public static Deed? Of(Deed done) => done switch
    {
        EnterActor or CorrectActor or RetractActor or RestoreActor or DecideCollision or JoinCluster or LeaveCluster or JoinGroup or LeaveGroup or ImportActors or UndoImport
            or MergeActors or UnmergeActors or TellActorsApart => SeeActors,
        RecordConsent or WithdrawConsent => SeeActorHistory,
        RecordLinkage or CorrectLinkage or RetractLinkage or RestoreLinkage or BringLinkages => SeeLinkages,
        BeginWave or TakeAnswers => SeeWaves,
        BringNetwork => SeeNetwork,
        BeginCluster or DefineCluster or CorrectCluster or GiveSourceFigure or CorrectSourceFigure or RetractSourceFigure or RestoreSourceFigure => SeeCluster,
        BeginInitiative or CorrectInitiative => SeeInitiative,
        InviteToInitiative or GiveOffice or EndOffice => SeePeople,
        _ => null,
    };
}
