using Jointly.Method.Words;

namespace Jointly.Exchange.EdgeLists;

/// <summary>How an edge list is read.</summary>
/// <param name="Bare">There is no header, whatever the first line says.</param>
/// <param name="Directed">A row from A to B says nothing of B to A; else the two are the same linkage.</param>
public sealed record EdgeListOptions(
    bool Directed = false, bool Bare = false, int MostBytes = Tables.DecodedText.LargestFile, int MostRows = 500_000, int LongestName = 200);

/// <summary>A linkage as the file has it.</summary>
/// <param name="Row">The line in which it stands, from 1.</param>
public sealed record EdgeListTie(int Row, string From, string To, string? Kind, string? Wave, double? Weight);

/// <summary>What became of the rows. Rows = Taken + SelfTies + Duplicates + NoLinkage + ToMend: none is lost.</summary>
/// <param name="Rows">Rows with anything in them, header and comments apart.</param>
/// <param name="NoLinkage">Rows with the weight 0, which says that there is none.</param>
public sealed record EdgeListCounts(int Rows, int Taken, int SelfTies, int Duplicates, int NoLinkage, int ToMend, int Comments);

/// <summary>What an edge list holds.</summary>
/// <param name="Actors">Each name once, in the order first seen; also those named only in a self tie or a row of weight 0.</param>
/// <param name="Problems">What keeps rows or values from being taken; at most <see cref="EdgeList.MostListed"/>, the counts know all.</param>
/// <param name="Kinds">Kinds named in the file, in the order first seen.</param>
/// <param name="Waves">Waves named in the file: numbers and days by size, words in the order first seen.</param>
public sealed record EdgeListResult(
    IReadOnlyList<string> Actors, IReadOnlyList<EdgeListTie> Ties, IReadOnlyList<Problem> Problems, IReadOnlyList<Note> Notes,
    IReadOnlyList<string> Kinds, IReadOnlyList<string> Waves, EdgeListCounts Counts)
{
    /// <summary>The two waves to compare, when the file has exactly two.</summary>
    public (string Before, string Now)? BeforeAndNow => Waves is [var before, var now] ? (before, now) : null;

    /// <summary>The file was not read at all; the one problem says why.</summary>
    public bool Refused => Counts.Rows == 0 && Problems.Count > 0;

    internal static EdgeListResult Of(ExchangeRefusal refusal) =>
        new([], [], [refusal.AsProblem()], [], [], [], new(0, 0, 0, 0, 0, 0, 0));
}
