namespace Jointly.Networks;

/// <summary>
/// How much passes through an actor: over all pairs of others, the share of their shortest paths that it lies on.
/// Freeman 1977, Sociometry 40(1); computed as in Brandes 2001, "A faster algorithm for betweenness centrality", J. Math. Sociology 25(2).
/// </summary>
public static class Betweenness
{
    /// <summary>Sources are summed in so many fixed blocks, in their order: any number of threads gives the same bits.</summary>
    const int Blocks = 16;

    /// <summary>With less work than this (actors times arcs), a second thread costs more than it saves.</summary>
    const long WorthThreads = 1_000_000;

    /// <summary>
    /// Raw: each unordered pair once when undirected, ordered pairs along the ties when directed.
    /// From 0, isolates and ends, to (n - 1)(n - 2)/2, or twice that when directed.
    /// </summary>
    /// <param name="net">Who is tied to whom.</param>
    /// <param name="threads">At most so many; all the machine has when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">Threads are fewer than one.</exception>
    public static double[] Of(Network net, int? threads = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        var n = net.Actors;
        var sources = NearOnesTogether(net);
        var lanes = BetweennessInLanes.Suits(net);
        var passes = lanes ? (sources.Length + BetweennessInLanes.Lanes - 1) / BetweennessInLanes.Lanes : sources.Length;
        var parts = new double[Math.Min(Blocks, passes)][];

        void Block(int b)
        {
            var (first, end) = (passes * b / parts.Length, passes * (b + 1) / parts.Length);
            parts[b] = lanes
                ? BetweennessInLanes.From(net, sources.AsSpan((first * BetweennessInLanes.Lanes)..Math.Min(end * BetweennessInLanes.Lanes, sources.Length)))
                : BetweennessOneByOne.From(net, sources.AsSpan(first..end));
        }

        if (threads == 1 || (long)n * net.Arcs < WorthThreads)
            for (var b = 0; b < parts.Length; b++) Block(b);
        else
            Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1 }, Block);

        var score = new double[n];
        foreach (var part in parts)
            for (var v = 0; v < n; v++) score[v] += part[v];
        if (!net.Directed)
            for (var v = 0; v < n; v++) score[v] /= 2;                             // each pair was met from both its ends
        return score;
    }

    // Sources near each other meet the others at the same steps, which is what lanes thrive on. Those whose ties go nowhere are left out.
    static int[] NearOnesTogether(Network net)
    {
        var (either, seen, order) = (net.EitherWay(), new bool[net.Actors], new List<int>(net.Actors));
        foreach (var start in Enumerable.Range(0, net.Actors).OrderByDescending(v => either.Neighbours(v).Length))
        {
            if (seen[start]) continue;
            seen[start] = true;
            order.Add(start);
            for (var i = order.Count - 1; i < order.Count; i++)
                foreach (var w in either.Neighbours(order[i]))
                    if (!seen[w]) { seen[w] = true; order.Add(w); }
        }
        return [.. order.Where(v => !net.Neighbours(v).IsEmpty)];
    }

    /// <summary>Of the most there could be, 0 to 1: over (n - 1)(n - 2)/2, or (n - 1)(n - 2) when directed. All 0 with fewer than three actors.</summary>
    public static double[] Normalised(Network net) => Normalised(net, Of(net));

    /// <summary>
    /// How far all passes through one actor, from 0 (all alike) to 1 (a star): sum of (highest - own) / (n - 1), on the normalised figures.
    /// Freeman 1979, Social Networks 1(3). Isolates count as actors. Null with fewer than three.
    /// </summary>
    public static double? Centralisation(Network net) => Centralisation(net, Of(net));

    internal static double[] Normalised(Network net, double[] raw)
    {
        var most = (net.Actors - 1.0) * (net.Actors - 2.0) / (net.Directed ? 1 : 2);
        return net.Actors < 3 ? new double[net.Actors] : Array.ConvertAll(raw, b => b / most);
    }

    internal static double? Centralisation(Network net, double[] raw)
    {
        if (net.Actors < 3) return null;
        var shares = Normalised(net, raw);
        var highest = shares.Max();
        return shares.Sum(b => highest - b) / (net.Actors - 1);
    }
}
