using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>Something the network shows, in a sentence that can be repeated and figures that can be checked.</summary>
/// <param name="Number">Its row in the table of findings, 1-17.</param>
/// <param name="Key">What it is about, the same in all languages and cases.</param>
public sealed record Finding(int Number, string Key)
{
    public required Phrase Sentence { get; init; }

    /// <summary>Further sentences, where there is more to say.</summary>
    public IReadOnlyList<Phrase> More { get; init; } = [];

    /// <summary>The sentence as the lede says it, with what it was before.</summary>
    public Phrase InLede { get => field ?? Sentence; init; }

    /// <summary>Its row in the table "In plain words".</summary>
    public required Row Row { get; init; }
    public required Figure Now { get; init; }
    public Figure? Before { get; init; }
    public Share? Share => Now.Of;

    /// <summary>The actors it is about; their names are for those who may see them (N-35).</summary>
    public required IReadOnlyList<ReadActor> Concerned { get; init; }
    public Strength Strength { get; init; }
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>By group, where that says more; groups too small are not shown (N-12).</summary>
    public IReadOnlyList<GroupShare> ByGroup { get; init; } = [];
    public LedeWeight? Weight { get; init; }
    public bool MayLead => Weight is not null;
    public Suggestion? Suggestion { get; init; }
}

/// <summary>What the page's table says: before is absent without an earlier wave.</summary>
public sealed record Row(Phrase Label, Phrase? Before, Phrase Now, Phrase Meaning);

/// <summary>A next step of the method, why, and who may take it.</summary>
public sealed record Suggestion
{
    /// <exception cref="ArgumentException">It is addressed to the agent, who provides nothing (N-01).</exception>
    public Suggestion(Phrase step, Phrase why, Role to) => (Step, Why, To) = to == Role.Agent
        ? throw new ArgumentException("The agent brings people together and provides nothing.", nameof(to)) : (step, why, to);

    public Phrase Step { get; }
    public Phrase Why { get; }
    public Role To { get; }

    /// <summary>Where or with whom to begin, where the data say so.</summary>
    public Phrase? Begin { get; init; }

    /// <param name="what">Services, Visits, Pieces: the sentences Step… and Why….</param>
    /// <param name="to">Who may take it.</param>
    public static Suggestion Of(string what, Role to) => new(Said.It($"Step{what}"), Said.It($"Why{what}"), to);
}

/// <summary>How much a finding weighs among those that may lead.</summary>
/// <param name="Concerned">Of those whom sentences speak of, how many it is about.</param>
/// <param name="Marginal">Most of them are led by women or the young, work at home, are very small, or are new.</param>
/// <param name="Changed">By ten points or more since the wave before.</param>
public sealed record LedeWeight(int Concerned, int All, bool Marginal, bool Changed)
{
    public double Value => All == 0 ? 0 : (double)Concerned / All * (Marginal ? 2 : 1) * (Changed ? 1.5 : 1);
}

/// <summary>Why a finding cannot be told from this wave. That its condition does not hold is no silence.</summary>
public sealed record Silence(int Number, Phrase Why);

/// <summary>A finding, or why there can be none, or nothing at all, because its condition does not hold.</summary>
public readonly record struct Told(Finding? Finding, Silence? Silence)
{
    public static Told Nothing => default;
    public static implicit operator Told(Finding finding) => new(finding, null);
    public static implicit operator Told(Silence silence) => new(null, silence);
}
