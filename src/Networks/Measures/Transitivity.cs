namespace Jointly.Networks;

/// <summary>
/// Are one's partners partners of each other? Of all triples a-b-c, the share where a and c are tied too, 0 to 1; ties either way.
/// Luce &amp; Perry 1949, Psychometrika 14(2); as in Wasserman &amp; Faust 1994, 6.4. Isolates and pairs add no triple.
/// </summary>
public static class Transitivity
{
    /// <summary>Closed triples / all triples. Null when nobody has two partners.</summary>
    public static double? Of(Network net)
    {
        var either = net.EitherWay();
        long closed = 0, all = 0;
        for (var v = 0; v < either.Actors; v++)
        {
            var near = either.Neighbours(v);
            all += (long)near.Length * (near.Length - 1) / 2;
            foreach (var w in near)
                if (v < w) closed += InBoth(near, either.Neighbours(w));           // each triangle is met from each of its three ties
        }
        return all == 0 ? null : (double)closed / all;
    }

    static int InBoth(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            if (x == y) shared++;
            if (x <= y) i++;
            if (y <= x) j++;
        }
        return shared;
    }
}
