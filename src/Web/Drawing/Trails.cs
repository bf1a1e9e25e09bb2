using System.Globalization;
using System.Text;

namespace Jointly.Web.Drawing;

/// <summary>
/// Ties as one path: each is drawn once, and a tie that begins where another ends is joined to it, so that three thousand ties
/// take little to send. Whole numbers and relative moves: M336 159l-31-109 24 50.
/// </summary>
static class Trails
{
    public static string Through(IReadOnlyList<(int X, int Y)> places, IReadOnlyList<(int From, int To)> ties)
    {
        var ofActor = new Dictionary<int, List<int>>();
        for (var t = 0; t < ties.Count; t++)
            foreach (var end in (ReadOnlySpan<int>)[ties[t].From, ties[t].To])
                (ofActor.TryGetValue(end, out var list) ? list : ofActor[end] = []).Add(t);
        var drawn = new bool[ties.Count];
        var next = new Dictionary<int, int>();
        var path = new StringBuilder();

        // A trail must begin or end where the number of ties is odd: beginning there makes the fewest trails.
        foreach (var start in ofActor.Keys.OrderBy(v => ofActor[v].Count % 2 == 0).ThenBy(v => v))
            while (Undrawn(start) >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{places[start].X}{Svg.Next(places[start].Y)}l");
                for (int v = start, first = 1, t; (t = Undrawn(v)) >= 0; first = 0)
                {
                    drawn[t] = true;
                    var w = ties[t].From == v ? ties[t].To : ties[t].From;
                    var across = Svg.Next(places[w].X - places[v].X);
                    path.Append(first == 1 ? across.TrimStart() : across).Append(Svg.Next(places[w].Y - places[v].Y));
                    v = w;
                }
            }
        return path.ToString();

        int Undrawn(int v)
        {
            var i = next.GetValueOrDefault(v);
            while (i < ofActor[v].Count && drawn[ofActor[v][i]]) i++;
            next[v] = i;
            return i < ofActor[v].Count ? ofActor[v][i] : -1;
        }
    }

    /// <summary>A dot at each place, for a line with round ends.</summary>
    public static string Dots(IEnumerable<(int X, int Y)> places)
    {
        var path = new StringBuilder();
        var (x, y) = (0, 0);
        foreach (var place in places)
        {
            path.Append('m').Append(Svg.Next(place.X - x).TrimStart()).Append(Svg.Next(place.Y - y)).Append("h0");
            (x, y) = place;
        }
        return path.ToString();
    }
}
