using System.Net;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Jointly.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jointly.Web.Tests.Walks;

/// <summary>Names that must show nowhere, looked for in every answer to every role: of another cluster, behind a sealed tie, withdrawn, forgotten.</summary>
public abstract class Canaries(On on)
{
    const string OtherCluster = "Heron-XYZ", BehindSeal = "Ibis-XYZ", Forgotten = "Dodo-XYZ";

    // Everything that names the one who withdrew. What counts it (its kind, its place) stays.
    static readonly string[] Withdrawn = ["Quill-XYZ", "Quillcontact-XYZ", "555-7845", "Quillware-XYZ", "Quillday-XYZ", "quill told us"];

    static string Once => Guid.NewGuid().ToString();

    [Fact(DisplayName = "N-30, N-35, N-71: no page, file, search, history, error, log line or backup name tells of another cluster, a sealed tie, a withdrawn enterprise or a forgotten person, to any role")]
    public async Task Silent()
    {
        var lines = new LogLines();
        await using var host = await TestHost.Start(on, adjust: b => b.Services.AddSingleton<ILoggerProvider>(lines), with: i => i with { Quiet = false });
        var (here, there) = (await host.Example(), await host.Stranger());
        await Elsewhere(host, here);
        var quill = await Entered(host, here);
        await Tied(host, here, quill);
        using var elena = await host.As("Elena Vásconez");
        var actor = here.Address($"i/{{initiative:guid}}/c/{{cluster:guid}}/actors/{quill.Value}");
        var network = here.Address("i/{initiative:guid}/c/{cluster:guid}/network/linkages.csv");
        var (before, counted) = ((await elena.Get(network)).Body, (await elena.Get(here.Address("i/{initiative:guid}/c/{cluster:guid}/network/actors.csv"))).Body.Split('\n').Length);
        Assert.Contains(Withdrawn[0], before, StringComparison.Ordinal);                                    // the canary sings while it may
        Assert.Contains(Withdrawn[2], (await elena.Get(actor)).Body, StringComparison.Ordinal);
        var dodo = await host.Appoint(Forgotten, (Role.Agent, here.Place));

        Assert.True((await elena.Post(actor + "/consent", actor + "/consent/withdraw", ("Day", DateTime.UtcNow.ToString("yyyy-MM-dd", null)), ("Ground", "letter of today"), ("Once", Once))).Leads(actor));
        var forget = here.Address($"i/{{initiative:guid}}/people/{dodo.Value}/forget");
        Assert.True((await elena.Post(forget, forget, ("Sure", "true"), ("Once", Once))).Leads("/i/"));

        var (wrong, answers) = (new List<string>(), 0);
        foreach (var (who, visitor, whole, away, administrator) in await Visitors(host, here, there))
        {
            var token = Visitor.TokenIn((await visitor.Get("/sign-in")).Body);
            foreach (var e in Served.By(host).Where(e => !e.Route.TrimStart('/').StartsWith("sign-out", StringComparison.Ordinal)))
                foreach (var place in new[] { here, here with { Actor = quill, Person = dodo } })
                    foreach (var query in e.Method == "GET" ? new[] { "", "?q=quill&wave=1&on=2026-11-01&sort=name" } : [""])
                    {
                        var reply = await e.Call(visitor, place.Address(e.Route) + query, token);
                        answers++;
                        // N-71 opens the seal to a network analyst who is neither the agent nor a member here, on that page alone.
                        var opened = who.StartsWith(nameof(Role.NetworkAnalyst), StringComparison.Ordinal) && e.Route.EndsWith("/linkages/sealed", StringComparison.Ordinal);
                        foreach (var name in Withdrawn.Concat(opened ? [] : [BehindSeal]).Append(Forgotten).Concat(whole ? [] : [OtherCluster]))
                            if (reply.Body.Contains(name, StringComparison.OrdinalIgnoreCase) || reply.To.Contains(name, StringComparison.OrdinalIgnoreCase)) wrong.Add($"{e.Method} {e.Route}{query} tells {who} of {name}");
                        if (!away && reply.TellsOfStranger(administrator)) wrong.Add($"{e.Method} {e.Route}{query} tells {who} of the other initiative");
                    }
            visitor.Dispose();
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(40)));
        Assert.True(answers > 2_000, $"Only {answers} answers were looked through.");

