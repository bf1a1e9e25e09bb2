using Jointly.Method.Words;
using Jointly.Records.Writing;

namespace Jointly.Records.Logbook;

/// <summary>Erases what the log tells about a person (N-30). The chain stays whole: digests stay.</summary>
public static class LogErasure
{
    /// <summary>
    /// Erases the personal part of every entry about the subject, as far as the deed reaches. Where an entry tells of several
    /// subjects, what is personal of the others goes with it.
    /// </summary>
    /// <returns>How many parts were erased, for the fact to say.</returns>
    public static int Erase(Work work, Subject subject)
    {
        var parts = (
            from s in work.Db.LogSubjects
            join p in work.Db.LogParts on new { s.Chain, s.Number } equals new { p.Chain, p.Number }
            where s.Kind == subject.Kind && s.Id == subject.Id && p.Name == LogPart.Personal && p.Content != null
            select p).ToList();
        foreach (var part in parts) part.Erase();
        return parts.Count;
    }
}
