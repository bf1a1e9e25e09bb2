using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <param name="Kinds">Codes of the kinds of linkage it asks about.</param>
/// <param name="Respondents">How many are asked.</param>
public sealed record WaveBegun(InitiativeId Initiative, ClusterId Cluster, WaveId Wave, int Number, string Name, Period Days, IReadOnlyList<string> Kinds, int Respondents) : IFact
{
    public Subject Subject => new(nameof(Actors.Wave), Wave.Value);
    public DateOnly? On => Days.First;
}

/// <summary>More actors are asked than at the beginning.</summary>
public sealed record RespondentsAdded(WaveId Wave, IReadOnlyList<ActorId> Respondents) : IFact
{
    public Subject Subject => new(nameof(Actors.Wave), Wave.Value);
}

/// <summary>Someone named in an answer.</summary>
/// <param name="Weight">1-3 where the question has a scale.</param>
public sealed record NamedTie(ActorId Named, int? Weight, bool ThroughProject = false);

/// <summary>What one respondent answered to one question, taken down as a whole.</summary>
/// <param name="Question">A code of <see cref="LinkageQuestion"/>.</param>
/// <param name="Said">Whom the respondent names.</param>
/// <param name="Unsaid">Whom the respondent, asked again, no longer names; those not looked at are in neither list.</param>
public sealed record AnswersTaken(AskedId Asked, InitiativeId Initiative, ClusterId Cluster, WaveId Wave, ActorId Respondent, string Question, Answer Answer, bool Agreed,
    [property: Sealed] IReadOnlyList<NamedTie> Said, [property: Sealed] IReadOnlyList<ActorId> Unsaid) : IFact
{
    public Subject Subject => new(nameof(Actors.Asked), Asked.Value);
}
