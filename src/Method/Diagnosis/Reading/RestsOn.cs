using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>Finding 17: how many of those asked answered, or how many members have a record, and what that allows (N-13).</summary>
public static class RestsOn
{
    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        if (Base(now) is not { Whole: > 0 } share) return new Silence(17, It("SilentWhoWasAskedUnknown"));
        var q = Quantity(share);
        var was = input.Before is { } b && Base(b) is { Whole: > 0 } past ? Quantity(past) : null;
        var mode = now.Wave.Basis is Basis.Records ? "Recorded" : "Answered";
        var clause = q.All ? It($"{mode}All", (int)q.Whole) : q.None ? It($"{mode}None", (int)q.Whole) : It($"{mode}{(q.Part == 1 ? "One" : "Many")}", (int)q.Part, (int)q.Whole);
        var silent = Silent(now);
        var where = mode == "Answered" ? Where(now, silent) : null;
        var limit = !now.Wave.MayRank ? It("NoRanks") : now.Wave.Indicative ? It("Indicative") : null;
        var wasClause = was is null ? null : It("WasOf", input.Ago, (int)was.Part, (int)was.Whole);
        return new Finding(17, "RestsOn")
        {
            Sentence = Full(clause),
            InLede = limit is null ? Full(clause) : It("SentenceAnd", clause, limit),
            More = [.. new[] { where, limit is null ? null : Full(limit), wasClause is null ? null : Full(wasClause) }.OfType<Phrase>()],
            Row = new(It($"{mode}Label"), was is null ? null : Said.Of((int)was.Part, (int)was.Whole), Said.Of((int)q.Part, (int)q.Whole),
                limit is not null ? Full(limit) : where ?? It(mode == "Answered" ? "AnsweredMeans" : "RecordedMeans")),
            Now = Figures.Of("RestsOn", now, q),
            Before = was is null ? null : Figures.Of("RestsOn", input.Before!, was),
            Concerned = silent,
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Suggestion = mode == "Answered" && !q.All ? new(It("StepAskAgain"), Role.Enumerator) : null,
        };
    }

    static Share Base(Picture picture) => picture.Wave.Basis is Basis.Records r ? r.Coverage : picture.Wave.Response;
    static Quantity Quantity(Share share) => new((long)share.Part, (long)share.Whole, Noun.Actor);

    static List<ReadActor> Silent(Picture picture) => picture.Wave.Basis is Basis.Records ? [] :
        [.. picture.Wave.Actors.Where(a => a is { Asked: true, Answered: false, Outside: false } && a.Kind != ActorKind.Facilitator).OrderBy(a => a.Name, StringComparer.Ordinal)];

    /// <summary>"The three who did not are all in Chaltura", when the others are not all there too.</summary>
    static Phrase? Where(Picture picture, List<ReadActor> silent)
    {
        if (silent.Count < 2 || silent[0].Place is not { } place || silent.Exists(a => a.Place != place)) return null;
        return picture.Wave.Actors.Any(a => a.Answered && a.Place != place) ? It("SilentAllIn", silent.Count, NumberWords.Of(silent.Count), place) : null;
    }
}
