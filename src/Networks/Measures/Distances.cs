using System.Numerics;
using System.Runtime.Intrinsics;

namespace Jointly.Networks;

/// <summary>
/// Distances from everyone to everyone, 512 actors to reach at a time, one bit each.
/// Then et al. 2014, "The more the merrier: efficient multi-source graph traversal", PVLDB 8(4).
/// </summary>
static class Distances
{
    const int Targets = 512;

    /// <summary>found[v]: how many of the targets at hand v reaches, along its outgoing ties, in exactly this many steps (1 and up).</summary>
    public delegate void Step(int distance, ReadOnlySpan<int> found);

    /// <summary>Calls step for each set of targets and each distance; over all sets the counts add up to all ordered pairs that have a path.</summary>
    public static void Each(Network net, Step step, int furthest = int.MaxValue)
    {
        var n = net.Actors;
        var (reached, wave, next) = (new Vector512<ulong>[n], new Vector512<ulong>[n], new Vector512<ulong>[n]);
        var found = new int[n];
        for (var first = 0; first < n; first += Targets)
        {
            var targets = Math.Min(Targets, n - first);
            Array.Clear(reached);
            Array.Clear(wave);
            for (var t = 0; t < targets; t++) reached[first + t] = wave[first + t] = Bit(t);
            var all = AllOf(targets);
            for (var distance = 1; distance <= furthest && Advance(net, reached, wave, next, found, all); distance++)
            {
                step(distance, found);
                (wave, next) = (next, wave);
            }
        }
    }

    // v reaches a target in d + 1 steps when a neighbour reaches it in d and v has not reached it before.
    static bool Advance(
        Network net, Vector512<ulong>[] reached, Vector512<ulong>[] wave, Vector512<ulong>[] next, int[] found, Vector512<ulong> all)
    {
        var any = false;
        for (var v = 0; v < reached.Length; v++)
        {
            var (fresh, before) = (Vector512<ulong>.Zero, reached[v]);
            if (before != all)
            {
                foreach (var w in net.Neighbours(v)) fresh |= wave[w];
                fresh = Vector512.AndNot(fresh, before);
            }
            next[v] = fresh;
            if (fresh == Vector512<ulong>.Zero) { found[v] = 0; continue; }
            reached[v] = before | fresh;
            found[v] = Count(fresh);
            any = true;
        }
        return any;
    }

    static int Count(Vector512<ulong> bits)
    {
        var count = 0;
        for (var i = 0; i < Vector512<ulong>.Count; i++) count += BitOperations.PopCount(bits.GetElement(i));
        return count;
    }

    static Vector512<ulong> Bit(int t) => Vector512<ulong>.Zero.WithElement(t / 64, 1UL << (t % 64));

    static Vector512<ulong> AllOf(int targets)
    {
        var all = Vector512<ulong>.Zero;
        for (var t = 0; t < targets; t++) all |= Bit(t);
        return all;
    }
}
