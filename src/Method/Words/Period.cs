namespace Jointly.Method.Words;

/// <summary>From First to Last, both included: "January to March" has March in it.</summary>
public sealed record Period
{
    public DateOnly First { get; private init; }
    public DateOnly Last { get; private init; }

    /// <exception cref="ArgumentException">Last comes before First.</exception>
    public Period(DateOnly first, DateOnly last) =>
        (First, Last) = first <= last ? (first, last) : throw new ArgumentException($"{last} comes before {first}.", nameof(last));

    public int Days => Last.DayNumber - First.DayNumber + 1;
    public bool Contains(DateOnly day) => First <= day && day <= Last;
}
