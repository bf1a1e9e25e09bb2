namespace Jointly.Networks;

/// <summary>Pieces beside each other in one frame, all at the same scale, in rows from the largest piece on.</summary>
static class Packing
{
    /// <summary>Half the room between two pieces, in steps.</summary>
    const double Margin = 0.5;

    /// <summary>A frame is filled by stretching the sides unevenly, but no more than this: a step should look alike in all directions.</summary>
    const double Stretch = 1.4;

    /// <summary>Pieces beyond so many, which are the small ones, are laid in plain rows: finding each its best place would take seconds.</summary>
    const int Fitted = 120;

    /// <summary>From steps to the frame, whose height is 1.</summary>
    public sealed record Frame(double ScaleX, double ScaleY, double Left, double Top)
    {
        public (double X, double Y) Fit(double x, double y) => (Left + ScaleX * x, Top + ScaleY * y);
    }

    /// <summary>Moves each drawing to its place and says how all of it fits the frame: of many widths, the one that can be drawn largest.</summary>
    public static Frame Beside(IReadOnlyList<Drawing> pieces, double aspect)
    {
        if (pieces is []) return new Frame(1, 1, 0, 0);
        (double X, double Y)[] best = [];
        var (width, height) = (0.0, 0.0);
        foreach (var limit in Widths(pieces))
        {
            var (places, w, h) = Rows(pieces, limit);
            if (best is not [] && Math.Max(w / aspect, h) >= Math.Max(width / aspect, height) * (1 - 1e-9)) continue;
            (best, width, height) = (places, w, h);
        }
        for (var p = 0; p < pieces.Count; p++) pieces[p].Move(best[p].X, best[p].Y);
        var scale = Math.Min(aspect / width, 1 / height);
        var (scaleX, scaleY) = (Math.Min(aspect / width, scale * Stretch), Math.Min(1 / height, scale * Stretch));
        return new Frame(scaleX, scaleY, (aspect - scaleX * width) / 2, (1 - scaleY * height) / 2);
    }

    static IEnumerable<double> Widths(IReadOnlyList<Drawing> pieces)
    {
        var (least, most) = (pieces.Max(p => p.Width) + 2 * Margin, pieces.Sum(p => p.Width + 2 * Margin));
        return Enumerable.Range(0, 60).Select(i => least * Math.Pow(most / least, i / 59.0));
    }

    // Left to right under a skyline: each piece goes where its top is highest, then leftmost.
    static ((double X, double Y)[] Places, double Width, double Height) Rows(IReadOnlyList<Drawing> pieces, double limit)
    {
        var (skyline, places) = (new List<(double From, double To, double Y)> { (0, limit * (1 + 1e-9), 0) }, new (double X, double Y)[pieces.Count]);
        var (width, height) = (0.0, 0.0);
        for (var p = 0; p < Math.Min(pieces.Count, Fitted); p++)
        {
            var (w, h) = (pieces[p].Width + 2 * Margin, pieces[p].Height + 2 * Margin);
            var (x, y) = skyline.Select(s => s.From).Where(from => from + w <= skyline[^1].To)
                .Select(from => (X: from, Y: skyline.Where(s => s.From < from + w && s.To > from).Max(s => s.Y)))
                .OrderBy(spot => spot.Y).ThenBy(spot => spot.X).First();
            places[p] = (x, y);
            (width, height) = (Math.Max(width, x + w), Math.Max(height, y + h));
            skyline = [.. skyline.SelectMany(s => Without(s, x, x + w)).Append((x, x + w, y + h)).OrderBy(s => s.Item1)];
        }
        var (left, top) = (0.0, height);
        for (var p = Fitted; p < pieces.Count; p++)
        {
            var (w, h) = (pieces[p].Width + 2 * Margin, pieces[p].Height + 2 * Margin);
            if (left + w > limit) (left, top) = (0, height);
            places[p] = (left, top);
            (width, height, left) = (Math.Max(width, left + w), Math.Max(height, top + h), left + w);
        }
        return (places, width - 2 * Margin, height - 2 * Margin);                  // none at the frame itself
    }

    static IEnumerable<(double From, double To, double Y)> Without((double From, double To, double Y) s, double from, double to)
    {
        if (s.From < from) yield return (s.From, Math.Min(s.To, from), s.Y);
        if (s.To > to) yield return (Math.Max(s.From, to), s.To, s.Y);
    }
}