        // Still counted, and found by nobody.
        Assert.Equal(counted, (await elena.Get(here.Address("i/{initiative:guid}/c/{cluster:guid}/network/actors.csv"))).Body.Split('\n').Length);
        Assert.Equal(before.Split('\n').Length, (await elena.Get(network)).Body.Split('\n').Length);
        Assert.Contains("Nothing", (await elena.Get(here.Address("i/{initiative:guid}/c/{cluster:guid}/actors?q=quill"))).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("One enterprise in Imbaya", (await elena.Get(actor)).Text, StringComparison.Ordinal);

        // The seal opens by a deed that tells who looked; a new consent brings all back.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Post(actor + "/consent", actor + "/consent/open", ("Once", Once))).Status);
        Assert.Contains(Withdrawn[1], (await elena.Post(actor + "/consent", actor + "/consent/open", ("Reason", "a court asks"), ("Once", Once))).Text, StringComparison.Ordinal);
        var history = (await elena.Get(actor + "/history")).Text;
        Assert.Contains("opened what is sealed", history, StringComparison.Ordinal);
        Assert.Contains("a court asks", history, StringComparison.Ordinal);
        using (var diego = await host.As("Diego Arellano")) Assert.True((await diego.Post(actor + "/consent", actor + "/consent/open", ("Reason", "curious"), ("Once", Once))).Leads("/refused"));
        Assert.True((await elena.Post(actor + "/consent", actor + "/consent", ("Answer", "Given"), ("Day", DateTime.UtcNow.ToString("yyyy-MM-dd", null)), ("Ground", "new form"), ("Once", Once))).Leads(actor));
        Assert.Contains(Withdrawn[2], (await elena.Get(actor)).Body, StringComparison.Ordinal);

        foreach (var name in Withdrawn.Append(BehindSeal).Append(Forgotten).Append(OtherCluster).Append(Cast.Canary))
        {
            Assert.DoesNotContain(lines.All, l => l.Contains(name, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(Directory.EnumerateFiles(host.Installation.DataFolder, "*", SearchOption.AllDirectories), f => f.Contains(name, StringComparison.OrdinalIgnoreCase));
            Assert.All(Directory.EnumerateFiles(host.Installation.DataFolder, "*.json", SearchOption.AllDirectories), f => Assert.DoesNotContain(name, File.ReadAllText(f), StringComparison.OrdinalIgnoreCase));
        }
        Assert.True(Audit.Verify(host.Installation.Database).Whole);
    }

    static async Task<List<(string Who, Visitor Visitor, bool Whole, bool Away, bool Administrator)>> Visitors(TestHost host, Somewhere here, Somewhere there)
    {
        var all = new List<(string, Visitor, bool, bool, bool)>();
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Administrator)) all.Add(($"{role} of the cluster", await host.Holding((role, here.Place)), false, false, false));
        all.Add(("coordinator of the initiative", await host.Holding((Role.Coordinator, new Place(here.Initiative))), true, false, false));
        all.Add(("coordinator of another initiative", await host.Holding((Role.Coordinator, new Place(there.Initiative))), false, true, false));
        all.Add(("administrator", await host.Holding((Role.Administrator, Place.House)), false, false, true));
        all.Add(("someone without an office", await host.Holding(), false, false, false));
        all.Add(("nobody", host.Visit(), false, false, false));
        return all;
    }

