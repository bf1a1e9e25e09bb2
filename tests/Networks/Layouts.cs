using CsCheck;

namespace Jointly.Networks.Tests;

public class Layouts
{
    const double Aspect = 480.0 / 440, Apart = 0.06;

    static double Between(Positions p, int v, int w) => Math.Sqrt(Math.Pow((p.X[v] - p.X[w]) * Aspect, 2) + Math.Pow(p.Y[v] - p.Y[w], 2));

    static readonly Gen<Network> Any =
        from n in Gen.Int[1, 60]
        from ties in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1]).Array[0, 2 * n]
        select Network.Undirected(n, ties);

    [Fact(DisplayName = "Everyone with a tie is in the frame, isolates are on the shelf, and nobody is on top of another")]
    public void In_the_frame() => Any.Sample(net =>
    {
        var p = StressLayout.Of(net, seed: 1);
        int[] placed = [.. Enumerable.Range(0, net.Actors).Except(p.Shelf)];
        return p.Shelf.SequenceEqual(Components.Of(net).Isolates) && p.Shelf.All(v => double.IsNaN(p.X[v]) && double.IsNaN(p.Y[v]))
            && placed.All(v => p.X[v] is >= 0 and <= 1 && p.Y[v] is >= 0 and <= 1)
            && placed.All(v => placed.All(w => v == w || Between(p, v, w) >= Apart * 0.99));
    }, iter: 300, print: net => $"{net.Actors}: {string.Join(" ", net.Pairs())}");

    [Fact(DisplayName = "The same network and seed give the same bits, another seed another drawing")]
    public void Same_bits()
    {
        var (a, again, other) = (StressLayout.Of(Known.Karate, 1), StressLayout.Of(Known.Karate, 1), StressLayout.Of(Known.Karate, 2));
        Assert.Equal((a.X, a.Y), (again.X, again.Y), (one, two) => one.X.SequenceEqual(two.X) && one.Y.SequenceEqual(two.Y));
        Assert.False(a.X.SequenceEqual(other.X));
    }

    [Fact(DisplayName = "A chain is drawn as a line, as good as straight: each step is as long")]
    public void Chain()
    {
        //  0 --- 1 --- 2 --- 3 --- 4
        var p = StressLayout.Of(Network.Undirected(5, [(0, 1), (1, 2), (2, 3), (3, 4)]), seed: 3);
        var step = Between(p, 0, 4) / 4;
        Assert.All(Enumerable.Range(0, 4), v => Assert.Equal(step, Between(p, v, v + 1), 0.08 * step));
        Assert.Equal(1, Math.Abs(p.X[0] - p.X[4]), 1e-6);                          // and it fills the frame from side to side
    }

    [Fact(DisplayName = "A chain too long for the frame is folded, not pressed together")]
    public void Long_chain()
    {
        var p = StressLayout.Of(Network.Undirected(40, Enumerable.Range(0, 39).Select(v => (v, v + 1))), seed: 1);
        Assert.InRange((from v in Enumerable.Range(0, 40) from w in Enumerable.Range(0, v) select Between(p, v, w)).Min(), Apart * 0.99, 1);
    }

    [Fact(DisplayName = "Karate: those tied are drawn nearer than those who are not, and the drawing fills the frame")]
    public void Ties_are_short()
    {
        var (net, p) = (Known.Karate, StressLayout.Of(Known.Karate, seed: 1));
        var all = from v in Enumerable.Range(0, 34) from w in Enumerable.Range(0, v) select (Tied: net.Linked(v, w), Length: Between(p, v, w));
        var mean = all.ToLookup(t => t.Tied, t => t.Length);
        Assert.InRange(mean[true].Average() / mean[false].Average(), 0, 0.65);
        Assert.True(p.X.Max() - p.X.Min() > 0.95 || p.Y.Max() - p.Y.Min() > 0.95);
    }

    [Fact(DisplayName = "Pieces lie beside each other: none is drawn into another")]
    public void Pieces_apart()
    {
        //  a ring of eight, a triangle, a pair
        var net = Network.Undirected(13, [.. Enumerable.Range(0, 8).Select(v => (v, (v + 1) % 8)), (8, 9), (9, 10), (10, 8), (11, 12)]);
        var p = StressLayout.Of(net, seed: 1);
        var boxes = Components.Of(net).Members().Select(m =>
            (Left: m.Min(v => p.X[v]), Right: m.Max(v => p.X[v]), Top: m.Min(v => p.Y[v]), Bottom: m.Max(v => p.Y[v]))).ToArray();
        Assert.All(boxes.SelectMany((a, i) => boxes.Skip(i + 1).Select(b => (a, b))), pair => Assert.True(
            pair.a.Right < pair.b.Left || pair.b.Right < pair.a.Left || pair.a.Bottom < pair.b.Top || pair.b.Bottom < pair.a.Top));
    }

    [Fact(DisplayName = "A large lattice is drawn as one: distances drawn follow the steps between, though not every pair was looked at")]
    public void Large_piece()
    {
        const int side = 40;                                                       // more than the thousand within which every pair is looked at
        int At(int row, int column) => row * side + column;
        var cells = Enumerable.Range(0, side * side).Select(v => (Row: v / side, Column: v % side)).ToList();
        var net = Network.Undirected(side * side, [.. cells.Where(c => c.Column > 0).Select(c => (At(c.Row, c.Column - 1), At(c.Row, c.Column))),
            .. cells.Where(c => c.Row > 0).Select(c => (At(c.Row - 1, c.Column), At(c.Row, c.Column)))]);
        var p = StressLayout.Of(net, seed: 1, apart: 0);
        var pairs = (from v in Enumerable.Range(0, side * side) where v % 37 == 0 from w in Enumerable.Range(0, side * side) where w % 41 == 0 && v != w
                     select (Steps: (double)Math.Abs(cells[v].Row - cells[w].Row) + Math.Abs(cells[v].Column - cells[w].Column), Drawn: Between(p, v, w))).ToList();
        var (steps, drawn) = (pairs.Average(t => t.Steps), pairs.Average(t => t.Drawn));
        var together = pairs.Sum(t => (t.Steps - steps) * (t.Drawn - drawn)) / Math.Sqrt(pairs.Sum(t => Math.Pow(t.Steps - steps, 2)) * pairs.Sum(t => Math.Pow(t.Drawn - drawn, 2)));
        Assert.InRange(together, 0.9, 1);
        Assert.Equal(p.X, StressLayout.Of(net, seed: 1, apart: 0).X);
    }

    [Fact(DisplayName = "Of nobody, and of isolates only, there is nothing to draw; too many and odd frames are refused")]
    public void Edges()
    {
        Assert.Empty(StressLayout.Of(Network.Undirected(0, []), 1).X);
        Assert.Equal([0, 1], StressLayout.Of(Network.Undirected(2, []), 1).Shelf);
        Assert.Throws<ArgumentOutOfRangeException>(() => StressLayout.Of(Network.Undirected(StressLayout.Most + 1, []), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StressLayout.Of(Known.Kite, 1, aspect: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StressLayout.Of(Known.Kite, 1, apart: -1));
    }
}
