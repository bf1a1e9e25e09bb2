using System.Runtime.CompilerServices;

namespace Jointly.Networks;

/// <summary>One connected piece, drawn: a step is a unit long, the wider side lies flat, the upper left corner is at 0, 0.</summary>
sealed class Drawing
{
    /// <summary>Rounds of descent; more change the eye's impression no further.</summary>
    const int Descents = 15;

    /// <summary>Settled is when nobody moves by more than this part of a step. Large pieces stop after so many looks at a pair.</summary>
    const double Settled = 3e-4, MostLooks = 2e7;

    /// <summary>In a larger piece not every pair is looked at, which would take seconds: see <see cref="SparseStress"/>.</summary>
    const int MostForEveryPair = 1000;

    Drawing(int[] actors)
    {
        Actors = actors;
        (X, Y) = (new double[actors.Length], new double[actors.Length]);
    }

    public int[] Actors { get; }
    public double[] X { get; }
    public double[] Y { get; }
    public double Width => X.Max();
    public double Height => Y.Max();

    public static Drawing Of(Network net, int[] actors, ref SeededRandom random)
    {
        var drawing = new Drawing(actors);
        drawing.Scatter(ref random);
        var near = Near(net, actors);
        if (actors.Length > MostForEveryPair) SparseStress.Descend(near, drawing.X, drawing.Y, ref random);
        else drawing.LookAtEveryPair(StepsBetween(near), ref random);
        drawing.LayFlat();
        return drawing;
    }

    void LookAtEveryPair(int[,] steps, ref SeededRandom random)
    {
        Descend(steps, ref random);
        var rounds = Math.Clamp(MostLooks / ((double)Actors.Length * Actors.Length), 20, 1000);
        for (var i = 0; i < rounds && Settle(steps) > Settled; i++) { }
    }

    /// <summary>Moves the drawing, so that packing can lay it in its place.</summary>
    public void Move(double right, double down)
    {
        for (var i = 0; i < X.Length; i++) (X[i], Y[i]) = (X[i] + right, Y[i] + down);
    }

    // Whom each is tied to, by their places in the piece.
    static int[][] Near(Network net, int[] actors)
    {
        var place = new Dictionary<int, int>();
        for (var i = 0; i < actors.Length; i++) place[actors[i]] = i;
        return Array.ConvertAll(actors, v => Array.ConvertAll(net.Neighbours(v).ToArray(), w => place[w]));
    }

    static int[,] StepsBetween(int[][] near)
    {
        var (steps, queue) = (new int[near.Length, near.Length], new int[near.Length]);
        for (var s = 0; s < near.Length; s++)
        {
            (queue[0], var found) = (s, 1);
            for (var i = 0; i < found; i++)
                foreach (var w in near[queue[i]])
                    if (w != s && steps[s, w] == 0) { steps[s, w] = steps[s, queue[i]] + 1; queue[found++] = w; }
        }
        return steps;
    }

    void Scatter(ref SeededRandom random)
    {
        var side = Math.Sqrt(X.Length);
        for (var i = 0; i < X.Length; i++) (X[i], Y[i]) = (side * random.Share(), side * random.Share());
    }

    // Each pair in turn is moved towards its distance; far pairs count less, 1/steps^2, and the moves shrink from whole to a tenth.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Descend(int[,] steps, ref SeededRandom random)
    {
        var n = X.Length;
        var pairs = new (int I, int J)[n * (n - 1) / 2];
        var farthest = 1;
        for (int i = 0, p = 0; i < n; i++)
            for (var j = 0; j < i; j++, p++) (pairs[p], farthest) = ((i, j), Math.Max(farthest, steps[i, j]));
        double first = farthest * farthest, last = 0.1;
        for (var round = 0; round < Descents; round++)
        {
            var rate = first * Math.Pow(last / first, round / (Descents - 1.0));
            random.Shuffle<(int, int)>(pairs);
            foreach (var (i, j) in pairs)
            {
                double d = steps[i, j], dx = X[i] - X[j], dy = Y[i] - Y[j];
                var length = Math.Max(Math.Sqrt(dx * dx + dy * dy), 1e-9);
                var move = Math.Min(rate / (d * d), 1) * (length - d) / (2 * length);
                (X[i], Y[i], X[j], Y[j]) = (X[i] - move * dx, Y[i] - move * dy, X[j] + move * dx, Y[j] + move * dy);
            }
        }
    }

    // Each actor moves to where all others, weighed alike, would have it: stress never rises. Returns the longest move.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    double Settle(int[,] steps)
    {
        var longest = 0.0;
        for (var i = 0; i < X.Length; i++)
        {
            var (x, y, weights) = (0.0, 0.0, 0.0);
            for (var j = 0; j < X.Length; j++)
            {
                if (j == i) continue;
                double d = steps[i, j], weight = 1 / (d * d), dx = X[i] - X[j], dy = Y[i] - Y[j];
                var stretch = d / Math.Max(Math.Sqrt(dx * dx + dy * dy), 1e-9);
                x += weight * (X[j] + dx * stretch);
                y += weight * (Y[j] + dy * stretch);
                weights += weight;
            }
            (x, y) = (x / weights, y / weights);
            longest = Math.Max(longest, Math.Max(Math.Abs(x - X[i]), Math.Abs(y - Y[i])));
            (X[i], Y[i]) = (x, y);
        }
        return longest;
    }

    // Turned so that its longest extent (first principal axis) is level.
    void LayFlat()
    {
        var (mx, my) = (X.Average(), Y.Average());
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < X.Length; i++)
        {
            var (dx, dy) = (X[i] - mx, Y[i] - my);
            (xx, yy, xy) = (xx + dx * dx, yy + dy * dy, xy + dx * dy);
        }
        var (sin, cos) = Math.SinCos(-0.5 * Math.Atan2(2 * xy, xx - yy));
        for (var i = 0; i < X.Length; i++) (X[i], Y[i]) = (cos * X[i] - sin * Y[i], sin * X[i] + cos * Y[i]);
        Move(-X.Min(), -Y.Min());
    }
}
