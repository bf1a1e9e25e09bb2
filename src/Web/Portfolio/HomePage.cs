using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Actors;
using Jointly.Web.Admission;
using Jointly.Web.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <param name="Says">What its network says first; none while nothing is known of it.</param>
public sealed record ClusterLine(string Address, string Name, string? Place, int Actors, int Waves, string? Says = null);
public sealed record InitiativeLine(string Address, string Name, string Country, bool Example, IReadOnlyList<ClusterLine> Clusters, bool MayBring, bool MayBegin);

/// <summary>An actor with fields that two people changed: somebody has to decide.</summary>
public sealed record WaitingLine(string Address, string Actor, string Cluster, int Fields);

/// <param name="BeginsHere">No initiative yet, and this caller may begin the first.</param>
public sealed record HomeView(string Name, IReadOnlyList<InitiativeLine> Initiatives, IReadOnlyList<WaitingLine> Waits, bool BeginsHere, bool SeesInstallation);

/// <summary>Where one arrives: the initiatives and clusters one has an office in.</summary>
public static class HomePage
{
    public static void Map(IEndpointRouteBuilder house)
    {
        house.MapGet("/", (Caller me) => Results.Redirect(me == Caller.Nobody ? "/sign-in" : "/home")).Public("shows nothing, leads on");
        house.MapGet("/home", Show).Needs(Deed.SeeHome, Scope.House);
    }

    static async Task<IResult> Show(Asking asking, Readings readings, Caller me, Frames frames, TimeProvider time)
    {
        if (me.Offices.Count == 0) return frames.Page<NoOffice>(await NoOfficeView.Of(me, asking, time));
        await using var records = asking.For(me);
        var culture = CultureInfo.CurrentUICulture;
        var initiatives = (await records.Initiatives.ToListAsync()).Where(i => me.May(Deed.SeeInitiative, new Place(i.Id))).ToList();
        var clusters = (await records.Clusters.ToListAsync()).Where(c => me.May(Deed.SeeCluster, new Place(c.Initiative, c.Id))).ToList();
        var members = await records.Memberships.Where(m => records.Actors.Any(a => a.Id == m.Actor && !a.Retracted))
            .GroupBy(m => m.Cluster).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var waves = await records.Waves.GroupBy(w => w.Cluster).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var heads = await records.Heads.ToDictionaryAsync(h => h.Chain, h => h.Number);
        var says = new Dictionary<ClusterId, string>();
        foreach (var c in clusters.Where(c => me.May(Deed.SeeNetwork, new Place(c.Initiative, c.Id))))
            if (await readings.Of(c.Initiative, c.Id, heads.TryGetValue(c.Initiative, out var head) ? head : null) is { Reading.Lede: [var first, ..] }) says[c.Id] = first.ToString();
        var waits = await Waiting(records, me, clusters);
        var lines = initiatives.Select(i => new InitiativeLine($"/i/{i.Id.Value}", Named.In(i.Names, culture), i.Country, i.Example,
            [.. clusters.Where(c => c.Initiative == i.Id)
                .Select(c => new ClusterLine(ClusterAddress.Of(i.Id, c.Id), Named.In(c.Names, culture), c.Place, members.GetValueOrDefault(c.Id), waves.GetValueOrDefault(c.Id), says.GetValueOrDefault(c.Id)))
                .OrderBy(c => c.Name, StringComparer.CurrentCulture)],
            me.May(Deed.BringNetwork, new Place(i.Id)), me.May(Deed.BeginCluster, new Place(i.Id)))).OrderBy(l => l.Name, StringComparer.CurrentCulture).ToList();
        return frames.Page<Home>(new HomeView(me.Name, lines, waits, lines.Count == 0 && me.May(Deed.BeginInitiative, Place.House), me.May(Deed.SeeInstallation, Place.House)));
    }

    static async Task<IReadOnlyList<WaitingLine>> Waiting(JointlyContext records, Caller me, IReadOnlyList<Cluster> clusters)
    {
        var mine = clusters.Where(c => me.May(Deed.DecideCollision, new Place(c.Initiative, c.Id))).ToDictionary(c => c.Id);
        var ids = mine.Keys.ToList();
        var found = await (from m in records.Memberships
                           join a in records.Actors on m.Actor equals a.Id
                           where ids.Contains(m.Cluster) && !a.Retracted && a.Waits
                           select new { m.Cluster, Actor = a }).Take(20).ToListAsync();
        return [.. found.Select(f => new WaitingLine(new ClusterAddress(f.Actor.Initiative.Value, f.Cluster.Value).Actor(f.Actor.Id, "history"), f.Actor.Called(),
            Named.In(mine[f.Cluster].Names, CultureInfo.CurrentUICulture), f.Actor.Collisions.Count))];
    }
}
