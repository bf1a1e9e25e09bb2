using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>Finding 5: support institutions that no enterprise has a tie with.</summary>
public static class UnusedInstitutions
{
    /// <summary>More names than this no sentence carries.</summary>
    const int MostNames = 6;

    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        if (!now.KnowsInstitutions) return new Silence(5, It(now.KnowsKinds ? "SilentNoInstitution" : "SilentKindsUnknown"));
        var (all, unused) = Count(now);
        (int All, int Unused)? was = input.Before is { KnowsInstitutions: true } before ? (Count(before).All, Count(before).Unused.Count) : null;
        if (unused.Count == 0 && was is null or { Unused: 0 }) return Told.Nothing;

        var clause =
            unused.Count == 0   ? It("UnusedNone") :
            unused.Count == 1   ? It("UnusedOne", Naming.Of(unused[0])) :
            unused.Count == all ? It("UnusedAll", all) :
            It("UnusedMany", NumberWords.AtStart(unused.Count), all);
        var wasClause = was is { } w ? Change.Was(input, w.Unused, Noun.Institution) : null;
        var names = unused.Count is > 1 and <= MostNames ? It("UnusedNames", Naming.Of(unused)) : null;
        return new Finding(5, "UnusedInstitutions")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = [.. new[] { wasClause is null ? null : Full(wasClause), names }.OfType<Phrase>()],
            Row = new(It("UnusedLabel"), was is null ? null : Said.Of(was.Value.Unused, was.Value.All), Said.Of(unused.Count, all), names ?? Full(clause)),
            Now = Figures.Of("UnusedInstitutions", now, new Quantity(unused.Count, all, Noun.Institution)),
            Before = was is null ? null : Figures.Of("UnusedInstitutions", input.Before!, new Quantity(was.Value.Unused, was.Value.All, Noun.Institution)),
            Concerned = unused,
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Suggestion = unused.Count == 0 ? null : Suggestion.Of("Unused", Role.InstitutionCounterpart),
        };
    }

    static (int All, List<ReadActor> Unused) Count(Picture picture)
    {
        bool Used(int v)
        {
            foreach (var w in picture.Net.Neighbours(v))
                if (picture.IsEnterprise(w)) return true;
            return false;
        }
        var all = picture.All.Where(picture.IsInstitution).ToList();
        return (all.Count, [.. all.Where(v => !Used(v)).Select(v => picture[v])]);
    }
}
