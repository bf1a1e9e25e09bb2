using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Reports;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Web.Admission;
using Jointly.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <summary>The register as it was asked for, and one actor, on A4: in one language or in two.</summary>
public static class ActorPrintPage
{
    /// <summary>About a hundred sheets; whoever wants more wants the file.</summary>
    const int MostRows = 3_000;

    static readonly Texts P = new(typeof(PrintText));

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/print", Register).Needs(Deed.SeeActors, Scope.Cluster);
        cluster.MapGet("/actors/{actor:guid}/print", One).Needs(Deed.SeeActors, Scope.Cluster);
    }

    static async Task<IResult> Register([AsParameters] ClusterAddress at, [AsParameters] ActorsAsked asked, string? and, Asking asking, Caller me, Frames frames, Installation installation, TimeProvider time)
    {
        await using var records = asking.For(at.InitiativeId);
        var (initiative, cluster) = (await records.Initiatives.SingleAsync(i => i.Id == at.InitiativeId), await records.Clusters.SingleAsync(c => c.Id == at.ClusterId));
        var linked = await LinkedIn.Latest(records, at.ClusterId);
        var found = asked.Of(records, records.MembersOf(at.ClusterId), linked);
        var rows = await asked.Sorted(found).Take(MostRows).Select(a => new { a.Id, a.Details, a.Waits }).ToListAsync();
        var columns = asked.Columns(me.May(Deed.EnterActor, at.Place));
        var counts = columns.Any(c => c.Field is null) ? await linked.CountsOfAll(records) : new Dictionary<ActorId, (int, int)>();
        List<ActorRow> lines = [.. rows.Select(r => new ActorRow(r.Id, r.Details, counts.GetValueOrDefault(r.Id), r.Waits))];
        var all = await found.CountAsync();
        var (one, other) = Prints.Written(and, installation, () => new Report(CultureInfo.CurrentUICulture, P[PrintText.RegisterTitle, cluster.Names],
            Prints.Lines(initiative.Names, cluster.Place, time.Today(), me.Name), RegisterReport.Of(lines, columns, asked, all)));
        return await frames.ClusterPage<Printed>(at, records, new PrintedView(at.Page("actors/print"), at.Page("actors") + asked.Query(), one, other, asked.Fields(), Prints.Others(installation)));
    }

    static async Task<IResult> One([AsParameters] ClusterAddress at, Guid actor, string? and, Asking asking, Caller me, Frames frames, Installation installation, TimeProvider time)
    {
        var id = new ActorId(actor);
        await using var records = asking.For(at.InitiativeId);
        if (await records.MembersOf(at.ClusterId).SingleOrDefaultAsync(a => a.Id == id) is not { } found) return frames.NotFound();
        var (initiative, cluster) = (await records.Initiatives.SingleAsync(i => i.Id == at.InitiativeId), await records.Clusters.SingleAsync(c => c.Id == at.ClusterId));
        var clusters = await records.Clusters.ToDictionaryAsync(c => c.Id, c => c.Names);
        var (inClusters, inGroups) = await MembershipPage.Held(records, id);
        var ties = await ActorPage.Ties(records, at, id);
        var history = me.May(Deed.SeeActorHistory, at.Place) ? Histories.Of(records, new Subject(nameof(Actor), actor)) : null;
        var (one, other) = Prints.Written(and, installation, () => new Report(CultureInfo.CurrentUICulture, found.Called(), Prints.Lines(initiative.Names, cluster.Place, time.Today(), me.Name),
            ActorReport.Of(found, me.May(Deed.CorrectActor, at.Place), clusters, inClusters, inGroups, ties, history)));
        return await frames.ClusterPage<Printed>(at, records, new PrintedView(at.Actor(id, "print"), at.Actor(id), one, other, [], Prints.Others(installation)));
    }
}
