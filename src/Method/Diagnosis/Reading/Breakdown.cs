using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>A share among one group; none where it is not shown (N-12).</summary>
public sealed record GroupShare(Phrase Group, Share? Share);

/// <summary>
/// A share by group. N-12: a cell of fewer than five is not shown, and others neither, from the smallest on, until the cells left out
/// hold five together and none of them follows by subtraction from the whole.
/// </summary>
public static class Breakdown
{
    /// <summary>Of the places, the sub-sectors and each marginal group, those of which at least two cells can be shown.</summary>
    public static IReadOnlyList<GroupShare> Of(IReadOnlyCollection<ReadActor> all, Func<ReadActor, bool> concerned)
    {
        var rows = new List<GroupShare>();
        foreach (var partition in Groups.Partitions(all))
        {
            var cells = all.ToLookup(partition.CellOf);
            int[] numbers = [.. Enumerable.Range(-1, partition.Cells.Count + 1)];       // -1: of whom nobody knows; they too can be subtracted
            var shown = Shown([.. numbers.Select(c => cells[c].Count())]);
            if (shown.Count(s => s) < 2) continue;
            for (var c = 0; c < partition.Cells.Count; c++)
                if (partition.Cells[c] is { } group && cells[c].Any())
                    rows.Add(new(group.Those, shown[c + 1] ? new Share(cells[c].Count(concerned), cells[c].Count()) : null));
        }
        return rows;
    }

    /// <summary>Which cells of a whole that is known can be shown. Empty cells can: nobody is in them.</summary>
    public static bool[] Shown(IReadOnlyList<int> sizes)
    {
        bool[] shown = [.. sizes.Select(s => s == 0 || s >= Groups.Smallest)];
        while (Hidden() is { Count: > 0 } hidden && (hidden.Count == 1 || hidden.Sum(i => sizes[i]) < Groups.Smallest))
        {
            var next = Enumerable.Range(0, sizes.Count).Where(i => shown[i] && sizes[i] > 0).OrderBy(i => sizes[i]).Select(i => (int?)i).FirstOrDefault();
            if (next is not { } smallest) break;
            shown[smallest] = false;
        }
        return shown;

        List<int> Hidden() => [.. Enumerable.Range(0, sizes.Count).Where(i => !shown[i])];
    }
}
