using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jointly.Exchange.Tables;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>The register as people use it: found, filtered, sorted, with chosen columns, kept views, exports, memberships.</summary>
public abstract class RegisterIsUsed(On on)
{
    protected Task<TestHost> Host => Hosts.Of(on);

    async Task<(Visitor Visitor, string Cluster)> Coming(string person, string language = "en")
    {
        var visitor = await (await Host).As(person, language);
        var home = await visitor.Get("/home");
        return (visitor, Regex.Match(home.Body, "href=\"(/i/[^\"]+/c/[^\"/]+)\">[^<]*Atuntaqui").Groups[1].Value);
    }

    static string Once => Guid.NewGuid().ToString();

    static async Task<string> Entered(Visitor visitor, string cluster, string name, params (string, string)[] more)
    {
        var entered = await visitor.Post(cluster + "/actors/new", cluster + "/actors/new", [("Name", name), ("Kind", "Enterprise"), ("Once", Once), .. more]);
        Assert.True(entered.Leads(cluster + "/actors/"), $"{entered.Status} {entered.Text}");
        return entered.To.Split('?')[0];
    }

    static List<string> Names(Reply page) => [.. Regex.Matches(page.Body, "<th scope=\"row\" role=\"rowheader\"><a[^>]*><b>([^<]*)</b>").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];

    [Fact(DisplayName = "An actor described whole is found by any of its words, and every field comes back on its page, its form and its history")]
    public async Task DescribedWhole()
    {
        var (diego, cluster) = await Coming("Diego Arellano");
        var actor = await Entered(diego, cluster, "Taller Ñuñá", ("TradeName", "Púrpura"), ("RegistrationNumber", "1001287634001"), ("Sector", "C1410.02"), ("Latitude", "0.3321"), ("Longitude", "-78.2144"),
            ("LegalForm", "Family"), ("YearBegan", "1998"), ("Stages", "Production"), ("Stages", "Trade"), ("People", "7"), ("Women", "5"), ("Men", "2"), ("OwnerFromHere", "yes"), ("RegisteredSince", "2001-05-04"), ("OnMap", "Given"));
        foreach (var words in new[] { "nuna", "purpura", "1001287634001" })
            Assert.Equal(["Taller Ñuñá"], Names(await diego.Get($"{cluster}/actors?q={words}")));
        var page = (await diego.Get(actor)).Text;
        foreach (var told in new[] { "Púrpura", "1410", "family business", "1998", "production, trade", "4 May 2001", "0.3321" }) Assert.Contains(told, page, StringComparison.Ordinal);
        var form = (await diego.Get(actor + "/correct")).Body;
        Assert.Equal("-78.2144", Visitor.FieldIn(form, "Longitude"));
        Assert.Contains("4 May 2001", (await diego.Get(actor + "/history")).Text, StringComparison.Ordinal);

        var partial = await diego.Post(actor + "/correct", actor + "/correct", ("Kind", "Enterprise"), ("Name", "Taller Ñuñá"), ("People", "8"), ("Version", Visitor.FieldIn(form, "Version")), ("Once", Once));
        Assert.True(partial.Leads(actor), partial.Text);
        Assert.Contains("Púrpura", (await diego.Get(actor)).Text, StringComparison.Ordinal);                // what the form did not show stays
    }

