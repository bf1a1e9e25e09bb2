using System.Runtime.Intrinsics;

namespace Jointly.Networks;

/// <summary>
/// Brandes 2001 from eight sources at once, one in each lane of a vector: a neighbour is looked up once for all eight.
/// A wave goes outwards step by step from all sources together, then the credit comes back the same way.
/// Each lane holds what the one-by-one form would; where a lane has nothing to say it holds 0, so that no step asks.
/// </summary>
static class BetweennessInLanes
{
    public const int Lanes = 8;

    /// <summary>An actor is looked at in each step in which any lane meets it: with paths longer than this, that eats the gain.</summary>
    const int LongestPath = 12;

    /// <summary>Vectors whose lanes are all bits or none, for each of the 256 choices of lanes.</summary>
    static readonly Vector512<double>[] Only = [.. Enumerable.Range(0, 256).Select(lanes =>
        Vector512.Create([.. Enumerable.Range(0, Lanes).Select(i => (lanes >> i & 1) == 0 ? 0L : -1L)]).AsDouble())];

    /// <summary>Are the paths short? Judged from one actor and from the one farthest from it, both in the best linked one's piece.</summary>
    public static bool Suits(Network net)
    {
        if (net.Actors == 0 || net.Arcs == 0) return false;
        var start = 0;
        for (var v = 1; v < net.Actors; v++)
            if (net.Neighbours(v).Length > net.Neighbours(start).Length) start = v;
        return Farthest(net, Farthest(net, start).Actor).Steps <= LongestPath;
    }

    static (int Actor, int Steps) Farthest(Network net, int from)
    {
        var (steps, order, found) = (new int[net.Actors], new int[net.Actors], 1);
        Array.Fill(steps, -1);
        (steps[from], order[0]) = (0, from);
        for (var i = 0; i < found; i++)
            foreach (var w in net.Neighbours(order[i]))
                if (steps[w] < 0) { steps[w] = steps[order[i]] + 1; order[found++] = w; }
        return (order[found - 1], steps[order[found - 1]]);
    }

    /// <summary>What lies between these sources and everyone, ordered pairs.</summary>
    public static double[] From(Network net, ReadOnlySpan<int> sources)
    {
        var search = new Search(net);
        for (var i = 0; i < sources.Length; i += Lanes)
        {
            search.Outwards(sources[i..Math.Min(i + Lanes, sources.Length)]);
            search.Inwards();
        }
        return search.Score();
    }

    sealed class Search(Network net)
    {
        readonly Vector512<double>[] score = new Vector512<double>[net.Actors], credit = new Vector512<double>[net.Actors];
        readonly Vector512<double>[] paths = new Vector512<double>[net.Actors];
        Vector512<double>[] wave = new Vector512<double>[net.Actors], next = new Vector512<double>[net.Actors];

        // Whom the wave met at each step, and in which lanes; actors step by step, each step from starts[step].
        readonly int[] met = new int[net.Actors * Lanes];
        readonly byte[] lanes = new byte[net.Actors * Lanes], seen = new byte[net.Actors];
        readonly List<int> starts = [];

        public void Outwards(ReadOnlySpan<int> sources)
        {
            Array.Clear(paths);
            Array.Clear(wave);
            Array.Clear(seen);
            starts.Clear();
            starts.Add(0);
            for (var i = 0; i < sources.Length; i++)
            {
                var s = sources[i];
                wave[s] = paths[s] = Vector512<double>.Zero.WithElement(i, 1);
                (met[i], lanes[i], seen[s]) = (s, (byte)(1 << i), (byte)(1 << i));
            }
            starts.Add(sources.Length);
            for (var all = (byte)((1 << sources.Length) - 1); Advance(all);) (wave, next) = (next, wave);
        }

        bool Advance(byte all)
        {
            var end = starts[^1];
            for (var v = 0; v < seen.Length; v++)
            {
                var fresh = Vector512<double>.Zero;
                if (seen[v] != all)
                {
                    foreach (var w in net.Incoming(v)) fresh += wave[w];
                    fresh &= Vector512.Equals(paths[v], Vector512<double>.Zero);   // those met before have their shortest paths
                    var those = (byte)Vector512.GreaterThan(fresh, Vector512<double>.Zero).ExtractMostSignificantBits();
                    if (those != 0)
                    {
                        paths[v] += fresh;
                        seen[v] |= those;
                        (met[end], lanes[end]) = (v, those);
                        end++;
                    }
                }
                next[v] = fresh;
            }
            if (end == starts[^1]) return false;
            starts.Add(end);
            return true;
        }

        public void Inwards()
        {
            Array.Clear(credit);
            var share = next;                                                      // (1 + credit)/paths of those of one step, else 0
            Array.Clear(share);
            for (var step = starts.Count - 2; step >= 2; step--)                   // step 1 credits the sources: no one's betweenness
            {
                for (var i = starts[step]; i < starts[step + 1]; i++)
                    share[met[i]] = (Vector512<double>.One + credit[met[i]]) / paths[met[i]] & Only[lanes[i]];
                for (var i = starts[step - 1]; i < starts[step]; i++)
                {
                    var (v, sum) = (met[i], Vector512<double>.Zero);
                    foreach (var w in net.Neighbours(v)) sum += share[w];
                    credit[v] += sum * paths[v] & Only[lanes[i]];
                }
                for (var i = starts[step]; i < starts[step + 1]; i++) share[met[i]] = Vector512<double>.Zero;
            }
            for (var v = 0; v < credit.Length; v++) score[v] += credit[v];
        }

        public double[] Score() => Array.ConvertAll(score, s => Vector512.Sum(s));
    }
}
