using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Networks;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 9: groups of enterprises that deal with their own more than chance would give. External-internal index by group with its
/// permutation test (Krackhardt &amp; Stern 1988); told at p under 0.05 after Benjamini and Hochberg over all groups tested.
/// Groups, and rests, of fewer than five are not tested (N-12).
/// </summary>
public static class WhoDealsWithWhom
{
    const ulong Seed = 9;
    const int MostDraws = 10_000, FewestDraws = 1_000, MostTold = 3;
    const double Looks = 2e7, Significant = 0.05;

    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        if (!now.KnowsKinds) return Told.Nothing;
        var spoken = Among(now);
        var found = Tested(spoken).Where(t => t.Adjusted < Significant)
            .OrderBy(t => t.Adjusted).ThenByDescending(t => t.Mixing.Internal / Math.Max(t.Mixing.Expected, 1e-9)).ThenBy(t => t.Group.Key, StringComparer.Ordinal).Take(MostTold).ToList();
        if (found.Count == 0) return Told.Nothing;

        var first = found[0];
        var was = input.Before is { KnowsKinds: true } before ? Seen(Among(before), first.Group) : null;
        var definition = new object?[] { DrawsFor(spoken.Net) };
        return new Finding(9, "WhoDealsWithWhom")
        {
            Sentence = Full(Clause(first)),
            More = [Counts(first), .. found.Skip(1).SelectMany(t => new[] { Full(Clause(t)), Counts(t) })],
            Row = new(It("MixLabel", first.Group.Those), was is null ? null : Stay(was), Stay(first.Mixing), Counts(first)),
            Now = Figures.Of("Mixing", now, first.Mixing.Index).Defined(definition) with { Of = Share(first.Mixing) },
            Before = was is null ? null : Figures.Of("Mixing", input.Before!, was.Index).Defined(definition) with { Of = Share(was) },
            Concerned = [.. spoken.Actors.Where(a => first.Group.Has(a) == true)],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Suggestion = Suggestion.Of("Mix", Role.CommissionMember),
        };
    }

    sealed record Crowd(List<ReadActor> Actors, Network Net);
    sealed record Test(Group Group, Mixing Mixing, double Adjusted);

    /// <summary>The enterprises, and the ties among them.</summary>
    static Crowd Among(Picture picture)
    {
        var spoken = picture.Spoken.ToList();
        var place = spoken.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i);
        return new([.. spoken.Select(v => picture[v])], Network.Undirected(spoken.Count,
            picture.Net.Pairs().Where(t => place.ContainsKey(t.From) && place.ContainsKey(t.To)).Select(t => (place[t.From], place[t.To]))));
    }

    static int DrawsFor(Network net) => Draws.Of(MostDraws, FewestDraws, net.Actors + net.Ties, Looks);

    static List<Test> Tested(Crowd spoken)
    {
        var found = new List<(Group Group, Mixing Mixing)>();
        foreach (var partition in Groups.Partitions(spoken.Actors))
        {
            int[] cell = [.. spoken.Actors.Select(partition.CellOf)];
            var known = cell.Count(c => c >= 0);
            bool Shown(int c) => cell.Count(o => o == c) is var own && own >= Groups.Smallest && known - own >= Groups.Smallest;
            var tested = Enumerable.Range(0, partition.Cells.Count).Where(c => partition.Cells[c] is not null && Shown(c)).ToList();
            if (tested.Count == 0) continue;
            var mixing = Mixing.Of(spoken.Net, cell, partition.Cells.Count, Seed, DrawsFor(spoken.Net));
            found.AddRange(tested.Where(c => mixing[c].Index is not null).Select(c => (partition.Cells[c]!, mixing[c])));
        }
        var adjusted = FalseDiscovery.Adjusted([.. found.Select(f => f.Mixing.P)]);
        return [.. found.Select((f, i) => new Test(f.Group, f.Mixing, adjusted[i]))];
    }

    /// <summary>The same group in another wave, without the test.</summary>
    static Mixing? Seen(Crowd spoken, Group group)
    {
        int[] cell = [.. spoken.Actors.Select(a => group.Has(a) switch { true => 0, false => 1, null => -1 })];
        if (cell.Count(c => c == 0) < Groups.Smallest || cell.Count(c => c == 1) < Groups.Smallest) return null;
        return Mixing.Of(spoken.Net, cell, 2, Seed, draws: 0)[0] is { Index: not null } seen ? seen : null;
    }

    static Phrase Clause(Test test) => It(test.Mixing.Index < 0 ? "MixMostly" : "MixMore", test.Group.Those);
    static Phrase Counts(Test test) => It("MixCounts", (int)Math.Round(test.Mixing.Expected), test.Mixing.Internal, test.Mixing.Internal + test.Mixing.External);
    static Phrase Stay(Mixing mixing) => Said.Of(mixing.Internal, mixing.Internal + mixing.External);
    static Share Share(Mixing mixing) => new(mixing.Internal, mixing.Internal + mixing.External);
}
