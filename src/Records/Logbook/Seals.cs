using Jointly.Method.Actors;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Logbook;

/// <summary>What a withdrawal of consent took from view and the log keeps sealed (N-30).</summary>
public static class Seals
{
    /// <summary>
    /// An actor's details as they stood before its consent was withdrawn; none where it was not, or where they were erased since.
    /// Call it within the deed that opens the seal or brings the details back: that deed is the record of who looked.
    /// </summary>
    public static ActorDetails? Original(JointlyContext db, ActorId actor)
    {
        var withdrawn = typeof(ConsentWithdrawn).FullName;
        var part = (
            from s in db.LogSubjects
            join e in db.Log on new { s.Chain, s.Number } equals new { e.Chain, e.Number }
            join p in db.LogParts on new { s.Chain, s.Number } equals new { p.Chain, p.Number }
            where s.Kind == nameof(Actor) && s.Id == actor.Value && e.FactType == withdrawn && p.Name == LogPart.Sealed
            orderby e.Number descending
            select p).IgnoreQueryFilters([JointlyContext.SealedFilter]).AsNoTracking().FirstOrDefault();
        if (LogJson.Read<HiddenChanges>(part?.Content) is not { } hidden) return null;
        return hidden.Rows.Where(r => r.Id == actor.Value).SelectMany(r => r.Fields)
            .Select(f => f with { Field = f.Field[(f.Field.LastIndexOf('.') + 1)..] })
            .Where(f => ActorField.All.Any(a => a.Name == f.Field))
            .Aggregate(db.Actors.AsNoTracking().Single(a => a.Id == actor).Details, (details, f) => ActorField.Named(f.Field).Put(details, f.Before));
    }
}
