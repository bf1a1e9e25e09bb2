namespace Jointly.Networks;

/// <summary>
/// How many others an actor is tied to. Freeman 1979, "Centrality in social networks: conceptual clarification", Social Networks 1(3).
/// From 0, an isolate, to actors - 1.
/// </summary>
public static class Degree
{
    /// <summary>Neighbours, either way: one who both gives and takes counts once.</summary>
    public static int[] Of(Network net) => Out(net.EitherWay());

    /// <summary>To how many the actor's ties go. The same as <see cref="Of"/> when undirected.</summary>
    public static int[] Out(Network net) => [.. Enumerable.Range(0, net.Actors).Select(v => net.Neighbours(v).Length)];

    /// <summary>From how many ties come to the actor. The same as <see cref="Of"/> when undirected.</summary>
    public static int[] In(Network net) => [.. Enumerable.Range(0, net.Actors).Select(v => net.Incoming(v).Length)];

    /// <summary>
    /// How far the ties hang on one actor, from 0 (all alike) to 1 (a star): sum of (highest - own) / ((n - 1)(n - 2)), ties either way.
    /// Isolates count as actors. Null with fewer than three.
    /// </summary>
    public static double? Centralisation(Network net)
    {
        if (net.Actors < 3) return null;
        var degrees = Of(net);
        var highest = degrees.Max();
        return degrees.Sum(d => (double)(highest - d)) / ((net.Actors - 1.0) * (net.Actors - 2.0));
    }
}
