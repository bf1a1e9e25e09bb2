using System.Globalization;
using Jointly.Method;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Actors;
using Jointly.Web.Admission;
using Jointly.Web.Diagnosis;
using Jointly.Web.Drawing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

public sealed record InitiativeView(string Address, string Name, string Country, string Currency, bool Example, IReadOnlyList<ClusterLine> Clusters, bool MaySeePeople, bool MayBring, bool MayBegin)
{
    public required InitiativeDetails Details { get; init; }

    /// <summary>Of the gate before the first phase.</summary>
    public required GateStanding Gate { get; init; }
    public bool MayCorrect { get; init; }
    public bool MaySeeHistory { get; init; }
    public bool MayTakeOut { get; init; }
    public bool Saved { get; init; }
}

public sealed record ClusterView(ClusterAddress At, NetworkRead? Read, NetworkPicture? Picture, string Name, string? Place, string? Makes, int Enterprises, int Institutions, int Waves, bool MaySeeActors, bool MayEnter, bool MayBring, bool MayInvite, bool MaySeeNetwork)
{
    public required ClusterDetails Details { get; init; }

    /// <summary>The next gate: what is missing before it.</summary>
    public required GateStanding Gate { get; init; }

    /// <summary>Who judged the maturity, where the name is known.</summary>
    public string? JudgedBy { get; init; }
    public bool MayCorrectInitiative { get; init; }
    public bool MayCorrect { get; init; }
    public bool MayDefine { get; init; }
    public bool Defined { get; init; }
    public bool MaySeeHistory { get; init; }
    public bool Saved { get; init; }
}

/// <summary>An initiative: its clusters and what may be done here.</summary>
public static class InitiativePage
{
    public static void Map(IEndpointRouteBuilder initiative) => initiative.MapGet("", Show).Needs(Deed.SeeInitiative, Scope.Initiative);

    static async Task<IResult> Show(Guid initiative, string? said, Caller me, Asking asking, Frames frames)
    {
        await using var records = asking.For(new InitiativeId(initiative));
        var (id, culture) = (new InitiativeId(initiative), CultureInfo.CurrentUICulture);
        if (await records.Initiatives.SingleOrDefaultAsync(i => i.Id == id) is not { } found) return frames.NotFound();
        var clusters = (await records.Clusters.Where(c => c.Initiative == id).ToListAsync()).Where(c => me.May(Deed.SeeCluster, new Place(id, c.Id))).ToList();
        var members = await records.Memberships.Where(m => m.Initiative == id && records.Actors.Any(a => a.Id == m.Actor && !a.Retracted))
            .GroupBy(m => m.Cluster).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var waves = await records.Waves.Where(w => w.Initiative == id).GroupBy(w => w.Cluster).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return await frames.InitiativePage<OneInitiative>(id, records, new InitiativeView($"/i/{initiative}", Named.In(found.Names, culture),
            Countries.Name(found.Country, culture), found.Currency, found.Example,
            [.. clusters.Select(c => new ClusterLine(ClusterAddress.Of(id, c.Id), Named.In(c.Names, culture), c.Place, members.GetValueOrDefault(c.Id), waves.GetValueOrDefault(c.Id))).OrderBy(c => c.Name, StringComparer.CurrentCulture)],
            me.May(Deed.SeePeople, new Place(id)), me.May(Deed.BringNetwork, new Place(id)), me.May(Deed.BeginCluster, new Place(id)))
        {
            Details = found.Details, Gate = ProgrammeGate.Of(found.Details), MayCorrect = me.May(Deed.CorrectInitiative, new Place(id)),
            MaySeeHistory = me.May(Deed.SeeInitiativeHistory, new Place(id)), MayTakeOut = me.May(Deed.TakeOutInitiative, new Place(id)), Saved = said == nameof(DefinitionText.Saved),
        });
    }
}

/// <summary>A cluster's overview; while nothing is known of it, the ways to begin.</summary>
public static class ClusterPage
{
    public static void Map(IEndpointRouteBuilder cluster) => cluster.MapGet("", Show).Needs(Deed.SeeCluster, Scope.Cluster);

    static async Task<IResult> Show([AsParameters] ClusterAddress at, string? said, Caller me, Asking asking, Readings readings, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var id = at.ClusterId;
        if (await records.Clusters.SingleOrDefaultAsync(c => c.Id == id) is not { } found) return frames.NotFound();
        var initiative = await records.Initiatives.SingleAsync(i => i.Id == at.InitiativeId);
        var kinds = await records.MembersOf(id).Where(a => !a.Retracted).GroupBy(a => a.Details.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var read = me.May(Deed.SeeNetwork, at.Place) ? await readings.Of(records, at.InitiativeId, id) : null;
        return await frames.ClusterPage<OneCluster>(at, records, new ClusterView(at, read, read is null ? null : Pictures.Of(read), Named.In(found.Names, CultureInfo.CurrentUICulture), found.Place, found.Makes,
            kinds.Where(k => k.Key.IsEnterprise()).Sum(k => k.Count), kinds.Where(k => k.Key.IsSupportInstitution()).Sum(k => k.Count),
            await records.Waves.CountAsync(w => w.Cluster == id),
            me.May(Deed.SeeActors, at.Place), me.May(Deed.EnterActor, at.Place), me.May(Deed.BringNetwork, at.Place), me.May(Deed.InviteToInitiative, new Place(at.InitiativeId)), me.May(Deed.SeeNetwork, at.Place))
        {
            Details = found.Details, Gate = ProgrammeGate.Of(initiative.Details), JudgedBy = found.Maturity?.By is { } by ? await records.People.Where(p => p.Id == by).Select(p => p.Name).SingleOrDefaultAsync() : null,
            MayCorrectInitiative = me.May(Deed.CorrectInitiative, new Place(at.InitiativeId)), MayCorrect = me.May(Deed.CorrectCluster, at.Place), MayDefine = me.May(Deed.DefineCluster, at.Place), Defined = await records.Definitions.AnyAsync(d => d.Cluster == id),
            MaySeeHistory = me.May(Deed.SeeClusterHistory, at.Place), Saved = said == nameof(DefinitionText.Saved),
        });
    }
}
