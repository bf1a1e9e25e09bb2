using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>Where a linkage is known from: an answer in a survey, or the ordinary records of work.</summary>
public enum LinkageSource { Survey, Records }

/// <summary>
/// A tie between two actors: one row for each pair, kind, wave and source. An undirected one has its ends in the order of their ids.
/// </summary>
public sealed class Linkage
{
    readonly List<TieEvidence> evidence = [];

    Linkage() { }

    public Linkage(LinkageId id, InitiativeId initiative, ClusterId cluster, WaveId? wave, ActorId from, ActorId to, string kind, LinkageSource source)
    {
        if (from == to) throw new ArgumentException("An actor is not linked to itself.", nameof(to));
        (Id, Initiative, Cluster, Wave, Kind, Source) = (id, initiative, cluster, wave, kind, source);
        (From, To) = Turned(kind, from, to) ? (to, from) : (from, to);
    }

    public Linkage(LinkageId id, InitiativeId initiative, ClusterId cluster, ToldTie told)
        : this(id, initiative, cluster, told.Wave, told.From, told.To, told.Kind, told.Source)
    {
        var tie = told.InOrder();
        (Weight, On, ThroughProject, Papers) = (tie.Weight, tie.On, tie.ThroughProject, tie.Papers);
        (SaidByFrom, SaidByTo) = (tie.SaidByFrom, tie.SaidByTo);
        evidence.AddRange(tie.Evidence);
    }

    public Linkage(LinkageRecorded fact) : this(fact.Linkage, fact.Initiative, fact.Cluster, fact.Tie) { }

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
    public int? Weight { get; private set; }

    /// <summary>The day from which it is known, where no wave dates it.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>Which of its ends said so. A tie known from one side counts, and is shown as such (finding 16).</summary>
    public bool SaidByFrom { get; private set; }
    public bool SaidByTo { get; private set; }

    /// <summary>Pieces of evidence beyond the answers that a source only counts, without telling what they are.</summary>
    public int Papers { get; private set; }

    /// <summary>They came to know each other through the project (REL17).</summary>
    public bool ThroughProject { get; private set; }

    /// <summary>Found to be wrong and taken out, but kept: it can be restored.</summary>
    public bool Retracted { get; private set; }

    /// <summary>Two actors at its ends were found to be one, so it is kept aside: as one with another linkage, or as a tie of an actor to itself.</summary>
    public MergeId? SetAsideBy { get; private set; }

    /// <summary>What stands behind it, in the order in which it was told; what was withdrawn stays, marked.</summary>
    public IReadOnlyList<TieEvidence> Evidence => evidence;

    /// <summary>Pieces of evidence beyond the answers of its two ends.</summary>
    public int Proofs => Papers + evidence.Count(e => e is { Withdrawn: false, What: not TieEvidenceKind.SurveyAnswer });

    public bool Sealed => LinkageKind.Find(Kind) is { Sealed: true };

    /// <summary>Told once more: what is told now is added to what stood, and nothing that stood is lost.</summary>
    public void Take(LinkageRecorded fact)
    {
        var told = fact.Tie.InOrder();
        (Weight, On) = (told.Weight ?? Weight, On ?? told.On);
        (SaidByFrom, SaidByTo, ThroughProject) = (SaidByFrom || told.SaidByFrom, SaidByTo || told.SaidByTo, ThroughProject || told.ThroughProject);
        evidence.AddRange(told.Evidence.Where(e => !evidence.Contains(e)));
    }

    public void Take(LinkageCorrected fact) =>
        (Weight, On, ThroughProject, SaidByFrom, SaidByTo) = (fact.Now.Weight, fact.Now.On, fact.Now.ThroughProject, fact.Now.SaidByFrom, fact.Now.SaidByTo);

    public void Take(EvidenceAdded fact) => evidence.Add(fact.Evidence);
    public void Take(EvidenceWithdrawn fact) => evidence[fact.Number - 1] = evidence[fact.Number - 1] with { Withdrawn = true };
    public void Take(LinkageRetracted _) => Retracted = true;
    public void Take(LinkageRestored _) => Retracted = false;

    /// <summary>One of its ends answered: named it, with a strength where the relation has one; or, asked again, no longer did.</summary>
    internal void SaidBy(ActorId end, bool said, int? weight)
    {
        if (end == From) SaidByFrom = said; else SaidByTo = said;
        if (said) (Weight, Retracted) = (weight ?? Weight, false);
        else if (!SaidByFrom && !SaidByTo && Proofs == 0) Retracted = true;       // nobody says so any more, and nothing else does
    }

    internal void SetAside(MergeId? by) => SetAsideBy = by;

    /// <summary>One of its ends is now another actor.</summary>
    internal void Shift(ActorId was, ActorId now)
    {
        var (from, to) = (From == was ? now : From, To == was ? now : To);
        var turned = Turned(Kind, from, to);
        (From, To) = turned ? (to, from) : (from, to);
        if (turned) (SaidByFrom, SaidByTo) = (SaidByTo, SaidByFrom);
    }

    internal TieState State => new(Weight, On, SaidByFrom, SaidByTo, Papers, ThroughProject, Retracted);

    /// <summary>Takes in what another linkage of the same pair, kind, wave and source says.</summary>
    /// <param name="turned">The other's ends are written the other way round.</param>
    internal JoinedTie Join(Linkage other, bool turned)
    {
        var (before, had) = (State, evidence.Count);
        if (other.Retracted) return new(before, before, had, 0, []);
        var (from, to) = turned ? (other.SaidByTo, other.SaidByFrom) : (other.SaidByFrom, other.SaidByTo);
        var struck = new List<int>();
        if (Retracted)
        {
            // What showed this one was found wrong: the other's word stands, and brings no old proof back to life.
            for (int i = 0; i < evidence.Count; i++)
                if (!evidence[i].Withdrawn) { struck.Add(i); evidence[i] = evidence[i] with { Withdrawn = true }; }
            (Weight, On, SaidByFrom, SaidByTo, Papers, ThroughProject, Retracted) = (other.Weight, other.On, from, to, other.Papers, other.ThroughProject, false);
        }
        else
            (Weight, On, SaidByFrom, SaidByTo, Papers, ThroughProject) =
                (Weight ?? other.Weight, On is { } on && other.On is { } also ? on < also ? on : also : On ?? other.On, SaidByFrom || from, SaidByTo || to, Papers + other.Papers, ThroughProject || other.ThroughProject);
        evidence.AddRange(other.evidence.Where(e => !evidence.Contains(e)).ToList());
        return new(before, State, had, evidence.Count - had, struck);
    }

    /// <summary>Gives back what it took in; what was changed since stays.</summary>
    internal void Part(JoinedTie joined)
    {
        var (was, then) = (joined.Before, joined.After);
        (Weight, On, SaidByFrom, SaidByTo) = (Weight == then.Weight ? was.Weight : Weight, On == then.On ? was.On : On,
            SaidByFrom == then.SaidByFrom ? was.SaidByFrom : SaidByFrom, SaidByTo == then.SaidByTo ? was.SaidByTo : SaidByTo);
        (Papers, ThroughProject, Retracted) = (Papers == then.Papers ? was.Papers : Papers, ThroughProject == then.ThroughProject ? was.ThroughProject : ThroughProject, Retracted == then.Retracted ? was.Retracted : Retracted);
        evidence.RemoveRange(joined.Had, joined.Added);
        foreach (int i in joined.Struck) evidence[i] = evidence[i] with { Withdrawn = false };
    }
}