    /// <summary>Another cluster of the same initiative.</summary>
    static async Task Elsewhere(TestHost host, Somewhere here)
    {
        var (run, cluster) = (host.Services.GetRequiredService<DeedRunner>(), ClusterId.New());
        await run.DoAsHouse(Deed.BeginCluster, new Place(here.Initiative), Guid.NewGuid(), w => Beginning.Cluster(here.Initiative, cluster, new("en", OtherCluster), OtherCluster, OtherCluster).Then(f => w.Add(new Cluster(f))));
        await Enter(run, here.Initiative, cluster, new() { Name = OtherCluster + " works", Kind = ActorKind.Enterprise, Place = OtherCluster, Consent = Consent.Given });
    }

    static async Task<ActorId> Entered(TestHost host, Somewhere here)
    {
        var run = host.Services.GetRequiredService<DeedRunner>();
        var first = new ActorDetails { Name = "Quill-XYZ early", Kind = ActorKind.Enterprise, Place = "Imbaya", People = 7, ContactName = Withdrawn[1], Phone = Withdrawn[2], Products = Withdrawn[3], BestDayToVisit = Withdrawn[4], Consent = Consent.Given };
        var id = await Enter(run, here.Initiative, here.Cluster, first);
        await run.DoAsHouse(Deed.CorrectActor, here.Place, Guid.NewGuid(), w =>
        {
            var actor = w.Db.Actors.Single(a => a.Id == id);
            return Register.Correct(actor, first, first with { Name = Withdrawn[0] }, PersonId.New(), Withdrawn[5]).Then(actor.Take);
        });
        return id;
    }

    static async Task<ActorId> Enter(DeedRunner run, InitiativeId initiative, ClusterId cluster, ActorDetails details, bool member = true)
    {
        var id = ActorId.New();
        var entered = await run.DoAsHouse(Deed.EnterActor, new Place(initiative, cluster), Guid.NewGuid(), w => Register.Enter(initiative, cluster, id, details).Then(f =>
        {
            w.Add(new Actor(f));
            if (member) w.Add(new Membership(MembershipId.New(), initiative, cluster, id, new(2024, 1, 1)));
        }));
        Assert.NotNull(entered.Fact);
        return id;
    }

    /// <summary>An open tie of the one who will withdraw, and a tie of trust to somebody who is known by that alone.</summary>
    static async Task Tied(TestHost host, Somewhere here, ActorId quill)
    {
        var run = host.Services.GetRequiredService<DeedRunner>();
        var ibis = await Enter(run, here.Initiative, here.Cluster, new() { Name = BehindSeal, Kind = ActorKind.Enterprise, Place = "Imbaya", Consent = Consent.Given }, member: false);
        var done = await run.DoAsHouse(Deed.BringNetwork, here.Place, Guid.NewGuid(), w =>
        {
            var wave = w.Db.Waves.Where(v => v.Cluster == here.Cluster).OrderByDescending(v => v.Number).First();
            foreach (var kind in new[] { "REL2", "REL9" }) w.Add(new Linkage(LinkageId.New(), here.Initiative, here.Cluster, new ToldTie(here.Actor, quill, kind, wave.Id, LinkageSource.Survey) { SaidByFrom = true }));
            w.Add(new Linkage(LinkageId.New(), here.Initiative, here.Cluster, new ToldTie(here.Actor, ibis, "REL9", wave.Id, LinkageSource.Survey) { SaidByFrom = true }));
            w.Add(new Linkage(LinkageId.New(), here.Initiative, here.Cluster, new ToldTie(ibis, here.Actor, "REL15", wave.Id, LinkageSource.Survey) { SaidByFrom = true }));
            return (Outcome<NetworkBrought>)new NetworkBrought(here.Cluster, 0, 4, [wave.Number], "canary", "", null);
        });
        Assert.NotNull(done.Fact);
    }
}

public sealed class Canaries_on_SQLite() : Canaries(On.Sqlite);
public sealed class Canaries_on_PostgreSQL() : Canaries(On.Postgres);
