namespace Jointly.Networks;

/// <summary>
/// How many an actor holds to the rest. Cut actors after Harary, Norman &amp; Cartwright 1965, "Structural Models",
/// found as in Tarjan 1972, SIAM J. Computing 1(2).
/// </summary>
public static class CutOff
{
    /// <summary>
    /// Of the other actors of its piece, those outside the largest part left when it leaves; ties either way.
    /// 0 for an isolate and for everyone round whom there is a way.
    /// </summary>
    public static int[] Of(Network net)
    {
        var separation = new Separation(net);
        separation.Without(new bool[net.Actors]);
        return [.. Enumerable.Range(0, net.Actors).Select(v => separation.PieceOf(v) - 1 - separation.Largest[v])];
    }
}
