using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>Finding 2: who answered and is linked to no one, who they are, where, and since when.</summary>
public static class LinkedToNoOne
{
    /// <summary>So many places are told apart; the others are summed up.</summary>
    const int MostPlaces = 4;

    public static Told Of(ReadingInput input)
    {
        var (now, before) = (input.Now, input.Before);
        var alone = now.Alone.Select(v => now[v]).ToList();
        var were = before?.Alone.Select(v => before[v]).ToList();
        if (now.Count == 0 || (alone.Count == 0 && were is null or { Count: 0 })) return Told.Nothing;

        var noun = now.KnowsKinds && alone.Concat(were ?? []).All(a => a.Kind?.IsEnterprise() ?? false) ? Noun.Enterprise : Noun.Actor;
        var clause = alone.Count == 0 ? It($"Alone{noun}None") : It($"Alone{noun}", alone.Count, NumberWords.AtStart(alone.Count));
        var was = were is null ? null : Change.Was(input, were.Count, noun);
        var where = Where(alone, noun);
        var q = new Quantity(alone.Count, now.Count, Noun.Actor);
        var wasQ = were is null ? null : new Quantity(were.Count, before!.Count, Noun.Actor);
        return new Finding(2, "LinkedToNoOne")
        {
            Sentence = Full(clause),
            InLede = was is null ? Full(clause) : Full(clause, was),
            More = [.. More(input, alone, were, was, where)],
            Row = new(It($"Alone{noun}Label"), were is null ? null : Number(were.Count), Number(alone.Count), alone.Count == 0 ? Full(clause) : where ?? It("AloneMeans")),
            Now = Figures.Of("LinkedToNoOne", now, q),
            Before = wasQ is null ? null : Figures.Of("LinkedToNoOne", before!, wasQ),
            Concerned = alone,
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Weight = alone.Count == 0 ? null : new(alone.Count, now.Count, Groups.MostlyMarginal(alone), Change.IsHeavy(wasQ, q)),
            Suggestion = alone.Count == 0 ? null : Suggestion.Of("Visits", Role.CommissionMember) with { Begin = where },
        };
    }

    static IEnumerable<Phrase> More(ReadingInput input, List<ReadActor> alone, List<ReadActor>? were, Phrase? was, Phrase? where)
    {
        if (was is not null) yield return Full(was);
        if (were?.IntersectBy(alone.Select(a => a.Id), a => a.Id).Count() is > 0 and var still)
            yield return still == alone.Count ? It("AloneStillAll", still, input.Ago) : It("AloneStill", still, NumberWords.AtStart(still), input.Ago);
        if (where is not null) yield return where;
        if (alone.Count > 1 && alone.All(a => a.Size == SizeBand.Micro)) yield return It("AloneAllMicro");
        else if (alone.Count > 1 && alone.All(a => a.Size is SizeBand.Micro or SizeBand.Small)) yield return It("AloneAllSmall");
    }

    static Phrase? Where(List<ReadActor> alone, Noun noun)
    {
        var places = alone.Where(a => a.Place is not null).GroupBy(a => a.Place!)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostPlaces).ToList();
        if (places.Count == 0) return null;
        if (alone.Count > 1 && places[0].Count() == alone.Count) return It($"All{noun}In", places[0].Key);
        var parts = places.Select(g => It($"{noun}In", g.Count(), NumberWords.Of(g.Count()), g.Key)).ToList();
        var elsewhere = alone.Count - places.Sum(g => g.Count());
        if (elsewhere > 0) parts.Add(It($"{noun}Elsewhere", elsewhere, NumberWords.Of(elsewhere)));
        return It("Sentence", new Listed(parts));
    }
}
