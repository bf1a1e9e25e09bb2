using Jointly.Method.Actors;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 13: enterprises with a tie to someone outside the cluster (REL13, or any tie to an actor that is not a member), of those
/// that answered. Nothing where no such tie is known, because then nobody may have been asked.
/// </summary>
public static class OutwardWindows
{
    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        var (heard, open, ties) = Count(now);
        var was = input.Before is { } b && Count(b) is { Ties: > 0 } past ? new Quantity(past.Open.Count, past.Heard, b.Noun) : null;
        if (heard == 0 || (ties == 0 && was is null)) return Told.Nothing;

        var q = new Quantity(open.Count, heard, now.Noun);
        var clause = q.None ? It($"Outward{now.Noun}None") : q.All ? It($"Outward{now.Noun}All") : It($"Outward{q.Verb}", q.Full);
        var wasClause = was is null ? null : Change.Was(input, was, q);
        var one = open.Count == 1 && ties > 1 ? It("OutwardThroughOne", Naming.Of(open[0])) : null;
        return new Finding(13, "OutwardWindows")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = [.. new[] { wasClause is null ? null : Full(wasClause), one }.OfType<Phrase>()],
            Row = new(It($"Outward{now.Noun}Label"), was is null ? null : Said.Of((int)was.Part, (int)was.Whole), Said.Of(open.Count, heard), one ?? Full(clause)),
            Now = Figures.Of("OutwardWindows", now, q),
            Before = was is null ? null : Figures.Of("OutwardWindows", input.Before!, was),
            Concerned = open,
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
        };
    }

    static (int Heard, List<ReadActor> Open, int Ties) Count(Picture picture)
    {
        var actors = picture.Wave.Actors;
        var outward = picture.Wave.Ties.Where(t => picture.Wave.Takes(t) && (t.Kind == LinkageKind.Outside || actors[t.From].Outside || actors[t.To].Outside))
            .Select(t => actors[t.From].Outside ? actors[t.To] : actors[t.From]).ToList();
        var spoken = picture.Spoken.Where(v => picture.IsHeard(v)).Select(v => picture[v]).ToList();
        var outgoing = outward.Select(o => o.Id).ToHashSet();
        var open = spoken.Where(a => outgoing.Contains(a.Id)).ToList();
        var those = open.Select(a => a.Id).ToHashSet();
        return (spoken.Count, open, outward.Count(o => those.Contains(o.Id)));
    }

    /// <summary>None where nobody named anyone outside.</summary>
    internal static Quantity? Share(Picture picture) =>
        Count(picture) is { Ties: > 0, Heard: > 0 } seen ? new Quantity(seen.Open.Count, seen.Heard, picture.Noun) : null;
}
