namespace Jointly.Networks;

/// <summary>
/// The mean of 1/distance over all ordered pairs, 0 to 1; a pair without a path adds 0.
/// Latora &amp; Marchiori 2001, "Efficient behavior of small-world networks", Phys. Rev. Lett. 87(19).
/// </summary>
public static class Efficiency
{
    /// <summary>Along the ties' direction when directed; isolates count as actors. Null with fewer than two.</summary>
    public static double? Global(Network net)
    {
        if (net.Actors < 2) return null;
        var pairs = new List<long> { 0 };                                          // how many pairs at each distance: exact, in any order
        Distances.Each(net, (distance, found) =>
        {
            if (distance == pairs.Count) pairs.Add(0);
            foreach (var count in found) pairs[distance] += count;
        });
        var sum = 0.0;
        for (var distance = 1; distance < pairs.Count; distance++) sum += (double)pairs[distance] / distance;
        return sum / ((double)net.Actors * (net.Actors - 1));
    }
}
