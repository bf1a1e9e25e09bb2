using System.Text.Json;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Records.Merging;

/// <summary>
/// What became of one row when two actors were merged, to go back by. It is no part of the log, which tells of the rows themselves: of
/// those of trust and influence sealed (N-71).
/// </summary>
public sealed class MergedRow
{
    public InitiativeId Initiative { get; init; }
    public MergeId Merge { get; init; }

    /// <summary>Its place in the order in which they were handed over, from 1.</summary>
    public int Number { get; init; }
    public RowOf Of { get; init; }
    public Guid Row { get; init; }
    public Became Became { get; init; }

    /// <summary>The survivor's row that took it in.</summary>
    public Guid? Into { get; init; }

    /// <summary>What that one was before, and then, as JSON.</summary>
    public string? Kept { get; init; }

    /// <summary>Of a linkage's row that stands, its version after the merge: a later one was changed since.</summary>
    public int? Version { get; init; }

    public static MergedRow From(InitiativeId initiative, MergeId merge, int number, Shift shift, int? version) => new()
    {
        Initiative = initiative, Merge = merge, Number = number, Of = shift.Of, Row = shift.Row, Became = shift.Became, Into = shift.Into, Version = version,
        Kept = ((object?)shift.Tie ?? shift.Answer ?? (object?)shift.Place) is { } kept ? JsonSerializer.Serialize(kept, kept.GetType()) : null,
    };

    public Shift Shift => new(Of, Row, Became, Into)
    {
        Tie = Of == RowOf.Linkage ? Read<JoinedTie>() : null,
        Answer = Of == RowOf.Answer ? Read<Joined<AnswerState>>() : null,
        Place = Of is RowOf.Cluster or RowOf.Group ? Read<Joined<PlaceState>>() : null,
    };

    T? Read<T>() where T : class => Kept is null ? null : JsonSerializer.Deserialize<T>(Kept);
}
