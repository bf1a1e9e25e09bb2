namespace Jointly.Networks;

/// <summary>
/// Ties as a share of the ties there could be, 0 to 1. Wasserman &amp; Faust 1994, "Social Network Analysis", 4.1 and 4.3.
/// Falls as a network grows with equal degrees: compare only at equal numbers of actors.
/// </summary>
public static class Density
{
    /// <summary>Over ordered pairs when directed, else over unordered ones; isolates count as actors. Null with fewer than two.</summary>
    public static double? Of(Network net) =>
        net.Actors < 2 ? null : net.Arcs / ((double)net.Actors * (net.Actors - 1));
}
