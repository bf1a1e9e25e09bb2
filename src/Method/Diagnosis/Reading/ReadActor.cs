using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>An actor as the reading knows it. What nobody has said is absent.</summary>
/// <param name="Kind">None where the source does not say what the actor is, as in a bare list of ties.</param>
public sealed record ReadActor(ActorId Id, string Name, ActorKind? Kind = null)
{
    public SizeBand? Size { get; init; }
    public LedBy? LedBy { get; init; }
    public bool? YouthLed { get; init; }
    public bool? HomeBased { get; init; }
    public string? Place { get; init; }
    public string? SubSector { get; init; }

    /// <summary>A member for less than twelve months.</summary>
    public bool? Newcomer { get; init; }
    public Consent Consent { get; init; }

    /// <summary>Asked in this wave; where records are read, nobody is asked and it does not matter.</summary>
    public bool Asked { get; init; } = true;

    /// <summary>A respondent's silence is not a zero: who did not answer is known only by what others report.</summary>
    public bool Answered { get; init; } = true;

    /// <summary>Not a member: named by members as someone outside the cluster.</summary>
    public bool Outside { get; init; }
}

/// <summary>A tie of one wave, between actors by their places in the wave's list, as asked: from giver to taker where it has a direction.</summary>
/// <param name="Kind">A code of <see cref="LinkageKind"/>, or one of the initiative's own.</param>
/// <param name="Papers">Pieces of evidence beyond the answers of its two ends.</param>
public sealed record ReadTie(int From, int To, string Kind = LinkageKind.Unnamed, bool SaidByFrom = false, bool SaidByTo = false, int Papers = 0)
{
    /// <summary>Its two ends said so, or one of them and a paper. None where the source keeps no account of who said what.</summary>
    public int Pieces => (SaidByFrom ? 1 : 0) + (SaidByTo ? 1 : 0) + Papers;
}
