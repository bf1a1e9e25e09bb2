using System.Globalization;
using Jointly.Method;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Web.Admission;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <param name="Says">What its network says first; none where it was not read for this page.</param>
public sealed record ClusterLine(string Address, string Name, string? Place, int Actors, int Waves, string? Says = null);

/// <summary>A cluster as home shows it: how it stands, who is its agent, and what the method asks for next.</summary>
public sealed record HomeCluster(ClusterAddress At, string Name, string? Place, ClusterStanding Standing, LastWave? Wave, IReadOnlyList<string> Agents, NextStep? Next, bool Works, bool MayEnter, bool MaySeeNetwork, bool MayAppoint);
public sealed record HomeInitiative(string Address, string Name, GateStanding Gate, IReadOnlyList<HomeCluster> Clusters, bool MayBring, bool MayBegin);

/// <summary>Something ends soon: an office of somebody's, one's own, or an opening of sealed relations.</summary>
/// <param name="Days">Whole days left; 0 is today.</param>
public sealed record EndsSoon(int Days, string What, string? Address);

/// <param name="BeginsHere">No initiative yet, and this caller may begin the first.</param>
/// <param name="Works">Somewhere the caller has work to do, not only to read.</param>
public sealed record HomeView(string Name, DateTimeOffset Now, IReadOnlyList<HomeInitiative> Initiatives, IReadOnlyList<Waiting> Waits, IReadOnlyList<EndsSoon> Soon, IReadOnlyList<LatelyLine> Lately, bool BeginsHere, bool SeesInstallation, bool Works)
{
    public IEnumerable<HomeCluster> Clusters => Initiatives.SelectMany(i => i.Clusters);
}

/// <summary>Where one arrives: what waits, the clusters one has an office in, what comes next, what was saved lately.</summary>
public static class HomePage
{
    const int DaysAhead = 30;

    public static void Map(IEndpointRouteBuilder house)
    {
        house.MapGet("/", (Caller me) => Results.Redirect(me == Caller.Nobody ? "/sign-in" : "/home")).Public("shows nothing, leads on");
        house.MapGet("/home", Show).Needs(Deed.SeeHome, Scope.House);
    }

    static async Task<IResult> Show(Asking asking, AccountsContext accounts, Standings standings, Caller me, Frames frames, TimeProvider time)
    {
        if (me.Offices.Count == 0) return frames.Page<NoOffice>(await NoOfficeView.Of(me, asking, time));
        await using var records = asking.For(me);
        var (culture, now, today) = (CultureInfo.CurrentUICulture, time.GetUtcNow(), time.Today());
        var initiatives = (await records.Initiatives.ToListAsync()).Where(i => me.May(Deed.SeeInitiative, new Place(i.Id))).ToList();
        var clusters = (await records.Clusters.ToListAsync()).Where(c => me.May(Deed.SeeCluster, new Place(c.Initiative, c.Id))).ToList();
        var heads = await records.Heads.ToDictionaryAsync(h => h.Chain, h => h.Number);
        var counted = await standings.Of(records, heads);
        var offices = await records.Offices.Where(o => o.From <= today && (o.To == null || o.To >= today)).ToListAsync();
        var holders = offices.Select(o => o.Person).Distinct().ToList();
        var people = await records.People.Where(p => holders.Contains(p.Id) && p.Name != "").ToDictionaryAsync(p => p.Id, p => p.Name);

        HomeCluster Line(Cluster c)
        {
            var (at, place) = (new ClusterAddress(c.Initiative.Value, c.Id.Value), new Place(c.Initiative, c.Id));
            var (standing, wave) = counted.GetValueOrDefault(c.Id) is { } known ? (known.Standing, known.Wave) : (ClusterStanding.Empty, null);
            var works = me.May(Deed.CorrectActor, place);
            List<string> agents = [.. offices.Where(o => o.Role == Role.Agent && o.Initiative == c.Initiative && (o.Cluster is null || o.Cluster == c.Id)).Select(o => people.GetValueOrDefault(o.Person)).OfType<string>().Distinct().Order(StringComparer.CurrentCulture)];
            return new(at, Named.In(c.Names, culture), c.Place, standing, wave, agents, works ? NextSteps.Of(standing, agents.Count > 0) : NextSteps.ToRead(standing), works,
                me.May(Deed.EnterActor, place), me.May(Deed.SeeNetwork, place), me.May(Deed.InviteToInitiative, new Place(c.Initiative)));
        }

        var lines = clusters.Select(Line).OrderBy(c => c.Name, StringComparer.CurrentCulture).ToLookup(c => c.At.InitiativeId);
        List<HomeInitiative> shown = [.. initiatives.Select(i => new HomeInitiative($"/i/{i.Id.Value}", Named.In(i.Names, culture), ProgrammeGate.Of(i.Details), [.. lines[i.Id]],
            me.May(Deed.BringNetwork, new Place(i.Id)), me.May(Deed.BeginCluster, new Place(i.Id)))).OrderBy(l => l.Name, StringComparer.CurrentCulture)];
        var waits = await Waits.Of(records, accounts, me, lines.SelectMany(l => l).ToList(), offices, people, today);
        var lately = await Lately.Since(records, me, new DateTimeOffset(today.AddDays(-1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        return frames.Page<Home>(new HomeView(me.Name, now, shown, waits, await Soon(records, me, shown, offices, people, today, now), lately,
            shown.Count == 0 && me.May(Deed.BeginInitiative, Place.House), me.May(Deed.SeeInstallation, Place.House), shown.SelectMany(i => i.Clusters).Any(c => c.Works) || shown.Any(i => i.MayBegin)));
    }

    static async Task<IReadOnlyList<EndsSoon>> Soon(JointlyContext records, Caller me, IReadOnlyList<HomeInitiative> shown, IReadOnlyList<Office> offices, Dictionary<PersonId, string> people, DateOnly today, DateTimeOffset now)
    {
        var texts = new Texts(typeof(HomeText));
        var ending = offices.Where(o => o.To is { } to && to <= today.AddDays(DaysAhead)).ToList();
        var own = ending.Where(o => o.Person == me.Person).Select(o => new EndsSoon(o.To!.Value.DayNumber - today.DayNumber, texts[HomeText.YourOfficeEnds, RoleWords.Said(o.Role), o.To.Value], null));
        var others = ending.Where(o => o.Person != me.Person && o.Initiative is { } i && me.May(Deed.EndOffice, new Place(i)) && people.ContainsKey(o.Person))
            .Select(o => new EndsSoon(o.To!.Value.DayNumber - today.DayNumber, texts[HomeText.OfficeEnds, people[o.Person], RoleWords.Said(o.Role), o.To.Value], $"/i/{o.Initiative!.Value.Value}/people/{o.Person.Value}"));
        var names = shown.SelectMany(i => i.Clusters).ToDictionary(c => c.At.ClusterId, c => c);
        var open = (await records.Overrides.Where(o => o.Closed == null && o.From <= now && now < o.To).ToListAsync())
            .Where(o => names.ContainsKey(o.Cluster) && me.May(Deed.SeeSealedLinkages, new Place(o.Initiative, o.Cluster)))
            .Select(o => new EndsSoon(DateOnly.FromDateTime(o.To.UtcDateTime).DayNumber - today.DayNumber, texts[HomeText.SealedOpen, names[o.Cluster].Name, DateOnly.FromDateTime(o.To.UtcDateTime)], names[o.Cluster].At.Page("linkages/sealed")));
        return [.. own.Concat(others).Concat(open).OrderBy(e => e.Days).Take(8)];
    }
}
