namespace Jointly.Networks;

/// <summary>Brandes 2001, one source after the other: for networks with long paths.</summary>
static class BetweennessOneByOne
{
    /// <summary>What lies between these sources and everyone, ordered pairs.</summary>
    public static double[] From(Network net, ReadOnlySpan<int> sources)
    {
        var n = net.Actors;
        var (score, near, paths, credit, order) = (new double[n], new int[n], new double[n], new double[n], new int[n]);
        Array.Fill(near, -1);
        foreach (var source in sources)
        {
            (near[source], paths[source], order[0]) = (0, 1, source);              // paths outgrow every integer
            var found = 1;
            for (var i = 0; i < found; i++)                                        // outwards, nearest first
            {
                var v = order[i];
                var (further, through) = (near[v] + 1, paths[v]);
                foreach (var w in net.Neighbours(v))
                {
                    if (near[w] < 0) { near[w] = further; order[found++] = w; }
                    if (near[w] == further) paths[w] += through;
                }
            }
            for (var i = found - 1; i > 0; i--)                                    // inwards, farthest first
            {
                var v = order[i];
                var (further, sum) = (near[v] + 1, 0.0);
                foreach (var w in net.Neighbours(v))
                    if (near[w] == further) sum += credit[w];                      // (1 + credit)/paths, made ready below
                score[v] += paths[v] * sum;
                credit[v] = 1 / paths[v] + sum;                                    // = (1 + paths * sum)/paths
            }
            for (var i = 0; i < found; i++) (near[order[i]], paths[order[i]]) = (-1, 0);
        }
        return score;
    }
}
