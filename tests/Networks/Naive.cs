namespace Jointly.Networks.Tests;

/// <summary>The same measures by their definitions, slowly: all pairs, all paths, all sets.</summary>
static class Naive
{
    /// <summary>Steps from each to each along the ties, -1 without a path. Floyd 1962.</summary>
    public static int[,] Distances(Network net)
    {
        var n = net.Actors;
        var d = new int[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++) d[i, j] = i == j ? 0 : net.Linked(i, j) ? 1 : -1;
        for (var k = 0; k < n; k++)
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                    if (d[i, k] >= 0 && d[k, j] >= 0 && (d[i, j] < 0 || d[i, k] + d[k, j] < d[i, j])) d[i, j] = d[i, k] + d[k, j];
        return d;
    }

    /// <summary>Freeman's definition: for each pair s, t the share of shortest paths through v.</summary>
    public static double[] Betweenness(Network net)
    {
        var (n, d) = (net.Actors, Distances(net));
        var paths = new double[n, n];
        for (var s = 0; s < n; s++) paths[s, s] = 1;
        for (var steps = 1; steps < n; steps++)
            for (var s = 0; s < n; s++)
                for (var t = 0; t < n; t++)
                    if (d[s, t] == steps)
                        for (var u = 0; u < n; u++)
                            if (d[s, u] == steps - 1 && net.Linked(u, t)) paths[s, t] += paths[s, u];
        var b = new double[n];
        for (var v = 0; v < n; v++)
            for (var s = 0; s < n; s++)
                for (var t = 0; t < n; t++)
                    if (s != v && t != v && s != t && d[s, t] > 0 && d[s, v] >= 0 && d[v, t] >= 0 && d[s, v] + d[v, t] == d[s, t])
                        b[v] += paths[s, v] * paths[v, t] / paths[s, t] / (net.Directed ? 1 : 2);
        return b;
    }

    public static int[] CutOff(Network net)
    {
        var before = Components.Of(net);
        return [.. Enumerable.Range(0, net.Actors).Select(v =>
        {
            var after = Components.Of(net.Without(new HashSet<int> { v }));
            var largest = Enumerable.Range(0, net.Actors).Where(w => w != v && before.Piece[w] == before.Piece[v])
                .GroupBy(w => after.Piece[w]).Select(g => g.Count()).DefaultIfEmpty(0).Max();
            return before.Sizes[before.Piece[v]] - 1 - largest;
        })];
    }

    public static (int[] Actors, double Fragmentation) KeyPlayers(Network net, int k)
    {
        var (best, least) = (Array.Empty<int>(), long.MaxValue);
        foreach (var set in Sets(net.Actors, k, 0))
        {
            var pairs = PairsWithinReach.Of(net.Without(set.ToHashSet()));
            if (pairs < least) (best, least) = (set, pairs);
        }
        var left = net.Actors - k;
        return (best, 1 - least / (left * (left - 1) / 2.0));
    }

    static IEnumerable<int[]> Sets(int n, int k, int first) => k == 0 ? [[]] :
        from v in Enumerable.Range(first, n - first) from rest in Sets(n, k - 1, v + 1) select (int[])[v, .. rest];
}
