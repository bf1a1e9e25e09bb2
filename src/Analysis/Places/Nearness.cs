namespace Jointly.Analysis.Places;

/// <summary>How near points lie to one another, in kilometres in a straight line.</summary>
/// <param name="Points">How many were measured.</param>
/// <param name="BetweenPairs">The median over all pairs.</param>
/// <param name="ToNearest">The median of each point's distance to the one nearest to it.</param>
/// <param name="Medoid">The place in the list of the point with the least total distance to the others.</param>
/// <param name="FromMedoid">Each point's distance to it, itself included with 0, in the order of the list.</param>
public sealed record Nearness(int Points, double BetweenPairs, double ToNearest, int Medoid, IReadOnlyList<double> FromMedoid)
{
    /// <summary>Above this every so many-th point is taken, evenly over the list: pairs grow with the square.</summary>
    public const int MostPoints = 2_000;

    /// <summary>None of fewer than two points.</summary>
    public static Nearness? Of(IReadOnlyList<(double Lat, double Lon)> all)
    {
        IReadOnlyList<(double Lat, double Lon)> points = all.Count <= MostPoints ? all : [.. Enumerable.Range(0, MostPoints).Select(i => all[(int)((long)i * all.Count / MostPoints)])];
        var n = points.Count;
        if (n < 2) return null;
        var (pairs, nearest, total) = (new double[n * (n - 1) / 2], new double[n], new double[n]);
        Array.Fill(nearest, double.MaxValue);
        for (int a = 0, pair = 0; a < n; a++)
            for (var b = a + 1; b < n; b++)
            {
                var km = pairs[pair++] = GreatCircle.Kilometres(points[a], points[b]);
                (nearest[a], nearest[b]) = (Math.Min(nearest[a], km), Math.Min(nearest[b], km));
                (total[a], total[b]) = (total[a] + km, total[b] + km);
            }
        var medoid = Array.IndexOf(total, total.Min());
        return new(n, Median.Of(pairs)!.Value, Median.Of(nearest)!.Value, medoid, [.. points.Select(p => GreatCircle.Kilometres(points[medoid], p))]);
    }
}
