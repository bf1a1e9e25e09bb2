using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>Where a linkage is known from: an answer in a survey, or the ordinary records of work.</summary>
public enum LinkageSource { Survey, Records }

/// <summary>
/// A tie between two actors: one row for each pair, kind, wave and source. An undirected one has its ends in the order of their ids.
/// </summary>
public sealed class Linkage
{
    Linkage() { }

    public Linkage(LinkageId id, InitiativeId initiative, ClusterId cluster, WaveId? wave, ActorId from, ActorId to, string kind, LinkageSource source)
    {
        if (from == to) throw new ArgumentException("An actor is not linked to itself.", nameof(to));
        (Id, Initiative, Cluster, Wave, Kind, Source) = (id, initiative, cluster, wave, kind, source);
        (From, To) = Turned(kind, from, to) ? (to, from) : (from, to);
    }

    /// <summary>Are the ends written the other way round, because an undirected tie has but one order?</summary>
    public static bool Turned(string kind, ActorId from, ActorId to) =>
        LinkageKind.Find(kind)?.Direction is Direction.Undirected && from.Value.CompareTo(to.Value) > 0;

    public LinkageId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public ClusterId Cluster { get; private set; }
    public WaveId? Wave { get; private set; }
    public ActorId From { get; private set; }
    public ActorId To { get; private set; }

    /// <summary>A code of <see cref="LinkageKind"/>, or one of the initiative's own.</summary>
    public string Kind { get; private set; } = "";
    public LinkageSource Source { get; private set; }

    /// <summary>1-3 as the relation is asked; none where it is only yes or no.</summary>
    public int? Weight { get; init; }

    /// <summary>Which of its ends said so. A tie known from one side counts, and is shown as such (finding 16).</summary>
    public bool SaidByFrom { get; init; }
    public bool SaidByTo { get; init; }

    /// <summary>Pieces of evidence beyond the answers: a contract, minutes, a membership roll.</summary>
    public int Papers { get; init; }

    /// <summary>They came to know each other through the project (REL17).</summary>
    public bool ThroughProject { get; init; }
}
