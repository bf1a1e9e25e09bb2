using CsCheck;

namespace Jointly.Networks.Tests;

/// <summary>What holds on every network, tried on many small ones, and against the definitions worked out slowly.</summary>
public class Promises_on_any_network
{
    static readonly Gen<Network> AnyOfEitherKind =
        from n in Gen.Int[1, 14]
        from directed in Gen.Bool
        from ties in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1]).Array[0, 3 * n]
        select directed ? Network.FromArcs(n, ties) : Network.Undirected(n, ties);

    static readonly Gen<Network> AnyUndirected = AnyOfEitherKind.Select(net => net.EitherWay());

    static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a));
    static bool Same(double? a, double? b) => a is null ? b is null : b is not null && Same(a.Value, b.Value);

    [Fact(DisplayName = "Betweenness is Freeman's definition, one by one and in lanes")]
    public void Freeman() => AnyOfEitherKind.Sample(net =>
    {
        int[] all = [.. Enumerable.Range(0, net.Actors)];
        var naive = Naive.Betweenness(net);
        var (one, lanes) = (BetweennessOneByOne.From(net, all), BetweennessInLanes.From(net, all));
        var half = net.Directed ? 1 : 2;
        return Enumerable.Range(0, net.Actors).All(v =>
            Same(naive[v], Betweenness.Of(net)[v]) && Same(naive[v], one[v] / half) && Same(naive[v], lanes[v] / half));
    });

    [Fact(DisplayName = "Closeness, reach and efficiency follow from the distances")]
    public void From_distances() => AnyOfEitherKind.Sample(net =>
    {
        var n = net.Actors;
        int[] all = [.. Enumerable.Range(0, n)];
        var (d, either) = (Naive.Distances(net), Naive.Distances(net.EitherWay()));
        var (closeness, reach) = (Closeness.Of(net), Reach.Within(net, 2));
        var inverse = all.Sum(v => all.Where(w => d[v, w] > 0).Sum(w => 1.0 / d[v, w]));
        return (n < 2 || Same(inverse / (n * (n - 1.0)), Efficiency.Global(net)!.Value)) && all.All(v =>
        {
            int[] reached = [.. all.Where(w => d[v, w] > 0)];
            double? expected = reached is [] ? null : (double)reached.Length / (n - 1) * reached.Length / reached.Sum(w => d[v, w]);
            return Same(expected, closeness[v]) && reach[v] == all.Count(w => either[v, w] is 1 or 2);
        });
    });

    [Fact(DisplayName = "Betweenness adds up to the steps between: the sum over pairs of distance less one")]
    public void Steps_between() => AnyOfEitherKind.Sample(net =>
    {
        var d = Naive.Distances(net);
        return Same(d.Cast<int>().Where(x => x > 0).Sum(x => x - 1.0) / (net.Directed ? 1 : 2), Betweenness.Of(net).Sum());
    });

    [Fact(DisplayName = "Cut-off is what is found by taking each actor out")]
    public void Cut_off() => AnyOfEitherKind.Sample(net => CutOff.Of(net).SequenceEqual(Naive.CutOff(net)));

    [Fact(DisplayName = "Key players are those found by taking every set out")]
    public void Key_players() => AnyOfEitherKind.Where(net => net.Actors is >= 5 and <= 9).Sample(net => Enumerable.Range(1, 3).All(k =>
    {
        var ((actors, f), (expected, g)) = (KeyPlayers.Negative(net, k), Naive.KeyPlayers(net, k));
        return actors.SequenceEqual(expected) && Same(f, g);
    }), iter: 300);

    [Fact(DisplayName = "Names do not matter: figures move with the actors when they are numbered anew")]
    public void Relabelling() => Gen.Select(AnyOfEitherKind, Gen.ULong).Sample((net, seed) =>
    {
        int[] name = [.. Enumerable.Range(0, net.Actors)];
        new SeededRandom(seed).Shuffle<int>(name);
        var ties = net.Pairs().Select(t => (name[t.From], name[t.To]));
        var other = net.Directed ? Network.FromArcs(net.Actors, ties) : Network.Undirected(net.Actors, ties);
        var (a, b) = (NetworkMeasures.Of(net), NetworkMeasures.Of(other));
        var (cut, otherCut) = (CutOff.Of(net), CutOff.Of(other));
        return (a.Ties, a.Components, a.Isolates, a.LargestPiece) == (b.Ties, b.Components, b.Isolates, b.LargestPiece)
            && a.Transitivity == b.Transitivity && a.Reciprocity == b.Reciprocity && Same(a.BetweennessCentralisation, b.BetweennessCentralisation)
            && Enumerable.Range(0, net.Actors).All(v => a.Each[v].In == b.Each[name[v]].In
                && Same(a.Each[v].Betweenness, b.Each[name[v]].Betweenness) && Same(a.Each[v].Closeness, b.Each[name[v]].Closeness)
                && cut[v] == otherCut[name[v]]);
    });

    [Fact(DisplayName = "Turning all ties round swaps giving and taking, and leaves betweenness alone")]
    public void Turned() => AnyOfEitherKind.Where(net => net.Directed).Sample(net =>
    {
        var turned = Network.FromArcs(net.Actors, net.Pairs().Select(t => (t.To, t.From)));
        var (b, c) = (Betweenness.Of(net), Betweenness.Of(turned));
        return Degree.In(net).SequenceEqual(Degree.Out(turned)) && Degree.Out(net).SequenceEqual(Degree.In(turned))
            && Reciprocity.Of(net) == Reciprocity.Of(turned) && Enumerable.Range(0, net.Actors).All(v => Same(b[v], c[v]));
    });

    [Fact(DisplayName = "One more isolate thins density by (n - 1)/(n + 1) and touches no path")]
    public void Isolate() => AnyUndirected.Where(net => net.Actors > 1).Sample(net =>
    {
        var (n, more) = (net.Actors, Network.Undirected(net.Actors + 1, net.Pairs()));
        return Same(Density.Of(net)!.Value * (n - 1) / (n + 1), Density.Of(more)!.Value)
            && Same(Efficiency.Global(net)!.Value * (n - 1) / (n + 1), Efficiency.Global(more)!.Value)
            && Transitivity.Of(net) == Transitivity.Of(more) && PairsWithinReach.Of(net) == PairsWithinReach.Of(more)
            && Betweenness.Of(more).SequenceEqual([.. Betweenness.Of(net), 0]) && CutOff.Of(more).SequenceEqual([.. CutOff.Of(net), 0]);
    });

    [Theory(DisplayName = "One thread and two give the same bits")]
    [InlineData(3)]                                                                // long paths: one by one
    [InlineData(400)]                                                              // shortcuts: in lanes
    public void Same_bits(int shortcuts)
    {
        const int n = 600;
        var random = new SeededRandom(5);
        var ties = Enumerable.Range(0, n).SelectMany(v => new[] { (v, (v + 1) % n), (v, (v + 2) % n) }).ToList();
        for (var i = 0; i < shortcuts; i++) ties.Add((random.Below(n), random.Below(n)));
        var net = Network.Undirected(n, ties);
        Assert.Equal(shortcuts > 100, BetweennessInLanes.Suits(net));
        Assert.Equal(Betweenness.Of(net, threads: 1), Betweenness.Of(net, threads: 2));
        Assert.Equal(Betweenness.Of(net, threads: 1), Betweenness.Of(net));
    }
}
