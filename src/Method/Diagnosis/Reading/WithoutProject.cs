using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Networks;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 7: does it stand without the project? Of all pairs of actors, those with a path only through the agent or project staff
/// (R11). Nothing where they have no tie.
/// </summary>
public static class WithoutProject
{
    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        if (now.Facilitators.Length == 0 || now.Count < 2) return Told.Nothing;
        var lost = Lost(now);
        var was = input.Before is { Facilitators.Length: > 0, Count: >= 2 } before ? Lost(before) : null;
        var they = It(now.Facilitators.Length == 1 ? "TheAgent" : "TheTeam");
        var clause = lost.None ? It("WithoutProjectNone", they) : It($"WithoutProject{lost.Verb}", they, lost.Full);
        var wasClause = was is null ? null : Change.Was(input, was, lost);
        var trend = was is null ? 0 : Change.Of(was, lost);
        var alone = now.Alone.Count() - AloneWith(now);
        var leans = trend == 0 ? null : It(trend < 0 ? $"LeansLess{input.Whole}" : $"LeansMore{input.Whole}", they, input.Ago);
        return new Finding(7, "WithoutProject")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = [.. new[] { wasClause is null ? null : Full(wasClause), leans, alone > 0 ? It("WithoutProjectAlone", alone, NumberWords.AtStart(alone), they) : null }.OfType<Phrase>()],
            Row = new(It("WithoutProjectLabel", they), was is null ? null : Value(was), Value(lost), leans ?? It(lost.None ? "WithoutProjectMeansNone" : "WithoutProjectMeans", they)),
            Now = Figures.Of("WithoutProject", now, lost),
            Before = was is null ? null : Figures.Of("WithoutProject", input.Before!, was),
            Concerned = [.. Hanging(now).Select(v => now[v])],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Weight = lost.None ? null : Weight(now, was, lost),
            Suggestion = lost.None ? null : Suggestion.Of("Second", Role.CommissionMember),
        };
    }

    static LedeWeight Weight(Picture now, Quantity? was, Quantity lost)
    {
        var hanging = Hanging(now).Where(now.Spoken.ToHashSet().Contains).Select(v => now[v]).ToList();
        return new(hanging.Count, now.Spoken.Count(), Groups.MostlyMarginal(hanging), Change.IsHeavy(was, lost));
    }

    static Quantity Lost(Picture picture)
    {
        var with = Components.Of(picture.WithFacilitators).Piece.Take(picture.Count).GroupBy(p => p).Sum(g => (long)g.Count() * (g.Count() - 1) / 2);
        return new(with - PairsWithinReach.Of(picture.Net), (long)picture.Count * (picture.Count - 1) / 2, Noun.Pair);
    }

    static int AloneWith(Picture picture) => picture.All.Count(v => picture.IsHeard(v) && picture.WithFacilitators.Neighbours(v).IsEmpty);

    /// <summary>Those who come to the largest part of their surroundings only through the project.</summary>
    static IEnumerable<int> Hanging(Picture picture)
    {
        var with = Components.Of(picture.WithFacilitators).Piece;
        return picture.All.GroupBy(v => with[v]).SelectMany(around =>
            around.GroupBy(v => picture.Pieces.Piece[v]).OrderByDescending(p => p.Count()).ThenBy(p => p.Key).Skip(1).SelectMany(p => p)).Order();
    }

    static Phrase Value(Quantity lost) => lost.None ? It("NoPair") : lost.Bare;
}
