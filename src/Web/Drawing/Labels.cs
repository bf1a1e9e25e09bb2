namespace Jointly.Web.Drawing;

/// <summary>A name in the picture: its baseline, and where on it the text is anchored: "start", "middle" or "end".</summary>
readonly record struct Label(string Text, int X, int Y, string Anchor);

/// <summary>
/// Names beside their marks, one after the other, each at the first of twelve places that covers least: other names and the rings
/// first, then the edges, then marks. Sizes are reckoned for 15 units, the size on phones.
/// </summary>
static class Labels
{
    const double Letter = 7.6, Ascent = 12, Descent = 4;
    const int Longest = 30;

    readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
        public static Box Round((int X, int Y) at, double radius) => new(at.X - radius, at.Y - radius, at.X + radius, at.Y + radius);
    }

    public static IReadOnlyList<Label> Place(IReadOnlyList<((int X, int Y) At, string Name)> named, double ring, int foot, IReadOnlyList<(int X, int Y)> marks)
    {
        var rings = named.Select(n => Box.Round(n.At, ring)).ToList();
        var dots = marks.Select(m => Box.Round(m, 4)).ToList();
        var placed = new List<(Label Label, Box Box)>();
        foreach (var (at, name) in named)
        {
            var text = name.Length <= Longest ? name : name[..(Longest - 1)].TrimEnd() + "…";
            placed.Add(Candidates(text, at, ring).Select((label, i) => (label, Area(label), i))
                .MinBy(c => Cost(c.Item2, foot, placed.Select(p => p.Box), rings, dots) + 0.4 * c.i) is var best ? (best.label, best.Item2) : default);
        }
        return [.. placed.Select(p => p.Label)];
    }

    static double Cost(Box box, int foot, IEnumerable<Box> names, List<Box> rings, List<Box> dots) =>
        1000 * names.Count(box.Meets) + 100 * rings.Count(box.Meets) + dots.Count(box.Meets) +
        (box.Left < 2 || box.Top < 2 || box.Right > Places.Width - 2 || box.Bottom > foot + 20 ? 500 : 0);

    static IEnumerable<Label> Candidates(string text, (int X, int Y) at, double ring)
    {
        var near = (int)ring + 4;                              // clear of the ring, its own included
        foreach (var further in (int[])[0, 14, 28])
        {
            yield return new(text, at.X, at.Y - near - further, "middle");
            yield return new(text, at.X, at.Y + near + (int)Ascent - 1 + further, "middle");
            yield return new(text, at.X + near, at.Y + 4 + further, "start");
            yield return new(text, at.X - near, at.Y + 4 - further, "end");
        }
    }

    static Box Area(Label label)
    {
        var width = label.Text.Length * Letter;
        var left = label.Anchor switch { "start" => label.X, "end" => label.X - width, _ => label.X - width / 2 };
        return new(left, label.Y - Ascent, left + width, label.Y + Descent);
    }
}
