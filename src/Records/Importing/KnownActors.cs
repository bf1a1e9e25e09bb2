using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Importing;

public static class KnownActors
{
    /// <summary>
    /// Everyone in the register of the initiative, with the codes by which earlier lists of the same code column call them: those that were
    /// merged into another as that one, those taken out and those that withdrew consent as such, so that no list brings them back in silence.
    /// </summary>
    /// <param name="codeColumn">Plain; none when the list has no such column.</param>
    public static IReadOnlyList<KnownActor> Of(JointlyContext db, InitiativeId initiative, ClusterId cluster, string? codeColumn)
    {
        var members = db.Memberships.Where(m => m.Initiative == initiative && m.Cluster == cluster && m.To == null).Select(m => m.Actor).ToHashSet();
        var all = db.Actors.AsNoTracking().Where(a => a.Initiative == initiative).Select(a => new { a.Id, a.Details, a.Retracted, a.MergedInto }).ToList();
        var into = all.Where(a => a.MergedInto is not null).ToDictionary(a => a.Id, a => a.MergedInto!.Value);
        var codes = (codeColumn is null ? [] : (
            from r in db.ImportedRows
            where r.Initiative == initiative && r.Code != null && r.Actor != null
            join i in db.Imports on r.Import equals i.Id
            where i.CodeColumn == codeColumn && i.State != ImportState.Undone
            select new { r.Actor, r.Code }).ToList()).ToLookup(r => Standing(r.Actor!.Value, into), r => r.Code!);
        var merged = all.Where(a => a.MergedInto is not null).ToLookup(a => Standing(a.Id, into));
        return [.. all.Where(a => a.MergedInto is null).Select(a => new KnownActor(a.Id, a.Details, [.. codes[a.Id], .. merged[a.Id].Select(m => m.Id.Value.ToString())], members.Contains(a.Id))
        {
            Standing = a.Details.Consent == Consent.Withdrawn ? KnownStanding.Withdrawn : a.Retracted ? KnownStanding.TakenOut : KnownStanding.Here,
            AlsoLike = a.Details.Consent == Consent.Withdrawn ? Seals.Original(db, a.Id) is { } original ? [original] : [] : [.. merged[a.Id].Select(m => m.Details)],
        })];
    }

    /// <summary>Into whom it was merged in the end; itself where it was not.</summary>
    static ActorId Standing(ActorId actor, Dictionary<ActorId, ActorId> into)
    {
        while (into.TryGetValue(actor, out var next)) actor = next;
        return actor;
    }
}
