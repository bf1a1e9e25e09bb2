using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records.Writing;
using Jointly.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests.Walks;

/// <summary>A page asks the database as often for ten rows as for three hundred.</summary>
public sealed class QueriesDoNotGrow
{
    [Fact(DisplayName = "The people of an initiative, the register and an actor's history ask as often for ten as for three hundred")]
    public async Task Rows()
    {
        await using var host = await TestHost.Start(On.Sqlite, demo: false);
        using var counter = new CommandCounter(host);
        var (few, many) = (await Filled(host, 10), await Filled(host, 300));
        using var coordinator = await host.Holding((Role.Coordinator, new Place(few.Initiative)), (Role.Coordinator, new Place(many.Initiative)));
        foreach (var route in new[] { "i/{initiative:guid}", "i/{initiative:guid}/people", "i/{initiative:guid}/c/{cluster:guid}", "i/{initiative:guid}/c/{cluster:guid}/actors", "i/{initiative:guid}/c/{cluster:guid}/actors.csv",
            "i/{initiative:guid}/c/{cluster:guid}/actors/{actor:guid}", "i/{initiative:guid}/c/{cluster:guid}/actors/{actor:guid}/history", "i/{initiative:guid}/c/{cluster:guid}/actors/doubles", "i/{initiative:guid}/c/{cluster:guid}/network", "i/{initiative:guid}/c/{cluster:guid}/network/explore",
            "i/{initiative:guid}/c/{cluster:guid}/actors/print", "i/{initiative:guid}/c/{cluster:guid}/actors/{actor:guid}/print", "i/{initiative:guid}/c/{cluster:guid}/network/print?and=fr", "i/{initiative:guid}/c/{cluster:guid}/actors/map", "i/{initiative:guid}/c/{cluster:guid}/actors/map.geojson" })
        {
            Assert.Equal(200, (int)(await coordinator.Get(few.Address(route))).Status);                      // both once before, as on every day after the first
            await coordinator.Get(many.Address(route));
            var (small, large) = (await counter.Of(() => coordinator.Get(few.Address(route))), await counter.Of(() => coordinator.Get(many.Address(route))));
            Assert.True(small > 0, "No command was seen: the counter counts nothing.");
            Assert.True(small == large, $"{route}: {small} commands for ten, {large} for three hundred");
        }
    }

    [Fact(DisplayName = "Home asks as often for one cluster as for thirty")]
    public async Task Clusters()
    {
        await using var host = await TestHost.Start(On.Sqlite, demo: false);
        using var counter = new CommandCounter(host);
        var (few, many) = (await Filled(host, 1), await Filled(host, 1));
        for (var i = 0; i < 29; i++) await Begun(host, many.Initiative, ClusterId.New());
        using var one = await host.Holding((Role.Coordinator, new Place(few.Initiative)));
        using var thirty = await host.Holding((Role.Coordinator, new Place(many.Initiative)));
        await one.Get("/home");
        await thirty.Get("/home");
        var (small, large) = (await counter.Of(() => one.Get("/home")), await counter.Of(() => thirty.Get("/home")));
        Assert.True(small > 0 && small == large, $"{small} commands for one cluster, {large} for thirty");
    }

    /// <summary>An initiative with so many actors and people; its first actor was corrected so many times.</summary>
    static async Task<Somewhere> Filled(TestHost host, int count)
    {
        var run = host.Services.GetRequiredService<DeedRunner>();
        var (initiative, cluster, first) = (InitiativeId.New(), ClusterId.New(), ActorId.New());
        var place = new Place(initiative, cluster);
        await run.DoAsHouse(Deed.BeginInitiative, Place.House, Guid.NewGuid(), w => Beginning.Initiative(initiative, new("en", $"Of {count}"), "EC", "USD").Then(f => w.Add(new Initiative(f))));
        await Begun(host, initiative, cluster);
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => run.DoAsHouse(Deed.EnterActor, place, Guid.NewGuid(), w =>
            Register.Enter(initiative, cluster, i == 0 ? first : ActorId.New(), new() { Name = $"Enterprise {i}", Kind = ActorKind.Enterprise, Place = $"Place {i % 7}" }).Then(f =>
            {
                w.Add(new Actor(f));
                w.Add(new Membership(MembershipId.New(), initiative, cluster, f.Actor, w.Today));
            }))));
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => run.DoAsHouse(Deed.CorrectActor, place, Guid.NewGuid(), w =>
        {
            var actor = w.Db.Actors.Single(a => a.Id == first);
            return Register.Correct(actor, actor.Details, actor.Details with { People = i + 1 }, PersonId.New(), null).Then(actor.Take);
        })));
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => run.DoAsHouse(Deed.InviteToInitiative, place, Guid.NewGuid(), w =>
            Appointment.Invite(PersonId.New(), $"Person {i}", "en", Role.Agent, place, w.Today).Then(f => { w.Add(new Person(f)); w.Add(f.Office!.Made()); }))));
        return new(initiative, cluster, first, default);
    }

    static Task Begun(TestHost host, InitiativeId initiative, ClusterId cluster) => host.Services.GetRequiredService<DeedRunner>().DoAsHouse(Deed.BeginCluster, new Place(initiative), Guid.NewGuid(), w =>
        Beginning.Cluster(initiative, cluster, new("en", $"Cluster {cluster.Value:N}"), "shoes", "Ambato").Then(f => w.Add(new Cluster(f))));
}
