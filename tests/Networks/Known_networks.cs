using static Jointly.Networks.Tests.Known.Florence;

namespace Jointly.Networks.Tests;

/// <summary>Values printed in the articles named in <see cref="Known"/>, or computed with R sna and igraph where they print none.</summary>
public class Known_networks
{
    static void Near(double expected, double? actual, double within = 5e-7) => Assert.Equal(expected, Assert.NotNull(actual), within);

    [Fact(DisplayName = "Florence: the Medici lie between others most; all printed betweenness figures are met")]
    public void Florentine_betweenness()
    {
        var b = Betweenness.Of(Marriages);
        (int Family, double Raw)[] printed =
        [
            (Medici, 47.5), (Guadagni, 23.1667), (Albizzi, 19.3333), (Salviati, 13), (Ridolfi, 10.3333), (Bischeri, 9.5), (Strozzi, 9.3333),
            (Barbadori, 8.5), (Tornabuoni, 8.3333), (Castellani, 5), (Peruzzi, 2), (Pucci, 0), (Pazzi, 0), (Ginori, 0),
        ];
        Assert.All(printed, p => Near(p.Raw, b[p.Family], 5e-5));
        Near(0.45, Betweenness.Normalised(Marriages)[Medici], 0.005);
    }

    [Fact(DisplayName = "Florence: centralisation of degree and of betweenness, with the isolate")]
    public void Florentine_centralisation()
    {
        Near(0.2666667, Degree.Centralisation(Marriages));
        Near(0.3834921, Betweenness.Centralisation(Marriages));
    }

    [Fact(DisplayName = "Florence: without the Medici three of fifteen are cut off")]
    public void Florentine_cut_off() => Assert.Equal(3, CutOff.Of(Marriages)[Medici]);

    [Fact(DisplayName = "Florence: one piece of fifteen and the Pucci alone")]
    public void Florentine_pieces()
    {
        var pieces = Components.Of(Marriages);
        Assert.Equal([15, 1], pieces.Sizes);
        Assert.Equal([Pucci], pieces.Isolates);
        Assert.Equal(105, PairsWithinReach.Of(Marriages));
    }

    [Fact(DisplayName = "The kite: betweenness and closeness as Krackhardt printed them")]
    public void Kite()
    {
        double[] between = [0.8333, 0.8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0];
        double[] close = [0.5294, 0.5294, 0.5, 0.6, 0.5, 0.6429, 0.6429, 0.6, 0.4286, 0.3103];
        var (b, c) = (Betweenness.Of(Known.Kite), Closeness.Of(Known.Kite));
        Assert.All(Enumerable.Range(0, 10), v => Near(between[v], b[v], 5e-5));
        Assert.All(Enumerable.Range(0, 10), v => Near(close[v], c[v], 5e-5));
    }

    [Fact(DisplayName = "The kite: Heather (8) alone, then 6 and 7 together, are the key players")]
    public void Kite_key_players()
    {
        var (one, f1) = KeyPlayers.Negative(Known.Kite, 1);
        var (two, f2) = KeyPlayers.Negative(Known.Kite, 2);
        Assert.Equal([7], one);
        Near(0.3888889, f1);
        Assert.Equal([5, 6], two);
        Near(0.5357143, f2);
    }

    [Fact(DisplayName = "Karate: density, transitivity, centralisations, efficiency")]
    public void Karate_figures()
    {
        Near(0.1390374, Density.Of(Known.Karate));
        Near(0.2556818, Transitivity.Of(Known.Karate));
        Near(0.3996212, Degree.Centralisation(Known.Karate));
        Near(0.4055572, Betweenness.Centralisation(Known.Karate));
        Near(0.4920083185, Efficiency.Global(Known.Karate), 5e-11);
    }

    [Fact(DisplayName = "Karate: betweenness of 1, 34, 33 and 3; actor 1 cuts off six; 1 and 2 are the key players")]
    public void Karate_brokers()
    {
        var b = Betweenness.Of(Known.Karate);
        Near(231.0714, b[0], 5e-5);
        Near(160.5516, b[33], 5e-5);
        Near(76.69048, b[32], 5e-6);
        Near(75.85079, b[2], 5e-6);
        Assert.Equal(6, CutOff.Of(Known.Karate)[0]);
        var (both, fragmentation) = KeyPlayers.Negative(Known.Karate, 2);
        Assert.Equal([0, 1], both);
        Near(0.4233871, fragmentation);
    }

    [Theory(DisplayName = "Hi-tech managers: density and edgewise reciprocity")]
    [InlineData("advice", 190, 0.452381, 0.4736842)]
    [InlineData("friends", 102, 0.2428571, 0.4509804)]
    [InlineData("reports", 20, 0.0476190, 0)]
    public void Hi_tech(string relation, int ties, double density, double reciprocity)
    {
        var net = Known.HiTech(relation);
        Assert.Equal(ties, net.Ties);
        Near(density, Density.Of(net));
        Near(reciprocity, Reciprocity.OfTies(net));
    }

    [Fact(DisplayName = "Les Misérables: Valjean lies between most and cuts off fifteen")]
    public void Valjean()
    {
        var net = Known.Edges("lesmis");
        var b = Betweenness.Normalised(net);
        var valjean = Array.IndexOf(b, b.Max());
        Near(0.57, b[valjean], 0.005);
        Assert.Equal(15, CutOff.Of(net)[valjean]);
    }

    [Fact(DisplayName = "Network science: the first between others cuts off 13, the third 59")]
    public void Network_science()
    {
        var net = Known.Edges("netsci_lcc");
        var b = Betweenness.Normalised(net);
        int[] first = [.. Enumerable.Range(0, net.Actors).OrderByDescending(v => b[v]).Take(3)];
        var cut = CutOff.Of(net);
        Near(0.40, b[first[0]], 0.005);
        Near(0.29, b[first[2]], 0.005);
        Assert.Equal((13, 59), (cut[first[0]], cut[first[2]]));
    }

    [Theory(DisplayName = "Sums of betweenness, closeness and 1/distance as igraph computes them")]
    [InlineData("karate", 790, 14.50030751, 16.72828283)]
    [InlineData("lesmis", 4802, 29.97927629, 33.51710526)]
    [InlineData("jazz", 24087, 90.61063998, 101.6130288)]
    [InlineData("netsci_lcc", 361154, 64.5545128, 77.02732958)]
    [InlineData("arenas_email", 1671191, 319.4759584, 339.7725202)]
    [InlineData("ba_1000", 987476, 337.9352243, 353.609376)]
    [InlineData("powergrid", 219544876, 265.227323, 310.680863)]
    public void Sums(string name, double between, double close, double inverse)
    {
        var net = Known.Edges(name);
        Near(between, Betweenness.Of(net).Sum(), between * 1e-9);
        Near(close, Closeness.Of(net).Sum(), 1e-6);
        Near(inverse, Efficiency.Global(net) * net.Actors, 1e-6);
    }

    [Fact(DisplayName = "CEOs and clubs: one lies between far more than the next, and nobody is cut off")]
    public void Clubs()
    {
        var net = Known.Edges("ceos_clubs");
        var b = Betweenness.Normalised(net);
        double[] first = [.. b.OrderDescending().Take(2)];
        Near(0.48, first[0], 0.005);
        Near(0.18, first[1], 0.005);
        Assert.Equal(0, CutOff.Of(net)[Array.IndexOf(b, first[0])]);
    }
}
