namespace Jointly.Networks;

/// <summary>
/// Who together hold the network together. Borgatti 2006, "Identifying sets of key players in a social network",
/// Comput. Math. Organ. Theory 12(1).
/// </summary>
public static class KeyPlayers
{
    /// <summary>Above so many actors two, or three, are no longer sought: it would take more than about a second.</summary>
    public const int MostForTwo = 3_000, MostForThree = 300;

    /// <summary>
    /// KPP-Neg, exact: the k actors (1, 2 or 3) whose leaving leaves most pairs of the others without a path, ties either way.
    /// Fragmentation is the share of those pairs, 0 to 1, isolates included. Of equals, the first in the order of actors.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// k is not 1 to 3, fewer than two actors would be left, or there are more than <see cref="MostForTwo"/> or <see cref="MostForThree"/>.
    /// </exception>
    public static (int[] Actors, double Fragmentation) Negative(Network net, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, 3);
        ArgumentOutOfRangeException.ThrowIfLessThan(net.Actors, k + 2, nameof(net));
        if (k > 1) ArgumentOutOfRangeException.ThrowIfGreaterThan(net.Actors, k == 2 ? MostForTwo : MostForThree, nameof(net));

        var best = new Best(new Separation(net), new bool[net.Actors], new int[k]);
        best.Try(depth: 0, first: 0);
        var left = net.Actors - k;
        return (best.Actors, 1 - best.Pairs / (left * (left - 1) / 2.0));
    }

    /// <summary>
    /// The pairs of the others that keep a path when so many leave, each time the one whose leaving then harms most, ties either way:
    /// 1 where everyone is still linked, 0 where no one is. Not always the worst set there is (that is <see cref="Negative"/>), but found
    /// at any size. Null when fewer than two would be left.
    /// </summary>
    public static double? LeftAfter(Network net, int leaving)
    {
        if (net.Actors < leaving + 2) return null;
        var (separation, gone) = (new Separation(net), new bool[net.Actors]);
        separation.Without(gone);
        for (var i = 0; i < leaving; i++)
        {
            var worst = -1;
            for (var v = 0; v < gone.Length; v++)
                if (!gone[v] && (worst < 0 || separation.Lost[v] > separation.Lost[worst])) worst = v;
            gone[worst] = true;
            separation.Without(gone);
        }
        var left = net.Actors - leaving;
        return separation.Pairs / (left * (left - 1) / 2.0);
    }

    /// <summary>All but the last of the leavers are tried in turn; the last comes for all candidates at once.</summary>
    sealed class Best(Separation separation, bool[] gone, int[] leaving)
    {
        public int[] Actors { get; private set; } = [];
        public long Pairs { get; private set; } = long.MaxValue;

        public void Try(int depth, int first)
        {
            var last = depth == leaving.Length - 1;
            if (last) separation.Without(gone);
            for (var v = first; v <= gone.Length - (leaving.Length - depth); v++)
            {
                leaving[depth] = v;
                if (last)
                {
                    if (separation.Pairs - separation.Lost[v] >= Pairs) continue;
                    (Pairs, Actors) = (separation.Pairs - separation.Lost[v], [.. leaving]);
                    continue;
                }
                gone[v] = true;
                Try(depth + 1, v + 1);
                gone[v] = false;
            }
        }
    }
}
