using Jointly.Method.Words;
using Jointly.Networks;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 12: linked pairs that are new, stayed or ended among the actors who could say so in both waves, and whether their
/// number changed by more than chance would give. Causes are not named.
/// </summary>
public static class WhatChanged
{
    const ulong Seed = 12;
    const int MostDraws = 2000, FewestDraws = 200, FewestNew = 10;
    const double Looks = 2e7;
    const double FairRatio = 0.8;

    public static Told Of(ReadingInput input)
    {
        if (input.Incomparable) return new Silence(12, It("SilentIncomparable"));
        if (input.Before is not { } before) return Told.Nothing;
        var now = input.Now;
        var both = now.All.Where(v => now.IsHeard(v) && before.Find(now[v].Id) is { } u && before.IsHeard(u)).ToList();
        if (both.Count < 2) return new Silence(12, It("SilentNobodyInBoth"));

        var ((was, isNow), all) = (Aligned(before, now, both), Enumerable.Repeat(true, both.Count).ToArray());
        var change = TieChange.Between(was, isNow, all);
        if (change.Created + change.Kept + change.Lost == 0) return Told.Nothing;
        var draws = Draws.Of(MostDraws, FewestDraws, both.Count + change.Created + change.Lost, Looks);
        var density = DensityChange.Paired(was, isNow, all, Seed, draws);
        var clause = It("Changed", Part("New", change.Created), Part("Stayed", change.Kept), Part("Ended", change.Lost));
        var verdict = Verdict(change, density);
        var gained = LeastGain(now, before, both, was, isNow);
        return new Finding(12, "WhatChanged")
        {
            Sentence = It("SentenceAnd", clause, verdict),
            More = gained is null ? [] : [gained],
            Row = new(It("ChangedLabel"), Number(was.Ties), Number(isNow.Ties), It("SentenceAnd", clause, verdict)),
            Now = Figures.Of("WhatChanged", now, density?.Difference).Defined(draws) with
            {
                Interval = density is null ? null : (density.Low, density.High),
                Absent = density is null ? new Phrase(typeof(FigureText), "TooFewActors") : null,
            },
            Concerned = [.. Enumerable.Range(0, both.Count).Where(i => Touched(was, isNow, i)).Select(i => now[both[i]])],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Weight = new(both.Count, now.Count, false, false),
        };
    }

    /// <summary>Both waves over the same actors under the same numbers.</summary>
    static (Network Before, Network Now) Aligned(Picture before, Picture now, List<int> both)
    {
        Network Of(Picture picture, Func<int, int> number)
        {
            var at = new Dictionary<int, int>();
            for (var i = 0; i < both.Count; i++) at[number(both[i])] = i;
            return Network.Undirected(both.Count, picture.Net.Pairs().Where(t => at.ContainsKey(t.From) && at.ContainsKey(t.To)).Select(t => (at[t.From], at[t.To])));
        }
        return (Of(before, v => before.Find(now[v].Id)!.Value), Of(now, v => v));
    }

    static Phrase Part(string what, int n) => n == 0 ? It($"{what}None") : It(what, n);

    static Phrase Verdict(TieChange change, DensityChange? density) => (change.Created - change.Lost, density) switch
    {
        (0, _)                        => It("NoMoreNoFewer"),
        (_, null)                     => It("TooFewForChance"),
        ( > 0, { Low: > 0 })          => It("GrowthReal"),
        ( < 0, { High: < 0 })         => It("FallReal"),
        ( > 0, _)                     => It("GrowthMayBeChance"),
        _                             => It("FallMayBeChance"),
    };

    static bool Touched(Network was, Network isNow, int i) => !was.Neighbours(i).SequenceEqual(isNow.Neighbours(i));

    /// <summary>The group with least of its share of the ends of new ties, if that is under 0.8.</summary>
    static Phrase? LeastGain(Picture now, Picture before, List<int> both, Network was, Network isNow)
    {
        var ends = isNow.Pairs().Where(t => !was.Linked(t.From, t.To)).SelectMany(t => new[] { t.From, t.To }).Select(i => both[i])
            .Where(now.Spoken.ToHashSet().Contains).Select(v => now[v]).ToList();
        var all = both.Where(now.Spoken.ToHashSet().Contains).Select(v => now[v]).ToList();
        if (ends.Count < 2 * FewestNew) return null;
        Phrase? found = null;
        var lowest = FairRatio;
        foreach (var group in Groups.Marginal)
        {
            var (own, known) = (all.Count(a => group.Has(a) == true), all.Count(a => group.Has(a) is not null));
            var (got, given) = (ends.Count(a => group.Has(a) == true), ends.Count(a => group.Has(a) is not null));
            if (own < Groups.Smallest || known - own < Groups.Smallest || given == 0) continue;
            var ratio = (double)got / given / ((double)own / known);
            if (ratio >= lowest) continue;
            (found, lowest) = (It("LeastGain", group.Those, Said.Of(own, known), got, given), ratio);
        }
        return found;
    }
}
