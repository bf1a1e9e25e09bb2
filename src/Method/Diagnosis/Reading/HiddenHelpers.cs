using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 15: actors outside the five best linked through whom three or more others come to a support institution at all: these have no
/// tie to one, and among those they are tied to, only this actor has. Institutions themselves are no hidden helpers.
/// Not told where fewer than 60 % answered (N-13).
/// </summary>
public static class HiddenHelpers
{
    const int BestLinked = 5, Fewest = 3, MostTold = 3;

    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        if (!now.KnowsInstitutions) return new Silence(15, It(now.KnowsKinds ? "SilentNoInstitution" : "SilentKindsUnknown"));
        if (!now.Wave.MayRank) return new Silence(15, It("SilentNoRanks"));
        var helped = Helped(now);
        var best = now.All.OrderByDescending(v => now.Degree[v]).Take(BestLinked).ToHashSet();
        var helpers = helped.Where(h => h.Value.Count >= Fewest && !best.Contains(h.Key)).OrderByDescending(h => h.Value.Count).ThenBy(h => h.Key).Take(MostTold).ToList();
        if (helpers.Count == 0) return Told.Nothing;

        var (v, those) = helpers[0];
        var clause = Clause(now, v, those.Count);
        var was = input.Before is { KnowsInstitutions: true, Wave.MayRank: true } before && before.Find(now[v].Id) is { } then
            ? Helped(before).GetValueOrDefault(then)?.Count ?? 0 : (int?)null;
        return new Finding(15, "HiddenHelpers")
        {
            Sentence = Full(clause),
            More = [.. helpers.Skip(1).Select(h => Full(Clause(now, h.Key, h.Value.Count)))],
            Row = new(It("HelperLabel", Naming.Of(now[v])), was is null ? null : Number(was.Value), Number(those.Count), It("HelperMeans")),
            Now = Figures.Of("HiddenHelpers", now, those.Count),
            Before = was is null ? null : Figures.Of("HiddenHelpers", input.Before!, was),
            Concerned = [.. helpers.Select(h => now[h.Key])],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Suggestion = Suggestion.Of("Helper", Role.CommissionMember),
        };
    }

    /// <summary>Of each actor, those who come to an institution only through it.</summary>
    internal static Dictionary<int, List<int>> Helped(Picture picture)
    {
        var served = picture.All.Select(v => Near(picture, v).Any(picture.IsInstitution)).ToArray();
        var helped = new Dictionary<int, List<int>>();
        foreach (var v in picture.All.Where(v => !served[v] && !picture.IsInstitution(v)))
        {
            var doors = Near(picture, v).Where(w => served[w]).Take(2).ToList();
            if (doors is not [var door]) continue;
            (helped.TryGetValue(door, out var list) ? list : helped[door] = []).Add(v);
        }
        return helped;
    }

    static Phrase Clause(Picture picture, int v, int count)
    {
        var institutions = Near(picture, v).Where(picture.IsInstitution).ToList();
        return institutions is [var one]
            ? It("HelperDoor", Naming.Of(picture[v]), Naming.Of(picture[one]), NumberWords.Of(count))
            : It("HelperDoors", Naming.Of(picture[v]), institutions.Count, NumberWords.Of(count));
    }

    static int[] Near(Picture picture, int v) => picture.Net.Neighbours(v).ToArray();
}
