namespace Jointly.Web.Drawing;

/// <summary>
/// Where each actor stands in the 480 × 440 picture: those linked to someone at some time by the layout, stretched to fill the
/// ground; those linked to no one at any time on a shelf at the foot, from the right.
/// </summary>
sealed class Places
{
    public const int Width = 480, Height = 440, Margin = 26;

    public Places(IReadOnlyList<PictureActor> actors, IReadOnlySet<int> linked)
    {
        At = new (int, int)[actors.Count];
        OnShelf = [.. Enumerable.Range(0, actors.Count).Where(v => !linked.Contains(v))];
        Step = OnShelf.Count <= 9 ? 26 : OnShelf.Count <= 48 ? 18 : 9;
        var row = (Width - 2 * Margin) / Step + 1;
        var rows = (OnShelf.Count + row - 1) / row;
        var top = 420 - (rows - 1) * Step;
        for (var i = 0; i < OnShelf.Count; i++) At[OnShelf[i]] = (Width - Margin - i % row * Step, top + i / row * Step);

        // Few: their caption stands in the row, before them; many: above them.
        Caption = OnShelf.Count <= 9 ? (Width - Margin - OnShelf.Count * Step + 4, 424) : (Width - Margin, top - 13);
        Foot = OnShelf.Count == 0 ? Height - Margin : Caption.Y - 44;
        Stretch(actors, linked);
    }

    public (int X, int Y)[] At { get; }
    public IReadOnlyList<int> OnShelf { get; }
    public int Step { get; }
    public (int X, int Y) Caption { get; }

    /// <summary>The lowest that the layout may reach.</summary>
    public int Foot { get; }

    // The layout's own square is kept in shape only so far as it fills the ground: the ground is wider than high.
    void Stretch(IReadOnlyList<PictureActor> actors, IReadOnlySet<int> linked)
    {
        if (linked.Count == 0) return;
        var (left, right) = (linked.Min(v => actors[v].X), linked.Max(v => actors[v].X));
        var (high, low) = (linked.Min(v => actors[v].Y), linked.Max(v => actors[v].Y));
        foreach (var v in linked)
            At[v] = (Within(actors[v].X, left, right, Margin, Width - Margin), Within(actors[v].Y, high, low, Margin, Foot));
    }

    static int Within(double value, double least, double most, int from, int to) =>
        most > least ? (int)Math.Round(from + (value - least) / (most - least) * (to - from)) : (from + to) / 2;
}
