using System.Net;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Jointly.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests.Linkages;

/// <summary>N-71: who trusts whom is in no page, file or log of anyone to whom it is not open.</summary>
public abstract class TrustStaysSealed(On on)
{
    const string Tells = "relies on the word of";

    [Fact(DisplayName = "N-71: what the analyst enters of trust shows to nobody else, until the coordinator opens it with a reason, and not after")]
    public async Task Sealed()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        var (ana, berta) = (here.Actor, await host.Actor(here, "Bordados Maruja"));
        using var agent = await host.As("Diego Arellano");
        using var coordinator = await host.As("Elena Vásconez");
        using var analyst = await host.Holding((Role.NetworkAnalyst, new Place(here.Initiative)));
        using var both = await host.Holding((Role.NetworkAnalyst, here.Place), (Role.Agent, here.Place));
        var wave = await agent.Wave(here, ["REL2", "REL9"], ana, berta);
        var sheet = $"{wave}/asked/{ana.Value}?question=REL9";

        // Nobody but the analyst sees the sheet or can send it.
        foreach (var other in new[] { agent, coordinator, both })
        {
            Assert.DoesNotContain($"m.{berta.Value}", (await other.Get(sheet)).Body, StringComparison.Ordinal);
            var refused = await other.Sheet(wave, ana, "REL9", "Names", Walking.Mark(berta, "3"), ("Agreed", "true"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("N-71", refused.Text, StringComparison.Ordinal);
        }
        var unagreed = await analyst.Sheet(wave, ana, "REL9", "Names", Walking.Mark(berta, "3"));
        Assert.Contains("agreed to it apart from all else", unagreed.Text, StringComparison.Ordinal);
        Assert.True((await analyst.Sheet(wave, ana, "REL9", "Names", Walking.Mark(berta, "3"), ("Agreed", "true"))).Leads(wave));
        Assert.Contains($"Punto Fino {Tells} Bordados Maruja", (await analyst.Get(here.In("linkages/sealed"))).Text, StringComparison.Ordinal);

        await using var records = host.Records(here);
        var tie = await records.Linkages.SingleAsync(l => l.Kind == "REL9");
        var linkage = here.In($"linkages/{tie.Id.Value}");
        Assert.Contains(Tells, (await analyst.Get(linkage)).Text, StringComparison.Ordinal);
        Assert.True((await analyst.Post(linkage, $"{linkage}/evidence", ("What", "Meeting"), ("Note", "Sealed-Note"), ("Once", Walking.Once))).Leads(linkage));
        Assert.True((await analyst.Post(linkage, $"{linkage}/correct", ("Weight", "2"), ("SaidByFrom", "true"), ("Why", "Sealed-Reason"), ("Version", Visitor.FieldIn((await analyst.Get(linkage)).Body, "Version")), ("Once", Walking.Once))).Leads(linkage));
        Assert.Contains("Sealed-Reason", (await analyst.Get(linkage)).Text, StringComparison.Ordinal);

        // The canary: every page and file of the cluster, for everyone else who gets in.
        using var evaluator = await host.Holding((Role.Evaluator, here.Place));
        var known = here with { Linkage = tie.Id, Wave = tie.Wave!.Value };
        foreach (var other in new[] { agent, coordinator, both, evaluator })
        {
            foreach (var e in Served.By(host).Where(e => e.Method == "GET" && e.Route.Contains("{initiative", StringComparison.Ordinal)))
                foreach (var address in new[] { known.Address(e.Route), known.Address(e.Route) + "?question=REL9", known.Address(e.Route) + "?kind=REL9" })
                {
                    var reply = await other.Get(address);
                    foreach (var secret in new[] { Tells, "Sealed-Note", "Sealed-Reason", ",REL9," }) Assert.False(reply.Body.Contains(secret, StringComparison.Ordinal), $"{address} tells {secret}");
                }
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get(linkage)).Status);
            Assert.True((await other.Post(wave, $"{linkage}/retract", ("Reason", "because"), ("Once", Walking.Once))) is { Status: HttpStatusCode.NotFound } or { Status: HttpStatusCode.Redirect or HttpStatusCode.Found });
        }
        Assert.Equal(tie.Id, (await records.Linkages.SingleAsync(l => l.Kind == "REL9" && !l.Retracted)).Id);
        var entries = await records.LogSubjects.Where(s => s.Id == tie.Id.Value).Select(s => s.Number).Distinct().ToListAsync();
        Assert.Equal(3, entries.Count);
        var open = string.Join('\n', await records.LogParts.Where(p => entries.Contains(p.Number)).Select(p => p.Content).ToListAsync());
        foreach (var secret in new[] { berta.Value.ToString(), "Sealed-Note", "Sealed-Reason" }) Assert.DoesNotContain(secret, open, StringComparison.OrdinalIgnoreCase);

