namespace Jointly.Networks;

/// <summary>
/// A drawing in which actors are as far apart as they are steps apart, as nearly as two dimensions allow (least stress).
/// Stochastic gradient descent, Zheng, Pawar &amp; Goodman 2019, "Graph drawing by stochastic gradient descent", IEEE TVCG 25(9),
/// settled by majorisation, Gansner, Koren &amp; North 2005, "Graph drawing by stress majorization", Graph Drawing 2004. In pieces of more
/// than a thousand actors, against neighbours and pivots alone (sparse stress).
/// </summary>
public static class StressLayout
{
    /// <summary>More actors than this take many seconds: draw a part of the network.</summary>
    public const int Most = 20_000;

    /// <summary>
    /// The same network and seed give the same bits. Ties count either way. Pieces are drawn one by one and laid beside each other,
    /// the largest first; isolates are left to the shelf.
    /// </summary>
    /// <param name="net">Who is tied to whom.</param>
    /// <param name="seed">Another seed, another drawing as good.</param>
    /// <param name="aspect">Width over height of the frame.</param>
    /// <param name="apart">The least distance between two actors, as a share of the frame's height; less where so many do not fit.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="Most"/> actors, an aspect that is not above 0, or apart outside 0 to 1.</exception>
    public static Positions Of(Network net, ulong seed, double aspect = 480.0 / 440, double apart = 0.06)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(net.Actors, Most, nameof(net));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(aspect);
        ArgumentOutOfRangeException.ThrowIfLessThan(apart, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(apart, 1);

        var pieces = Components.Of(net);
        var random = new SeededRandom(seed);
        var drawn = new List<Drawing>();
        foreach (var members in pieces.Members().Where(m => m.Length > 1)) drawn.Add(Drawing.Of(net.EitherWay(), members, ref random));
        var (x, y) = (new double[net.Actors], new double[net.Actors]);
        Array.Fill(x, double.NaN);
        Array.Fill(y, double.NaN);
        var frame = Packing.Beside(drawn, aspect);
        foreach (var piece in drawn)
            for (var i = 0; i < piece.Actors.Length; i++) (x[piece.Actors[i]], y[piece.Actors[i]]) = frame.Fit(piece.X[i], piece.Y[i]);
        int[] placed = [.. drawn.SelectMany(d => d.Actors)];
        Spacing.Widen(x, y, placed, aspect, apart);
        for (var v = 0; v < x.Length; v++) x[v] /= aspect;
        return new Positions(x, y, pieces.Isolates);
    }
}
