namespace Jointly.Networks.Tests;

/// <summary>Each measure on the smallest drawing that shows it.</summary>
public class Smallest_networks
{
    //  0 --- 1 --- 2       3
    static readonly Network Chain = Network.Undirected(4, [(0, 1), (1, 2)]);

    //  0 <-> 1 --> 2
    static readonly Network Advice = Network.FromArcs(3, [(0, 1), (1, 0), (1, 2)]);

    static readonly Network Nobody = Network.Undirected(0, []), One = Network.Undirected(1, []), Two = Network.Undirected(2, []);

    [Fact(DisplayName = "A go-between carries every path")]
    public void Middle_of_a_chain()
    {
        Assert.Equal([0, 1, 0, 0], Betweenness.Of(Chain));
        Assert.Equal([0, 1 / 3.0, 0, 0], Betweenness.Normalised(Chain));
        Assert.Equal([0, 1, 0], Betweenness.Of(Advice));                           // 0 to 2 only
        Assert.Equal([0, 0.5, 0], Betweenness.Normalised(Advice));
    }

    [Fact(DisplayName = "Degree counts partners once, whoever gives")]
    public void Degrees()
    {
        Assert.Equal([1, 2, 1, 0], Degree.Of(Chain));
        Assert.Equal([1, 2, 1], Degree.Of(Advice));
        Assert.Equal([1, 2, 0], Degree.Out(Advice));
        Assert.Equal([1, 1, 1], Degree.In(Advice));
    }

