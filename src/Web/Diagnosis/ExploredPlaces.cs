using Jointly.Web.Drawing;

namespace Jointly.Web.Diagnosis;

/// <summary>Where the explorer puts each actor: where the picture has it, in the same units, so that nothing moves between the two.</summary>
static class ExploredPlaces
{
    /// <summary>The shelf of a network too large for the picture: wider than high, below it.</summary>
    const double Gap = 16, Flat = 4;

    public static (IReadOnlyList<double> X, IReadOnlyList<double> Y) Of(NetworkRead read)
    {
        var place = read.Actors.Select((a, i) => (a.Id, i)).ToDictionary(a => a.Id, a => a.i);
        var linked = read.Reading.Pairs.SelectMany(p => new[] { place[p.One], place[p.Other] }).ToHashSet();
        var at = read.Everyone;
        if (read.Positions is null) return Wide(at.X, at.Y, linked);
        var picture = new Places([.. read.Actors.Select((a, i) => new PictureActor(at.X[i], at.Y[i], a.Kind ?? Method.Actors.ActorKind.NotSaid, ""))], linked);
        return ([.. picture.At.Select(p => (double)p.X)], [.. picture.At.Select(p => (double)p.Y)]);
    }

    static (IReadOnlyList<double> X, IReadOnlyList<double> Y) Wide(double[] x, double[] y, HashSet<int> linked)
    {
        var alone = Enumerable.Range(0, x.Length).Where(v => !linked.Contains(v)).ToList();
        var row = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(alone.Count * Flat)));
        var step = Math.Min(9, (double)Places.Width / row);
        var placed = new (double X, double Y)[x.Length];
        foreach (var v in linked) placed[v] = (Math.Round(x[v] * Places.Width, 1), Math.Round(y[v] * Places.Height, 1));
        for (var i = 0; i < alone.Count; i++)
            placed[alone[i]] = (Math.Round(Places.Width - i % row * step, 1), Math.Round(Places.Height + Gap + i / row * step, 1));
        return ([.. placed.Select(p => p.X)], [.. placed.Select(p => p.Y)]);
    }
}
