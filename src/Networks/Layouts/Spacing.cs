namespace Jointly.Networks;

/// <summary>No two actors on top of each other: those too near push each other apart until none are, inside the frame.</summary>
static class Spacing
{
    const int Rounds = 200;

    /// <summary>Circles cannot fill a frame closer than this share of the square of their distance allows, with ease to move.</summary>
    const double Ease = 0.75;

    /// <summary>Changes x and y, in a frame aspect wide and 1 high, of those placed.</summary>
    public static void Widen(double[] x, double[] y, int[] placed, double aspect, double apart)
    {
        if (placed is [] || apart == 0) return;
        apart = Math.Min(apart, Ease * Math.Sqrt(aspect / placed.Length));
        var round = 0;
        do
        {
            foreach (var v in placed) (x[v], y[v]) = (Math.Clamp(x[v], 0, aspect), Math.Clamp(y[v], 0, 1));
        }
        while (round++ < Rounds && Push(x, y, placed, apart));
    }

    static bool Push(double[] x, double[] y, int[] placed, double apart)
    {
        var pushed = false;
        var near = Cells(x, y, placed, apart);
        foreach (var v in placed)
        {
            var (column, row) = ((int)(x[v] / apart), (int)(y[v] / apart));
            for (var c = column - 1; c <= column + 1; c++)
                for (var r = row - 1; r <= row + 1; r++)
                    foreach (var w in near[(c, r)])
                        if (v < w) pushed |= Part(x, y, v, w, apart);
        }
        return pushed;
    }

    // Both give way alike, a little more than asked so that the end is reached; on the same spot, each pair has its own direction.
    static bool Part(double[] x, double[] y, int v, int w, double apart)
    {
        double dx = x[w] - x[v], dy = y[w] - y[v], length = Math.Sqrt(dx * dx + dy * dy);
        if (length >= apart) return false;
        if (length < 1e-9) ((dy, dx), length) = (Math.SinCos(v * 2.4 + w), 1);
        var move = (apart * 1.02 - length) / 2 / length;
        (x[v], y[v], x[w], y[w]) = (x[v] - move * dx, y[v] - move * dy, x[w] + move * dx, y[w] + move * dy);
        return true;
    }

    static ILookup<(int, int), int> Cells(double[] x, double[] y, int[] placed, double apart) =>
        placed.ToLookup(v => ((int)(x[v] / apart), (int)(y[v] / apart)));
}