    [Fact(DisplayName = "A star is wholly centralised, a ring not at all")]
    public void Star_and_ring()
    {
        var star = Network.Undirected(5, [(0, 1), (0, 2), (0, 3), (0, 4)]);
        var ring = Network.Undirected(5, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]);
        Assert.Equal((1.0, 1.0), (Degree.Centralisation(star), Betweenness.Centralisation(star)));
        Assert.Equal((0.0, 0.0), (Degree.Centralisation(ring), Betweenness.Centralisation(ring)));
        Assert.Equal(3, CutOff.Of(star)[0]);                                       // one of the four counts as what is left
        Assert.Equal([0, 0, 0, 0, 0], CutOff.Of(ring));
    }

    [Fact(DisplayName = "Where there is nothing to divide by there is no answer, not 0")]
    public void No_answer()
    {
        Assert.Null(Density.Of(Nobody));
        Assert.Null(Density.Of(One));
        Assert.Equal(0, Density.Of(Two));
        Assert.Null(Transitivity.Of(Two));
        Assert.Null(Efficiency.Global(One));
        Assert.Null(Reciprocity.Of(Chain));
        Assert.Null(Reciprocity.OfTies(Network.FromArcs(3, [])));
        Assert.Null(Degree.Centralisation(Two));
        Assert.Null(Betweenness.Centralisation(Two));
        Assert.Equal([null, null], Closeness.Of(Two));
        Assert.Empty(Betweenness.Of(Nobody));
        Assert.Equal(0, Components.Of(Nobody).Largest);
    }

    [Fact(DisplayName = "Reciprocity is of pairs or of ties, and the two differ")]
    public void Reciprocities()
    {
        Assert.Equal((1, 1), Reciprocity.Dyads(Advice));
        Assert.Equal(1 / 2.0, Reciprocity.Of(Advice));
        Assert.Equal(2 / 3.0, Reciprocity.OfTies(Advice));
        Assert.Equal((2, 0), Reciprocity.Dyads(Chain));
    }

    [Fact(DisplayName = "Pieces are numbered from the largest, equals by their lowest actor")]
    public void Pieces()
    {
        //  0 --- 4     1     2 --- 3 --- 5     6 --> 7
        var pieces = Components.Of(Network.FromArcs(8, [(4, 0), (2, 3), (5, 3), (6, 7)]));
        Assert.Equal([3, 2, 2, 1], pieces.Sizes);
        Assert.Equal([1, 3, 0, 0, 1, 0, 2, 2], pieces.Piece);
        Assert.Equal([1], pieces.Isolates);
        Assert.Equal([[2, 3, 5], [0, 4], [6, 7], [1]], pieces.Members());
    }

    [Fact(DisplayName = "A triangle with a tail closes three of five triples")]
    public void Triples()
    {
        //  0 --- 1
        //   \   /
        //     2 --- 3
        Assert.Equal(3 / 5.0, Transitivity.Of(Network.Undirected(4, [(0, 1), (1, 2), (2, 0), (2, 3)])));
    }

    [Fact(DisplayName = "Closeness weighs distance by how many are reached at all")]
    public void Closenesses()
    {
        Assert.Equal([2 / 3.0 * 2 / 3, 2 / 3.0 * 2 / 2, 2 / 3.0 * 2 / 3, null], Closeness.Of(Chain));
        Assert.Equal([2 / 2.0 * 2 / 3, 1, null], Closeness.Of(Advice));            // 2 gives to nobody
    }

    [Fact(DisplayName = "Reach counts others within so many steps, either way")]
    public void Reaches()
    {
        Assert.Equal([0, 0, 0, 0], Reach.Within(Chain, 0));
        Assert.Equal([1, 2, 1, 0], Reach.Within(Chain, 1));
        Assert.Equal([2, 2, 2, 0], Reach.Within(Chain, 2));
        Assert.Equal([2, 2, 2], Reach.Within(Advice, 2));
        Assert.Equal(3, PairsWithinReach.Of(Chain));
        Assert.Throws<ArgumentOutOfRangeException>(() => Reach.Within(Chain, -1));
    }

    [Fact(DisplayName = "Efficiency: a pair at two steps counts half, a pair without a path nothing")]
    public void Efficiencies() => Assert.Equal((1 + 1 + 0.5) / 6, Efficiency.Global(Chain));

    [Fact(DisplayName = "Who holds a tail is told how long it is")]
    public void Tails()
    {
        //  0 --- 1
        //   \   /
        //     2 --- 3 --- 4        5 --- 6
        Assert.Equal([0, 0, 2, 1, 0, 0, 0], CutOff.Of(Network.Undirected(7, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (5, 6)])));
    }

    [Fact(DisplayName = "A chain of a million actors is walked without running out of stack")]
    public void Long_chain()
    {
        const int n = 1_000_000;
        var cut = CutOff.Of(Network.Undirected(n, Enumerable.Range(0, n - 1).Select(v => (v, v + 1))));
        Assert.Equal((0, 1, 499_999), (cut[0], cut[1], cut[n / 2]));
    }

    [Fact(DisplayName = "Key players: of equals the first; what cannot be answered is refused")]
    public void Key_players()
    {
        var (one, fragmentation) = KeyPlayers.Negative(Chain, 1);
        Assert.Equal([1], one);
        Assert.Equal(1, fragmentation);
        Assert.Equal([0], KeyPlayers.Negative(Network.Undirected(3, []), 1).Actors);
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyPlayers.Negative(Chain, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyPlayers.Negative(Chain, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyPlayers.Negative(Chain, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyPlayers.Negative(Network.Undirected(KeyPlayers.MostForThree + 1, []), 3));
    }

    [Fact(DisplayName = "All the figures at once are the figures one by one")]
    public void Together()
    {
        var all = NetworkMeasures.Of(Advice);
        Assert.Equal((3, 3, 0.5, 0.5), (all.Actors, all.Ties, all.Density, all.Reciprocity));
        Assert.Equal((1, 0, 3, 0.0), (all.Components, all.Isolates, all.LargestPiece, all.Transitivity));
        Assert.Equal((1.0, 0.5), (all.DegreeCentralisation, all.BetweennessCentralisation));
        Assert.Equal(new ActorMeasures(Degree: 2, In: 1, Out: 2, Betweenness: 1, BetweennessShare: 0.5, Closeness: 1, Piece: 0), all.Each[1]);
    }
}
