using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Records.Logbook;

/// <summary>One field of a row, before and after, as texts that are the same in every language; none where nothing stood.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>One deed in the history of a thing.</summary>
/// <param name="Person">The name, where it is still known.</param>
/// <param name="Version">The row's version after it.</param>
public sealed record HistoryEntry(
    long Number, DateTimeOffset At, DateOnly On, PersonId By, string? Person, Deed Deed, string? Because, IReadOnlyList<FieldChange> Changes, int Version);

/// <summary>What happened to a thing, and how it stood earlier.</summary>
public static class Histories
{
    /// <summary>Newest first.</summary>
    public static IReadOnlyList<HistoryEntry> Of(JointlyContext db, Subject subject) => throw new NotSupportedException("Not yet.");

    /// <summary>The details of an actor as they stood at a version of its row.</summary>
    public static ActorDetails ActorAt(JointlyContext db, ActorId actor, int version) => throw new NotSupportedException("Not yet.");

    /// <summary>The details of an actor as they stood at the end of a day, or as first entered when that was later.</summary>
    public static ActorDetails ActorOn(JointlyContext db, ActorId actor, DateOnly day) => throw new NotSupportedException("Not yet.");

    /// <summary>The version of an actor's row, for a form that will be sent back.</summary>
    public static int VersionOf(JointlyContext db, ActorId actor) => throw new NotSupportedException("Not yet.");
}
