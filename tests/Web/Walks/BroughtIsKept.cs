using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jointly.Records.Logbook;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>What came from a file is a register like any other: it can be corrected, and taken out and back.</summary>
public abstract class BroughtIsKept(On on)
{
    [Fact(DisplayName = "An actor that came from a file is corrected, taken out and restored like any other")]
    public async Task Corrected()
    {
        var host = await Hosts.Of(on);
        var here = await host.Example();
        using var elena = await host.As("Elena Vásconez");
        var bring = here.Address("i/{initiative:guid}/network/bring");
        var look = await elena.Upload(bring, bring + "/look",
            [("ties", "ties.csv", Encoding.UTF8.GetBytes("from,to,kind\nK1,K2,REL2\nK2,K3,REL5\nK3,K4,REL7\n")), ("actors", "actors.csv", Encoding.UTF8.GetBytes("code,name,kind,place,people\nK1,Taller Uno,Enterprise,Imbaya,4\nK2,Taller Dos,Enterprise,Imbaya,5\nK3,Taller Tres,Enterprise,,\n"))],
            ("name", "Brought and kept"), ("once", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.OK, look.Status);
        var fields = new[] { "Name", "On", "Directed", "Named", "Ties", "Actors", "File", "Once" }.Select(f => (f, Visitor.FieldIn(look.Body, f)));
        var brought = await elena.Post(bring, bring, [.. fields]);
        Assert.True(brought.Leads(here.Address("i/{initiative:guid}/c/")), brought.Text);
        var actors = brought.To.Replace("/network", "/actors", StringComparison.Ordinal);
        var list = await elena.Get(actors);
        foreach (var name in new[] { "Taller Uno", "Taller Dos", "Taller Tres", "K4" }) Assert.Contains(name, list.Text, StringComparison.Ordinal);

        var actor = Regex.Match(list.Body, "href=\"([^\"]+/actors/[0-9a-f-]{36})\"[^>]*>(?:<[^>]+>)*Taller Uno").Groups[1].Value;
        Assert.NotEqual("", actor);
        Assert.Contains("Taller Dos", (await elena.Get(actor)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await elena.Get($"{actor}/history")).Status);
        var version = Visitor.FieldIn((await elena.Get($"{actor}/correct")).Body, "Version");
        var corrected = await elena.Post($"{actor}/correct", $"{actor}/correct", ("Name", "Taller Uno"), ("Kind", "Enterprise"), ("Place", "Imbaya"), ("People", "9"), ("Consent", "NotAsked"), ("Because", "A visit"), ("Version", version), ("Once", Guid.NewGuid().ToString()));
        Assert.True(corrected.Leads(actor + "?"), corrected.Text);
        Assert.True((await elena.Post(actor, $"{actor}/retract", ("Reason", "It closed"), ("Once", Guid.NewGuid().ToString()))).Leads(actor));
        Assert.True((await elena.Post(actor, $"{actor}/restore", ("Reason", "It opened"), ("Once", Guid.NewGuid().ToString()))).Leads(actor));
        var history = (await elena.Get($"{actor}/history")).Text;
        Assert.Contains("People working there: 4 → 9", history, StringComparison.Ordinal);
        Assert.Contains("It opened", history, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await elena.Get($"{actor}/history?on=2020-01-01")).Status);
        Assert.Equal(HttpStatusCode.OK, (await elena.Get($"{actor}/history?on=nonsense")).Status);
        Assert.True(Audit.Verify(host.Installation.Database).Whole);
    }
}

public sealed class BroughtIsKept_on_SQLite() : BroughtIsKept(On.Sqlite);
public sealed class BroughtIsKept_on_PostgreSQL() : BroughtIsKept(On.Postgres);