        // Opened by a reason, to one person, shown to all while it lasts, and closed again.
        var page = here.In("linkages/sealed");
        var whom = host.Services.GetRequiredService<Asking>();
        await using var house = whom.ForHouse();
        var elena = await house.People.Where(p => p.Name == "Elena Vásconez").Select(p => p.Id).SingleAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.Post(page, $"{page}/open", ("Who", elena.Value.ToString()), ("Why", " "), ("Days", "1"), ("Once", Walking.Once))).Status);
        Assert.True((await agent.Post(page, $"{page}/open", ("Who", elena.Value.ToString()), ("Why", "mine"), ("Days", "1"), ("Once", Walking.Once))).Leads("/refused"));
        Assert.True((await coordinator.Post(page, $"{page}/open", ("Who", elena.Value.ToString()), ("Why", "The dye quarrel"), ("Days", "1"), ("Once", Walking.Once))).Leads(page));
        Assert.Contains(Tells, (await coordinator.Get(page)).Text, StringComparison.Ordinal);
        Assert.Contains(Tells, (await coordinator.Get(linkage)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Tells, (await both.Get(page)).Text, StringComparison.Ordinal);
        Assert.Contains("The dye quarrel", (await agent.Get(page)).Text, StringComparison.Ordinal);
        Assert.Contains("Trust is open", (await agent.Get(here.In("actors"))).Text, StringComparison.Ordinal);
        Assert.True((await coordinator.Post(page, $"{page}/close", ("Opening", Visitor.FieldIn((await coordinator.Get(page)).Body, "Opening")), ("Once", Walking.Once))).Leads(page));
        Assert.DoesNotContain(Tells, (await coordinator.Get(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trust is open", (await agent.Get(here.In("actors"))).Text, StringComparison.Ordinal);
        await using var later = host.Records(here);
        Assert.Equal(2, await later.LogSubjects.CountAsync(s => s.Kind == nameof(Override)));
        Assert.True(Audit.Verify(host.Installation.Database).Whole);
    }

    [Fact(DisplayName = "Another cluster's actors and linkages are in no list, search or proposal of this one; who refused is described, never named")]
    public async Task Elsewhere()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        using var agent = await host.As("Diego Arellano");
        var run = host.Services.GetRequiredService<DeedRunner>();
        ClusterId other;
        await using (var records = host.Records(here)) other = await records.Clusters.Where(c => c.Id != here.Cluster).Select(c => c.Id).FirstAsync();
        async Task<ActorId> Entered(ClusterId cluster, string name, Consent consent)
        {
            var entered = await run.DoAsHouse(Deed.EnterActor, new Place(here.Initiative, cluster), Guid.NewGuid(), w => Register.Enter(here.Initiative, cluster, ActorId.New(), new() { Name = name, Kind = ActorKind.Enterprise, Place = "Imbaya", Consent = consent })
                .Then(f => { w.Add(new Actor(f)); w.Add(new Membership(MembershipId.New(), here.Initiative, cluster, f.Actor, w.Today)); }));
            return entered.Fact!.Actor;
        }
        var (far, refusing) = (await Entered(other, "Elsewhere Canary", Consent.Given), await Entered(here.Cluster, "Refusing Canary", Consent.Refused));
        var record = here.In($"actors/{here.Actor.Value}/linkages/new");
        (string, string)[] told = [("Question", "REL5b"), ("On", "2026-05-01"), ("What", "Contract"), ("Once", Walking.Once)];
        Assert.DoesNotContain(far.Value.ToString(), (await agent.Get($"{record}?q=canary")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await agent.Post($"{record}?q=canary", record, [("Q", "canary"), ("To", far.Value.ToString()), .. told])).Status);
        var wave = await agent.Wave(here, ["REL2"], here.Actor);
        Assert.DoesNotContain("Elsewhere", (await agent.Get($"{wave}/asked/{here.Actor.Value}")).Body, StringComparison.Ordinal);
        var look = await agent.Upload($"{wave}/bring", $"{wave}/bring/look", [], ("Pasted", "Punto Fino,Canary Taller\n"), ("Question", "REL2"), ("LineOf", "RespondentAndNamed"), ("Once", Walking.Once));
        Assert.Equal(HttpStatusCode.OK, look.Status);
        Assert.DoesNotContain(far.Value.ToString(), look.Body, StringComparison.Ordinal);

        Assert.DoesNotContain("Refusing", look.Body, StringComparison.Ordinal);
        var recorded = await agent.Post($"{record}?q=canary", record, [("Q", "canary"), ("To", refusing.Value.ToString()), .. told]);
        Assert.True(recorded.Leads(here.In("linkages/")), recorded.Text);
        foreach (var page in new[] { recorded.To, here.In("linkages"), here.In("linkages.csv"), here.In("linkages.graphml"), here.In($"actors/{here.Actor.Value}"), $"{wave}/asked/{here.Actor.Value}" })
        {
            var reply = await agent.Get(page);
            Assert.DoesNotContain("Refusing", reply.Body, StringComparison.Ordinal);
            Assert.Contains(LinkageNames.Code(refusing), reply.Body, StringComparison.Ordinal);
        }
        Assert.Contains("one enterprise in Imbaya", (await agent.Get(recorded.To)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Refusing", (await agent.Get(here.In("linkages?q=refusing"))).Body.Replace("q=refusing", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}

public sealed class TrustStaysSealed_on_SQLite() : TrustStaysSealed(On.Sqlite);
public sealed class TrustStaysSealed_on_PostgreSQL() : TrustStaysSealed(On.Postgres);
