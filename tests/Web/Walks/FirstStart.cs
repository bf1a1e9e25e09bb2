using System.Net;
using System.Text.RegularExpressions;
using Jointly.Web.House;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>From an empty database to a second person at work, with slips of paper and no mail.</summary>
public abstract class FirstStart(On on)
{
    static (string, string) Once => ("Once", Guid.NewGuid().ToString());

    static async Task<(TestHost, Visitor)> Begun(On on)
    {
        var host = await TestHost.Start(on, demo: false);
        var code = await FirstAdministrator.Link(host.Services);
        var first = host.Visit();
        var entered = await first.Post($"/welcome/{code}", $"/welcome/{code}", ("Called", "Ana Torres"), ("Name", "ana@example.org"), ("Password", "three words and more"));
        Assert.True(entered.Leads("/home"), entered.Text);
        return (host, first);
    }

    [Fact(DisplayName = "The first administrator begins an initiative and a cluster, and a second person comes in by a slip, to what the office allows")]
    public async Task Whole()
    {
        var (host, ana) = await Begun(on);
        await using var _ = host;
        Assert.Null(await FirstAdministrator.Link(host.Services));
        Assert.Contains("Ana Torres", (await ana.Get("/home")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ana.Post("/start", "/start", ("Name", ""), Once)).Status);
        var begun = await ana.Post("/start", "/start", ("Name", "Clusters of the north"), ("Country", "EC"), ("Currency", "USD"), Once);
        Assert.EndsWith("/start", begun.To, StringComparison.Ordinal);
        var cluster = await ana.Post(begun.To, begun.To, ("Makes", "garments"), ("In", "Atuntaqui, Imbabura"), Once);
        Assert.Contains("Atuntaqui, garments", (await ana.Get(cluster.To)).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is known about this cluster yet", (await ana.Get(cluster.To)).Text, StringComparison.Ordinal);

        var people = begun.To.Replace("/start", "/people", StringComparison.Ordinal);
        var clusterId = cluster.To.Split("/c/")[1];
        var slip = await ana.Post(people, people, ("Name", "Diego"), ("Role", "CommissionMember"), ("Cluster", clusterId), ("Language", "es"), Once);
        var code = Regex.Match(slip.Body, "/welcome/([0-9A-Z-]+)").Groups[1].Value;
        using var diego = host.Visit("en");
        Assert.True((await diego.Post($"/welcome/{code}", $"/welcome/{code}", ("Called", "Diego"), ("Name", "0991234567"), ("Password", "cuatro palabras mías"))).Leads("/home"));
        Assert.Contains("Inicio", (await diego.Get("/home")).Text, StringComparison.Ordinal);                     // in the language that was chosen for them
        Assert.Equal(HttpStatusCode.OK, (await diego.Get(cluster.To + "/network")).Status);
        Assert.True((await diego.Get(cluster.To + "/actors")).Leads("/refused"));
        Assert.DoesNotContain("/actors", (await diego.Get(cluster.To)).Body, StringComparison.Ordinal);           // what may not be used is not shown

        using var other = host.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/welcome/{code}")).Status);                       // once

        // Who lost the way in gets a new slip, from the coordinator or from an administrator.
        var installation = (await ana.Get("/installation")).Body;
        var link = Regex.Match(installation[installation.IndexOf("<b>Diego</b>", StringComparison.Ordinal)..], "action=\"([^\"]+/link)\"").Groups[1].Value;
        var again = Regex.Match((await ana.Post("/installation", link)).Body, "/welcome/([0-9A-Z-]+)").Groups[1].Value;
        Assert.True((await other.Post($"/welcome/{again}", $"/welcome/{again}", ("Password", "cinco palabras nuevas mías"))).Leads("/home"));
    }

    [Fact(DisplayName = "Recovery codes open the account once each; new ones close the old")]
    public async Task Recovery()
    {
        var (host, ana) = await Begun(on);
        await using var _ = host;
        static List<string> Codes(Reply a) => [.. Regex.Matches(a.Body, "<li>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})</li>").Select(m => m.Groups[1].Value)];
        var old = Codes(await ana.Post("/account", "/account/codes"));
        var codes = Codes(await ana.Post("/account", "/account/codes"));
        Assert.Equal(8, codes.Count);

        using var locked = host.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await locked.Get($"/welcome/{old[0]}")).Status);
        Assert.True((await locked.Post($"/welcome/{codes[0].ToLowerInvariant()}", $"/welcome/{codes[0]}", ("Password", "another long password"))).Leads("/home"));
        Assert.Equal(HttpStatusCode.NotFound, (await locked.Get($"/welcome/{codes[0]}")).Status);
        Assert.Contains("7 codes", (await locked.Get("/account")).Text, StringComparison.Ordinal);

        using var again = host.Visit();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.Post("/sign-in", "/sign-in", ("Name", "ana@example.org"), ("Password", "three words and more"))).Status);
        Assert.True((await again.Post("/sign-in", "/sign-in", ("Name", "ANA@example.org"), ("Password", "another long password"))).Leads("/home"));
    }

    [Fact(DisplayName = "After eight wrong passwords the account rests, also for the right one")]
    public async Task LockOut()
    {
        var (host, _) = await Begun(on);
        await using var __ = host;
        using var guesser = host.Visit();
        for (var i = 0; i < 8; i++) await guesser.Post("/sign-in", "/sign-in", ("Name", "ana@example.org"), ("Password", "wrong guess"));
        var right = await guesser.Post("/sign-in", "/sign-in", ("Name", "ana@example.org"), ("Password", "three words and more"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        Assert.Contains("Too many attempts", right.Text, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "After signing in one goes on within the house, never to another")]
    [InlineData("//evil.example/x", "/home")]
    [InlineData("https://evil.example", "/home")]
    [InlineData("/\\evil.example", "/home")]
    [InlineData("/account", "/account")]
    public void Back(string wanted, string goes) => Assert.Equal(goes, SignInPage.Local(wanted));
}

public sealed class FirstStart_on_SQLite() : FirstStart(On.Sqlite);
public sealed class FirstStart_on_PostgreSQL() : FirstStart(On.Postgres);
