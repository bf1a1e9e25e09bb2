namespace Jointly.Networks;

/// <summary>
/// Did the density change by more than chance? Paired vertex bootstrap, Snijders &amp; Borgatti 1999,
/// "Non-parametric standard errors and tests for network statistics", Connections 22(2).
/// </summary>
/// <param name="Difference">Density now less density before, among the actors in both waves: -1 to 1.</param>
/// <param name="StandardError">The spread of that difference over the draws.</param>
/// <param name="Low">With High, the middle 95 % of the draws; an interval without 0 is a change larger than chance would give.</param>
public sealed record DensityChange(double Difference, double StandardError, double Low, double High)
{
    /// <summary>
    /// Draws the actors in both waves again, with replacement, the same ones for both. Two draws of one actor have no tie to look up
    /// and take that of a random pair, the same for both. Ordered pairs when both waves are directed.
    /// Null with fewer than three actors in both.
    /// </summary>
    /// <exception cref="ArgumentException">The three differ in their number of actors, or one wave is directed and the other not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two draws.</exception>
    public static DensityChange? Paired(Network before, Network now, IReadOnlyList<bool> inBoth, ulong seed, int draws = 5000)
    {
        Waves.Check(before, now, inBoth);
        if (before.Directed != now.Directed) throw new ArgumentException("One wave is directed, the other is not.", nameof(now));
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);

        int[] actors = [.. Enumerable.Range(0, now.Actors).Where(v => inBoth[v])];
        if (actors.Length < 3) return null;
        var (changes, random) = (new Changes(before, now, inBoth), new SeededRandom(seed));
        var (times, sample) = (new int[now.Actors], new double[draws]);
        for (var draw = 0; draw < draws; draw++)
        {
            Array.Clear(times);
            foreach (var _ in actors) times[actors[random.Below(actors.Length)]]++;
            sample[draw] = changes.Density(actors, times, ref random);
        }
        Array.Fill(times, 1);
        var mean = sample.Average();
        var spread = Math.Sqrt(sample.Sum(d => (d - mean) * (d - mean)) / (draws - 1));
        Array.Sort(sample);
        return new DensityChange(changes.Density(actors, times, ref random), spread, At(sample, 0.025), At(sample, 0.975));
    }

    static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var (below, part) = ((int)place, place - Math.Floor(place));
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
    }

    /// <summary>Created ties count +1 and lost ones -1; all others are the same in both waves and leave the difference alone.</summary>
    sealed class Changes(Network before, Network now, IReadOnlyList<bool> inBoth)
    {
        readonly (int From, int To, int By)[] ties =
        [
            .. now.Pairs().Where(t => inBoth[t.From] && inBoth[t.To] && !before.Linked(t.From, t.To)).Select(t => (t.From, t.To, +1)),
            .. before.Pairs().Where(t => inBoth[t.From] && inBoth[t.To] && !now.Linked(t.From, t.To)).Select(t => (t.From, t.To, -1)),
        ];

        public double Density(int[] actors, int[] times, ref SeededRandom random)
        {
            long sum = 0;
            foreach (var (from, to, by) in ties) sum += (long)by * times[from] * times[to];
            var twins = actors.Sum(v => (long)times[v] * (times[v] - 1)) / (now.Directed ? 1 : 2);
            for (; twins > 0; twins--)
            {
                var i = random.Below(actors.Length);
                var j = random.Below(actors.Length - 1);
                var (from, to) = (actors[i], actors[j < i ? j : j + 1]);
                sum += (now.Linked(from, to) ? 1 : 0) - (before.Linked(from, to) ? 1 : 0);
            }
            return sum / ((double)actors.Length * (actors.Length - 1) / (now.Directed ? 1 : 2));
        }
    }
}
