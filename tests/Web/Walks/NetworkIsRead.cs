using System.Net;
using Jointly.Exchange.Tables;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>The network page of the example, and networks brought from files.</summary>
public abstract class NetworkIsRead(On on)
{
    async Task<(Visitor, string Initiative, string Cluster)> Coming(string name, string language = "en")
    {
        var visitor = await (await Hosts.Of(on)).As(name, language);
        var cluster = Regex.Match((await visitor.Get("/home")).Body, "href=\"(/i/[^\"]+/c/[^\"/]+)\">[^<]*Atuntaqui").Groups[1].Value;
        return (visitor, cluster.Split("/c/")[0], cluster);
    }

    [Theory(DisplayName = "The example's network says in three languages that eleven of 43 enterprises have no support institution, before it was 26")]
    [InlineData("en", "One in four enterprises has no link to any support institution", "11 of 43", "26 of 43")]
    [InlineData("fr", "Une entreprise sur quatre n’a aucun lien avec une institution d’appui", "11 sur 43", "26 sur 43")]
    [InlineData("es", "Una de cada cuatro empresas no tiene vínculo con ninguna institución de apoyo", "11 de 43", "26 de 43")]
    public async Task Example(string language, string lede, string now, string before)
    {
        var (visitor, _, cluster) = await Coming("Elena Vásconez", language);
        var page = (await visitor.Get(cluster + "/network")).Text.Replace('\u00a0', ' ');
        Assert.Contains(lede, page, StringComparison.Ordinal);
        Assert.Contains(now, page, StringComparison.Ordinal);
        Assert.Contains(before, page, StringComparison.Ordinal);
        Assert.Contains("Chamber of Commerce", page, StringComparison.Ordinal);
        Assert.Contains("Confecciones Dávila", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The picture comes as SVG with its title, the linkages and measures as CSV; the table tells each actor's linkages in both waves")]
    public async Task Downloads()
    {
        var (visitor, _, cluster) = await Coming("Elena Vásconez");
        var svg = XDocument.Parse((await visitor.Get(cluster + "/network.svg")).Body);
        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "title");
        var ties = (await visitor.Get(cluster + "/network/linkages.csv")).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(ties.Length > 180, $"{ties.Length} lines");                            // 54 and 125 pairs, some in two kinds, and the agent's
        var measures = (await visitor.Get(cluster + "/network/actors.csv")).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(55 + 1, measures.Length);
        var table = (await visitor.Get(cluster + "/network/table")).Text;
        Assert.Contains("Acabados Villota", table, StringComparison.Ordinal);
        Assert.Contains("no one", table, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(cluster + "/network?wave=1")).Status);
        Assert.Contains("Nothing is known yet", (await visitor.Get(cluster + "/network?wave=9")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Waves to compare and kinds to read are chosen by a form without script; downloads and the table follow the choice")]
    public async Task Chosen()
    {
        var (visitor, _, cluster) = await Coming("Elena Vásconez");
        var page = (await visitor.Get(cluster + "/network")).Text;
        foreach (var said in new[] { "Performing or not: six signs", "towards performing", "Signs that the method names", "not recorded yet", "Choose waves and kinds" })
            Assert.Contains(said, page, StringComparison.Ordinal);
        var alone = await visitor.Get(cluster + "/network?wave=2&before=0");
        Assert.DoesNotContain("links are new", alone.Text, StringComparison.Ordinal);
        Assert.Contains("There is no earlier wave to compare with", alone.Text, StringComparison.Ordinal);
        Assert.Contains("network/linkages.csv?wave=2&amp;before=0", alone.Body, StringComparison.Ordinal);
        async Task<string[]> Kinds(string query) =>
            [.. (await visitor.Get(cluster + "/network/linkages.csv" + query)).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => $"{l.Split(',')[0]} {Regex.Match(l, "REL\\d+|Membership|Training").Value}").Distinct().Order()];
        Assert.Equal(["1 REL5", "2 REL5"], await Kinds("?kind=REL5"));
        Assert.Equal(["2 REL5"], await Kinds("?wave=2&before=0&kind=REL5"));
        Assert.NotEmpty(await Kinds("?kind=nothing&kind="));
        Assert.DoesNotContain(await Kinds("?kind=REL9"), k => k.Contains("REL9", StringComparison.Ordinal));      // sealed: N-71
        var kinds = await visitor.Get(cluster + "/network?kind=REL7");
        Assert.Matches("value=\"REL7\" checked", kinds.Body);
        Assert.DoesNotMatch("value=\"REL5\" checked", kinds.Body);
    }

    [Fact(DisplayName = "The network comes as GraphML with as many ties as the table of linkages of that wave")]
    public async Task Graph()
    {
        var (visitor, _, cluster) = await Coming("Elena Vásconez");
        var graph = XDocument.Parse((await visitor.Get(cluster + "/network.graphml?wave=2&before=0")).Body.TrimStart('\uFEFF'));
        var lines = (await visitor.Get(cluster + "/network/linkages.csv?wave=2&before=0")).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
        Assert.Equal(lines, graph.Descendants().Count(e => e.Name.LocalName == "edge"));
        Assert.True(graph.Descendants().Count(e => e.Name.LocalName == "node") >= 55);
    }

    [Theory(DisplayName = "The network round one actor: whom it reaches, its figures and what would be lost without it, linked from its page and the table")]
    [InlineData("en", "is linked to 20 of the 54 others", "What would be lost without it")]
    [InlineData("fr", "a un lien avec 20 des 54 autres", "Ce qui serait perdu sans lui")]
    [InlineData("es", "tiene vínculo con 20 de los otros 54", "Lo que se perdería sin él")]
    public async Task Round(string language, string lede, string without)
    {
        var (visitor, _, cluster) = await Coming("Elena Vásconez", language);
        var id = Regex.Match((await visitor.Get(cluster + "/actors?q=Chamber")).Body, "/actors/([0-9a-f-]{36})\"><b>Chamber").Groups[1].Value;
        var page = (await visitor.Get($"{cluster}/network/of/{id}")).Text.Replace('\u00a0', ' ');
        Assert.Contains(lede, page, StringComparison.Ordinal);
        Assert.Contains(without, page, StringComparison.Ordinal);
        Assert.Contains($"/network/of/{id}", (await visitor.Get($"{cluster}/actors/{id}")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{cluster}/network/of/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get($"{cluster}/network/of/{id}?wave=9")).Status);
    }

    [Fact(DisplayName = "A donor reads the findings and no name that nobody agreed to")]
    public async Task Donor()
    {
        var (elena, initiative, cluster) = await Coming("Elena Vásconez");
        var actors = await elena.Get(cluster + "/actors.csv");
        var rows = TextRows.Read(actors.Body, ',').Select(r => r.Cells).ToList();
        var (name, kind, consent) = (rows[0].ToList().IndexOf("Name"), rows[0].ToList().IndexOf("Kind"), rows[0].ToList().IndexOf("Consent"));
        var silent = rows.Skip(1).Where(r => r.Count > consent && (r[consent] is "NotAsked" or "Refused") && r[kind] == "Enterprise").Select(r => r[name]).ToList();
        Assert.NotEmpty(silent);
        var (lucia, _, _) = await Coming("Lucía Montalvo");
        var page = (await lucia.Get(cluster + "/network")).Body;
        Assert.Contains("11 of 43", page, StringComparison.Ordinal);
        Assert.All(silent, one => Assert.DoesNotContain(one, page, StringComparison.Ordinal));
        Assert.True((await lucia.Get(cluster + "/network/table")).Leads("/refused"));
        Assert.NotEmpty(initiative);
    }

    [Fact(DisplayName = "A bare edge list is looked at, brought with one more click, and read")]
    public async Task Bare()
    {
        var (visitor, initiative, _) = await Coming("Elena Vásconez");
        var page = initiative + "/network/bring";
        //  a star of nine about "hub", one pair apart
        var edges = string.Join('\n', Enumerable.Range(1, 9).Select(i => $"hub leaf{i}")) + "\nleft right\n";
        var look = await visitor.Upload(page, page + "/look", [("ties", "star.edges", Encoding.UTF8.GetBytes(edges))], ("named", "true"), ("once", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.OK, look.Status);
        Assert.Contains("12 actors and 10 linkages were found", look.Text, StringComparison.Ordinal);
        var brought = await Bring(visitor, page, look);
        Assert.True(brought.Leads(initiative + "/c/"), brought.Text);
        var read = (await visitor.Get(brought.To)).Text;
        Assert.Contains("Hub holds much of the network together", read, StringComparison.Ordinal);
        Assert.Contains("The network is in two pieces", read, StringComparison.Ordinal);
        Assert.Equal(brought.To, (await Bring(visitor, page, look)).To);                    // sent twice, brought once
    }

    [Fact(DisplayName = "Problems are told by line, column and mend; what stands in a file is text on every page and in every export")]
    public async Task Hostile()
    {
        var (visitor, initiative, _) = await Coming("Elena Vásconez");
        var page = initiative + "/network/bring";
        var ties = "from,to,kind,weight\n<script>alert(1)</script>,=1+1,REL2,2\n=1+1,\"Ana, \"\"la\"\" Única\",REL5,much\nشركة,Ana,,\nlonely,,,\nself,self,,\n";
        var look = await visitor.Upload(page, page + "/look", [("ties", "odd.csv", Encoding.UTF8.GetBytes(ties))], ("name", "Odd <b>names</b>"), ("once", Guid.NewGuid().ToString()));
        Assert.DoesNotContain("<script>alert", look.Body, StringComparison.Ordinal);
        Assert.Contains("to be mended", look.Text, StringComparison.Ordinal);
        var brought = await Bring(visitor, page, look);
        Assert.True(brought.Leads(initiative + "/c/"), brought.Text);
        foreach (var shown in new[] { "", "/table" })
        {
            var body = (await visitor.Get(brought.To + shown)).Body;
            Assert.DoesNotContain("<script>alert", body, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>names</b>", body, StringComparison.Ordinal);
        }
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", (await visitor.Get(brought.To + "/table")).Body, StringComparison.Ordinal);
        var export = (await visitor.Get(brought.To.Replace("/network", "/actors.csv", StringComparison.Ordinal))).Body;
        Assert.Contains("'=1+1", export, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|,)\"?=1", export);
    }

    [Theory(DisplayName = "A file without linkages is refused in a sentence and nothing is saved")]
    [InlineData("")]
    [InlineData("just one word on each line\n")]
    [InlineData("from,to\n")]
    public async Task Nothing(string text)
    {
        var (visitor, initiative, _) = await Coming("Elena Vásconez");
        var page = initiative + "/network/bring";
        var look = await visitor.Upload(page, page + "/look", [("ties", "empty.csv", Encoding.UTF8.GetBytes(text))], ("once", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, look.Status);
        Assert.DoesNotContain("Bring it into a new cluster", look.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A digest that was never received brings nothing")]
    public async Task Guessed()
    {
        var (visitor, initiative, _) = await Coming("Elena Vásconez");
        var page = initiative + "/network/bring";
        foreach (var digest in new[] { new string('a', 64), "../../jointly.db", "" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post(page, page, ("Ties", digest), ("Name", "x"), ("Once", Guid.NewGuid().ToString()))).Status);
    }

    static Task<Reply> Bring(Visitor visitor, string page, Reply look) => visitor.Post(page, page,
        [.. new[] { "Name", "On", "Directed", "Named", "Ties", "Actors", "File", "Once" }.Select(f => (f, Visitor.FieldIn(look.Body, f)))]);
}

public sealed class NetworkIsRead_on_SQLite() : NetworkIsRead(On.Sqlite);
public sealed class NetworkIsRead_on_PostgreSQL() : NetworkIsRead(On.Postgres);
