using System.Globalization;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Admission;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

public sealed record ClusterLine(string Address, string Name, string? Place, int Actors, int Waves);
public sealed record InitiativeLine(string Address, string Name, string Country, bool Example, IReadOnlyList<ClusterLine> Clusters, bool MayBring, bool MayBegin);

/// <param name="BeginsHere">No initiative yet, and this caller may begin the first.</param>
public sealed record HomeView(string Name, IReadOnlyList<InitiativeLine> Initiatives, bool BeginsHere, bool SeesInstallation);

/// <summary>Where one arrives: the initiatives and clusters one has an office in.</summary>
public static class HomePage
{
    public static void Map(IEndpointRouteBuilder house)
    {
        house.MapGet("/", (Caller me) => Results.Redirect(me == Caller.Nobody ? "/sign-in" : "/home")).Public("shows nothing, leads on");
        house.MapGet("/home", Show).Needs(Deed.SeeHome, Scope.House);
    }

    static async Task<IResult> Show(Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(me);
        var culture = CultureInfo.CurrentUICulture;
        var initiatives = (await records.Initiatives.ToListAsync()).Where(i => me.May(Deed.SeeInitiative, new Place(i.Id))).ToList();
        var clusters = (await records.Clusters.ToListAsync()).Where(c => me.May(Deed.SeeCluster, new Place(c.Initiative, c.Id))).ToList();
        var members = await records.Memberships.Where(m => records.Actors.Any(a => a.Id == m.Actor && !a.Retracted))
            .GroupBy(m => m.Cluster).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var waves = await records.Waves.GroupBy(w => w.Cluster).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var lines = initiatives.Select(i => new InitiativeLine($"/i/{i.Id.Value}", Named.In(i.Names, culture), i.Country, i.Example,
            [.. clusters.Where(c => c.Initiative == i.Id)
                .Select(c => new ClusterLine(ClusterAddress.Of(i.Id, c.Id), Named.In(c.Names, culture), c.Place, members.GetValueOrDefault(c.Id), waves.GetValueOrDefault(c.Id)))
                .OrderBy(c => c.Name, StringComparer.CurrentCulture)],
            me.May(Deed.BringNetwork, new Place(i.Id)), me.May(Deed.BeginCluster, new Place(i.Id)))).OrderBy(l => l.Name, StringComparer.CurrentCulture).ToList();
        return frames.Page<Home>(new HomeView(me.Name, lines, lines.Count == 0 && me.May(Deed.BeginInitiative, Place.House), me.May(Deed.SeeInstallation, Place.House)));
    }
}
