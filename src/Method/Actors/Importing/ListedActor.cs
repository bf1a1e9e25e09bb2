using Jointly.Method.Words;

namespace Jointly.Method.Actors.Importing;

/// <summary>What keeps a row from being taken: in which column, what stands there, what to do, and what it may have meant.</summary>
/// <param name="Field">Of <see cref="ActorField"/>.</param>
/// <param name="Column">As the list calls it; none when it is about the row.</param>
/// <param name="Guess">What could stand there instead, as a person would type it.</param>
public sealed record ToMend(string? Field, string? Column, string? Stands, Phrase What, string? Guess = null);

/// <summary>An actor as a row of a list tells it.</summary>
/// <param name="Row">Of the sheet, from 1.</param>
/// <param name="Code">How the list itself calls it, where it has a column for that.</param>
/// <param name="Said">The fields of which the row says something; what else stands in the details is nothing said.</param>
public sealed record ListedActor(int Row, string? Code, ActorDetails Details, FieldSet Said, IReadOnlyList<ToMend> ToMend)
{
    /// <summary>The list names nobody, so it was called after what it does, its size and where it is.</summary>
    public bool NameComposed { get; init; }
}

/// <summary>An actor of the register, as an import sees it.</summary>
/// <param name="Codes">How lists that were brought before call it: the column's name and what stood there.</param>
public sealed record KnownActor(ActorId Id, ActorDetails Details, IReadOnlyList<string>? Codes = null, bool IsMember = true)
{
    public KnownStanding Standing { get; init; }

    /// <summary>How else it may be described: those that were merged into it; what it was before it withdrew consent. Compared, and never shown.</summary>
    public IReadOnlyList<ActorDetails> AlsoLike { get; init; } = [];
}

/// <summary>In the register; taken out of it, and kept; or there under a code, since it withdrew its consent (N-30).</summary>
public enum KnownStanding { Here, TakenOut, Withdrawn }
