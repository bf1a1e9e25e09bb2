using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 17: how many of those asked answered, or how many members have a record, and what that allows (N-13); who did not, by group
/// (N-12); and how the figures would lean if as many more had not (<see cref="Deletion"/>).
/// </summary>
public static class RestsOn
{
    /// <summary>From so many times the silence of the others, a group is told apart.</summary>
    const double StandsOut = 1.5;

    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        if (Base(now) is not { Whole: > 0 } share) return new Silence(17, It("SilentWhoWasAskedUnknown"));
        var q = Quantity(share);
        var was = input.Before is { } b && Base(b) is { Whole: > 0 } past ? Quantity(past) : null;
        var mode = now.Wave.Basis is Basis.Records ? "Recorded" : "Answered";
        var clause = q.All ? It($"{mode}All", (int)q.Whole) : q.None ? It($"{mode}None", (int)q.Whole) : It($"{mode}{(q.Part == 1 ? "One" : "Many")}", (int)q.Part, (int)q.Whole);
        var silent = Silent(now);
        var asked = Asked(now);
        var where = mode == "Answered" ? Where(now, silent) ?? AmongGroup(asked) : null;
        var limit = !now.Wave.MayRank ? It("NoRanks") : now.Wave.Indicative ? It("Indicative") : null;
        var wasClause = was is null ? null : It("WasOf", input.Ago, (int)was.Part, (int)was.Whole);
        return new Finding(17, "RestsOn")
        {
            Sentence = Full(clause),
            InLede = limit is null ? Full(clause) : It("SentenceAnd", clause, limit),
            More = [.. new[] { where, limit is null ? null : Full(limit), wasClause is null ? null : Full(wasClause), Leaning(now) }.OfType<Phrase>()],
            Row = new(It($"{mode}Label"), was is null ? null : Said.Of((int)was.Part, (int)was.Whole), Said.Of((int)q.Part, (int)q.Whole),
                limit is not null ? Full(limit) : where ?? It(mode == "Answered" ? "AnsweredMeans" : "RecordedMeans")),
            Now = Figures.Of("RestsOn", now, q),
            Before = was is null ? null : Figures.Of("RestsOn", input.Before!, was),
            Concerned = silent,
            ByGroup = mode == "Answered" && !q.All ? Breakdown.Of(asked, a => a.Answered) : [],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Suggestion = mode == "Answered" && !q.All ? Suggestion.Of("AskAgain", Role.Enumerator) : null,
        };
    }

    static Share Base(Picture picture) => picture.Wave.Basis is Basis.Records r ? r.Coverage : picture.Wave.Response;
    static Quantity Quantity(Share share) => new((long)share.Part, (long)share.Whole, Noun.Actor);

    static List<ReadActor> Silent(Picture picture) => picture.Wave.Basis is Basis.Records ? [] :
        [.. picture.Wave.Actors.Where(a => a is { Asked: true, Answered: false, Outside: false } && a.Kind != ActorKind.Facilitator).OrderBy(a => a.Name, StringComparer.Ordinal)];

    /// <summary>Those asked of whom sentences speak: enterprises where their kind is known, else all.</summary>
    static List<ReadActor> Asked(Picture picture) =>
        [.. picture.Wave.Actors.Where(a => a is { Asked: true, Outside: false } && (picture.KnowsKinds ? a.Kind?.IsEnterprise() ?? false : a.Kind != ActorKind.Facilitator))];

    static Phrase? AmongGroup(List<ReadActor> asked) => Groups.StandingOut(asked, a => !a.Answered, StandsOut) is not { } found ? null
        : It("SilentAmong", found.Group.Those, Said.Of((int)found.Own.Part, (int)found.Own.Whole), Said.Of((int)found.Others.Part, (int)found.Others.Whole));

    /// <summary>What the figures would read had as many more not answered: the true ones lie the other way by about as much.</summary>
    static Phrase? Leaning(Picture picture)
    {
        if (Deletion.Of(picture) is not { } deletion) return null;
        var (links, reach) = (2.0 * picture.Net.Ties / picture.Count, WithinReach.Typical(picture));
        return It("Leaning", deletion.More, NumberWords.Of(deletion.More), Math.Round(links, 1), Math.Round(deletion.Links, 1), reach, (int)Math.Round(deletion.Reach), deletion.Draws);
    }

    /// <summary>"The three who did not are all in Chaltura", when the others are not all there too.</summary>
    static Phrase? Where(Picture picture, List<ReadActor> silent)
    {
        if (silent.Count < 2 || silent[0].Place is not { } place || silent.Exists(a => a.Place != place)) return null;
        return picture.Wave.Actors.Any(a => a.Answered && a.Place != place) ? It("SilentAllIn", silent.Count, NumberWords.Of(silent.Count), place) : null;
    }
}
