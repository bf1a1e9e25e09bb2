using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Web.Tests.Hosting;
using Jointly.Web.Tests.Linkages;

namespace Jointly.Web.Tests.Walks;

/// <summary>Home: what waits, what comes next and what was saved lately, each to those who may know.</summary>
public abstract class HomeIsTold(On on)
{
    static (string, string)[] Actor(string name) => [("Name", name), ("Kind", "Enterprise"), ("Place", ""), ("Consent", "NotAsked"), ("Once", Guid.NewGuid().ToString())];

    [Fact(DisplayName = "What an agent saves is told to the coordinator by name, to a donor not at all, and to the agent as the last saved")]
    public async Task Lately()
    {
        var host = await Hosts.Of(on);
        var there = await host.Stranger();                                   // nobody works in it but those of this test
        var actors = new ClusterAddress(there.Initiative.Value, there.Cluster.Value).Page("actors");
        using var agent = await host.Holding((Role.Agent, there.Place));
        using var other = await host.Holding((Role.Agent, there.Place));
        using var coordinator = await host.Holding((Role.Coordinator, new Place(there.Initiative)));
        using var donor = await host.Holding((Role.Donor, there.Place));
        Assert.Contains("Nothing was saved since yesterday", (await coordinator.Get("/home")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Last saved by you", (await agent.Get("/home")).Text, StringComparison.Ordinal);

        foreach (var name in new[] { "Tejidos Imbabura", "Puntadas del Norte" })
            Assert.True((await agent.Post(actors + "/new", actors + "/new", Actor(name))).Leads(actors));

        var told = (await coordinator.Get("/home")).Text;
        Assert.Matches("Agent [0-9a-f]+ entered 2 actors", told);
        Assert.Contains("Tejidos Imbabura", told, StringComparison.Ordinal);
        Assert.Contains("Since yesterday 2 things were saved", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Last saved by you", told, StringComparison.Ordinal);
        await coordinator.Get("/home?lang=fr");
        Assert.Matches("Agent [0-9a-f]+ a saisi 2 acteurs", (await coordinator.Get("/home")).Text);

        var outside = (await donor.Get("/home")).Text;
        foreach (var hidden in new[] { "entered", "Puntadas", "Waits for you" }) Assert.DoesNotContain(hidden, outside, StringComparison.Ordinal);
        Assert.Contains("Read the network together", outside, StringComparison.Ordinal);

        Assert.Matches("Last saved by you at [0-9:]+(\\s[AP]M)? \\(UTC\\): entered an actor: Puntadas del Norte", (await agent.Get(actors)).Text);
        Assert.DoesNotContain("Last saved by you", (await other.Get(actors)).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Answers that are missing, places nobody said and people who have not come in wait for those who can mend it, and for nobody else")]
    public async Task Waits()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        var at = new ClusterAddress(here.Initiative.Value, here.Cluster.Value);
        using var elena = await host.As("Elena Vásconez");
        Assert.DoesNotContain("not answered", (await elena.Get("/home")).Text, StringComparison.Ordinal);
        Assert.True((await elena.Post(at.Page("actors/new"), at.Page("actors/new"), Actor("Sin Lugar"))).Leads(at.Page("actors")));
        var invited = await elena.Post(at.InitiativePage + "/people", at.InitiativePage + "/people", ("Name", "Rosa Quispe"), ("Role", "Specialist"), ("Cluster", ""), ("Language", "es"), ("Once", Guid.NewGuid().ToString()));
        Assert.Contains("Slip for Rosa Quispe", invited.Text, StringComparison.Ordinal);
        var (ana, berta) = (here.Actor, await host.Actor(here, "Bordados Maruja"));
        var wave = await elena.Wave(here, ["REL2"], ana, berta);
        Assert.Contains("2 roster sheets are not answered", (await elena.Get("/home")).Text, StringComparison.Ordinal);
        Assert.True((await elena.Sheet(wave, ana, "REL2", "Names", Walking.Mark(berta))).Leads(wave));

        var home = (await elena.Get("/home")).Text;
        foreach (var said in new[] { "1 roster sheet is not answered", "1 of 2 answered in wave", "Of 1 actor the place is missing", "1 person has not come in yet", "Rosa Quispe", "5 of 8 met", "Finish asking" })
            Assert.Contains(said, home, StringComparison.Ordinal);

        using var guest = await host.Holding((Role.Guest, here.Place));
        var looked = (await guest.Get("/home")).Text;
        foreach (var hidden in new[] { "not answered", "Rosa Quispe", "Sin Lugar", "Soon to end" }) Assert.DoesNotContain(hidden, looked, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "N-71: that somebody wrote down whom they trust is told at home to nobody")]
    public async Task Sealed()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        var berta = await host.Actor(here, "Bordados Maruja");
        using var analyst = await host.Holding((Role.NetworkAnalyst, new Place(here.Initiative)));
        using var elena = await host.As("Elena Vásconez");
        var wave = await elena.Wave(here, ["REL2", "REL9"], here.Actor, berta);
        Assert.True((await analyst.Sheet(wave, here.Actor, "REL2", "Names", Walking.Mark(berta))).Leads(wave));
        Assert.Matches("NetworkAnalyst [0-9a-f]+ wrote down the answers of one question", (await elena.Get("/home")).Text);
        Assert.True((await analyst.Sheet(wave, here.Actor, "REL9", "Names", Walking.Mark(berta, "3"), ("Agreed", "true"))).Leads(wave));
        Assert.Matches("NetworkAnalyst [0-9a-f]+ wrote down the answers of one question", (await elena.Get("/home")).Text);
    }

    [Fact(DisplayName = "A cluster without an agent is said so, and appointing one comes first; the initiative's page tells how often the cluster was asked")]
    public async Task NextStep()
    {
        var host = await Hosts.Of(on);
        var there = await host.Stranger();
        using var coordinator = await host.Holding((Role.Coordinator, new Place(there.Initiative)));
        using var reader = await host.Holding((Role.MethodologyAdviser, new Place(there.Initiative)));
        Assert.DoesNotContain("Appoint an agent", (await reader.Get("/home")).Text, StringComparison.Ordinal);
        Assert.Contains("1 wave", (await coordinator.Get($"/i/{there.Initiative.Value}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not asked yet", (await coordinator.Get($"/i/{there.Initiative.Value}")).Text, StringComparison.Ordinal);
    }
}

public sealed class HomeIsTold_on_SQLite() : HomeIsTold(On.Sqlite);
public sealed class HomeIsTold_on_PostgreSQL() : HomeIsTold(On.Postgres);
