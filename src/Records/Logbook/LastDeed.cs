using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Logbook;

/// <summary>The last that a person saved: after a line was cut, one knows by it what has arrived.</summary>
/// <param name="Deed">None when it goes by another name today.</param>
/// <param name="Actor">The actor it was done to, where there is exactly one.</param>
public sealed record LastDeed(DateTimeOffset At, Deed? Deed, Actor? Actor)
{
    /// <param name="db">Reaching as far as the person does.</param>
    /// <returns>None while nothing was saved within reach.</returns>
    public static LastDeed? Of(JointlyContext db, PersonId person)
    {
        var last = db.Heads.Select(h => new { h.Chain, Number = db.Log.Where(e => e.Chain == h.Chain && e.By == person).Max(e => (long?)e.Number) });
        var entry = (from l in last
                     join e in db.Log on new { l.Chain, Number = l.Number ?? 0 } equals new { e.Chain, e.Number }
                     orderby e.At descending
                     select new { e.Chain, e.Number, e.At, e.DeedName }).FirstOrDefault();
        if (entry is null) return null;
        // What brings many at once names none: two subjects are enough to know.
        var subjects = db.LogSubjects.Where(s => s.Chain == entry.Chain && s.Number == entry.Number && s.Kind == nameof(Actor)).Select(s => s.Id).Take(2).ToList();
        var actor = subjects.Count == 1 ? new ActorId(subjects[0]) : default;
        return new(entry.At, Enum.TryParse<Deed>(entry.DeedName, out var deed) ? deed : null, subjects.Count == 1 ? db.Actors.AsNoTracking().SingleOrDefault(a => a.Id == actor) : null);
    }
}
