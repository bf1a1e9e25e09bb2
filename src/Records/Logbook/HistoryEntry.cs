using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Records.Logbook;

/// <summary>One deed in the history of a thing.</summary>
/// <param name="On">The day it happened.</param>
/// <param name="Person">The name, where it is still known.</param>
/// <param name="Deed">None when it goes by another name today.</param>
/// <param name="Version">The row's version after it.</param>
public sealed record HistoryEntry(
    long Number, DateTimeOffset At, DateOnly On, PersonId By, string? Person, Deed? Deed, string? Because, IReadOnlyList<FieldChange> Changes, int Version);

/// <summary>A deed in the history of a thing, and the whole of it before and after; none where the deed did not state that.</summary>
public sealed record Stated<T>(HistoryEntry Entry, T? Was, T? Now) where T : class;

/// <summary>One field of a row, before and after, as texts that are the same in every language; none where nothing stood.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);
