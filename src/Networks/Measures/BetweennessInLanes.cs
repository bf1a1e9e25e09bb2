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

    /// <summary>To add to a neighbour's vector takes so many times what it takes to read one.</summary>
    const int PushCost = 3;

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
        using var search = new Search(net);
        for (var i = 0; i < sources.Length; i += Lanes)
        {
            search.Outwards(sources[i..Math.Min(i + Lanes, sources.Length)]);
            search.Inwards();
        }
        return search.Score();
    }

    sealed unsafe class Search(Network net) : IDisposable
    {
        readonly AlignedVectors<double> score = new(net.Actors), credit = new(net.Actors), paths = new(net.Actors), share = new(net.Actors);
        AlignedVectors<double> wave = new(net.Actors), next = new(net.Actors);

        // Whom the wave met at each step, and in which lanes; actors step by step, each step from starts[step].
        readonly int[] met = new int[net.Actors * Lanes];
        readonly byte[] lanes = new byte[net.Actors * Lanes], seen = new byte[net.Actors];
        readonly List<int> starts = [];

        public void Outwards(ReadOnlySpan<int> sources)
        {
            paths.Clear();
            wave.Clear();
            Array.Clear(seen);
            starts.Clear();
            starts.Add(0);
            for (var i = 0; i < sources.Length; i++)
            {
                var s = sources[i];
                wave.At[s] = paths.At[s] = Vector512<double>.Zero.WithElement(i, 1);
                (met[i], lanes[i], seen[s]) = (s, (byte)(1 << i), (byte)(1 << i));
            }
            starts.Add(sources.Length);
            for (var all = (byte)((1 << sources.Length) - 1); Advance(all);) (wave, next) = (next, wave);
        }

        bool Advance(byte all)
        {
            var (end, pushed) = (starts[^1], Push(this.wave, starts[^2], starts[^1], net, this.next, instead: net.Arcs));
            Vector512<double>* wave = this.wave.At, next = this.next.At, paths = this.paths.At;
            fixed (int* begins = net.Turned().Starts, ends = net.Turned().Ends)
                for (var v = 0; v < seen.Length; v++)
                {
                    if (seen[v] == all) { next[v] = Vector512<double>.Zero; continue; }
                    var fresh = pushed ? next[v] : Sum(wave, ends + begins[v], ends + begins[v + 1]);
                    fresh &= Vector512.Equals(paths[v], Vector512<double>.Zero);   // those met before have their shortest paths
                    next[v] = fresh;
                    var those = (byte)Vector512.GreaterThan(fresh, Vector512<double>.Zero).ExtractMostSignificantBits();
                    if (those == 0) continue;
                    paths[v] += fresh;
                    seen[v] |= those;
                    (met[end], lanes[end]) = (v, those);
                    end++;
                }
            if (end == starts[^1]) return false;
            starts.Add(end);
            return true;
        }

        public void Inwards()
        {
            credit.Clear();
            for (var step = starts.Count - 2; step >= 2; step--)                   // step 1 credits the sources: no one's betweenness
                Return(starts[step - 1], starts[step], starts[step + 1]);
            for (var v = 0; v < seen.Length; v++) score.At[v] += credit.At[v];
        }

        // From those met in far..end to those met a step nearer, in near..far.
        void Return(int near, int far, int end)
        {
            Vector512<double>* share = this.share.At, sums = next.At, credit = this.credit.At, paths = this.paths.At;
            for (var i = far; i < end; i++)
                share[met[i]] = (Vector512<double>.One + credit[met[i]]) / paths[met[i]] & Only[lanes[i]];
            var pushed = Push(this.share, far, end, net.Turned(), next, instead: Arcs(net, near, far));
            fixed (int* begins = net.Starts, ends = net.Ends)
                for (var i = near; i < far; i++)
                {
                    var v = met[i];
                    credit[v] += (pushed ? sums[v] : Sum(share, ends + begins[v], ends + begins[v + 1])) * paths[v] & Only[lanes[i]];
                }
            for (var i = far; i < end; i++) share[met[i]] = Vector512<double>.Zero;
        }

        // Adds what those in begin..end have to each of their neighbours, where that is less work than asking so many arcs instead.
        bool Push(AlignedVectors<double> of, int begin, int end, Network along, AlignedVectors<double> to, long instead)
        {
            if (PushCost * Arcs(along, begin, end) > instead) return false;
            to.Clear();
            fixed (int* begins = along.Starts, ends = along.Ends)
                for (var i = begin; i < end; i++)
                {
                    var own = of.At[met[i]];
                    for (int* w = ends + begins[met[i]], last = ends + begins[met[i] + 1]; w < last; w++) to.At[*w] += own;
                }
            return true;
        }

        long Arcs(Network along, int begin, int end)
        {
            var begins = along.Starts;
            long arcs = 0;
            for (var i = begin; i < end; i++) arcs += begins[met[i] + 1] - begins[met[i]];
            return arcs;
        }

        static Vector512<double> Sum(Vector512<double>* of, int* w, int* end)
        {
            var sum = Vector512<double>.Zero;
            for (; w < end; w++) sum += of[*w];
            return sum;
        }

        public double[] Score()
        {
            var sums = new double[seen.Length];
            for (var v = 0; v < sums.Length; v++) sums[v] = Vector512.Sum(score.At[v]);
            return sums;
        }

        public void Dispose()
        {
            foreach (var vectors in (AlignedVectors<double>[])[score, credit, paths, share, wave, next]) vectors.Dispose();
        }
    }
}
