using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Merging;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.Diagnosis;
using Jointly.Web.Linkages;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <param name="Found">Who may be meant by what was looked for.</param>
public sealed record SameSearchView(ClusterAddress At, Actor Actor, string Q, IReadOnlyList<Actor> Found, bool More);

/// <param name="Shifts">What becomes of each row that refers to the one that goes; of linkages those open to all who see linkages.</param>
/// <param name="FromOther">The fields chosen from the one that goes; none before anybody chose.</param>
public sealed record SameView(ClusterAddress At, Actor Stays, Actor Goes, IReadOnlyList<(Shift Shift, Linkage? Tie)> Shifts, IReadOnlySet<string>? FromOther, string? Reason, IReadOnlyList<Refusal> Refused);

public sealed record MergedLine(ActorMerge Merge, Actor Merged, string? Person, Unparted Left);

/// <param name="Look">Linkages that a parting left to look at.</param>
public sealed record MergedView(ClusterAddress At, Actor Actor, IReadOnlyList<MergedLine> Lines, IReadOnlyList<LinkageRow> Look, string? Said, MergeId? Parting, string? Reason, IReadOnlyList<Refusal> Refused);

/// <summary>Two actors that are one: found, looked at side by side, merged; and parted again (product row F1).</summary>
public static class SamePage
{
    const int MostFound = 20, MostLooked = 20;

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/{actor:guid}/same", Search).Needs(Deed.MergeActors, Scope.Cluster);
        cluster.MapGet("/actors/{actor:guid}/same/{other:guid}", ([AsParameters] ClusterAddress at, Guid actor, Guid other, Asking asking, Frames frames) =>
            Page(at, new(actor), new(other), null, null, [], asking, frames)).Needs(Deed.MergeActors, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/same/{other:guid}", Merge).Needs(Deed.MergeActors, Scope.Cluster);
        cluster.MapGet("/actors/{actor:guid}/merged", ([AsParameters] ClusterAddress at, Guid actor, string? said, Guid[]? look, Asking asking, Caller me, Frames frames) =>
            Merged(at, new(actor), look ?? [], said is nameof(ActorsText.PartedNow) ? said : null, null, null, [], asking, me, frames)).Needs(Deed.UnmergeActors, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/merged/{merge:guid}/part", Part).Needs(Deed.UnmergeActors, Scope.Cluster);
    }

    static async Task<IResult> Search([AsParameters] ClusterAddress at, Guid actor, string? q, Asking asking, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var id = new ActorId(actor);
        if (await records.MembersOf(at.ClusterId).SingleOrDefaultAsync(a => a.Id == id && !a.Retracted) is not { } found) return frames.NotFound();
        var others = records.MembersOf(at.ClusterId).Where(a => !a.Retracted && a.Id != id && a.Details.Consent != Consent.Withdrawn);
        var words = Folded.Of(q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6).ToList();
        foreach (var word in words) others = others.Where(a => a.Sought.Contains(word));
        var list = words.Count == 0 ? [] : await others.OrderBy(a => a.SortName).ThenBy(a => a.Id).Take(MostFound + 1).ToListAsync();
        return await frames.ClusterPage<SameSearch>(at, records, new SameSearchView(at, found, q ?? "", [.. list.Take(MostFound)], list.Count > MostFound));
    }

    static async Task<IResult> Page(ClusterAddress at, ActorId stays, ActorId goes, IReadOnlySet<string>? fromOther, string? reason, IReadOnlyList<Refusal> refused, Asking asking, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var both = await records.MembersOf(at.ClusterId).Where(a => a.Id == stays || a.Id == goes).ToDictionaryAsync(a => a.Id);
        if (both.Count != 2) return await records.MergedIn(at.ClusterId, goes) is { } into ? Results.Redirect(at.Actor(into)) : frames.NotFound();
        return await frames.ClusterPage<Same>(at, records, new SameView(at, both[stays], both[goes], Merges.Preview(records, stays, goes), fromOther, reason, refused), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> Merge([AsParameters] ClusterAddress at, Guid actor, Guid other, IFormCollection sent, DeedRunner run, Asking asking, KeptByLog kept, Caller me, Frames frames)
    {
        var (stays, goes) = (new ActorId(actor), new ActorId(other));
        await using (var records = asking.For(at.InitiativeId))
            if (await records.MembersOf(at.ClusterId).CountAsync(a => a.Id == stays || a.Id == goes) != 2) return frames.NotFound();
        var fromOther = ActorField.All.Where(f => sent["v." + f.Name] == "goes").Select(f => f.Name).ToHashSet();
        var merged = await run.Do(me, Deed.MergeActors, at.Place, Once(sent), work =>
            Merges.Merge(work, at.ClusterId, stays, goes, fromOther, me.Person, c => me.May(Deed.MergeActors, new Place(at.InitiativeId, c)), sent["Reason"]));
        if (merged.Fact is null) return await Page(at, stays, goes, fromOther, sent["Reason"], merged.Refusals, asking, frames);
        kept.Forget(at.InitiativeId);                                   // the stricter consent holds from now on
        return Results.Redirect(at.Actor(stays) + $"?said={nameof(ActorsText.MergedNow)}");
    }

    static async Task<IResult> Merged(ClusterAddress at, ActorId id, Guid[] look, string? said, MergeId? parting, string? reason, IReadOnlyList<Refusal> refused, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await records.MembersOf(at.ClusterId).SingleOrDefaultAsync(a => a.Id == id) is not { } actor) return frames.NotFound();
        var merges = await (
            from m in records.ActorMerges
            where m.Survivor == id && m.Parted == null
            join a in records.Actors on m.Merged equals a.Id
            join p in records.People on m.By equals p.Id into people
            from p in people.DefaultIfEmpty()
            orderby m.At descending
            select new { Merge = m, Actor = a, Person = p == null ? null : p.Name }).ToListAsync();
        var ids = look.Take(MostLooked).Select(g => new LinkageId(g)).ToList();
        var rows = ids.Count == 0 ? [] : await records.Rows(records.OpenIn(at.ClusterId).Where(l => ids.Contains(l.Id)), me.KeepsRegister(at));
        return await frames.ClusterPage<MergedInto>(at, records, new MergedView(at, actor, [.. merges.Select(m => new MergedLine(m.Merge, m.Actor, m.Person, Merges.Left(records, m.Merge)))], rows, said, parting, reason, refused), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> Part([AsParameters] ClusterAddress at, Guid actor, Guid merge, IFormCollection sent, DeedRunner run, Asking asking, KeptByLog kept, Caller me, Frames frames)
    {
        var (id, which) = (new ActorId(actor), new MergeId(merge));
        Unparted left;
        await using (var records = asking.For(at.InitiativeId))
        {
            if (!await records.MembersOf(at.ClusterId).AnyAsync(a => a.Id == id) || await records.ActorMerges.SingleOrDefaultAsync(m => m.Id == which && m.Survivor == id) is not { } found) return frames.NotFound();
            left = Merges.Left(records, found);
        }
        var parted = await run.Do(me, Deed.UnmergeActors, at.Place, Once(sent), work => Merges.Part(work, which, c => me.May(Deed.UnmergeActors, new Place(at.InitiativeId, c)), sent["Reason"]));
        if (parted.Fact is null) return await Merged(at, id, [], null, which, sent["Reason"], parted.Refusals, asking, me, frames);
        kept.Forget(at.InitiativeId);
        return Results.Redirect(at.Actor(id, "merged") + $"?said={nameof(ActorsText.PartedNow)}" + string.Concat(left.Changed.Concat(left.Since).Distinct().Take(MostLooked).Select(l => $"&look={l.Value}")));
    }

    static Guid Once(IFormCollection sent) => Guid.TryParse(sent["Once"], out var once) ? once : Guid.Empty;
}
