using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>One round of asking a cluster's actors about their linkages.</summary>
public sealed class Wave
{
    Wave() { }

    public Wave(WaveId id, InitiativeId initiative, ClusterId cluster, int number, DateOnly on) =>
        (Id, Initiative, Cluster, Number, On) = (id, initiative, cluster, number, on);

    public Wave(WaveBegun fact) : this(fact.Wave, fact.Initiative, fact.Cluster, fact.Number, fact.Days.Last) =>
        (Name, First, KindCodes) = (fact.Name, fact.Days.First, string.Join(' ', fact.Kinds));

    public WaveId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public ClusterId Cluster { get; private set; }
    public int Number { get; private set; }

    /// <summary>What people there call the survey; empty where a file brought it without a name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The first day of asking, where it is known.</summary>
    public DateOnly? First { get; private set; }

    /// <summary>The day to which its answers are dated: the last day of asking.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Codes of the kinds it asks about, with spaces between; empty where a file brought it without saying.</summary>
    public string KindCodes { get; private set; } = "";
    public IReadOnlyList<string> Kinds => KindCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What it asks, in the order of the roster.</summary>
    public IEnumerable<LinkageQuestion> Questions => LinkageQuestion.All.Where(q => Kinds.Contains(q.Kind));
}

/// <summary>What became of the question: answered, refused, or nobody came (yet). Not asked is the absence of a row.</summary>
public enum Answer { Answered, Refused, NoAnswer }

/// <summary>
/// That an actor was asked in a wave one question about one kind of linkage. Silence is not a zero: an absent tie counts as absent only where
/// this says answered.
/// </summary>
public sealed class Asked
{
    Asked() { }

    public Asked(AskedId id, InitiativeId initiative, WaveId wave, ActorId actor, Answer answer, string question = "") =>
        (Id, Initiative, Wave, Actor, Answer, Question) = (id, initiative, wave, actor, answer, question);

    public AskedId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public WaveId Wave { get; private set; }
    public ActorId Actor { get; private set; }

    /// <summary>A code of <see cref="LinkageQuestion"/>: the kind asked about, and which way. Empty: the whole questionnaire, as a file tells it that says no more.</summary>
    public string Question { get; private set; } = "";
    public Answer Answer { get; private set; }

    /// <summary>Agreed, apart from all else, to be asked this (REL9, REL15).</summary>
    public bool Agreed { get; private set; }

    /// <summary>How often the answer was written down: two who write at once notice each other by it.</summary>
    public int Written { get; private set; }

    /// <summary>Two respondents were found to be one that had answered twice; this answer is kept aside.</summary>
    public MergeId? SetAsideBy { get; private set; }

    public void Take(AnswersTaken fact) => (Answer, Agreed, Written) = (fact.Answer, fact.Agreed, Written + 1);

    /// <summary>An answer came with a list of many.</summary>
    internal void TakeBrought()
    {
        if (Answer != Answer.Answered || Written == 0) (Answer, Written) = (Answer.Answered, Written + 1);
    }

    internal void SetAside(MergeId? by) => SetAsideBy = by;
    internal void Shift(ActorId now) => Actor = now;
    internal AnswerState State => new(Answer, Agreed, Written);

    /// <summary>Of two answers of one respondent: whatever was answered counts, and agreement only where neither of those who answered withheld it.</summary>
    internal Joined<AnswerState> Join(Asked other)
    {
        var before = State;
        var agreed = (Answer, other.Answer) switch
        {
            (Answer.Answered, Answer.Answered) => Agreed && other.Agreed,
            (_, Answer.Answered) => other.Agreed,
            _ => Agreed,
        };
        var answer = Answer == Answer.Answered || other.Answer == Answer.Answered ? Answer.Answered : Answer == Answer.Refused || other.Answer == Answer.Refused ? Answer.Refused : Answer.NoAnswer;
        (Answer, Agreed, Written) = (answer, agreed, Written + 1);
        return new(before, State);
    }

    /// <returns>Whether it stands as it did before; an answer written down since stays.</returns>
    internal bool Part(Joined<AnswerState> joined)
    {
        if (State != joined.After) return false;
        (Answer, Agreed, Written) = (joined.Before.Answer, joined.Before.Agreed, joined.Before.Written);
        return true;
    }
}
