using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jointly.Method.Mandates;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests.Walks;

/// <summary>An initiative and a cluster corrected, a cluster defined, a source's figure kept: each with its reason, its history, and nothing lost (product row F2).</summary>
public abstract class ClustersAreDefined(On on)
{
    const string Square = """{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[-78.3,0.3],[-78.1,0.3],[-78.1,0.4],[-78.3,0.4],[-78.3,0.3]]]}}""";

    Task<TestHost> Host => Hosts.Of(on);
    static (string, string) Once => ("Once", Guid.NewGuid().ToString());

    /// <summary>A coordinator and an agent of an initiative of their own, so that the example stays as it is for others.</summary>
    async Task<(Visitor Coordinator, Visitor Agent, Somewhere Here)> Begun()
    {
        var host = await Host;
        var here = await host.Stranger();
        return (await host.Holding((Role.Coordinator, new Place(here.Initiative))), await host.Holding((Role.Agent, here.Place)), here);
    }

    static string Initiative(Somewhere here) => $"/i/{here.Initiative.Value}";
    static string Cluster(Somewhere here) => $"/i/{here.Initiative.Value}/c/{here.Cluster.Value}";

    static (string, string)[] Details(string version, params (string, string)[] more) =>
    [
        ("Version", version), Once, ("Names[0].Language", "en"), ("Names[0].Name", $"{Cast.Canary} initiative"), ("Country", "PE"), ("Currency", "PEN"), .. more,
    ];

