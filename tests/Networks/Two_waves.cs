namespace Jointly.Networks.Tests;

public class Two_waves
{
    //  before   0 --- 1 --- 2 --- 3       now   0 --- 1     2 --- 3 --- 0
    static readonly Network Before = Network.Undirected(4, [(0, 1), (1, 2), (2, 3)]);
    static readonly Network Now = Network.Undirected(4, [(0, 1), (2, 3), (3, 0)]);
    static readonly bool[] All = [true, true, true, true];

    [Fact(DisplayName = "Ties are created, kept or lost; Jaccard is the share kept")]
    public void Changes() => Assert.Equal(new TieChange(Created: 1, Kept: 2, Lost: 1, Jaccard: 0.5), TieChange.Between(Before, Now, All));

    [Fact(DisplayName = "A tie of one who came or left is no change")]
    public void Leavers() =>
        Assert.Equal(new TieChange(Created: 1, Kept: 1, Lost: 0, Jaccard: 0.5), TieChange.Between(Before, Now, [true, false, true, true]));

    [Fact(DisplayName = "A tie that turned round is kept: it counts either way")]
    public void Turned() => Assert.Equal(
        new TieChange(0, 1, 0, 1), TieChange.Between(Network.FromArcs(2, [(0, 1)]), Network.FromArcs(2, [(1, 0)]), [true, true]));

    [Fact(DisplayName = "Without any tie there is no share kept")]
    public void Nothing() => Assert.Null(TieChange.Between(Before, Before, new bool[4]).Jaccard);

    [Fact(DisplayName = "Density that did not move has no spread")]
    public void Same() => Assert.Equal(new DensityChange(0, 0, 0, 0), DensityChange.Paired(Before, Before, All, seed: 1));

    [Fact(DisplayName = "Many new ties are more than chance would give; one lost for one made is not")]
    public void Growth()
    {
        const int n = 30;
        var ring = Network.Undirected(n, Enumerable.Range(0, n).Select(v => (v, (v + 1) % n)));
        var three = Network.Undirected(n, Enumerable.Range(0, n).SelectMany(v => Enumerable.Range(1, 3).Select(k => (v, (v + k) % n))));
        var twos = Network.Undirected(n, Enumerable.Range(0, n).Select(v => (v, (v + 2) % n)));
        var (grown, moved) = (DensityChange.Paired(ring, three, new bool[n].Select(_ => true).ToArray(), 7)!, DensityChange.Paired(ring, twos, [.. Enumerable.Repeat(true, n)], 7)!);
        Assert.Equal(4.0 / (n - 1), grown.Difference, 1e-12);
        Assert.True(0 < grown.Low && grown.Low < grown.Difference && grown.Difference < grown.High, grown.ToString());
        Assert.Equal(0, moved.Difference, 1e-12);
        Assert.True(moved.Low < 0 && 0 < moved.High, moved.ToString());
    }

    [Fact(DisplayName = "The same seed gives the same interval, another seed nearly the same")]
    public void Seeds()
    {
        var (a, again, other) = (DensityChange.Paired(Before, Now, All, 1), DensityChange.Paired(Before, Now, All, 1), DensityChange.Paired(Before, Network.Undirected(4, []), All, 2));
        Assert.Equal(a, again);
        var third = DensityChange.Paired(Before, Network.Undirected(4, []), All, 3);
        Assert.NotEqual(other, third);
        Assert.Equal(other!.StandardError, third!.StandardError, 0.02);
    }

    [Fact(DisplayName = "Fewer than three in both waves carry no interval; unlike waves are refused")]
    public void Too_few()
    {
        Assert.Null(DensityChange.Paired(Before, Now, [true, true, false, false], 1));
        Assert.Throws<ArgumentException>(() => DensityChange.Paired(Before, Network.FromArcs(4, []), All, 1));
        Assert.Throws<ArgumentException>(() => DensityChange.Paired(Before, Network.Undirected(5, []), All, 1));
        Assert.Throws<ArgumentException>(() => TieChange.Between(Before, Now, [true]));
    }

    [Fact(DisplayName = "The random numbers are SplitMix64's published ones")]
    public void SplitMix()
    {
        var random = new SeededRandom(1234567);
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], [random.Next(), random.Next(), random.Next()]);
    }
}
