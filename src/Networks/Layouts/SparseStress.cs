using System.Runtime.CompilerServices;

namespace Jointly.Networks;

/// <summary>
/// Least stress for large pieces: each actor keeps its distance to its neighbours, and to a few pivots that stand for the actors round
/// them, instead of to everyone. Ortmann, Klimenta &amp; Brandes 2017, "A sparse stress model", JGAA 21(5); by stochastic gradient descent,
/// Zheng, Pawar &amp; Goodman 2019, IEEE TVCG 25(9), section 4.3.
/// </summary>
static class SparseStress
{
    const int Pivots = 100, Descents = 30;

    /// <summary>What a term asks: that actor I be Steps away from J, and how much that weighs for each of the two.</summary>
    readonly record struct Term(int I, int J, int Steps, double WeighsForI, double WeighsForJ);

    /// <summary>Moves x and y, of one connected piece; near has for each actor those it is tied to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Descend(int[][] near, double[] x, double[] y, ref SeededRandom random)
    {
        var terms = Terms(near).ToArray();
        var least = terms.Min(t => t.WeighsForJ > 0 ? Math.Min(t.WeighsForI, t.WeighsForJ) : t.WeighsForI);
        double first = 1 / least, last = 0.1 / terms.Max(t => t.WeighsForI);
        for (var round = 0; round < Descents; round++)
        {
            var rate = first * Math.Pow(last / first, round / (Descents - 1.0));
            random.Shuffle<Term>(terms);
            foreach (var (i, j, steps, forI, forJ) in terms)
            {
                double dx = x[i] - x[j], dy = y[i] - y[j], length = Math.Max(Math.Sqrt(dx * dx + dy * dy), 1e-9);
                var pull = (length - steps) / (2 * length);
                double moveI = Math.Min(rate * forI, 1) * pull, moveJ = Math.Min(rate * forJ, 1) * pull;
                (x[i], y[i], x[j], y[j]) = (x[i] - moveI * dx, y[i] - moveI * dy, x[j] + moveJ * dx, y[j] + moveJ * dy);
            }
        }
    }

    static IEnumerable<Term> Terms(int[][] near)
    {
        for (var v = 0; v < near.Length; v++)
            foreach (var w in near[v])
                if (v < w) yield return new(v, w, 1, 1, 1);
        var (pivots, steps, region) = Spread(near);
        for (var p = 0; p < pivots.Count; p++)
        {
            var inside = Inside(steps[p], region, p);
            for (var v = 0; v < near.Length; v++)
            {
                var far = steps[p][v];
                if (far < 2) continue;                                     // itself, or a neighbour, which has its term
                // As many as stand at most half as far from the pivot: those for whom it speaks here.
                yield return new(v, pivots[p], far, inside[Math.Min(far / 2, inside.Length - 1)] / ((double)far * far), 0);
            }
        }
    }

    /// <summary>Each next pivot is farthest from those before; everyone belongs to the region of the nearest.</summary>
    static (List<int> Pivots, List<int[]> Steps, int[] Region) Spread(int[][] near)
    {
        var (pivots, steps) = (new List<int>(), new List<int[]>());
        var (region, nearest) = (new int[near.Length], new int[near.Length]);
        Array.Fill(nearest, int.MaxValue);
        for (var next = 0; pivots.Count < Math.Min(Pivots, near.Length) && nearest[next] > 0; next = Array.IndexOf(nearest, nearest.Max()))
        {
            var from = StepsFrom(near, next);
            for (var v = 0; v < from.Length; v++)
                if (from[v] < nearest[v]) (nearest[v], region[v]) = (from[v], pivots.Count);
            pivots.Add(next);
            steps.Add(from);
        }
        return (pivots, steps, region);
    }

    /// <summary>How many of the pivot's region are at most so many steps from it.</summary>
    static int[] Inside(int[] steps, int[] region, int pivot)
    {
        var inside = new int[steps.Max() + 1];
        for (var v = 0; v < steps.Length; v++)
            if (region[v] == pivot) inside[steps[v]]++;
        for (var d = 1; d < inside.Length; d++) inside[d] += inside[d - 1];
        return inside;
    }

    static int[] StepsFrom(int[][] near, int start)
    {
        var (steps, queue, found) = (new int[near.Length], new int[near.Length], 1);
        Array.Fill(steps, -1);
        (queue[0], steps[start]) = (start, 0);
        for (var i = 0; i < found; i++)
            foreach (var w in near[queue[i]])
                if (steps[w] < 0) { steps[w] = steps[queue[i]] + 1; queue[found++] = w; }
        return steps;
    }
}
