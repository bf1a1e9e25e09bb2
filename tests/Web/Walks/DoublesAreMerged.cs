using System.Net;
using System.Text.RegularExpressions;
using Jointly.Exchange.Tables;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Web.Tests.Hosting;
using Jointly.Web.Tests.Linkages;

namespace Jointly.Web.Tests.Walks;

/// <summary>Two actors that are one, as people meet them: listed, compared, merged, found by either name, parted again.</summary>
public abstract class DoublesAreMerged(On on)
{
    static async Task<string> Entered(Visitor visitor, Somewhere here, string name, params (string, string)[] more)
    {
        var entered = await visitor.Post(here.In("actors/new"), here.In("actors/new"), [("Name", name), ("Kind", "Enterprise"), ("Once", Walking.Once), .. more]);
        Assert.True(entered.Leads(here.In("actors/")), entered.Text);
        return Walking.Address(entered);
    }

    static string IdOf(string address) => address[^36..];

    [Fact(DisplayName = "Listed as likely doubles, compared, merged, found by the old name and address, and parted again")]
    public async Task There_and_back()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        using var diego = await host.As("Diego Arellano");
        var one = await Entered(diego, here, "Costuras Yachay Wasi", ("Place", "Imbaya"), ("Phone", "099 777 1234"), ("People", "4"));
        var other = await Entered(diego, here, "Costura Yachay Wasi e hijas", ("Place", "Natabuela"), ("Phone", "+593 99 777 1234"), ("People", "6"), ("Website", "yachay.ec"));
        var list = await diego.Get(here.In("actors/doubles"));
        Assert.Contains("Costuras Yachay Wasi", list.Text, StringComparison.Ordinal);
        Assert.Contains($"same/{IdOf(one)}", list.Body + $"same/{IdOf(other)}", StringComparison.Ordinal);
        Assert.Contains("Costura Yachay Wasi e hijas", (await diego.Get($"{one}/same?q=yachay")).Text, StringComparison.Ordinal);

        var compare = $"{one}/same/{IdOf(other)}";
        Assert.Contains("Natabuela", (await diego.Get(compare)).Text, StringComparison.Ordinal);
        var bare = await diego.Post(compare, compare, ("v.People", "goes"), ("Reason", " "), ("Once", Walking.Once));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        Assert.Contains("name=\"v.People\" value=\"goes\" checked", bare.Body, StringComparison.Ordinal);            // what was chosen stands
        Assert.True((await diego.Post(compare, compare, ("v.People", "goes"), ("v.Place", "stays"), ("Reason", "One workshop, two visits"), ("Once", Walking.Once))).Leads(one));

