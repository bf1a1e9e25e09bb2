using System.Net;
using System.Text.RegularExpressions;
using Jointly.Method.Mandates;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>Reports for paper: network, register, one actor; in one language and in two.</summary>
public abstract class PrintsOnPaper(On on)
{
    async Task<(TestHost Host, Somewhere Here, ClusterAddress At)> Begin()
    {
        var host = await Hosts.Of(on);
        var here = await host.Example();
        return (host, here, new(here.Initiative.Value, here.Cluster.Value));
    }

    [Fact(DisplayName = "The network's paper says what the page says: lede, findings, pictures, figures, who is linked to whom, and what it rests on")]
    public async Task Network()
    {
        var (host, here, at) = await Begin();
        using var elena = await host.As("Elena Vásconez");
        var (page, paper) = (await elena.Get(at.Page("network")), await elena.Get(at.Page("network/print")));
        var lede = Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(Regex.Match(page.Body, "<p class=\"lede\">(.*?)</p>", RegexOptions.Singleline).Groups[1].Value, "<a.*?</a>|<[^>]+>", "")), @"\s+", " ").Trim();
        Assert.Contains(lede, Regex.Replace(paper.Text, @"\s+", " "), StringComparison.Ordinal);
        foreach (var said in new[] { "11 of 43", "In plain words", "Key figures", "Who is linked to whom", "What it rests on", "Printed on", "by Elena Vásconez", "Freeman 1979" }) Assert.Contains(said, paper.Text, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(paper.Body, "<svg class=\"net"));
        Assert.Matches("<span class=\"ev e[0-3]\" role=\"img\" aria-label=\"[^\"]+\">1</span>", paper.Body);

        using var donor = await host.Holding((Role.Donor, here.Place));
        var outside = await donor.Get(at.Page("network/print"));
        Assert.Contains("11 of 43", outside.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Who is linked to whom", outside.Text, StringComparison.Ordinal);
        Assert.True((await donor.Get(at.Page("actors/print"))).Leads("/refused"));
    }

    [Fact(DisplayName = "Beside another language the facts are the same and the words its own; Arabic turns; a language that is not spoken is none")]
    public async Task Two()
    {
        var (host, here, at) = await Begin();
        using var elena = await host.As("Elena Vásconez");
        foreach (var address in new[] { at.Page("network/print"), at.Page("actors/print"), at.Actor(here.Actor, "print") })
        {
            var both = await elena.Get(address + "?and=fr");
            Assert.Equal(HttpStatusCode.OK, both.Status);
            Assert.Contains("<span lang=\"fr\" dir=\"ltr\">", both.Body, StringComparison.Ordinal);
            Assert.Contains("Imprimé le ", both.Text, StringComparison.Ordinal);
            Assert.Contains("Printed on ", both.Text, StringComparison.Ordinal);
            Assert.Matches("<option value=\"fr\" lang=\"fr\" selected", both.Body);
            var alone = await elena.Get(address + "?and=xx");
            Assert.DoesNotContain("<span class=\"two\">", alone.Body, StringComparison.Ordinal);
        }
        var network = (await elena.Get(at.Page("network/print?and=fr"))).Text;
        Assert.Contains("11 of 43", network, StringComparison.Ordinal);
        Assert.Contains("11 sur 43", network, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A second language that runs from right to left does so beside the first")]
    public async Task RightToLeft()
    {
        await using var host = await TestHost.Start(on, with: i => i with { MoreLanguages = ["ar"] });
        var here = await host.Example();
        using var elena = await host.As("Elena Vásconez");
        var paper = await elena.Get(new ClusterAddress(here.Initiative.Value, here.Cluster.Value).Actor(here.Actor, "print?and=ar"));
        Assert.Contains("<span lang=\"ar\" dir=\"rtl\">", paper.Body, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", paper.Body, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The register prints as it was asked for, whole, with its columns in order; persons' own data only for who keeps the register")]
    public async Task Register()
    {
        var (host, here, at) = await Begin();
        using var elena = await host.As("Elena Vásconez");
        var list = await elena.Get(at.Page("actors?kind=Enterprise&sort=-People"));
        var paper = await elena.Get(at.Page("actors/print?kind=Enterprise&sort=-People"));
        var count = int.Parse(Regex.Match(paper.Text, @"(\d+) actors\.").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(count, Regex.Count(paper.Body, "<th scope=\"row\""));
        Assert.Contains("Asked for: Enterprise", paper.Text, StringComparison.Ordinal);
        var first = Regex.Match(list.Body, "<th scope=\"row\"[^>]*><a[^>]*><b>([^<]+)</b>").Groups[1].Value;
        Assert.Equal(first, Regex.Match(paper.Body, "<th scope=\"row\"[^>]*>([^<]+)<").Groups[1].Value);

        using var specialist = await host.Holding((Role.Specialist, here.Place));
        foreach (var (visitor, sees) in new[] { (elena, true), (specialist, false) })
            Assert.Equal(sees, (await visitor.Get(at.Page("actors/print?col=Place&col=Phone"))).Text.Contains("Phone", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "One actor's paper has what is known, where it belongs, its linkages and, for who may see it, its history")]
    public async Task Actor()
    {
        var (host, here, at) = await Begin();
        using var elena = await host.As("Elena Vásconez");
        using var specialist = await host.Holding((Role.Specialist, here.Place));
        var paper = (await elena.Get(at.Actor(here.Actor, "print"))).Text;
        foreach (var said in new[] { "Punto Fino", "What we know", "Linkages", "History" }) Assert.Contains(said, paper, StringComparison.Ordinal);
        Assert.DoesNotContain("History", (await specialist.Get(at.Actor(here.Actor, "print"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get(at.Page($"actors/{Guid.NewGuid()}/print"))).Status);
    }
}

public sealed class PrintsOnPaper_on_SQLite() : PrintsOnPaper(On.Sqlite);
public sealed class PrintsOnPaper_on_PostgreSQL() : PrintsOnPaper(On.Postgres);
