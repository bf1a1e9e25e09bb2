using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jointly.Web.Tests.Walks;

/// <summary>What holds for every page: headers, no script within, weight, and mishaps that end in a sentence.</summary>
public sealed class EveryPage
{
    static async Task<(Visitor, List<string>)> Pages(string name = "Elena Vásconez")
    {
        var visitor = await (await Hosts.Of(On.Sqlite)).As(name);
        var cluster = Regex.Match((await visitor.Get("/home")).Body, "href=\"(/i/[^\"]+/c/[^\"/]+)\">[^<]*Atuntaqui").Groups[1].Value;
        var actor = Regex.Match((await visitor.Get(cluster + "/actors?q=ines")).Body, "href=\"([^\"]+/actors/[0-9a-f-]{36})\"").Groups[1].Value;
        var initiative = cluster.Split("/c/")[0];
        return (visitor, ["/sign-in", "/home", "/search?q=ines", "/account", initiative, initiative + "/correct", initiative + "/history", initiative + "/move", initiative + "/people", initiative + "/start", initiative + "/network/bring",
            cluster, cluster + "/correct", cluster + "/history", cluster + "/definition", cluster + "/definition/write", cluster + "/definition/figures/new",
            cluster + "/actors", cluster + "/actors/new", cluster + "/actors/map", cluster + "/actors/doubles", actor, actor + "/same?q=a", actor + "/merged", actor + "/correct", actor + "/history", actor + "/memberships",
            cluster + "/network", cluster + "/network/table", cluster + "/network?wave=2&before=0&kind=REL5", actor.Replace("/actors/", "/network/of/", StringComparison.Ordinal), cluster + "/network/explore", cluster + "/network/print?and=fr", cluster + "/actors/print?and=es", actor + "/print", cluster + "/actors/import", "/nowhere"]);
    }

    [Fact(DisplayName = "No page runs, styles or loads anything that is not ours, and none may be framed or kept")]
    public async Task Headers()
    {
        var (visitor, pages) = await Pages();
        foreach (var page in pages)
        {
            var answer = await visitor.Get(page);
            var policy = string.Join(' ', answer.Message.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.True(answer.Message.Headers.CacheControl?.NoStore, page);
            Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=|javascript:", answer.Body);
            Assert.Matches("<html lang=\"en\" dir=\"ltr\">", answer.Body);
        }
        Assert.All(visitor.Cookies.GetAllCookies().Cast<Cookie>(), c => Assert.True(c.HttpOnly, c.Name));
    }

    [Fact(DisplayName = "The first page weighs at most 100 KB with all that comes with it, each later one at most 30 KB")]
    public async Task Weight()
    {
        var (_, pages) = await Pages();
        var host = await Hosts.Of(On.Sqlite);
        using var plain = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, UseCookies = false }) { BaseAddress = host.Address };
        async Task<(int Bytes, string Body)> Weigh(string path, string cookies = "")
        {
            using var asked = new HttpRequestMessage(System.Net.Http.HttpMethod.Get, path);
            asked.Headers.AcceptEncoding.ParseAdd("br");
            if (cookies.Length > 0) asked.Headers.Add("Cookie", cookies);
            var answer = await plain.SendAsync(asked);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            if (!answer.Content.Headers.ContentEncoding.Contains("br")) return (bytes.Length, "");
            await using var open = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
            return (bytes.Length, await new StreamReader(open).ReadToEndAsync());
        }
        var first = await Weigh("/sign-in");
        var files = Regex.Matches(first.Body, "(?:href|src)=\"(/[^\"]+\\?v=[^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(3, files.Count);
        var total = first.Bytes;
        foreach (var file in files) total += (await Weigh(file)).Bytes;
        Assert.True(total <= 100_000, $"{total} bytes");

        using var elena = await host.As("Elena Vásconez");
        var cookies = elena.Cookies.GetCookieHeader(host.Address);
        foreach (var page in pages.Skip(1))
        {
            var (bytes, body) = await Weigh(page, cookies);
            Assert.NotEqual("", body);
            Assert.True(bytes <= 30_000, $"{page}: {bytes} bytes");
        }
    }

    [Fact(DisplayName = "A page's queries do not grow with what it shows, and a network of 500 actors and 3,000 ties weighs at most 30 KB")]
    public async Task Queries()
    {
        await using var host = await TestHost.Start(On.Sqlite);
        using var counter = new CommandCounter(host);
        using var elena = await host.As("Elena Vásconez");
        var initiative = new InitiativeId(Guid.Parse(Regex.Match((await elena.Get("/home")).Body, "href=\"/i/([0-9a-f-]{36})\"").Groups[1].Value));
        var (few, many) = (await Brought(host, initiative, 12, 20), await Brought(host, initiative, 500, 3_000));
        foreach (var page in new[] { "", "/actors", "/network", "/network/table" })
        {
            await elena.Get(few + page);
            await elena.Get(many + page);                                                  // both read once, as every day after the first
            var small = await counter.Of(() => elena.Get(few + page));
            var large = await counter.Of(() => elena.Get(many + page));
            Assert.True(small > 0, "No command was seen: the counter counts nothing.");
            Assert.True(small == large, $"{page}: {small} commands for 12 actors, {large} for 500");
        }
        using var plain = new HttpClient(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = host.Address };
        using var asked = new HttpRequestMessage(System.Net.Http.HttpMethod.Get, many + "/network");
        asked.Headers.AcceptEncoding.ParseAdd("br");
        asked.Headers.Add("Cookie", elena.Cookies.GetCookieHeader(host.Address));
        var bytes = (await (await plain.SendAsync(asked)).Content.ReadAsByteArrayAsync()).Length;
        Assert.True(bytes <= 30_000, $"{bytes} bytes");
    }

