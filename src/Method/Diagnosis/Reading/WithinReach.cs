using Jointly.Analysis;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>Finding 3: how many others a typical actor comes to directly or through one other; the median over all.</summary>
public static class WithinReach
{
    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        if (now.Count < 2) return Told.Nothing;
        var (reach, others) = (Typical(now), now.Count - 1);
        (int Reach, int Others)? was = input.Before is { Count: >= 2 } before ? (Typical(before), before.Count - 1) : null;
        var clause = reach == 0 ? It("ReachNone", others) : reach == others ? It("ReachAll", others) : It("Reach", reach, others);
        var wasClause = was is not { } w ? null : w.Reach == 0 ? It("WasReachNone", w.Others, input.Ago) : It("WasReach", w.Reach, w.Others, input.Ago);
        return new Finding(3, "WithinReach")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = wasClause is null ? [] : [Full(wasClause)],
            Row = new(It("ReachLabel"), was is null ? null : Number(was.Value.Reach), Number(reach), It("ReachMeans", reach, others)),
            Now = Figure(now),
            Before = was is null ? null : Figure(input.Before!),
            Concerned = [],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
        };
    }

    /// <summary>Half an actor cannot be asked: the median without its half.</summary>
    internal static int Typical(Picture picture) => (int)Median.Of(picture.WithinTwo.Select(r => (double)r))!.Value;

    internal static Figure Figure(Picture picture) => picture.Count < 2
        ? Figures.None("WithinReach", picture, "TooFewActors")
        : Figures.Of("WithinReach", picture, Median.Of(picture.WithinTwo.Select(r => (double)r)));
}
