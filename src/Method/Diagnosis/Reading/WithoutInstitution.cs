using Jointly.Method.Mandates;
using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 1: enterprises without a tie to any institution of the five classes, of those that answered or that an institution names.
/// </summary>
public static class WithoutInstitution
{
    /// <summary>From so many times the share of the others, a group is told apart.</summary>
    const double StandsOut = 1.5;
    const int MostNearest = 3;

    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        if (!now.KnowsInstitutions) return new Silence(1, It(now.KnowsKinds ? "SilentNoInstitution" : "SilentKindsUnknown"));
        var (all, without) = Count(now);
        var q = new Quantity(without.Count, all.Count, Noun.Enterprise);
        var was = input.Before is { KnowsInstitutions: true } before ? Quantity(before) : null;
        if (all.Count == 0 || (q.None && was is null or { None: true })) return Told.Nothing;

        var clause = q.None ? It("NoInstitutionNone") : q.All ? It("NoInstitutionAll") : It($"NoInstitution{q.Verb}", q.Full);
        var wasClause = was is null ? null : Change.Was(input, was, q);
        return new Finding(1, "WithoutInstitution")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = [.. More(wasClause, all, without)],
            Row = new(It("NoInstitutionLabel"), was is null ? null : Said.Of((int)was.Part, (int)was.Whole), Said.Of(without.Count, all.Count),
                q.None ? It("NoInstitutionMeansNone") : q.All ? It("NoInstitutionMeansAll") : It($"NoInstitutionMeans{q.Verb}", q.Bare)),
            Now = Figures.Of("WithoutInstitution", now, q),
            Before = was is null ? null : Figures.Of("WithoutInstitution", input.Before!, was),
            Concerned = without,
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
            Weight = q.None ? null : new(without.Count, all.Count, Groups.MostlyMarginal(without), Change.IsHeavy(was, q)),
            Suggestion = q.None ? null : Suggestion.Of("Services", Role.InstitutionCounterpart) with { Begin = Nearest(now, without) },
        };
    }

    static IEnumerable<Phrase> More(Phrase? was, List<ReadActor> all, List<ReadActor> without)
    {
        if (was is not null) yield return Full(was);
        var those = without.Select(a => a.Id).ToHashSet();
        if (Groups.StandingOut(all, a => those.Contains(a.Id), StandsOut) is { } found)
            yield return It("AmongGroup", found.Group.Those, Said.Of((int)found.Own.Part, (int)found.Own.Whole), Said.Of((int)found.Others.Part, (int)found.Others.Whole));
    }

    /// <summary>Institutions in the place where most of those without one are.</summary>
    static Phrase? Nearest(Picture picture, List<ReadActor> without)
    {
        var institutions = picture.All.Where(picture.IsInstitution).Select(v => picture[v]).Where(a => a.Place is not null).ToLookup(a => a.Place!);
        return without.Where(a => a.Place is { } p && institutions.Contains(p)).GroupBy(a => a.Place!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => It("BeginNearest", g.Key, Naming.Of(institutions[g.Key].Take(MostNearest)))).FirstOrDefault();
    }

    static Quantity Quantity(Picture picture)
    {
        var (all, without) = Count(picture);
        return new(without.Count, all.Count, Noun.Enterprise);
    }

    static (List<ReadActor> All, List<ReadActor> Without) Count(Picture picture)
    {
        bool Tied(int v)
        {
            foreach (var w in picture.Net.Neighbours(v))
                if (picture.IsInstitution(w)) return true;
            return false;
        }
        var known = picture.All.Where(v => picture.IsEnterprise(v) && (picture.IsHeard(v) || Tied(v))).ToList();
        return ([.. known.Select(v => picture[v])], [.. known.Where(v => !Tied(v)).Select(v => picture[v])]);
    }
}
