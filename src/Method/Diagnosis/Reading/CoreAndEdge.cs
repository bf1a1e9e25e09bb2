using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 8: what the best-linked tenth holds of all ends of links, and which group has less of that tenth than of the cluster.
/// Told when it holds a quarter or more, or a group has under 0.8 of its share. Not told where fewer than 60 % answered (N-13).
/// </summary>
public static class CoreAndEdge
{
    /// <summary>Below, a tenth is one actor, and finding 6 speaks of that.</summary>
    const int FewestActors = 20;
    const double LeastShare = 25, FairRatio = 0.8;

    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        if (!now.Wave.MayRank) return new Silence(8, It("SilentNoRanks"));
        if (now.Count < FewestActors || now.Net.Ties == 0) return Told.Nothing;
        var core = Core(now);
        var (ends, group) = (Ends(now), Underrepresented(now, core));
        if (ends.Percent < LeastShare && group is null) return Told.Nothing;

        var was = input.Before is { Wave.MayRank: true, Count: >= FewestActors, Net.Ties: > 0 } before ? Ends(before) : null;
        var clause = It("Core", core.Length, NumberWords.Of(core.Length), ends.Full);
        var wasClause = was is null ? null : Change.Was(input, was, ends);
        return new Finding(8, "CoreAndEdge")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = [.. new[] { wasClause is null ? null : Full(wasClause), group }.OfType<Phrase>()],
            Row = new(It("CoreLabel", core.Length, NumberWords.Of(core.Length)), was?.Bare, ends.Bare, group ?? It("CoreMeans", core.Length, now.Count)),
            Now = Figures.Of("CoreAndEdge", now, ends),
            Before = was is null ? null : Figures.Of("CoreAndEdge", input.Before!, was),
            Concerned = [.. core.Select(v => now[v])],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Suggestion = group is null ? null : Suggestion.Of("Seats", Role.CommissionMember),
        };
    }

    static int[] Core(Picture picture) => [.. picture.All.OrderByDescending(v => picture.Degree[v]).Take((picture.Count + 9) / 10)];

    static Quantity Ends(Picture picture) => new(Core(picture).Sum(v => picture.Degree[v]), picture.Net.Arcs, Noun.LinkEnd);

    static Phrase? Underrepresented(Picture picture, int[] core)
    {
        var (all, best) = (picture.Spoken.Select(v => picture[v]).ToList(), core.Where(picture.Spoken.ToHashSet().Contains).Select(v => picture[v]).ToHashSet());
        Phrase? found = null;
        var lowest = FairRatio;
        foreach (var group in Groups.Marginal)
        {
            Share Among(IEnumerable<ReadActor> actors) => new(actors.Count(a => group.Has(a) == true), actors.Count(a => group.Has(a) is not null));
            var (inCore, inAll) = (Among(best), Among(all));
            if (inCore.Whole < Groups.Smallest || inAll.Part < Groups.Smallest || inAll.Whole - inAll.Part < Groups.Smallest) continue;
            var ratio = (double)(inCore.Percent! / inAll.Percent!);
            if (ratio >= lowest) continue;
            (found, lowest) = (It("CoreGroup", group.Those, Said.Of((int)inCore.Part, (int)inCore.Whole), Said.Of((int)inAll.Part, (int)inAll.Whole)), ratio);
        }
        return found;
    }
}
