using System.Net;
using Jointly.Method.Mandates;
using Jointly.Records;
using Jointly.Web.Admission;
using Jointly.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests.Walks;

/// <summary>Ids of one place under the address of another: what is not in the place is not there.</summary>
public abstract class OtherPlaces(On on)
{
    /// <summary>Every address below an initiative, under the one's name with something of the other in it.</summary>
    static IEnumerable<(Served Endpoint, string Address)> Mixed(TestHost host, Somewhere here, Somewhere there)
    {
        foreach (var e in Served.By(host).Where(e => e.Needs is { Scope: not Scope.House }))
        {
            if (e.Route.Contains("{cluster", StringComparison.Ordinal)) yield return (e, (there with { Initiative = here.Initiative }).Address(e.Route));
            if (e.Route.Contains("{actor", StringComparison.Ordinal)) yield return (e, (here with { Actor = there.Actor }).Address(e.Route));
            if (e.Route.Contains("{wave", StringComparison.Ordinal)) yield return (e, (here with { Wave = there.Wave }).Address(e.Route));
            if (e.Route.Contains("{linkage", StringComparison.Ordinal)) yield return (e, (here with { Linkage = there.Linkage }).Address(e.Route));
            if (e.Route.Contains("{person", StringComparison.Ordinal)) yield return (e, (here with { Person = there.Person }).Address(e.Route));
        }
    }

    // What would be taken if the place were right.
    static readonly (string, string)[] Filled = [("Name", "Intruder"), ("Kind", "Enterprise"), ("Consent", "Given"), ("Version", "1"), ("Reason", "because"), ("Field", "Place"), ("Other", "nowhere")];

    [Fact(DisplayName = "What belongs to another initiative is nothing under one's own address, to see or to change, even for someone with a lesser office there")]
    public async Task Nothing_is_there()
    {
        var host = await Hosts.Of(on);
        var (here, there) = (await host.Example(), await host.Stranger());
        using var coordinator = await host.Holding((Role.Coordinator, new Place(here.Initiative)));
        using var both = await host.Holding((Role.Coordinator, new Place(here.Initiative)), (Role.Donor, new Place(there.Initiative)));
        using var agent = await host.Holding((Role.Coordinator, new Place(there.Initiative)));
        var before = await Rows(host, here, there);
        var wrong = new List<string>();
        foreach (var (visitor, who) in new[] { (coordinator, "of the one only"), (both, "of both") })
        {
            var token = Visitor.TokenIn((await visitor.Get("/account")).Body);
            foreach (var (e, address) in Mixed(host, here, there))
            {
                if (e.Route.Contains("/network", StringComparison.Ordinal)) await agent.Get(there.Address(e.Route));      // someone there has just read it
                var reply = await e.Call(visitor, address, token, Filled);
                if (reply.Status != HttpStatusCode.NotFound) wrong.Add($"{e.Method} {e.Route} for a coordinator {who}: {reply.Status} {reply.To}");
                if (reply.TellsOfStranger()) wrong.Add($"{e.Method} {e.Route} for a coordinator {who} tells of the other initiative");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await Rows(host, here, there));
    }

    [Fact(DisplayName = "Asking for another initiative's network under one's own address does not spoil it for those who may read it")]
    public async Task Not_spoilt()
    {
        var host = await Hosts.Of(on);
        var (here, there) = (await host.Example(), await host.Stranger());
        using var coordinator = await host.Holding((Role.Coordinator, new Place(here.Initiative)));
        using var agent = await host.Holding((Role.Agent, there.Place));
        const string csv = "i/{initiative:guid}/c/{cluster:guid}/network/linkages.csv";
        await coordinator.Get((there with { Initiative = here.Initiative }).Address(csv));
        Assert.Contains(Cast.Canary, (await agent.Get(there.Address(csv))).Body, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "An office in a cluster of another initiative is refused in a sentence, and what was typed stays")]
    public async Task Office_elsewhere()
    {
        var host = await Hosts.Of(on);
        var (here, there) = (await host.Example(), await host.Stranger());
        using var coordinator = await host.Holding((Role.Coordinator, new Place(here.Initiative)));
        var people = here.Address("i/{initiative:guid}/people");
        var refused = await coordinator.Post(people, people, ("Name", "Someone Else"), ("Role", "Agent"), ("Cluster", there.Cluster.Value.ToString()), ("Language", "en"), ("Once", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Someone Else", Visitor.FieldIn(refused.Body, "Name"));
        Assert.False(refused.TellsOfStranger());
    }

    static async Task<(int, int, int)> Rows(TestHost host, Somewhere here, Somewhere there)
    {
        await using var records = host.Services.GetRequiredService<Asking>().For(here.Initiative, there.Initiative);
        return (await records.Actors.CountAsync(a => a.Name == "Intruder"), await records.Memberships.CountAsync(m => m.Cluster == there.Cluster), await records.Log.CountAsync(e => e.Chain == there.Initiative));
    }
}

public sealed class OtherPlaces_on_SQLite() : OtherPlaces(On.Sqlite);
public sealed class OtherPlaces_on_PostgreSQL() : OtherPlaces(On.Postgres);