    static async Task<string> Brought(TestHost host, InitiativeId initiative, int actors, int ties)
    {
        var (cluster, random) = (ClusterId.New(), new Random(7));
        var run = host.Services.GetRequiredService<DeedRunner>();
        await run.DoAsHouse(Deed.BeginCluster, new Place(initiative), Guid.NewGuid(), w =>
            Method.Portfolio.Beginning.Cluster(initiative, cluster, new("en", $"Generated {actors}"), null, null).Then(f => w.Add(new Method.Portfolio.Cluster(f))));
        ActorKind[] kinds = [ActorKind.Enterprise, ActorKind.Enterprise, ActorKind.Enterprise, ActorKind.BusinessAssociation, ActorKind.TrainingInstitution];
        string[] codes = ["REL2", "REL5", "REL7", "REL11", "Training", "Membership"];
        var outcome = await run.DoAsHouse(Deed.BringNetwork, new Place(initiative, cluster), Guid.NewGuid(), w =>
        {
            var brought = Bringing.Of(initiative, cluster,
                [.. Enumerable.Range(0, actors).Select(i => new BroughtActor($"{i}", new ActorDetails { Name = $"Enterprise number {i}", Kind = kinds[i % kinds.Length], Place = $"Place {i % 9}" }))],
                [.. Enumerable.Range(0, ties).Select(_ => new BroughtTie($"{random.Next(actors)}", $"{random.Next(actors)}", codes[random.Next(codes.Length)], 1))],
                [new BroughtWave(1, new DateOnly(2026, 3, 1), new Dictionary<string, Answer>())], "generated", "", new DateOnly(2026, 3, 1));
            foreach (var row in brought.Rows) w.Add(row);
            return (Outcome<NetworkBrought>)brought.Fact;
        });
        Assert.NotNull(outcome.Fact);
        return $"/i/{initiative.Value}/c/{cluster.Value}";
    }

    [Fact(DisplayName = "What goes wrong ends in a page that says what to do: unknown, forbidden, too large, too often, broken")]
    public async Task Mishaps()
    {
        await using var host = await TestHost.Start(On.Sqlite, with: i => i with { SignInsAMinute = 6, UploadsAMinute = 2 },
            adjust: b => b.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new Breaking()));
        using var elena = await host.As("Elena Vásconez");
        var unknown = await elena.Get("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Contains("Nothing is here", unknown.Text, StringComparison.Ordinal);
        var broken = await elena.Get("/break");
        Assert.Equal(HttpStatusCode.InternalServerError, broken.Status);
        Assert.Contains("Something broke here", broken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret of the exception", broken.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", broken.Body, StringComparison.Ordinal);

        var large = await elena.Send(System.Net.Http.HttpMethod.Post, "/account/name", new FormUrlEncodedContent([KeyValuePair.Create("Name", new string('x', 2 << 20))]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("too large", large.Text, StringComparison.Ordinal);

        Reply? often = null;
        for (var i = 0; i < 8 && often?.Status != HttpStatusCode.TooManyRequests; i++) often = await elena.Get("/welcome/AAAA-AAAA-AAAA-AAAA");
        Assert.Equal(HttpStatusCode.TooManyRequests, often!.Status);
        Assert.Contains("Wait a minute", often.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The example's people are open only under a name of this machine")]
    public async Task Rebinding()
    {
        var host = await Hosts.Of(On.Sqlite);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var asked = new HttpRequestMessage(System.Net.Http.HttpMethod.Get, "/sign-in");
        asked.Headers.Host = "evil.example";
        Assert.DoesNotContain("/sign-in/demo", await (await http.SendAsync(asked)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("/sign-in/demo", await http.GetStringAsync("/sign-in"), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Languages that turn from right to left turn the page")]
    public async Task RightToLeft()
    {
        await using var host = await TestHost.Start(On.Sqlite, with: i => i with { MoreLanguages = ["ar"] });
        using var elena = await host.As("Elena Vásconez");
        Assert.True((await elena.Get("/home?lang=ar")).Leads("/home"));
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", (await elena.Get("/home")).Body, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The log of the server holds no names, numbers or addresses of people")]
    public async Task Logs()
    {
        var lines = new LogLines();
        await using var host = await TestHost.Start(On.Sqlite, adjust: b => b.Services.AddSingleton<ILoggerProvider>(lines), with: i => i with { Quiet = false });
        using var elena = await host.As("Elena Vásconez");
        var cluster = Regex.Match((await elena.Get("/home")).Body, "href=\"(/i/[^\"]+/c/[^\"/]+)\">[^<]*Atuntaqui").Groups[1].Value;
        await elena.Post(cluster + "/actors/new", cluster + "/actors/new", ("Name", "Secret Workshop"), ("Kind", "Enterprise"), ("Phone", "099 123 4567"), ("ContactName", "Rosa Quispe"), ("Once", Guid.NewGuid().ToString()));
        await elena.Get(cluster + "/actors?q=secret");
        await elena.Post("/sign-in", "/sign-in", ("Name", "rosa@example.org"), ("Password", "wrong"));
        lines.Factory(host).LogWarning("a planted line");
        Assert.Contains(lines.All, l => l.Contains("a planted line", StringComparison.Ordinal));           // the catcher catches
        foreach (var personal in new[] { "Elena", "Secret Workshop", "099 123", "Rosa", "rosa@example.org", "q=secret" })
            Assert.DoesNotContain(lines.All, l => l.Contains(personal, StringComparison.OrdinalIgnoreCase));
    }

    sealed class Breaking : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        // An endpoint that breaks, with a declaration of its own, beside the product's.
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app.Properties["__EndpointRouteBuilder"]!).MapGet("/break", string () => throw new InvalidOperationException("secret of the exception")).Public("a test");
        };
    }
}
