namespace Jointly.Method.Words;

/// <summary>
/// No, and why: the clause of the method (or none, for plain sense), the sentence, and which field of what was sent it is about.
/// Refusals are for people; what only we can get wrong throws.
/// </summary>
public sealed record Refusal(Phrase Why, string? Clause = null, string? Field = null)
{
    /// <summary>What to do instead, where there is something.</summary>
    public Phrase? Mend { get; init; }
}

/// <summary>What happened, or why it may not: exactly one of the two.</summary>
public readonly record struct Outcome<T> where T : class
{
    Outcome(T? fact, IReadOnlyList<Refusal> refusals) => (Fact, Refusals) = (fact, refusals);

    public T? Fact { get; }
    public IReadOnlyList<Refusal> Refusals { get => field ?? []; }

    /// <summary>Lets the entity take the fact, where there is one.</summary>
    public Outcome<T> Then(Action<T> take)
    {
        if (Fact is { } fact) take(fact);
        return this;
    }

    public static Outcome<T> Refused(IReadOnlyList<Refusal> refusals) => new(null, refusals);
    public static implicit operator Outcome<T>(T fact) => new(fact, []);
    public static implicit operator Outcome<T>(Refusal refusal) => new(null, [refusal]);
    public static implicit operator Outcome<T>(List<Refusal> refusals) => new(null, refusals);
}
