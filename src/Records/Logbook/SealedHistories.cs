using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Logbook;

/// <summary>What happened to a linkage of trust or influence, for those alone to whom N-71 opens it.</summary>
public static class SealedHistories
{
    /// <summary>Newest first, sealed parts included.</summary>
    /// <exception cref="UnauthorizedAccessException">The linkage is not of this cluster, or not open to the reader now: the page should have refused before.</exception>
    public static IReadOnlyList<HistoryEntry> Of(JointlyContext db, LinkageId linkage, Caller reader, Place place, DateTimeOffset now)
    {
        var (cluster, person) = (place.Cluster!.Value, reader.Person);
        var openings = db.Overrides.Where(o => o.Cluster == cluster && o.Who == person && o.Closed == null).AsNoTracking().ToList();
        if (!SealedRelations.OpenTo(reader, place, openings, now) || !db.Linkages.Any(l => l.Id == linkage && l.Cluster == cluster))
            throw new UnauthorizedAccessException($"{reader.Person} may not open what is sealed at {place}.");
        return Histories.Of(db, new Subject(nameof(Linkage), linkage.Value), db.LogParts.IgnoreQueryFilters([JointlyContext.SealedFilter]));
    }
}
