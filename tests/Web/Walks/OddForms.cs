using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>What no browser of ours would send, and what people with odd names do.</summary>
public sealed class OddForms
{
    [Fact(DisplayName = "A form of which nothing was filled in is refused in a sentence on every page, and breaks none")]
    public async Task Empty()
    {
        var host = await Hosts.Of(On.Sqlite);
        var here = await host.Example();
        using var coordinator = await host.Holding((Role.Coordinator, new Place(here.Initiative)), (Role.Administrator, Place.House));
        var token = Visitor.TokenIn((await coordinator.Get("/account")).Body);
        var posts = Served.By(host).Where(e => e.Method == "POST").ToList();
        Assert.True(posts.Count > 20, $"Only {posts.Count} posts were found.");
        foreach (var e in posts)
        {
            var reply = await coordinator.Send(HttpMethod.Post, here.Address(e.Route), new FormUrlEncodedContent([KeyValuePair.Create("_form", token)]));
            Assert.True((int)reply.Status < 500, $"{e.Route}: {reply.Status}");
        }
    }

    [Theory(DisplayName = "After signing in one stays in the house, whatever stood in the address")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("evil.example")]
    [InlineData("/account\r\nSet-Cookie: a=b")]
    public async Task Back(string back)
    {
        var host = await Hosts.Of(On.Sqlite);
        var name = $"back {Guid.NewGuid():N}";
        await host.Appoint(name);
        using var visitor = host.Visit();
        var page = await visitor.Get($"/sign-in?back={Uri.EscapeDataString(back)}");
        var entered = await visitor.Post("/sign-in", "/sign-in", ("Name", name), ("Password", Cast.Password), ("Back", back));
        Assert.True(entered.Status == HttpStatusCode.Found && entered.To == "/home", $"{entered.Status} {entered.To}");
        Assert.DoesNotContain("href=\"//evil", page.Body, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "Choosing a language leads to no other house, and no page links to one, whatever the address looks like")]
    [InlineData("//evil.example/")]
    [InlineData("///evil.example/")]
    [InlineData("//evil.example/%2e%2e")]
    [InlineData("/%5cevil.example/")]
    [InlineData("//evil.example")]
    public async Task Language(string address)
    {
        using var visitor = (await Hosts.Of(On.Sqlite)).Visit();
        var here = visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        foreach (var asked in new[] { "?lang=es", "" })
        {
            var reply = await visitor.Get(here + address + asked);
            if (reply.Location is { } to) Assert.Equal(new Uri(here).Authority, new Uri(new Uri(here), to).Authority);
            Assert.All(Regex.Matches(reply.Body, "(?:href|action|src)=\"([^\"]*)\""), m => Assert.Equal(new Uri(here).Authority, new Uri(new Uri(here), WebUtility.HtmlDecode(m.Groups[1].Value)).Authority));
        }
    }

