using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>What shows that two actors are linked (product row F3).</summary>
public enum TieEvidenceKind { SurveyAnswer, JointAction, Meeting, Membership, Contract, SomethingElse }

/// <summary>One piece of evidence of a linkage: what, when, where, and how strong it is.</summary>
/// <param name="Where">Where it is kept or took place: a file, a minute book, a town.</param>
public sealed record TieEvidence(TieEvidenceKind What, DateOnly? On, string? Where, Strength Strength, string? Note = null, bool Withdrawn = false)
{
    TieEvidence() : this(default, null, null, default) { }

    /// <summary>Contracts, meetings, memberships and joint actions bind organisations openly: such ties need no consent to be told (N-35).</summary>
    public bool IsOpenGround => !Withdrawn && What is TieEvidenceKind.Contract or TieEvidenceKind.Meeting or TieEvidenceKind.Membership or TieEvidenceKind.JointAction;

    /// <summary>The same with the ends of each text trimmed and empty text made absent.</summary>
    public TieEvidence Tidied() => this with { Where = Text(Where), Note = Text(Note) };

    static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>A linkage as it is told: whom it joins, by what, when, who says so, and what shows it.</summary>
public sealed record ToldTie(ActorId From, ActorId To, string Kind, WaveId? Wave, LinkageSource Source)
{
    public int? Weight { get; init; }
    public DateOnly? On { get; init; }
    public bool SaidByFrom { get; init; }
    public bool SaidByTo { get; init; }
    public int Papers { get; init; }
    public bool ThroughProject { get; init; }
    public IReadOnlyList<TieEvidence> Evidence { get; init; } = [];

    /// <summary>With the ends as they are kept, and what each of them said gone with it.</summary>
    public ToldTie InOrder() => Linkage.Turned(Kind, From, To) ? this with { From = To, To = From, SaidByFrom = SaidByTo, SaidByTo = SaidByFrom } : this;
}
