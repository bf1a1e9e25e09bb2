namespace Jointly.Networks;

/// <summary>
/// How many others an actor can come to through others. Friedkin 1983, "Horizons of observability and limits of informal control
/// in organizations", Social Forces 62(1): beyond two steps people hardly know of each other.
/// </summary>
public static class Reach
{
    /// <summary>Others within that many steps, ties either way; 0 for an isolate, at most actors - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Steps are negative.</exception>
    public static int[] Within(Network net, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var within = new int[net.Actors];
        Distances.Each(net.EitherWay(), (_, found) =>
        {
            for (var v = 0; v < found.Length; v++) within[v] += found[v];
        }, furthest: steps);
        return within;
    }
}

/// <summary>Pairs of actors with a path between them, however long, ties either way. Borgatti 2006, Comput. Math. Organ. Theory 12(1).</summary>
public static class PairsWithinReach
{
    /// <summary>Unordered pairs: 0 without ties, n(n - 1)/2 in one piece.</summary>
    public static long Of(Network net) => Components.Of(net).Sizes.Sum(size => (long)size * (size - 1) / 2);
}