    [Fact(DisplayName = "One person's many uploads keep nobody else waiting")]
    public async Task Uploads()
    {
        await using var host = await TestHost.Start(On.Sqlite, with: i => i with { UploadsAMinute = 2 });
        var here = await host.Example();
        using var elena = await host.As("Elena Vásconez");
        using var other = await host.Holding((Role.Coordinator, new Place(here.Initiative)));
        var bring = here.Address("i/{initiative:guid}/network/bring");
        Task<Reply> Look(Visitor visitor) => visitor.Upload(bring, bring + "/look", [("ties", "pair.csv", "from,to\na,b\n"u8.ToArray())], ("once", Guid.NewGuid().ToString()));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], [(await Look(elena)).Status, (await Look(elena)).Status, (await Look(elena)).Status]);
        Assert.Equal(HttpStatusCode.OK, (await Look(other)).Status);
    }

    [Fact(DisplayName = "Under a foreign host's name nobody gets in with a click, even with a form of this machine")]
    public async Task Rebinding()
    {
        var host = await Hosts.Of(On.Sqlite);
        using var visitor = host.Visit();
        var page = (await visitor.Get("/sign-in")).Body;
        var fields = new Dictionary<string, string> { ["_form"] = Visitor.TokenIn(page), ["person"] = Regex.Match(page, "name=\"person\" value=\"([^\"]+)\"").Groups[1].Value };
        using var asked = new HttpRequestMessage(HttpMethod.Post, "/sign-in/demo") { Content = new FormUrlEncodedContent(fields) };
        asked.Headers.Host = "evil.example";
        var refused = await visitor.Http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.DoesNotContain(refused.Headers, h => h.Key == "Set-Cookie" && h.Value.Any(v => v.StartsWith("jointly=", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Found, (await visitor.Send(HttpMethod.Post, "/sign-in/demo", new FormUrlEncodedContent(fields))).Status);
    }

    [Fact(DisplayName = "Every cookie is out of reach of scripts and of other sites")]
    public async Task Cookies()
    {
        var host = await Hosts.Of(On.Sqlite);
        using var visitor = host.Visit();
        var set = new List<string>();
        void Keep(Reply reply) => set.AddRange(reply.Message.Headers.TryGetValues("Set-Cookie", out var all) ? all : []);
        Keep(await visitor.Get("/sign-in"));
        Keep(await visitor.Get("/sign-in?lang=es"));
        var person = Regex.Match((await visitor.Get("/sign-in")).Body, "name=\"person\" value=\"([^\"]+)\"").Groups[1].Value;
        Keep(await visitor.Post("/sign-in", "/sign-in/demo", ("person", person)));
        Assert.Equal(["jointly", "jointly-form", "jointly-language"], set.Select(c => c.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(set, c =>
        {
            Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i)samesite=(lax|strict)", c);
            Assert.Contains("path=/", c, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains(set, c => c.StartsWith("jointly-form", StringComparison.Ordinal) && c.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
    }

    [Fact(DisplayName = "Who signs out is out: the page before is not shown again")]
    public async Task Out()
    {
        using var visitor = await (await Hosts.Of(On.Sqlite)).As("Nadia Haddad");
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/home")).Status);
        Assert.True((await visitor.Post("/home", "/sign-out")).Leads("/sign-in"));
        Assert.True((await visitor.Get("/home")).Leads("/sign-in?back="));
    }

    [Fact(DisplayName = "A method that a page does not have is answered with a page, not with nothing")]
    public async Task Method()
    {
        using var visitor = await (await Hosts.Of(On.Sqlite)).As("Elena Vásconez");
        var reply = await visitor.Send(HttpMethod.Delete, "/home");
        Assert.True(reply.Status is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{reply.Status}");
        Assert.Contains("Nothing is here", reply.Text, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "A name of an actor is text on every page and in every export, whatever it looks like")]
    [InlineData("<script>alert(1)</script> & \"Sons\"")]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("@SUM(1+1)")]
    [InlineData("شركة النسيج ‮evil‬")]
    [InlineData("{{7*7}} ${7*7} %s {0}")]
    [InlineData("O’Neill'); DROP TABLE Actors;--")]
    public async Task Names(string name)
    {
        var host = await Hosts.Of(On.Sqlite);
        var here = await host.Example();
        using var elena = await host.As("Elena Vásconez");
        var actors = here.Address("i/{initiative:guid}/c/{cluster:guid}/actors");
        name = $"{name} {Guid.NewGuid():N}";
        var entered = await elena.Post($"{actors}/new", $"{actors}/new", ("Name", name), ("Kind", "Enterprise"), ("Consent", "Given"), ("Products", name), ("Once", Guid.NewGuid().ToString()));
        Assert.True(entered.Leads(actors + "/"), entered.Text);
        var actor = entered.To.Split('?')[0];
        foreach (var page in new[] { actor, actor + "/correct", actor + "/history", $"{actors}?q={Uri.EscapeDataString(name[^32..])}" })
        {
            var shown = await elena.Get(page);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.DoesNotContain("<script>alert", shown.Body, StringComparison.Ordinal);
            Assert.Contains(name, WebUtility.HtmlDecode(shown.Body), StringComparison.Ordinal);
        }
        var line = (await elena.Get($"{actors}.csv?q={Uri.EscapeDataString(name[^32..])}")).Body.Split('\n')[1];
        Assert.DoesNotMatch("(^|,)\"?[=@+]", line);
        Assert.Contains(name.Replace("\"", "\"\"", StringComparison.Ordinal), line, StringComparison.Ordinal);
        Assert.True((await elena.Post(actor, $"{actor}/retract", ("Reason", "only tried out"), ("Once", Guid.NewGuid().ToString()))).Leads(actor));
    }

    [Fact(DisplayName = "Odd names in a network are text in its picture, on the page and as a file, and in the measures")]
    public async Task Pictured()
    {
        var host = await Hosts.Of(On.Sqlite);
        var here = await host.Example();
        using var elena = await host.As("Elena Vásconez");
        var bring = here.Address("i/{initiative:guid}/network/bring");
        string[] odd = ["<script>alert(1)</script>", "</title><image href=//evil.example>", "=1+1", "+49 30 1", "&lt;b&gt; & \"so\"", "\u202eabc\u202c شركة", "'); DROP TABLE Actors;--", "a\u0001b"];
        var ties = "from,to\n" + string.Concat(odd.Select(n => $"hub,\"{n.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"));
        var look = await elena.Upload(bring, bring + "/look", [("ties", "<b>odd</b>.csv", Encoding.UTF8.GetBytes(ties))], ("named", "true"), ("once", Guid.NewGuid().ToString()));
        Assert.DoesNotMatch("<script>alert|<image|<b>odd", look.Body);
        var brought = await elena.Post(bring, bring, [.. new[] { "Name", "On", "Directed", "Named", "Ties", "Actors", "File", "Once" }.Select(f => (f, Visitor.FieldIn(look.Body, f)))]);
        Assert.True(brought.Leads(here.Address("i/{initiative:guid}/c/")), brought.Text);
        foreach (var page in new[] { brought.To, brought.To + "/table", brought.To.Replace("/network", "/actors", StringComparison.Ordinal) })
            Assert.DoesNotMatch("<script>alert|<image|<b>odd", (await elena.Get(page)).Body);
        var svg = System.Xml.Linq.XDocument.Parse((await elena.Get(brought.To + ".svg")).Body);
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "image");
        Assert.DoesNotMatch("(?m)(^|,)\"?[=+@]", (await elena.Get(brought.To + "/actors.csv")).Body);
    }

    [Fact(DisplayName = "A name of 5,000 signs, or none, is refused in the field in three languages; nothing is saved")]
    public async Task Too_long()
    {
        var host = await Hosts.Of(On.Sqlite);
        var here = await host.Example();
        var actors = here.Address("i/{initiative:guid}/c/{cluster:guid}/actors");
        foreach (var (language, longer, none) in new[] { ("en", "Write a shorter name", "Write the name by which"), ("fr", "Écrivez un nom plus court", "Écrivez le nom"), ("es", "Escriba un nombre más corto", "Escriba el nombre") })
        {
            using var elena = await host.As("Elena Vásconez", language);
            foreach (var (name, said) in new[] { (new string('ñ', 5_000), longer), ("   ", none) })
            {
                var refused = await elena.Post($"{actors}/new", $"{actors}/new", ("Name", name), ("Kind", "Enterprise"), ("Place", "Imbaya typed"), ("Consent", "NotAsked"), ("Once", Guid.NewGuid().ToString()));
                Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
                Assert.Contains(said, WebUtility.HtmlDecode(Regex.Match(refused.Body, "<p class=\"err\" id=\"Name-error\">([^<]*)").Groups[1].Value), StringComparison.Ordinal);
                Assert.Equal("Imbaya typed", Visitor.FieldIn(refused.Body, "Place"));
                Assert.Equal(name, Visitor.FieldIn(refused.Body, "Name"));
            }
            Assert.DoesNotContain("Imbaya typed", (await elena.Get($"{actors}.csv")).Body, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "A list of three megabytes is looked at; beyond what pages take, a form is too large")]
    public async Task Large()
    {
        var host = await Hosts.Of(On.Sqlite);
        var here = await host.Example();
        using var elena = await host.As("Elena Vásconez");
        var bring = here.Address("i/{initiative:guid}/network/bring");
        var ties = string.Concat(Enumerable.Range(0, 66_000).Select(i => $"actor number {i % 3_000:000000000},actor number {i * 7 % 3_000:000000000}\n"));
        Assert.True(ties.Length > 2_900_000);
        var look = await elena.Upload(bring, bring + "/look", [("ties", "large.csv", Encoding.UTF8.GetBytes("from,to\n" + ties))], ("once", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.OK, look.Status);
        Assert.Contains("3,000 actors", look.Text, StringComparison.Ordinal);
        var people = here.Address("i/{initiative:guid}/people");
        var large = await elena.Post(people, people, ("Name", new string('x', 2 << 20)), ("Role", "Agent"), ("Once", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("too large", large.Text, StringComparison.Ordinal);
    }
}
