namespace Jointly.Networks;

/// <summary>
/// Of many tests some seem significant by chance. Benjamini &amp; Hochberg 1995, "Controlling the false discovery rate",
/// J. Royal Statistical Society B 57(1).
/// </summary>
public static class FalseDiscovery
{
    /// <summary>The p values adjusted, in their places: keep those under 0.05, and about one in twenty of those kept is a false alarm.</summary>
    public static double[] Adjusted(IReadOnlyList<double> p)
    {
        var adjusted = new double[p.Count];
        var (least, rank) = (1.0, p.Count);
        foreach (var i in Enumerable.Range(0, p.Count).OrderByDescending(i => p[i]))
            adjusted[i] = least = Math.Min(least, p[i] * p.Count / rank--);
        return adjusted;
    }
}