    [Fact(DisplayName = "Every mistake of a form is named at once, in the reader's language, and what was typed stands again")]
    public async Task Mistakes()
    {
        var (diego, cluster) = await Coming("Diego Arellano", "es");
        var refused = await diego.Post(cluster + "/actors/new", cluster + "/actors/new", ("Name", "Taller"), ("Kind", "Enterprise"), ("People", "unos"), ("Latitude", "98,5"), ("Longitude", "-78"), ("YearBegan", "04"), ("Once", Once));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var told in new[] { "Escriba un número, por ejemplo 12. Usted escribió «unos».", "La latitud está entre -90 y 90", "Escriba un año de cuatro cifras" }) Assert.Contains(told, refused.Text, StringComparison.Ordinal);
        Assert.Equal("98,5", Visitor.FieldIn(refused.Body, "Latitude"));
    }

    [Fact(DisplayName = "Lists filter by size, sector, view; sort either way; and show the columns that were chosen")]
    public async Task Lists()
    {
        var (elena, cluster) = await Coming("Elena Vásconez");
        await Entered(elena, cluster, "Lista Uno", ("Sector", "1511"), ("People", "300"), ("LedBy", "Woman"));
        await Entered(elena, cluster, "Lista Dos", ("Sector", "1512"), ("People", "60"), ("LedBy", "Man"));
        Assert.Equal(["Lista Dos", "Lista Uno"], Names(await elena.Get(cluster + "/actors?q=lista&sector=15")));
        Assert.Equal(["Lista Uno", "Lista Dos"], Names(await elena.Get(cluster + "/actors?q=lista&sort=-")));
        Assert.Equal(["Lista Uno", "Lista Dos"], Names(await elena.Get(cluster + "/actors?q=lista&sort=-People")));
        Assert.Equal(["Lista Uno"], Names(await elena.Get(cluster + "/actors?q=lista&size=Large")));
        Assert.Equal(["Lista Uno"], Names(await elena.Get(cluster + "/actors?q=lista&view=LedByWomen")));
        Assert.Contains("Lista Uno", Names(await elena.Get(cluster + "/actors?view=Unlinked&q=lista")));
        var chosen = (await elena.Get(cluster + "/actors?q=lista&col=Sector")).Body;
        Assert.Contains("data-l=\"Sector (ISIC)\"", chosen, StringComparison.Ordinal);
        Assert.DoesNotContain("data-l=\"Linked enterprises\"", chosen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await elena.Get(cluster + "/actors?sort=Nonsense&col=Phone&col=Nope&page=999999999")).Status);
    }

    [Fact(DisplayName = "Whoever reads no persons' data sees no such column, chosen or not")]
    public async Task PersonalColumns()
    {
        var (diego, cluster) = await Coming("Diego Arellano");
        await Entered(diego, cluster, "Con Teléfono", ("Phone", "099 555 0101"), ("Email", "taller@example.org"));
        Assert.Contains("099 555 0101", (await diego.Get(cluster + "/actors?q=telefono&col=Phone")).Body, StringComparison.Ordinal);
        var (nadia, _) = await Coming("Nadia Haddad");                                                     // an evaluator
        foreach (var address in new[] { "/actors?q=telefono&col=Phone&col=Email", "/actors.csv?q=telefono&col=Phone", "/actors.geojson?col=Phone", "/actors.csv" })
        {
            var seen = (await nadia.Get(cluster + address)).Body;
            Assert.DoesNotContain("099 555 0101", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("taller@example.org", seen, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "What is shown can be taken away as a table, and as points with longitude before latitude")]
    public async Task TakenAway()
    {
        var (elena, cluster) = await Coming("Elena Vásconez");
        await Entered(elena, cluster, "=Punto Exportado", ("Latitude", "0.25"), ("Longitude", "-78.5"), ("People", "3"));
        var rows = TextRows.Read((await elena.Get(cluster + "/actors.csv?q=exportado&col=People")).Body.TrimStart('\ufeff'), ',').Where(r => !r.Blank).Select(r => r.Cells).ToList();
        Assert.Equal(["id", "Name", "People"], rows[0]);
        Assert.Equal("=Punto Exportado", FormulaGuard.Take(rows[1][1]));
        Assert.NotEqual("=Punto Exportado", rows[1][1]);
        using var map = JsonDocument.Parse((await elena.Get(cluster + "/actors.geojson?q=exportado")).Body);
        var feature = Assert.Single(map.RootElement.GetProperty("features").EnumerateArray());
        Assert.Equal([-78.5, 0.25], feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()));
    }

    [Fact(DisplayName = "A way of looking is kept under a name for all who see the register, and can be dropped")]
    public async Task Views()
    {
        var (elena, cluster) = await Coming("Elena Vásconez");
        var query = "?q=tejidos&sort=-People";
        var kept = await elena.Post(cluster + "/actors" + query, cluster + "/actors/views", ("Name", "Weavers by size"), ("Query", query), ("Once", Once));
        Assert.True(kept.Leads(cluster + "/actors"), kept.Text);
        var (diego, _) = await Coming("Diego Arellano");
        var seen = await diego.Get(cluster + "/actors" + query);
        Assert.Contains(">Weavers by size</a>", seen.Body, StringComparison.Ordinal);
        Assert.Contains("named “weavers BY size” already", (await elena.Post(cluster + "/actors" + query, cluster + "/actors/views", ("Name", "weavers BY size"), ("Query", query + "x"), ("Once", Once))).Text, StringComparison.Ordinal);
        var drop = Regex.Match(seen.Body, "action=\"([^\"]+/drop)\"").Groups[1].Value;
        Assert.True((await diego.Post(cluster + "/actors" + query, drop, ("Once", Once))).Leads(cluster + "/actors"));
        Assert.DoesNotContain("Weavers by size", (await diego.Get(cluster + "/actors")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await diego.Post(cluster + "/actors" + query, drop, ("Once", Once))).Status);
    }

    [Fact(DisplayName = "An actor joins a group and leaves it on a day; the group lists its members; no membership overlaps another")]
    public async Task Groups()
    {
        var (elena, cluster) = await Coming("Elena Vásconez");
        var group = await Entered(elena, cluster, "Red de Prueba", ("Kind", "Group"));
        var member = await Entered(elena, cluster, "Socia de Prueba");
        (string, string)[] Joining(string from) => [("Group", group[(group.LastIndexOf('/') + 1)..]), ("As", "treasurer"), ("From", from), ("Once", Once)];
        var page = member + "/memberships";
        Assert.Contains("Write the day", (await elena.Post(page, page + "/group", Joining(""))).Text, StringComparison.Ordinal);
        Assert.True((await elena.Post(page, page + "/group", Joining("2025-01-15"))).Leads(page));
        Assert.Contains("member on that day already", (await elena.Post(page, page + "/group", Joining("2025-03-01"))).Text, StringComparison.Ordinal);
        var members = (await elena.Get(group + "/memberships")).Text;
        Assert.Contains("Socia de Prueba", members, StringComparison.Ordinal);
        Assert.Contains("treasurer", members, StringComparison.Ordinal);
        var end = Regex.Match((await elena.Get(page)).Body, "action=\"([^\"]+/group/[^\"]+/end)\"").Groups[1].Value;
        Assert.Contains("cannot end before", (await elena.Post(page, end, ("LastDay", "2024-12-31"), ("Reason", "moved"), ("Once", Once))).Text, StringComparison.Ordinal);
        Assert.True((await elena.Post(page, end, ("LastDay", "2025-06-30"), ("Reason", "moved away"), ("Once", Once))).Leads(page));
        Assert.Contains("30 June 2025", (await elena.Get(page)).Text, StringComparison.Ordinal);
        Assert.True((await elena.Post(page, page + "/group", Joining("2025-07-01"))).Leads(page));
        Assert.Contains("recorded that it left a group", (await elena.Get(member + "/history")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A bank serves two clusters: one actor, in both registers, until it leaves one")]
    public async Task TwoClusters()
    {
        var (elena, cluster) = await Coming("Elena Vásconez");
        var start = cluster[..cluster.IndexOf("/c/", StringComparison.Ordinal)] + "/start";
        var begun = await elena.Post(start, start, ("Makes", "shoes"), ("In", "Ambato"), ("Name", $"Second cluster {on}"), ("Once", Once));
        Assert.True(begun.Leads("/i/"), begun.Text);
        var other = Regex.Match((await elena.Get("/home")).Body, $"href=\"(/i/[^\"]+/c/[^\"/]+)\">Second cluster {on}").Groups[1].Value;
        var bank = await Entered(elena, cluster, "Banco de Dos", ("Kind", "FinanceProvider"));
        var page = bank + "/memberships";
        Assert.True((await elena.Post(page, page + "/cluster", ("Cluster", other[(other.LastIndexOf('/') + 1)..]), ("From", "2025-02-01"), ("Once", Once))).Leads(page));
        Assert.Equal(["Banco de Dos"], Names(await elena.Get(other + "/actors")));
        Assert.Contains("Choose a cluster that you work in", (await elena.Post(page, page + "/cluster", ("Cluster", Guid.NewGuid().ToString()), ("From", "2025-02-01"), ("Once", Once))).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A search finds what one may see in every initiative, and nothing else")]
    public async Task Search()
    {
        var (elena, cluster) = await Coming("Elena Vásconez");
        await Entered(elena, cluster, "Únicamente Buscada");
        Assert.Contains($"href=\"{cluster}/actors/", (await elena.Get("/search?q=unicamente+BUSCADA")).Body, StringComparison.Ordinal);
        Assert.Contains("Diego Arellano", (await elena.Get("/search?q=arellano")).Text, StringComparison.Ordinal);
        Assert.Contains("Atuntaqui", (await elena.Get("/search?q=garment")).Text, StringComparison.Ordinal);
        var (lucia, _) = await Coming("Lucía Montalvo");                                                   // reads findings, not the register
        var seen = (await lucia.Get("/search?q=buscada")).Text;
        Assert.Contains("Nothing that you may see", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Diego Arellano", (await lucia.Get("/search?q=arellano")).Text, StringComparison.Ordinal);
        var stranger = await (await Host).Stranger();
        Assert.DoesNotContain(stranger.Actor.Value.ToString(), (await elena.Get("/search?q=canary")).Body, StringComparison.Ordinal);
    }
}

public sealed class RegisterIsUsed_on_SQLite() : RegisterIsUsed(On.Sqlite);
public sealed class RegisterIsUsed_on_PostgreSQL() : RegisterIsUsed(On.Postgres);
