using System.Numerics;
using System.Runtime.Intrinsics;

namespace Jointly.Networks;

/// <summary>
/// Distances from everyone to everyone, 512 actors to reach at a time, one bit each.
/// Then et al. 2014, "The more the merrier: efficient multi-source graph traversal", PVLDB 8(4).
/// </summary>
static unsafe class Distances
{
    const int Targets = 512;

    /// <summary>found[v]: how many of the targets at hand v reaches, along its outgoing ties, in exactly this many steps (1 and up).</summary>
    public delegate void Step(int distance, ReadOnlySpan<int> found);

    /// <summary>Calls step for each set of targets and each distance; over all sets the counts add up to all ordered pairs that have a path.</summary>
    public static void Each(Network net, Step step, int furthest = int.MaxValue)
    {
        var n = net.Actors;
        using AlignedVectors<ulong> reached = new(n), even = new(n), odd = new(n);
        var (wave, next, found) = (even, odd, new int[n]);
        for (var first = 0; first < n; first += Targets)
        {
            var targets = Math.Min(Targets, n - first);
            reached.Clear();
            wave.Clear();
            for (var t = 0; t < targets; t++) reached.At[first + t] = wave.At[first + t] = Bit(t);
            var all = AllOf(targets);
            for (var distance = 1; distance <= furthest && Advance(net, reached.At, wave.At, next.At, found, all); distance++)
            {
                step(distance, found);
                (wave, next) = (next, wave);
            }
        }
    }

    // v reaches a target in d + 1 steps when a neighbour reaches it in d and v has not reached it before.
    static bool Advance(
        Network net, Vector512<ulong>* reached, Vector512<ulong>* wave, Vector512<ulong>* next, int[] found, Vector512<ulong> all)
    {
        var any = false;
        fixed (int* starts = net.Starts, ends = net.Ends)
            for (var v = 0; v < found.Length; v++)
            {
                var (fresh, before) = (Vector512<ulong>.Zero, reached[v]);
                if (before != all)
                {
                    for (int* w = ends + starts[v], end = ends + starts[v + 1]; w < end; w++) fresh |= wave[*w];
                    fresh = Vector512.AndNot(fresh, before);
                }
                next[v] = fresh;
                found[v] = 0;
                if (fresh == Vector512<ulong>.Zero) continue;
                reached[v] = before | fresh;
                found[v] = Count((ulong*)(next + v));
                any = true;
            }
        return any;
    }

    static int Count(ulong* bits)
    {
        var count = 0;
        for (var i = 0; i < Vector512<ulong>.Count; i++) count += BitOperations.PopCount(bits[i]);
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
