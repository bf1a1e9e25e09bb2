using Jointly.Analysis;
using Jointly.Networks;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// What the silence of some does to the figures: as many more of those who answered are taken out, 200 times, and what only they had
/// said with them; who is taken out is then known by what others report. Smith &amp; Moody 2013, Social Networks 35(4).
/// </summary>
/// <param name="More">How many more are taken out: as many as did not answer.</param>
/// <param name="Links">Links per actor, on average over the draws.</param>
/// <param name="Reach">The typical number of others within two steps, on average over the draws.</param>
public sealed record Deletion(int More, int Draws, double Links, double Reach)
{
    const ulong Seed = 17;
    const int MostDraws = 200, FewestDraws = 40;
    const double Looks = 4e6;

    /// <summary>None where all answered, fewer than half did, or the source keeps no account of who said what.</summary>
    public static Deletion? Of(Picture picture)
    {
        int[] heard = [.. picture.All.Where(picture.IsHeard)];
        var missing = picture.Wave.Response is { Whole: > 0 } r ? (int)(r.Whole - r.Part) : 0;
        if (missing == 0 || missing > heard.Length || picture.Count < Reading.Lede.FewestActors || picture.Ties.All(t => t.Pieces == 0)) return null;
        var (random, draws) = (new SeededRandom(Seed), Reading.Draws.Of(MostDraws, FewestDraws, picture.Count + picture.Net.Arcs, Looks));
        var (gone, links, reach) = (new bool[picture.Count], 0.0, 0.0);
        for (var draw = 0; draw < draws; draw++)
        {
            random.Shuffle<int>(heard);
            Array.Clear(gone);
            foreach (var v in heard.AsSpan(0, missing)) gone[v] = true;
            var left = Network.Undirected(picture.Count, picture.Ties.Where(t => t.Papers > 0 || (t.SaidByFrom && !gone[t.From]) || (t.SaidByTo && !gone[t.To])).Select(t => (t.From, t.To)));
            // Who is neither heard nor named by anyone any more is unknown, not alone, and is left out as in every picture.
            int[] known = [.. picture.All.Where(v => !gone[v] || !left.Neighbours(v).IsEmpty)];
            var within = Networks.Reach.Within(left, 2);
            links += 2.0 * left.Ties / Math.Max(1, known.Length);
            reach += Median.Of(known.Select(v => (double)within[v])) ?? 0;
        }
        return new Deletion(missing, draws, links / draws, reach / draws);
    }
}