    [Fact(DisplayName = "An initiative gets its objective, partners, days, budget, countries and languages; its page, its gate and its history tell of it")]
    public async Task Initiative_whole()
    {
        var (coordinator, _, here) = await Begun();
        var page = Initiative(here);
        Assert.Contains("0 of 8 conditions are met", (await coordinator.Get(page)).Text, StringComparison.Ordinal);
        var version = Visitor.FieldIn((await coordinator.Get(page + "/correct")).Body, "Version");
        var unreasoned = await coordinator.Post(page + "/correct", page + "/correct", Details(version, ("Budget", "a lot"), ("Languages", "es, Klingonish"), ("AlsoIn", "Atlantis"), ("Begins", "soon")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreasoned.Status);
        foreach (var said in new[] { "You wrote “a lot”", "“Klingonish” is not known", "“Atlantis” is none of it", "You wrote “soon”" }) Assert.Contains(said, unreasoned.Text, StringComparison.Ordinal);
        Assert.Equal("Atlantis", Visitor.FieldIn(unreasoned.Body, "AlsoIn"));

        var corrected = await coordinator.Post(page + "/correct", page + "/correct", Details(version, ("Names[1].Language", "es"), ("Names[1].Name", "Iniciativa"), ("Objective[0].Language", "en"), ("Objective[0].Name", "Jobs for young people"),
            ("AlsoIn", "ecuador"), ("AlsoIn", ""), ("Partners[0].Name", "Ministry of Production"), ("Partners[0].Role", "Counterpart"), ("Partners[1].Name", "Chamber"), ("Partners[1].Role", "Host"), ("NoDonors", "true"),
            ("Begins", "2026-01-01"), ("Ends", "2027-12-31"), ("Budget", "1,250,000.50"), ("BudgetCurrency", "USD"), ("Languages", "Spanish, Quechua"), ("Because", "The signed document")));
        Assert.True(corrected.Leads(page), corrected.Text);
        var shown = (await coordinator.Get(page)).Text;
        foreach (var said in new[] { "Jobs for young people", "Ministry of Production", "No donor pays for it", "1,250,000.5", "Español", "Ecuador", "24 months", "N-33", "6 of 8 conditions are met" }) Assert.Contains(said, shown, StringComparison.Ordinal);
        var history = (await coordinator.Get(page + "/history")).Text;
        foreach (var said in new[] { "corrected the initiative", "“The signed document”", "Development objective: Jobs for young people", "Also in: Ecuador", "version 2" }) Assert.Contains(said, history, StringComparison.Ordinal);
        Assert.True(Audit.Verify((await Host).Installation.Database).Whole);
    }

    [Fact(DisplayName = "Of two who correct the same version what fits is taken; what collides is refused with both values, and saved once it was seen")]
    public async Task Together()
    {
        var (first, _, here) = await Begun();
        using var second = await (await Host).Holding((Role.Coordinator, new Place(here.Initiative)));
        var page = Initiative(here) + "/correct";
        var version = Visitor.FieldIn((await first.Get(page)).Body, "Version");
        Assert.True((await first.Post(page, page, Details(version, ("Begins", "2026-01-01"), ("Because", "one")))).Leads(Initiative(here)));
        Assert.True((await second.Post(page, page, Details(version, ("Languages", "fr"), ("Because", "other, fits")))).Leads(Initiative(here)));
        var met = await second.Post(page, page, Details(version, ("Begins", "2026-02-02"), ("Because", "other, collides")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, met.Status);
        foreach (var said in new[] { "Changed by somebody else meanwhile", "1 January 2026", "2 February 2026" }) Assert.Contains(said, met.Text, StringComparison.Ordinal);
        Assert.Equal("2026-02-02", Visitor.FieldIn(met.Body, "Begins"));
        Assert.Equal("other, collides", Visitor.FieldIn(met.Body, "Because"));
        Assert.NotEqual("", Visitor.FieldIn(met.Body, "Languages"));                    // what the other wrote and I did not touch is in the form
        var seen = Visitor.FieldIn(met.Body, "Version");
        Assert.True((await second.Post(page, page, Details(seen, ("Begins", "2026-02-02"), ("Languages", "fr"), ("Because", "seen")))).Leads(Initiative(here)));
        Assert.Contains("First day: 1 January 2026 → 2 February 2026", (await first.Get(Initiative(here) + "/history")).Text, StringComparison.Ordinal);
        foreach (var unknown in new[] { "", "0", "99" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await first.Post(page, page, Details(unknown, ("Begins", "2026-03-03"), ("Because", "x")))).Status);
    }

    [Fact(DisplayName = "A cluster gets names in several languages, sectors by ISIC, a role and a judged maturity")]
    public async Task Cluster_whole()
    {
        var (coordinator, agent, here) = await Begun();
        var page = Cluster(here);
        Assert.True((await agent.Get(page + "/correct")).Leads("/refused"));
        var version = Visitor.FieldIn((await coordinator.Get(page + "/correct")).Body, "Version");
        (string, string)[] Form(string sector) => [("Version", version), Once, ("Names[0].Language", "en"), ("Names[0].Name", $"{Cast.Canary} shoes"), ("Names[1].Language", "fr"), ("Names[1].Name", "Chaussures"), ("In", "Trujillo"),
            ("Sectors", sector), ("Sectors", ""), ("Role", "Pilot"), ("Maturity", "Incipient"), ("MaturityOn", "2026-03-01"), ("MaturityBecause", "Three groups meet"), ("Because", "The mapping")];
        var refused = await coordinator.Post(page + "/correct", page + "/correct", Form("making of things"));
        Assert.Contains("“making of things” is none of it", refused.Text, StringComparison.Ordinal);
        Assert.True((await coordinator.Post(page + "/correct", page + "/correct", Form("1520 Manufacture of footwear"))).Leads(page));
        var shown = (await coordinator.Get(page)).Text;
        foreach (var said in new[] { "1520 Manufacture of footwear", "Pilot", "Incipient, judged on 1 March 2026: Three groups meet" }) Assert.Contains(said, shown, StringComparison.Ordinal);
        Assert.Contains("Sectors (ISIC Rev. 4): 1520 Manufacture of footwear", (await agent.Get(page + "/history")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "An agent defines the cluster: outline from a file, critical mass, common features; it is read by all, and what is wrong is said")]
    public async Task Defined()
    {
        var (_, agent, here) = await Begun();
        var (page, write) = (Cluster(here) + "/definition", Cluster(here) + "/definition/write");
        Assert.Contains("Nobody has written yet", (await agent.Get(page)).Text, StringComparison.Ordinal);
        (string, string)[] Form(string version, params (string, string)[] more) => [("Version", version), Once, ("Places", "Trujillo\nEl Porvenir\n"), ("BoundaryBecause", "One bus line"), ("FewestEnterprises", "2"), ("FewestFrom", "2026-01-01"),
            ("FewestSource", "The committee"), ("Features[0].Holds", "Yes"), ("Features[0].Words", "The same tannery"), ("Features[0].Evidence", "Nine owners"), ("Because", "A workshop"), .. more];
        var swapped = await agent.Post(write, write, Form("0", ("Outline", """{"type":"Polygon","coordinates":[[[-8.1,-79.1],[-8.0,-79.1],[-8.0,-79.0],[-8.1,-79.1]]]}""")));
        Assert.Contains("changed places", swapped.Text, StringComparison.Ordinal);
        Assert.Contains("[[[-8.1,-79.1]", WebUtility.HtmlDecode(swapped.Body), StringComparison.Ordinal);
        var defined = await agent.Upload(write, write, [("File", "area.geojson", Encoding.UTF8.GetBytes(Square))], Form("0"));
        Assert.True(defined.Leads(page), defined.Text);
        var shown = await agent.Get(page);
        foreach (var said in new[] { "Trujillo, El Porvenir", "One bus line", "2 enterprises are in the register; the fewest are 2", "The same tannery", "Nine owners", "no buying from anyone is recorded", "ID-2" }) Assert.Contains(said, shown.Text, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"outline\"", shown.Body, StringComparison.Ordinal);

        // Two who define at once: whoever came with a form opened before there was a definition meets what stands.
        var met = await agent.Post(write, write, [.. Form("0").Select(f => f.Item1 == "BoundaryBecause" ? (f.Item1, "One market day") : f)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, met.Status);
        Assert.Contains("Changed by somebody else meanwhile", met.Text, StringComparison.Ordinal);
        Assert.Contains("wrote the definition", (await agent.Get(Cluster(here) + "/history")).Text, StringComparison.Ordinal);
        using var donor = await (await Host).Holding((Role.Donor, here.Place));
        Assert.Contains("The same tannery", (await donor.Get(page)).Text, StringComparison.Ordinal);
        Assert.True((await donor.Get(write)).Leads("/refused"));
        Assert.DoesNotContain("/definition/write", (await donor.Get(page)).Body, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A source's figure is added, corrected, taken back and restored, and stands beside what the register counts")]
    public async Task Sources()
    {
        var (_, agent, here) = await Begun();
        var (page, add) = (Cluster(here) + "/definition", Cluster(here) + "/definition/figures/new");
        (string, string)[] Form(string value, string version = "", string because = "") => [Once, ("Version", version), ("Measure", "Enterprises"), ("Words", "workshops"), ("Qualifier", "MoreThan"), ("Value", value), ("Source", "Census, page 12"), ("Period", "2019"), ("Because", because)];
        Assert.Contains("Write the number as the source gives it", (await agent.Post(add, add, Form(""))).Text, StringComparison.Ordinal);
        Assert.True((await agent.Post(add, add, Form("1,480"))).Leads(page));
        var shown = await agent.Get(page);
        Assert.Contains("more than 1,480", shown.Text, StringComparison.Ordinal);
        var correct = Regex.Match(shown.Body, "href=\"([^\"]+/definition/figures/[0-9a-f-]{36}/correct)\"").Groups[1].Value;
        var version = Visitor.FieldIn((await agent.Get(correct)).Body, "Version");
        Assert.Contains("Write why", (await agent.Post(correct, correct, Form("1,500", version))).Text, StringComparison.Ordinal);
        Assert.True((await agent.Post(correct, correct, Form("1,500", version, "Read again"))).Leads(page));
        Assert.True((await agent.Post(correct, correct.Replace("/correct", "/retract", StringComparison.Ordinal), Once, ("Reason", "Another town"))).Leads(page));
        Assert.Contains("1 figure was taken back", (await agent.Get(page)).Text, StringComparison.Ordinal);
        Assert.True((await agent.Post(correct, correct.Replace("/correct", "/restore", StringComparison.Ordinal), Once, ("Reason", "It was this town"))).Leads(page));
        Assert.Contains("more than 1,500", (await agent.Get(page)).Text, StringComparison.Ordinal);
        var history = (await agent.Get(Cluster(here) + "/history")).Text;
        foreach (var said in new[] { "added a source’s figure", "Number: 1480 → 1500", "took a source’s figure back", "“Another town”", "restored a source’s figure" }) Assert.Contains(said, history, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "The example has a definition: stated, measured, and as sources say it")]
    [InlineData("en", "5 of 43", "about 2,500", "nearly 80 % of the local workforce", "10 to 15 million USD a year", "People state that 6 of 7")]
    [InlineData("fr", "5 sur 43", "environ 2 500", "près de 80 % of the local workforce", "10 à 15 million USD a year", "6 des 7 traits communs")]
    [InlineData("es", "5 de 43", "alrededor de 2", "casi 80 % of the local workforce", "10 a 15 million USD a year", "se cumplen 6 de 7")]
    public async Task Example(string language, params string[] says)
    {
        var host = await Host;
        var here = await host.Example();
        using var nadia = await host.As("Nadia Haddad", language);
        var text = Regex.Replace((await nadia.Get(Cluster(here) + "/definition")).Text, "[\u00a0\u202f]", " ");
        Assert.All(says, said => Assert.Contains(said, text, StringComparison.Ordinal));
    }
}

public sealed class ClustersAreDefined_on_SQLite() : ClustersAreDefined(On.Sqlite);
public sealed class ClustersAreDefined_on_PostgreSQL() : ClustersAreDefined(On.Postgres);