        var led = await diego.Get(other);
        Assert.True(led.Leads(one), led.To);
        var page = (await diego.Get(led.To)).Text;
        foreach (var told in new[] { "was merged into this actor", "Also known as Costura Yachay Wasi e hijas", "yachay.ec", "Imbaya" }) Assert.Contains(told, page, StringComparison.Ordinal);
        var found = await diego.Get(here.In("actors") + "?q=yachay+hijas");
        Assert.Contains(IdOf(one), found.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(IdOf(other), found.Body, StringComparison.Ordinal);
        Assert.Contains(IdOf(one), (await diego.Get("/search?q=hijas")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(IdOf(other), (await diego.Get(here.In("actors") + "?view=Gone")).Body, StringComparison.Ordinal);
        Assert.Contains("One workshop, two visits", (await diego.Get(other + "/history")).Text, StringComparison.Ordinal);
        Assert.Contains("One workshop, two visits", (await diego.Get(one + "/history")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(IdOf(one), (await diego.Get(here.In("actors/doubles"))).Body, StringComparison.Ordinal);
        Assert.False((await diego.Post(one, other + "/restore", ("Reason", "back"), ("Once", Walking.Once))).Leads(other + "?said"));

        var merged = await diego.Get(one + "/merged");
        var part = Regex.Match(merged.Body, "action=\"([^\"]+/part)\"").Groups[1].Value;
        Assert.True((await diego.Post(one + "/merged", part, ("Reason", "They are sisters"), ("Once", Walking.Once))).Leads(one + "/merged"));
        Assert.Contains("Natabuela", (await diego.Get(other)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("yachay.ec", (await diego.Get(one)).Text, StringComparison.Ordinal);

        Assert.True((await diego.Post(here.In("actors/doubles"), here.In("actors/doubles/apart"), ("One", IdOf(one)), ("Other", IdOf(other)), ("Once", Walking.Once))).Leads(here.In("actors/doubles")));
        Assert.DoesNotContain(IdOf(one), (await diego.Get(here.In("actors/doubles"))).Body, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Whoever keeps no register neither lists, compares nor merges; and nobody merges by halves what works in a cluster of others")]
    public async Task Mandates()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        using var analyst = await host.Holding((Role.NetworkAnalyst, here.Place));
        Assert.True((await analyst.Get(here.In("actors/doubles"))).Leads("/refused"));
        Assert.True((await analyst.Get(here.In($"actors/{here.Actor.Value}/same"))).Leads("/refused"));
        using var coordinator = await host.As("Elena Vásconez");
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.Get(here.In($"actors/{here.Actor.Value}/same/{Guid.NewGuid()}"))).Status);
    }

    [Fact(DisplayName = "The register comes as a workbook with numbers as numbers and no formula, and is read again")]
    public async Task Workbook()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        using var diego = await host.As("Diego Arellano");
        await Entered(diego, here, "=HYPERLINK(\"x\")", ("Place", "Imbaya"), ("People", "12"), ("Latitude", "0.33"), ("Longitude", "-78.21"));
        var bytes = await diego.Bytes(here.In("actors.xlsx") + "?q=hyperlink");
        using var table = Table.Open(new MemoryStream(bytes));
        var rows = table.Rows(table.Sheets[0]).ToList();
        Assert.Equal(2, rows.Count);
        var head = Enumerable.Range(0, 60).ToDictionary(i => rows[0][i].Text + (rows[0][i].Blank ? i.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""), i => i);
        Assert.Equal("=HYPERLINK(\"x\")", rows[1][head["Name"]].Text);
        Assert.Equal((CellKind.Number, "12"), (rows[1][head["People working there"]].Kind, rows[1][head["People working there"]].Text));
        Assert.DoesNotContain("Contact", head.Keys);
        Assert.Equal(HttpStatusCode.OK, (await diego.Get(here.In("linkages.xlsx"))).Status);
    }

    [Fact(DisplayName = "N-35: files of the network name by consent alone, whoever takes them away; whoever refused is described to all who read network pages")]
    public async Task Files()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        using var elena = await host.As("Elena Vásconez");
        var consent = here.In($"actors/{here.Actor.Value}/consent");
        var refused = await elena.Post(consent, consent, ("Answer", "Refused"), ("Day", DateTime.UtcNow.ToString("yyyy-MM-dd", null)), ("Ground", "said no"), ("Once", Walking.Once));
        Assert.True(refused.Leads(consent), refused.Text);
        List<string> unasked;
        await using (var records = host.Records(here))
            unasked = [.. records.Actors.Where(a => a.Details.Kind == ActorKind.Enterprise && a.Details.Consent == Consent.NotAsked && records.Linkages.Any(l => l.From == a.Id)).Select(a => a.Name)];
        Assert.NotEmpty(unasked);
        foreach (var role in new[] { Role.NetworkAnalyst, Role.MethodologyAdviser, Role.Evaluator, Role.Specialist, Role.Coordinator })
        {
            using var reader = await host.Holding((role, here.Place));
            foreach (var file in new[] { "network/linkages.csv", "network/actors.csv", "network.graphml", "network.svg", "linkages.csv", "linkages.graphml" })
            {
                var body = WebUtility.HtmlDecode((await reader.Get(here.In(file))).Body);
                Assert.DoesNotContain("Punto Fino", body, StringComparison.Ordinal);
                Assert.DoesNotContain(unasked, name => Regex.IsMatch(body, $"(^|[,\">\\n]){Regex.Escape(name)}($|[,\"<\\n])"));
                Assert.DoesNotContain(here.Actor.Value.ToString("N"), body.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
                if (!file.EndsWith(".svg", StringComparison.Ordinal)) Assert.Contains(LinkageNames.Code(here.Actor), body, StringComparison.Ordinal);
            }
            foreach (var page in new[] { "network/explore.json", "network/table", "network" })
                Assert.DoesNotContain("Punto Fino", (await reader.Get(here.In(page))).Body, StringComparison.Ordinal);
        }
        using var donor = await host.Holding((Role.Donor, here.Place));
        Assert.True((await donor.Get(here.In("network/linkages.csv"))).Leads("/refused"));
    }
}

public sealed class DoublesAreMerged_on_SQLite() : DoublesAreMerged(On.Sqlite);
public sealed class DoublesAreMerged_on_PostgreSQL() : DoublesAreMerged(On.Postgres);
