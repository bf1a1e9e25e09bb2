namespace Jointly.Networks;

/// <summary>
/// Are ties returned? Holland &amp; Leinhardt 1970, "A method for detecting structure in sociometric data", Am. J. Sociology 76(3), for the dyads.
/// Only a directed network can tell; pairs without a tie say nothing.
/// </summary>
public static class Reciprocity
{
    /// <summary>Of the pairs with a tie, the share tied both ways, 0 to 1. Null when undirected or without ties.</summary>
    public static double? Of(Network net)
    {
        var (mutual, oneWay) = Dyads(net);
        return net.Directed && net.Arcs > 0 ? (double)mutual / (mutual + oneWay) : null;
    }

    /// <summary>Of the ties, the share that is returned ("edgewise"), 0 to 1. Null when undirected or without ties.</summary>
    public static double? OfTies(Network net)
    {
        var (mutual, oneWay) = Dyads(net);
        return net.Directed && net.Arcs > 0 ? 2.0 * mutual / (2.0 * mutual + oneWay) : null;
    }

    /// <summary>Pairs tied both ways and pairs tied one way only. An undirected tie is a mutual one.</summary>
    public static (int Mutual, int OneWay) Dyads(Network net)
    {
        var returned = net.Directed ? net.Pairs().Count(t => net.Linked(t.To, t.From)) : net.Arcs;
        return (returned / 2, net.Arcs - returned);
    }
}
