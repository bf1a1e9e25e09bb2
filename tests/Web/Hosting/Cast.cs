using System.Text.RegularExpressions;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Records.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests.Hosting;

/// <summary>An initiative, one of its clusters, one actor in it and someone who works there.</summary>
public sealed record Somewhere(InitiativeId Initiative, ClusterId Cluster, ActorId Actor, PersonId Person)
{
    public Place Place => new(Initiative, Cluster);
    public WaveId Wave { get; init; }
    public LinkageId Linkage { get; init; }

    /// <summary>A route's address with the ids of this place in it; what else it asks for is an id of nothing.</summary>
    public string Address(string route) => Regex.Replace("/" + route.TrimStart('/')
        .Replace("{initiative:guid}", Initiative.Value.ToString(), StringComparison.Ordinal).Replace("{cluster:guid}", Cluster.Value.ToString(), StringComparison.Ordinal)
        .Replace("{actor:guid}", Actor.Value.ToString(), StringComparison.Ordinal).Replace("{person:guid}", Person.Value.ToString(), StringComparison.Ordinal)
        .Replace("{wave:guid}", Wave.Value.ToString(), StringComparison.Ordinal).Replace("{linkage:guid}", Linkage.Value.ToString(), StringComparison.Ordinal)
        .Replace("{code}", "AAAA-AAAA-AAAA-AAAA", StringComparison.Ordinal).Replace("{*path:nonfile}", "no/such/page", StringComparison.Ordinal),
        @"\{(\w+)(:\w+)?\}", m => m.Groups[2].Value switch { ":guid" => Guid.NewGuid().ToString(), ":int" or ":long" => "1", _ => "x" });
}

/// <summary>People with offices as a test needs them, beside those of the example; and an initiative of which the example must not learn.</summary>
static class Cast
{
    public const string Canary = "Canary-XYZ", CanaryPerson = "Wren-XYZ", Password = "four words of mine";

    /// <summary>Does a page tell of the other initiative? Who keeps the accounts of all knows its people, and nothing more.</summary>
    public static bool TellsOfStranger(this Reply reply, bool administrator = false) =>
        reply.Body.Contains(Canary, StringComparison.Ordinal) || !administrator && reply.Body.Contains(CanaryPerson, StringComparison.Ordinal);

    /// <summary>The example's garment cluster and one of its enterprises.</summary>
    public static async Task<Somewhere> Example(this TestHost host)
    {
        var asking = host.Services.GetRequiredService<Asking>();
        await using var house = asking.ForHouse();
        var initiative = (await house.Initiatives.SingleAsync(i => i.Example)).Id;
        await using var records = asking.For(initiative);
        var actor = await records.Actors.Where(a => a.Name == "Punto Fino").Select(a => a.Id).SingleAsync();
        var cluster = await records.Memberships.Where(m => m.Actor == actor).Select(m => m.Cluster).SingleAsync();
        return new(initiative, cluster, actor, await house.People.Where(p => p.Name == "Diego Arellano").Select(p => p.Id).SingleAsync())
        {
            Wave = await records.Waves.Where(w => w.Cluster == cluster && w.Number == 1).Select(w => w.Id).SingleAsync(),
            Linkage = await records.Linkages.Where(l => l.Cluster == cluster && l.Kind == "REL2").OrderBy(l => l.Id).Select(l => l.Id).FirstAsync(),
        };
    }

    /// <summary>Another initiative, whose every name has <see cref="Canary"/> in it (or <see cref="CanaryPerson"/>), with a network of two.</summary>
    public static async Task<Somewhere> Stranger(this TestHost host)
    {
        var run = host.Services.GetRequiredService<DeedRunner>();
        var (initiative, cluster) = (InitiativeId.New(), ClusterId.New());
        await run.DoAsHouse(Deed.BeginInitiative, Place.House, Guid.NewGuid(), w =>
            Beginning.Initiative(initiative, new("en", $"{Canary} initiative"), "PE", "PEN").Then(f => w.Add(new Initiative(f))));
        await run.DoAsHouse(Deed.BeginCluster, new Place(initiative), Guid.NewGuid(), w =>
            Beginning.Cluster(initiative, cluster, new("en", $"{Canary} cluster"), Canary, Canary).Then(f => w.Add(new Cluster(f))));
        await run.DoAsHouse(Deed.BringNetwork, new Place(initiative, cluster), Guid.NewGuid(), w =>
        {
            var brought = Bringing.Of(initiative, cluster,
                [.. new[] { "one", "other" }.Select(n => new BroughtActor(n, new ActorDetails { Name = $"{Canary} {n}", Kind = ActorKind.Enterprise, Place = Canary, Consent = Consent.Given }))],
                [new BroughtTie("one", "other", "REL2", 1)], [new BroughtWave(1, new DateOnly(2026, 3, 1), new Dictionary<string, Answer>())], "canary", "", new DateOnly(2026, 3, 1));
            foreach (var row in brought.Rows) w.Add(row);
            return (Outcome<NetworkBrought>)brought.Fact;
        });
        await using var records = host.Services.GetRequiredService<Asking>().For(initiative);
        var actor = await records.Actors.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        return new(initiative, cluster, actor, await host.Appoint($"{CanaryPerson} {Guid.NewGuid():N}", (Role.Agent, new Place(initiative, cluster))))
        {
            Wave = await records.Waves.Select(w => w.Id).SingleAsync(), Linkage = await records.Linkages.Select(l => l.Id).SingleAsync(),
        };
    }

    /// <summary>Someone who signs in by this name and <see cref="Password"/>.</summary>
    public static async Task<PersonId> Appoint(this TestHost host, string name, params (Role Role, Place Place)[] offices)
    {
        var (run, person) = (host.Services.GetRequiredService<DeedRunner>(), PersonId.New());
        await run.DoAsHouse(Deed.InvitePeople, Place.House, Guid.NewGuid(), work =>
        {
            var invited = new PersonInvited(person, name, "en", null);
            work.Add(new Person(invited));
            return (Outcome<PersonInvited>)invited;
        });
        foreach (var (role, place) in offices)
            await run.DoAsHouse(Deed.InvitePeople, place, Guid.NewGuid(), work =>
            {
                var given = new OfficeGiven(OfficeId.New(), person, role, place.Initiative, place.Cluster, DateOnly.MinValue);
                work.Add(given.Made());
                return (Outcome<OfficeGiven>)given;
            });
        await using var scope = host.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { Id = Guid.CreateVersion7(), UserName = name, Person = person }, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Code)));
        return person;
    }

    /// <summary>Someone new with these offices, signed in.</summary>
    public static async Task<Visitor> Holding(this TestHost host, params (Role Role, Place Place)[] offices)
    {
        var name = $"{string.Join(' ', offices.Select(o => o.Role))} {Guid.NewGuid():N}".Trim();
        await host.Appoint(name, offices);
        var visitor = host.Visit();
        var entered = await visitor.Post("/sign-in", "/sign-in", ("Name", name), ("Password", Password), ("Stay", "false"));
        Assert.True(entered.Leads("/home"), $"{name} could not sign in: {entered.Status} {entered.Text}");
        return visitor;
    }
}
