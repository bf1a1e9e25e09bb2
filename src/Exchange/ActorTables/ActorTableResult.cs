using Jointly.Method.Actors;

namespace Jointly.Exchange.ActorTables;

/// <summary>How a table of actors is read.</summary>
/// <param name="KindUnlessSaid">What an actor is when the table does not say, or says it in words we do not know.</param>
public sealed record ActorTableOptions(
    ActorKind KindUnlessSaid = ActorKind.Enterprise, int MostBytes = Tables.DecodedText.LargestFile, int MostRows = 500_000);

/// <summary>An actor as a row tells it.</summary>
/// <param name="Row">The line in which the row begins, from 1.</param>
/// <param name="Code">How other files of the same set name the actor.</param>
/// <param name="Member">Whether it belongs to the cluster; none when the table does not say.</param>
/// <param name="Kept">Values of columns that are none of ours, by the column's name.</param>
public sealed record TableActor(int Row, string? Code, ActorDetails Details, bool? Member, IReadOnlyDictionary<string, string> Kept);

/// <summary>What a table of actors holds.</summary>
/// <param name="Columns">Which of our fields each column of the file was taken for; none where its values are kept beside.</param>
/// <param name="Rows">Rows with anything in them, the header apart: each is an actor or a problem of the whole row.</param>
/// <param name="Problems">At most <see cref="ActorTable.MostListed"/>; where more were found, a note says so.</param>
public sealed record ActorTableResult(
    IReadOnlyList<TableActor> Actors, IReadOnlyList<(string Column, string? Field)> Columns, int Rows,
    IReadOnlyList<Problem> Problems, IReadOnlyList<Note> Notes);
