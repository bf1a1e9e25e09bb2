using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 16: links with one piece of evidence only, one side's word or one paper, of all links. From one in ten it is worth a sentence.
/// </summary>
public static class ThinTies
{
    const double WorthSaying = 10, StandsOut = 1.5;

    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        if (now.Ties.Count == 0) return Told.Nothing;
        if (now.Ties.All(t => t.Pieces == 0)) return new Silence(16, It("SilentWhoSaidUnknown"));
        var q = Thin(now.Ties);
        if (q.Percent < WorthSaying) return Told.Nothing;

        var was = input.Before is { } b && b.Ties.Any(t => t.Pieces > 0) ? Thin(b.Ties) : null;
        var clause = q.All ? It("ThinAll", now.Ties.Count) : It($"Thin{q.Verb}", q.Full);
        var wasClause = was is null ? null : Change.Was(input, was, q);
        var unsaid = now.Ties.Where(t => t.Pieces <= 1).SelectMany(t => new[] { t.SaidByFrom ? -1 : t.From, t.SaidByTo ? -1 : t.To }).Where(v => v >= 0).Distinct().Order();
        return new Finding(16, "ThinTies")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = [.. new[] { wasClause is null ? null : Full(wasClause), ThinnestGroup(now) }.OfType<Phrase>()],
            Row = new(It("ThinLabel"), was is null ? null : Said.Of((int)was.Part, (int)was.Whole), Said.Of((int)q.Part, (int)q.Whole), It("ThinMeans")),
            Now = Figures.Of("ThinTies", now, q),
            Before = was is null ? null : Figures.Of("ThinTies", input.Before!, was),
            Concerned = [.. unsaid.Select(v => now[v])],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Suggestion = Suggestion.Of("AskOtherSide", Role.Enumerator),
        };
    }

    static Quantity Thin(IReadOnlyCollection<ReadTie> ties) => new(ties.Count(t => t.Pieces <= 1), ties.Count, Noun.Link);

    static Phrase? ThinnestGroup(Picture picture)
    {
        foreach (var group in picture.Ties.GroupBy(t => LinkageKind.Find(t.Kind)?.Group ?? LinkageGroup.None).OrderByDescending(g => Thin(g.ToList()).Percent).ThenBy(g => g.Key))
        {
            var (own, rest) = (Thin(group.ToList()), Thin(picture.Ties.Except(group).ToList()));
            if (group.Key != LinkageGroup.None && own.Whole >= Quantity.SmallestForFractions && rest.Whole > 0 && own.Percent >= StandsOut * rest.Percent)
                return It("ThinGroup", It($"Kind{group.Key}"), Said.Of((int)own.Part, (int)own.Whole), Said.Of((int)rest.Part, (int)rest.Whole));
        }
        return null;
    }
}
