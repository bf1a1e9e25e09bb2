namespace Jointly.Networks;

/// <summary>The usual figures of a network and of its actors, together. Each is defined, with its range and its article, where it is computed.</summary>
public sealed record NetworkMeasures(
    int Actors, int Ties, double? Density, double? Reciprocity, int Components, int Isolates, int LargestPiece,
    double? Transitivity, double? DegreeCentralisation, double? BetweennessCentralisation, ActorMeasures[] Each)
{
    public static NetworkMeasures Of(Network net)
    {
        var pieces = Networks.Components.Of(net);
        var raw = Betweenness.Of(net);
        var (degree, outgoing, incoming) = (Degree.Of(net), Degree.Out(net), Degree.In(net));
        var (shares, closeness) = (Betweenness.Normalised(net, raw), Closeness.Of(net));
        return new NetworkMeasures(
            net.Actors, net.Ties, Networks.Density.Of(net), Networks.Reciprocity.Of(net), pieces.Count, pieces.Isolates.Length, pieces.Largest,
            Networks.Transitivity.Of(net), Degree.Centralisation(net), Betweenness.Centralisation(net, raw),
            [.. Enumerable.Range(0, net.Actors).Select(v =>
                new ActorMeasures(degree[v], incoming[v], outgoing[v], raw[v], shares[v], closeness[v], pieces.Piece[v]))]);
    }
}

/// <param name="Betweenness">Raw: pairs of others.</param>
/// <param name="BetweennessShare">Normalised, 0 to 1.</param>
/// <param name="Piece">The number of its piece, 0 being the largest.</param>
public sealed record ActorMeasures(int Degree, int In, int Out, double Betweenness, double BetweennessShare, double? Closeness, int Piece);
