using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Writing;
using Jointly.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests.Walks;

/// <summary>Network explorer and map: what they are sent, to whom, and what their pages say where they were not built.</summary>
public sealed class IslandsAreServed
{
    static async Task<(Visitor, string Cluster)> Coming(string name, string language = "en")
    {
        var host = await Hosts.Of(On.Sqlite);
        return (await host.As(name, language), (await host.Example()).Address("i/{initiative:guid}/c/{cluster:guid}"));
    }

    static async Task<JsonElement> Json(Visitor visitor, string path)
    {
        var reply = await visitor.Get(path);
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return JsonDocument.Parse(reply.Body).RootElement;
    }

    static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.String ? e.GetString()! : "")];

    [Fact(DisplayName = "The explorer is sent 55 actors where the picture has them, both waves, measures and words, and no sealed kind")]
    public async Task Explored()
    {
        var (elena, cluster) = await Coming("Elena Vásconez");
        var page = (await elena.Get(cluster + "/network")).Body;
        var data = await Json(elena, cluster + "/network/explore.json");
        var actors = data.GetProperty("actors");
        Assert.Equal(55, actors.GetProperty("name").GetArrayLength());
        Assert.Contains("Acabados Villota", Texts(actors.GetProperty("name")));
        Assert.Equal(["Now: April 2026", "Before: March 2025"], data.GetProperty("waves").EnumerateArray().Select(w => w.GetProperty("name").GetString()));
        var ties = data.GetProperty("ties");
        var linked = ties.GetProperty("from").EnumerateArray().Concat(ties.GetProperty("to").EnumerateArray()).Select(t => t.GetInt32()).ToHashSet();
        Assert.All(linked, v => Assert.Matches($"""<use href="#net-k[a-z]" x="{actors.GetProperty("x")[v]}" y="{actors.GetProperty("y")[v]}"/>""", page));
        var pairs = Enumerable.Range(0, ties.GetProperty("from").GetArrayLength()).Where(t => (ties.GetProperty("waves")[t].GetInt32() & 1) != 0)
            .Select(t => (ties.GetProperty("from")[t].GetInt32(), ties.GetProperty("to")[t].GetInt32())).Select(t => (Math.Min(t.Item1, t.Item2), Math.Max(t.Item1, t.Item2))).Distinct();
        Assert.Equal(125, pairs.Count());
        Assert.DoesNotContain(data.GetProperty("linkages").EnumerateArray(), k => k.GetString() is "REL9" or "REL15" or "trust" or "influence");
        Assert.Equal(1, Math.Sign(actors.GetProperty("betweenness")[0].EnumerateArray().Max(b => b.GetDouble())));
        var attributes = data.GetProperty("attributes").EnumerateArray().Select(a => a.GetProperty("name").GetString()).ToList();
        Assert.Contains("Place", attributes);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get(cluster + "/network/explore.json?wave=9")).Status);
    }

    [Fact(DisplayName = "Who may not see the register explores without ids, attributes, or a name that nobody agreed to; who may gets what may be shown beside each name")]
    public async Task Consent()
    {
        var (elena, cluster) = await Coming("Elena Vásconez");
        var (lucia, _) = await Coming("Lucía Montalvo");
        var (all, few) = (await Json(elena, cluster + "/network/explore.json"), await Json(lucia, cluster + "/network/explore.json"));
        var names = Texts(all.GetProperty("actors").GetProperty("name"));
        var labels = Texts(all.GetProperty("actors").GetProperty("label"));
        var silent = names.Where((_, v) => labels[v].Length > 0).ToList();
        Assert.NotEmpty(silent);
        Assert.All(labels.Where(l => l.Length > 0), l => Assert.StartsWith("one ", l, StringComparison.Ordinal));
        Assert.DoesNotContain(Texts(few.GetProperty("actors").GetProperty("name")), silent.Contains);
        Assert.Equal(JsonValueKind.Null, few.GetProperty("actors").GetProperty("id").ValueKind);
        Assert.Equal(JsonValueKind.Null, few.GetProperty("actorPage").ValueKind);
        Assert.Equal(0, few.GetProperty("attributes").GetArrayLength());
        Assert.True((await lucia.Get(cluster + "/actors/map.geojson")).Leads("/refused"));
        Assert.True((await lucia.Get(cluster + "/actors/map")).Leads("/refused"));
    }

    [Theory(DisplayName = "Where the islands were not built, their pages say so, how to get them, and what works without")]
    [InlineData("en", "not part of this installation", "apt install nodejs npm")]
    [InlineData("fr", "ne fait pas partie de cette installation", "apt install nodejs npm")]
    [InlineData("es", "no forma parte de esta instalación", "apt install nodejs npm")]
    public async Task Without(string language, string said, string how)
    {
        await using var host = await TestHost.Start(On.Sqlite, adjust: b => b.Services.AddSingleton(Islands.None));
        var (place, elena) = (await host.Example(), await host.As("Elena Vásconez", language));
        await Placed(host, place, 0.332, -78.213);
        foreach (var page in new[] { "network/explore", "actors/map" })
        {
            var reply = await elena.Get(place.Address("i/{initiative:guid}/c/{cluster:guid}/" + page));
            Assert.Contains(said, reply.Text, StringComparison.Ordinal);
            Assert.Contains(how, reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", reply.Body, StringComparison.Ordinal);
        }
        var map = await elena.Get(place.Address("i/{initiative:guid}/c/{cluster:guid}/actors/map"));
        Assert.Contains("Andrade Marín", map.Text, StringComparison.Ordinal);                     // the table by place
        var network = await elena.Get(place.Address("i/{initiative:guid}/c/{cluster:guid}/network"));
        Assert.Contains("/network/explore\"", network.Body, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"net", network.Body, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Where they were built, the script is asked for by its content, travels compressed or plain as asked, and its weight stands on the link")]
    public async Task With()
    {
        Assert.SkipUnless(Islands.Built.Has(Islands.Explorer), "The islands were not bundled: Node.js 18 or newer with npm was not there (Debian: apt install nodejs npm).");
        var (elena, cluster) = await Coming("Elena Vásconez");
        var page = await elena.Get(cluster + "/network/explore");
        var script = Regex.Match(page.Body, "<script src=\"(/islands/explorer.js\\?v=[0-9a-f]{10})\" type=\"module\"></script>").Groups[1].Value;
        Assert.NotEqual("", script);
        using var plain = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = (await Hosts.Of(On.Sqlite)).Address };
        async Task<HttpResponseMessage> Ask(string accepted)
        {
            using var asked = new HttpRequestMessage(System.Net.Http.HttpMethod.Get, script);
            if (accepted.Length > 0) asked.Headers.AcceptEncoding.ParseAdd(accepted);
            return await plain.SendAsync(asked);
        }
        var (small, whole) = (await Ask("br"), await Ask(""));
        Assert.Contains("br", small.Content.Headers.ContentEncoding);
        Assert.Empty(whole.Content.Headers.ContentEncoding);
        Assert.Contains("immutable", small.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("text/javascript", small.Content.Headers.ContentType!.MediaType);
        var weight = (await small.Content.ReadAsByteArrayAsync()).Length;
        Assert.InRange(weight, 1_000, 60_000);
        Assert.True((await whole.Content.ReadAsByteArrayAsync()).Length > 2 * weight);
        var link = Regex.Match((await elena.Get(cluster + "/network")).Text, @"Explore the network by hand \(about (\d+) KB\)").Groups[1].Value;
        Assert.InRange(int.Parse(link, System.Globalization.CultureInfo.InvariantCulture), weight / 1000, weight / 1000 + 15);
        Assert.Contains("sigma 3.0.3: MIT", (await elena.Get("/islands/licences.txt")).Body, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The map is sent those with coordinates, with towns round about, and says how many there are; tiles change the policy of this page alone")]
    public async Task Mapped()
    {
        const string tiles = "https://tiles.example.org/{z}/{x}/{y}.png";
        await using var host = await TestHost.Start(On.Sqlite, adjust: b => b.Services.AddSingleton(new Actors.MapTiles(tiles, "Tiles by nobody")));
        var (place, elena) = (await host.Example(), await host.As("Elena Vásconez"));
        string Of(string page) => place.Address("i/{initiative:guid}/c/{cluster:guid}/" + page);
        var before = await elena.Get(Of("actors/map"));
        Assert.Contains("46 of 55 actors", before.Text, StringComparison.Ordinal);
        await Placed(host, place, 0.332, -78.213);
        var data = await Json(elena, Of("actors/map.geojson"));
        Assert.Equal(46, data.GetProperty("features").GetArrayLength());
        var only = Assert.Single(data.GetProperty("features").EnumerateArray(), f => f.GetProperty("properties").GetProperty("n").GetString() == "Punto Fino");
        Assert.Equal([-78.213, 0.332], only.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()));
        Assert.Contains("Atuntaqui", data.GetProperty("places").EnumerateArray().Select(p => p[0].GetString()));
        var map = await elena.Get(Of("actors/map"));
        Assert.Contains("46 of 55 actors", map.Text, StringComparison.Ordinal);
        string Policy(Reply reply) => string.Join(' ', reply.Message.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("img-src 'self' data: https://tiles.example.org; connect-src 'self' https://tiles.example.org;", Policy(map), StringComparison.Ordinal);
        Assert.DoesNotContain("tiles.example.org", Policy(await elena.Get(Of("actors"))), StringComparison.Ordinal);
        Assert.DoesNotContain("https", Policy(await (await Hosts.Of(On.Sqlite)).Visit().Get("/sign-in")), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "An address of tiles that cannot be one is refused at the start, in words")]
    [InlineData("https://tiles.example.org/map.png")]
    [InlineData("tiles/{z}/{x}/{y}")]
    [InlineData("javascript:{z}{x}{y}")]
    public async Task OddTiles(string address) => Assert.Contains("Write an address with {z}, {x} and {y}",
        (await Assert.ThrowsAsync<InvalidOperationException>(() => TestHost.Start(On.Sqlite, demo: false, adjust: b => b.Configuration["Jointly:Map:Tiles"] = address))).Message, StringComparison.Ordinal);

    static Task Placed(TestHost host, Somewhere place, double north, double east) =>
        host.Services.GetRequiredService<DeedRunner>().DoAsHouse(Deed.CorrectActor, place.Place, Guid.NewGuid(), w =>
        {
            var actor = w.Db.Actors.Single(a => a.Id == place.Actor);
            return Register.Correct(actor, actor.Details, actor.Details with { Latitude = north, Longitude = east }, place.Person, null).Then(actor.Take);
        });
}
