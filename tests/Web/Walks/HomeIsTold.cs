using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>Home: what waits, what comes next and what was saved lately, each to those who may know.</summary>
public abstract class HomeIsTold(On on)
{
    static (string, string)[] Actor(string name) => [("Name", name), ("Kind", "Enterprise"), ("Place", ""), ("Consent", "NotAsked"), ("Once", Guid.NewGuid().ToString())];

    [Fact(DisplayName = "What an agent saves is told to the coordinator by name, to a donor not at all, and to the agent as the last saved")]
    public async Task Lately()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        var actors = new ClusterAddress(here.Initiative.Value, here.Cluster.Value).Page("actors");
        using var diego = await host.As("Diego Arellano");
        using var elena = await host.As("Elena Vásconez");
        using var donor = await host.Holding((Role.Donor, here.Place));

        foreach (var name in new[] { "Tejidos Imbabura", "Puntadas del Norte" })
            Assert.True((await diego.Post(actors + "/new", actors + "/new", Actor(name))).Leads(actors));

        var told = (await elena.Get("/home")).Text;
        Assert.Matches("Diego Arellano entered [0-9]+ actors: Puntadas del Norte, Tejidos Imbabura", told);
        Assert.Contains("Tejidos Imbabura", told, StringComparison.Ordinal);
        Assert.Matches("Since yesterday [0-9]+ things were saved", told);
        Assert.DoesNotMatch("Last saved by you at [0-9:]+( [AP]M)? \\(UTC\\): entered", told);
        Assert.Matches("Diego Arellano a saisi [0-9]+ acteurs", (await (await host.As("Elena Vásconez", "fr")).Get("/home")).Text);

        var outside = (await donor.Get("/home")).Text;
        Assert.DoesNotContain("entered", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("Puntadas", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("Waits for you", outside, StringComparison.Ordinal);
        Assert.Contains("Read the network together", outside, StringComparison.Ordinal);

        var last = (await diego.Get(actors)).Text;
        Assert.Matches("Last saved by you at [0-9:]+( [AP]M)? \\(UTC\\): entered an actor: Puntadas del Norte", last);
        using var other = await host.Holding((Role.Agent, here.Place));
        Assert.DoesNotContain("Last saved by you", (await other.Get(actors)).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Places nobody said and people who have not come in wait for those who can mend it")]
    public async Task Waits()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        var at = new ClusterAddress(here.Initiative.Value, here.Cluster.Value);
        using var elena = await host.As("Elena Vásconez");
        Assert.True((await elena.Post(at.Page("actors/new"), at.Page("actors/new"), Actor("Sin Lugar"))).Leads(at.Page("actors")));
        var invited = await elena.Post(at.InitiativePage + "/people", at.InitiativePage + "/people", ("Name", "Rosa Quispe"), ("Role", "Specialist"), ("Cluster", ""), ("Language", "es"), ("Once", Guid.NewGuid().ToString()));
        Assert.Contains("Slip for Rosa Quispe", invited.Text, StringComparison.Ordinal);

        var home = await elena.Get("/home");
        foreach (var said in new[] { "of 1 actor the place is missing", "1 person has not come in yet", "Rosa Quispe" })
            Assert.Contains(said, home.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Gate", home.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(" met", home.Text, StringComparison.Ordinal);

        using var guest = await host.Holding((Role.Guest, here.Place));
        var looked = (await guest.Get("/home")).Text;
        foreach (var hidden in new[] { "not answered", "Rosa Quispe", "Sin Lugar", "Soon to end" }) Assert.DoesNotContain(hidden, looked, StringComparison.Ordinal);
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
