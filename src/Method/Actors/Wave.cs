using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>One round of asking a cluster's actors about their linkages.</summary>
public sealed class Wave
{
    Wave() { }

    public Wave(WaveId id, InitiativeId initiative, ClusterId cluster, int number, DateOnly on) =>
        (Id, Initiative, Cluster, Number, On) = (id, initiative, cluster, number, on);

    public WaveId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public ClusterId Cluster { get; private set; }
    public int Number { get; private set; }

    /// <summary>The day to which its answers are dated.</summary>
    public DateOnly On { get; private set; }
}

/// <summary>What became of the question: answered, refused, or nobody came. Not asked is the absence of a row.</summary>
public enum Answer { Answered, Refused, NoAnswer }

/// <summary>That an actor was asked in a wave. Silence is not a zero: an absent tie counts as absent only where this says answered.</summary>
public sealed class Asked
{
    Asked() { }

    public Asked(AskedId id, InitiativeId initiative, WaveId wave, ActorId actor, Answer answer) =>
        (Id, Initiative, Wave, Actor, Answer) = (id, initiative, wave, actor, answer);

    public AskedId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public WaveId Wave { get; private set; }
    public ActorId Actor { get; private set; }
    public Answer Answer { get; private set; }
}
