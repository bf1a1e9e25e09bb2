namespace Jointly.Networks;

/// <summary>
/// What each actor's piece falls into when that actor leaves, for all actors at once and in linear time; ties either way.
/// Tarjan 1972, "Depth-first search and linear graph algorithms", SIAM J. Computing 1(2).
/// </summary>
/// <param name="net">Kept, with scratch arrays, so that many leavings can be tried on it.</param>
sealed class Separation(Network net)
{
    readonly Network net = net.EitherWay();
    readonly int[] order = new int[net.Actors], place = new int[net.Actors], parent = new int[net.Actors], next = new int[net.Actors];
    readonly int[] size = new int[net.Actors], low = new int[net.Actors], root = new int[net.Actors], cut = new int[net.Actors];

    /// <summary>The largest part left of the piece of v when v leaves.</summary>
    public int[] Largest { get; } = new int[net.Actors];

    /// <summary>How many pairs lose their path, or an end, when v leaves.</summary>
    public long[] Lost { get; } = new long[net.Actors];

    /// <summary>Pairs with a path, of those who have not gone.</summary>
    public long Pairs { get; private set; }

    /// <summary>The number of actors in the piece of v.</summary>
    public int PieceOf(int v) => size[root[v]];

    /// <summary>Fills the figures above for the network without those who have gone (whose own figures mean nothing).</summary>
    public void Without(ReadOnlySpan<bool> gone)
    {
        var found = Walk(gone);
        Pairs = 0;
        for (var i = 0; i < found; i++)
        {
            var v = order[i];
            (size[v], low[v], cut[v], Largest[v], Lost[v]) = (1, place[v], 0, 0, 0);
            foreach (var w in net.Neighbours(v))
                if (!gone[w] && w != parent[v]) low[v] = Math.Min(low[v], place[w]);
        }
        for (var i = found - 1; i >= 0; i--)                                       // from the leaves of the walk to its roots
        {
            var (v, p) = (order[i], parent[order[i]]);
            if (p < 0) { Pairs += PairsOf(size[v]); continue; }
            size[p] += size[v];
            low[p] = Math.Min(low[p], low[v]);
            if (low[v] < place[p]) continue;                                       // a way round p exists
            cut[p] += size[v];
            Largest[p] = Math.Max(Largest[p], size[v]);
            Lost[p] -= PairsOf(size[v]);
        }
        for (var i = 0; i < found; i++)
        {
            var v = order[i];
            var rest = PieceOf(v) - 1 - cut[v];
            Largest[v] = Math.Max(Largest[v], rest);
            Lost[v] += PairsOf(PieceOf(v)) - PairsOf(rest);
        }
    }

    // Depth first without recursion: a chain of a million actors must not end the process.
    int Walk(ReadOnlySpan<bool> gone)
    {
        Array.Fill(place, -1);
        Array.Clear(next);
        var found = 0;
        for (var start = 0; start < net.Actors; start++)
        {
            if (gone[start] || place[start] >= 0) continue;
            (parent[start], root[start], place[start], order[found]) = (-1, start, found, start);
            found++;
            for (var v = start; v >= 0;)
            {
                var near = net.Neighbours(v);
                while (next[v] < near.Length && (gone[near[next[v]]] || place[near[next[v]]] >= 0)) next[v]++;
                if (next[v] == near.Length) { v = parent[v]; continue; }
                var w = near[next[v]];
                (parent[w], root[w], place[w], order[found]) = (v, start, found, w);
                found++;
                v = w;
            }
        }
        return found;
    }

    static long PairsOf(int actors) => (long)actors * (actors - 1) / 2;
}
