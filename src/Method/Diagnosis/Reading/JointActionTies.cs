using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Networks;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>Finding 14: enterprises with a joint-action tie (REL7) to any other member, of all; and how many pairs that makes.</summary>
public static class JointActionTies
{
    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        var (all, acting, pairs) = Count(now);
        var (was, wasPairs) = input.Before is { } b && Count(b) is { All: > 0 } past ? (new Quantity(past.Acting.Count, past.All, b.Noun), past.Pairs) : (null, 0);
        if (all == 0 || (acting.Count == 0 && was is null or { None: true })) return Told.Nothing;

        var q = new Quantity(acting.Count, all, now.Noun);
        var clause = q.None ? It($"Joint{now.Noun}None") : q.All ? It($"Joint{now.Noun}All") : It($"Joint{q.Verb}", q.Full);
        var wasClause = was is null ? null : Change.Was(input, was, q);
        return new Finding(14, "JointAction")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = [.. new[] { wasClause is null ? null : Full(wasClause), pairs == 0 ? null : was is null ? It("JointPairs", pairs, NumberWords.AtStart(pairs))
                : It("JointPairsBefore", pairs, NumberWords.AtStart(pairs), wasPairs, input.Ago) }.OfType<Phrase>()],
            Row = new(It($"Joint{now.Noun}Label"), was is null ? null : Said.Of((int)was.Part, (int)was.Whole), Said.Of(acting.Count, all),
                q.Most ? It($"Joint{now.Noun}Most") : q.Few ? It($"Joint{now.Noun}Few") : Full(clause)),
            Now = Figures.Of("JointAction", now, q),
            Before = was is null ? null : Figures.Of("JointAction", input.Before!, was),
            Concerned = acting,
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
        };
    }

    static (int All, List<ReadActor> Acting, int Pairs) Count(Picture picture)
    {
        var net = Network.Undirected(picture.Count, picture.Ties.Where(t => t.Kind == LinkageKind.JointAction).Select(t => (t.From, t.To)));
        return (picture.Spoken.Count(), [.. picture.Spoken.Where(v => !net.Neighbours(v).IsEmpty).Select(v => picture[v])], net.Ties);
    }
}
