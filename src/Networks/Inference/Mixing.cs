namespace Jointly.Networks;

/// <summary>
/// Does a group deal more with its own than chance would give? External-internal index of Krackhardt &amp; Stern 1988, "Informal networks
/// and organizational crises", Social Psychology Quarterly 51(2), with their permutation test.
/// </summary>
/// <param name="External">Ties between the group and others.</param>
/// <param name="Internal">Ties within the group.</param>
/// <param name="Expected">Internal ties on average over the permutations.</param>
/// <param name="P">
/// The share of permutations, the network as it is included, whose index is as low or lower: one-sided, towards their own;
/// 1/(draws + 1) to 1. 1 for a group without ties.
/// </param>
public sealed record Mixing(int External, int Internal, double Expected, double P)
{
    /// <summary>(external - internal) / (external + internal): -1 all ties within to 1 all ties outwards. Null without ties.</summary>
    public double? Index => External + Internal == 0 ? null : (double)(External - Internal) / (External + Internal);

    /// <summary>
    /// One for each group. The groups are dealt out again among the actors whose group is known, so that who is tied to whom and how
    /// large each group is stay as they are; ties with an actor whose group is not known are left out. Ties count either way and as one.
    /// </summary>
    /// <param name="net">Who is tied to whom.</param>
    /// <param name="group">The group of each actor, 0 to groups - 1; -1 where it is not known.</param>
    /// <param name="groups">How many groups there are.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="draws">Permutations.</param>
    /// <exception cref="ArgumentException">There is not one group for each actor, or one is out of range.</exception>
    public static Mixing[] Of(Network net, IReadOnlyList<int> group, int groups, ulong seed, int draws = 10_000)
    {
        if (group.Count != net.Actors) throw new ArgumentException($"{group.Count} groups for {net.Actors} actors.", nameof(group));
        if (group.Any(g => g < -1 || g >= groups)) throw new ArgumentException($"A group is not in -1..{groups - 1}.", nameof(group));
        int[] known = [.. Enumerable.Range(0, net.Actors).Where(v => group[v] >= 0)];
        var place = new int[net.Actors];
        for (var i = 0; i < known.Length; i++) place[known[i]] = i;
        (int From, int To)[] ties = [.. net.EitherWay().Pairs().Where(t => group[t.From] >= 0 && group[t.To] >= 0).Select(t => (place[t.From], place[t.To]))];
        int[] label = [.. known.Select(v => group[v])];

        var (outward, inward) = (new int[groups], new int[groups]);
        Count(ties, label, outward, inward);
        var (external, @internal) = ((int[])outward.Clone(), (int[])inward.Clone());
        var (asLow, sum) = (new int[groups], new long[groups]);
        var random = new SeededRandom(seed);
        for (var draw = 0; draw < draws; draw++)
        {
            random.Shuffle<int>(label);
            Count(ties, label, outward, inward);
            for (var g = 0; g < groups; g++)
            {
                sum[g] += inward[g];
                long seen = external[g] + @internal[g], drawn = outward[g] + inward[g];
                if ((outward[g] - inward[g]) * seen <= (external[g] - @internal[g]) * drawn) asLow[g]++;       // indices compared without dividing
            }
        }
        return [.. Enumerable.Range(0, groups).Select(g => new Mixing(external[g], @internal[g], draws == 0 ? 0 : (double)sum[g] / draws,
            external[g] + @internal[g] == 0 ? 1 : (asLow[g] + 1.0) / (draws + 1)))];
    }

    static void Count((int From, int To)[] ties, int[] label, int[] outward, int[] inward)
    {
        Array.Clear(outward);
        Array.Clear(inward);
        foreach (var (from, to) in ties)
        {
            var (a, b) = (label[from], label[to]);
            if (a == b) { inward[a]++; continue; }
            outward[a]++;
            outward[b]++;
        }
    }
}
