using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Admission;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

public sealed record ActorRow(ActorId Id, string Name, ActorKind Kind, string? Place, int? People, LedBy? LedBy, bool Waits, bool Retracted);

/// <param name="ByKind">How many of each kind the cluster has, whatever the filter.</param>
public sealed record ActorsView(ClusterAddress At, ActorsAsked Asked, IReadOnlyList<ActorRow> Rows, int Found, IReadOnlyList<(ActorKind Kind, int Count)> ByKind,
    IReadOnlyList<string> Places, bool MayEnter, bool MayBring, bool MayExport)
{
    public int All => ByKind.Sum(k => k.Count);
    public int Enterprises => ByKind.Where(k => k.Kind.IsEnterprise()).Sum(k => k.Count);
    public int Institutions => ByKind.Where(k => k.Kind.IsSupportInstitution()).Sum(k => k.Count);
}

/// <summary>What is looked for, how it is sorted, and which page of it.</summary>
public sealed record ActorsAsked(string? Q, ActorKind? Kind, string? At, string? Sort, int? Page, bool? Gone)
{
    public const int PerPage = 50;
    public int PageNumber => Math.Max(1, Page ?? 1);
}

/// <summary>The register of a cluster (product row F1).</summary>
public static class ActorsPage
{
    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors", Show).Needs(Deed.SeeActors, Scope.Cluster);
        cluster.MapGet("/actors.csv", Download).Needs(Deed.ExportActors, Scope.Cluster);
    }

    static async Task<IResult> Show([AsParameters] ClusterAddress at, [AsParameters] ActorsAsked asked, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var all = records.MembersOf(at.ClusterId);
        var byKind = await all.Where(a => !a.Retracted).GroupBy(a => a.Details.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var places = await all.Where(a => !a.Retracted && a.Details.Place != null).Select(a => a.Details.Place!).Distinct().ToListAsync();
        var found = Filtered(all, asked);
        var rows = await Rows(Sorted(found, asked.Sort).Skip((asked.PageNumber - 1) * ActorsAsked.PerPage).Take(ActorsAsked.PerPage)).ToListAsync();
        return await frames.ClusterPage<ActorList>(at, records, new ActorsView(at, asked, rows, await found.CountAsync(),
            [.. byKind.Select(k => (k.Key, k.Count)).OrderBy(k => k.Key)], [.. places.Order(StringComparer.CurrentCulture)],
            me.May(Deed.EnterActor, at.Place), me.May(Deed.BringNetwork, at.Place), me.May(Deed.ExportActors, at.Place)));
    }

    static async Task<IResult> Download([AsParameters] ClusterAddress at, [AsParameters] ActorsAsked asked, Asking asking, Caller me)
    {
        await using var records = asking.For(at.InitiativeId);
        var actors = await Sorted(Filtered(records.MembersOf(at.ClusterId), asked), asked.Sort).ToListAsync();
        return Downloads.Csv("actors.csv", ["id", .. ActorField.All.Where(f => !f.Personal).Select(f => f.Name)],
            actors.Select(a => (IReadOnlyList<object?>)[a.Id.Value, .. ActorField.All.Where(f => !f.Personal).Select(f => f.Read(a.Details))]));
    }

    static IQueryable<Actor> Filtered(IQueryable<Actor> actors, ActorsAsked asked)
    {
        actors = actors.Where(a => a.Retracted == (asked.Gone == true));
        if (asked.Kind is { } kind) actors = actors.Where(a => a.Details.Kind == kind);
        if (!string.IsNullOrEmpty(asked.At)) actors = actors.Where(a => a.Details.Place == asked.At);
        if (!string.IsNullOrWhiteSpace(asked.Q))
            foreach (var word in Folded.Of(asked.Q).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
                actors = actors.Where(a => a.Sought.Contains(word));
        return actors;
    }

    static IQueryable<Actor> Sorted(IQueryable<Actor> actors, string? sort) => sort switch
    {
        "place" => actors.OrderBy(a => a.Details.Place == null).ThenBy(a => a.Details.Place).ThenBy(a => a.SortName).ThenBy(a => a.Id),
        "kind" => actors.OrderBy(a => a.Details.Kind).ThenBy(a => a.SortName).ThenBy(a => a.Id),
        "people" => actors.OrderBy(a => a.Details.People == null).ThenByDescending(a => a.Details.People).ThenBy(a => a.SortName).ThenBy(a => a.Id),
        _ => actors.OrderBy(a => a.SortName).ThenBy(a => a.Id),
    };

    static IQueryable<ActorRow> Rows(IQueryable<Actor> actors) =>
        actors.Select(a => new ActorRow(a.Id, a.Name, a.Details.Kind, a.Details.Place, a.Details.People, a.Details.LedBy, a.Collisions.Any(), a.Retracted));
}
