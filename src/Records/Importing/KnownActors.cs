using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Importing;

public static class KnownActors
{
    /// <summary>Everyone in the register of the initiative, with the codes by which earlier lists of the same code column call them.</summary>
    /// <param name="codeColumn">Plain; none when the list has no such column.</param>
    public static IReadOnlyList<KnownActor> Of(JointlyContext db, InitiativeId initiative, ClusterId cluster, string? codeColumn)
    {
        var members = db.Memberships.Where(m => m.Initiative == initiative && m.Cluster == cluster && m.To == null).Select(m => m.Actor).ToHashSet();
        var codes = codeColumn is null ? null : (
            from r in db.ImportedRows
            where r.Initiative == initiative && r.Code != null && r.Actor != null
            join i in db.Imports on r.Import equals i.Id
            where i.CodeColumn == codeColumn && i.State != ImportState.Undone
            select new { r.Actor, r.Code }).AsEnumerable().ToLookup(r => r.Actor!.Value, r => r.Code!);
        return [.. db.Actors.AsNoTracking().Where(a => a.Initiative == initiative && !a.Retracted).Select(a => new { a.Id, a.Details }).AsEnumerable()
            .Select(a => new KnownActor(a.Id, a.Details, codes?[a.Id].ToList(), members.Contains(a.Id)))];
    }
}
