namespace Jointly.Networks;

/// <summary>
/// How near an actor is to all others, 0 to 1, in the form that stays meaningful in several pieces: the share of the others it reaches,
/// over its mean distance to those. Wasserman &amp; Faust 1994, "Social Network Analysis", 5.2.
/// </summary>
public static class Closeness
{
    /// <summary>
    /// ((r - 1)/(n - 1)) * ((r - 1)/sum of distances), r being those reached, itself included; along outgoing ties when directed.
    /// Null for who reaches nobody: isolates, and in directed networks those with incoming ties only.
    /// </summary>
    public static double?[] Of(Network net)
    {
        var (others, steps) = (new long[net.Actors], new long[net.Actors]);
        Distances.Each(net, (distance, found) =>
        {
            for (var v = 0; v < found.Length; v++)
            {
                others[v] += found[v];
                steps[v] += (long)distance * found[v];
            }
        });
        var closeness = new double?[net.Actors];
        for (var v = 0; v < closeness.Length; v++)
            closeness[v] = others[v] == 0 ? null : (double)others[v] / (net.Actors - 1) * others[v] / steps[v];
        return closeness;
    }
}
