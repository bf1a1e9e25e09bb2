namespace Jointly.Networks.Tests;

public class The_network
{
    [Fact(DisplayName = "Two reports of an undirected tie are one tie; a tie with oneself is none")]
    public void Undirected()
    {
        var net = Network.Undirected(3, [(2, 0), (0, 2), (2, 0), (1, 1), (2, 1)]);
        Assert.Equal((3, 2, 4, false), (net.Actors, net.Ties, net.Arcs, net.Directed));
        Assert.Equal([(0, 2), (1, 2)], net.Pairs());
        Assert.Equal([0, 1], net.Neighbours(2).ToArray());
        Assert.True(net.Linked(0, 2) && net.Linked(2, 0) && !net.Linked(0, 1));
        Assert.Same(net, net.EitherWay());
        Assert.Same(net, net.Turned());
    }

    [Fact(DisplayName = "Directed ties keep their way; turned round they come back")]
    public void Directed()
    {
        //  0 <-> 1 --> 2
        var net = Network.FromArcs(3, [(1, 2), (0, 1), (1, 0), (0, 1)]);
        Assert.Equal((3, 3, true), (net.Ties, net.Arcs, net.Directed));
        Assert.Equal([0, 2], net.Neighbours(1).ToArray());
        Assert.Equal([1], net.Incoming(2).ToArray());
        Assert.Equal([(0, 1), (1, 0), (2, 1)], net.Turned().Pairs());
        Assert.Equal([(0, 1), (1, 2)], net.EitherWay().Pairs());
        Assert.False(net.Linked(2, 1));
    }

    [Fact(DisplayName = "Who leaves takes the ties along and leaves the numbers of the others alone")]
    public void Leaving()
    {
        var net = Network.Undirected(4, [(0, 1), (1, 2), (2, 3)]).Without(new HashSet<int> { 1 });
        Assert.Equal(4, net.Actors);
        Assert.Equal([(2, 3)], net.Pairs());
    }

    [Fact(DisplayName = "An end that is no actor is refused")]
    public void Ends()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Network.Undirected(2, [(0, 2)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Network.FromArcs(2, [(-1, 0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Network.Undirected(-1, []));
    }
}
