namespace Jointly.Networks;

/// <summary>Networks in which chance alone decides who is tied to whom. Erdős &amp; Rényi 1959, "On random graphs I", Publ. Math. Debrecen 6.</summary>
public static class RandomNetwork
{
    /// <summary>As many actors and ties, ties either way: each set of so many pairs equally likely.</summary>
    public static Network Like(Network net, ref SeededRandom random)
    {
        var n = net.Actors;
        var (ties, all) = (net.EitherWay().Ties, (long)n * (n - 1) / 2);
        var fewer = Pairs(n, (int)Math.Min(ties, all - ties), ref random);         // in a dense network, the pairs that are not tied are fewer
        if (ties <= all - ties) return Network.Undirected(n, fewer);
        return Network.Undirected(n, Enumerable.Range(0, n).SelectMany(v => Enumerable.Range(v + 1, n - v - 1).Select(w => (v, w))).Where(t => !fewer.Contains(t)));
    }

    static HashSet<(int, int)> Pairs(int n, int count, ref SeededRandom random)
    {
        var pairs = new HashSet<(int, int)>(count);
        while (pairs.Count < count)
        {
            var (v, w) = (random.Below(n), random.Below(n));
            if (v != w) pairs.Add(v < w ? (v, w) : (w, v));
        }
        return pairs;
    }
}
