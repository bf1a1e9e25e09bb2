using Jointly.Method.Words;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Logbook;

/// <summary>Erases what the log tells about a person (N-30). The chain stays whole: digests stay.</summary>
public static class LogErasure
{
    /// <summary>
    /// Erases the personal part of every entry about the subject, as far as the deed reaches. Where an entry tells of several
    /// subjects, what is personal of the others goes with it.
    /// </summary>
    /// <returns>How many parts were erased, for the fact to say.</returns>
    public static int Erase(Work work, Subject subject) => Erase(Parts(work.Db, subject, everywhere: false));

    /// <summary>The same in every chain: a person is written of in the house's log and in each initiative's.</summary>
    /// <returns>How many parts were erased, for the fact to say.</returns>
    public static int EraseEverywhere(Work work, Subject subject) => Erase(Parts(work.Db, subject, everywhere: true));

    /// <summary>How many parts an erasure in every chain would take; nothing of them is shown.</summary>
    public static int Count(JointlyContext db, Subject subject) => Parts(db, subject, everywhere: true).Count();

    static IQueryable<LogPart> Parts(JointlyContext db, Subject subject, bool everywhere)
    {
        var parts =
            from s in db.LogSubjects
            join p in db.LogParts on new { s.Chain, s.Number } equals new { p.Chain, p.Number }
            where s.Kind == subject.Kind && s.Id == subject.Id && p.Name == LogPart.Personal && p.Content != null
            select p;
        return everywhere ? parts.IgnoreQueryFilters([JointlyContext.ReachFilter]) : parts;
    }

    static int Erase(IQueryable<LogPart> parts)
    {
        var found = parts.ToList();
        foreach (var part in found) part.Erase();
        return found.Count;
    }
}
