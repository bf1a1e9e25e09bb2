using CsCheck;

namespace Jointly.Networks.Tests;

/// <summary>What chance alone would give, and what is more than that.</summary>
public class By_chance
{
    //  two triangles, one for each group, and one tie between them
    static readonly Network Triangles = Network.Undirected(6, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]);
    static readonly int[] Halves = [0, 0, 0, 1, 1, 1];

    static readonly Gen<Network> AnyNetwork =
        from n in Gen.Int[1, 14]
        from directed in Gen.Bool
        from ties in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1]).Array[0, 3 * n]
        select directed ? Network.FromArcs(n, ties) : Network.Undirected(n, ties);

    [Fact(DisplayName = "E-I: two triangles deal with their own only; of the twenty ways to deal out the groups, two are like that")]
    public void Own_only()
    {
        foreach (var group in Mixing.Of(Triangles, Halves, 2, seed: 1))
        {
            Assert.Equal((0, 3, -1.0), (group.External, group.Internal, group.Index));
            Assert.Equal(0.1, group.P, 0.01);
            Assert.Equal(1.2, group.Expected, 0.03);                               // six ties, each within the group in 3 of 15 pairs
        }
    }

    [Fact(DisplayName = "E-I: a complete graph has its known index, and no dealing out gives another")]
    public void Complete()
    {
        var all = Network.Undirected(6, Enumerable.Range(0, 6).SelectMany(v => Enumerable.Range(v + 1, 5 - v).Select(w => (v, w))));
        var mixing = Mixing.Of(all, Halves, 2, seed: 1, draws: 100)[0];
        Assert.Equal((9 - 3) / 12.0, mixing.Index);
        Assert.Equal(1, mixing.P);
    }

    [Fact(DisplayName = "E-I: whose group is not known counts neither way; a group without ties has no index and no p below 1")]
    public void Unknown()
    {
        var mixing = Mixing.Of(Network.Undirected(5, [(0, 1), (1, 2), (2, 3)]), [0, 0, -1, 1, 1], 3, seed: 1, draws: 100);
        Assert.Equal((0, 1), (mixing[0].External, mixing[0].Internal));
        Assert.Null(mixing[1].Index);
        Assert.Equal(1, mixing[2].P);
        Assert.Throws<ArgumentException>(() => Mixing.Of(Triangles, [0], 1, 1));
        Assert.Throws<ArgumentException>(() => Mixing.Of(Triangles, [0, 0, 0, 1, 1, 2], 2, 1));
    }

    [Fact(DisplayName = "E-I: ties are counted as in the definition, p lies in 1/(draws + 1) to 1, and the same seed gives the same bits")]
    public void Any() => Gen.Select(AnyNetwork, Gen.Int[-1, 2].Array[14], Gen.ULong).Sample((net, groups, seed) =>
    {
        int[] group = groups[..net.Actors];
        var mixing = Mixing.Of(net, group, 3, seed, draws: 50);
        var pairs = net.EitherWay().Pairs().Where(t => group[t.From] >= 0 && group[t.To] >= 0).ToList();
        return mixing.SequenceEqual(Mixing.Of(net, group, 3, seed, draws: 50)) && Enumerable.Range(0, 3).All(g =>
            mixing[g].Internal == pairs.Count(t => group[t.From] == g && group[t.To] == g)
            && mixing[g].External == pairs.Count(t => (group[t.From] == g) != (group[t.To] == g))
            && mixing[g].P is >= 1 / 51.0 and <= 1);
    }, iter: 500);

    [Fact(DisplayName = "Of many tests: Benjamini and Hochberg's adjustment, as R's p.adjust gives it")]
    public void Adjusted()
    {
        Assert.Equal([0.02, 0.04, 0.04, 0.02], FalseDiscovery.Adjusted([0.01, 0.04, 0.03, 0.005]).Select(p => Math.Round(p, 12)));
        Assert.Equal([0.5], FalseDiscovery.Adjusted([0.5]));
        Assert.Empty(FalseDiscovery.Adjusted([]));
    }

    [Fact(DisplayName = "A random network has as many actors and ties, dense ones too, and follows from its seed")]
    public void As_many() => Gen.Select(AnyNetwork, Gen.ULong).Sample((net, seed) =>
    {
        var (one, two) = (new SeededRandom(seed), new SeededRandom(seed));
        var drawn = RandomNetwork.Like(net, ref one);
        return drawn.Actors == net.Actors && drawn.Ties == net.EitherWay().Ties && drawn.Pairs().SequenceEqual(RandomNetwork.Like(net, ref two).Pairs());
    }, iter: 500);

    [Theory(DisplayName = "In random networks every pair is tied equally often")]
    [InlineData(3)]
    [InlineData(8)]
    public void Evenly(int ties)
    {
        var (net, random, often) = (Network.Undirected(5, Enumerable.Range(0, 5).SelectMany(v => Enumerable.Range(v + 1, 4 - v).Select(w => (v, w))).Take(ties)), new SeededRandom(3), new Dictionary<(int, int), int>());
        for (var i = 0; i < 5000; i++)
            foreach (var pair in RandomNetwork.Like(net, ref random).Pairs()) often[pair] = often.GetValueOrDefault(pair) + 1;
        Assert.Equal(10, often.Count);
        Assert.All(often.Values, times => Assert.Equal(ties / 10.0, times / 5000.0, 0.03));
    }

    [Fact(DisplayName = "What is left after one leaves is what key players say; after two and three, never less than after the worst two and three")]
    public void Left() => AnyNetwork.Where(net => net.Actors is >= 5 and <= 9).Sample(net => Enumerable.Range(1, 3).All(k =>
    {
        var (left, least) = (KeyPlayers.LeftAfter(net, k)!.Value, 1 - KeyPlayers.Negative(net, k).Fragmentation);
        return k == 1 ? Math.Abs(left - least) < 1e-12 : left >= least - 1e-12;
    }), iter: 300);

    [Fact(DisplayName = "A star falls apart when its middle leaves; with fewer than two left there is nothing to say")]
    public void Star()
    {
        Assert.Equal(0, KeyPlayers.LeftAfter(Network.Undirected(6, Enumerable.Range(1, 5).Select(v => (0, v))), 1));
        Assert.Equal(1, KeyPlayers.LeftAfter(Network.Undirected(6, Enumerable.Range(0, 6).SelectMany(v => Enumerable.Range(v + 1, 5 - v).Select(w => (v, w)))), 3));
        Assert.Null(KeyPlayers.LeftAfter(Triangles, 5));
    }
}
