using System.Net;
using System.Text.RegularExpressions;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests.Walks;

/// <summary>The pattern for all other deeds: an actor entered, corrected, retracted, restored; and two people who lose nothing.</summary>
public abstract class OneDeedWhole(On on)
{
    protected Task<TestHost> Host => Hosts.Of(on);

    async Task<(Visitor Agent, string Actors)> Agent(string language = "en")
    {
        var agent = await (await Host).As("Diego Arellano", language);
        var home = await agent.Get("/home");
        return (agent, Regex.Match(home.Body, "href=\"(/i/[^\"]+/c/[^\"/]+)\">[^<]*Atuntaqui").Groups[1].Value + "/actors");
    }

    static (string, string)[] Form(string name, string people = "", params (string, string)[] more) =>
        [("Name", name), ("Kind", "Enterprise"), ("People", people), ("Consent", "NotAsked"), ("Once", Guid.NewGuid().ToString()), .. more];

    static async Task<string> Entered(Visitor agent, string actors, string name, string people = "4")
    {
        var entered = await agent.Post($"{actors}/new", $"{actors}/new", Form(name, people));
        Assert.True(entered.Leads(actors), $"{entered.Status} {entered.Text}");
        return entered.To.Split('?')[0];
    }

    [Fact(DisplayName = "An actor is entered, corrected, taken out and restored, and its history says who, when, why, before and after")]
    public async Task Whole()
    {
        var (agent, actors) = await Agent();
        var actor = await Entered(agent, actors, "Tejidos Whole");
        var form = await agent.Get($"{actor}/correct");
        var corrected = await agent.Post($"{actor}/correct", $"{actor}/correct", Form("Tejidos Whole", "9", ("Phone", "06 111 2222"), ("Because", "A visit on Monday"), ("Version", Visitor.FieldIn(form.Body, "Version"))));
        Assert.True(corrected.Leads(actor), corrected.Text);

        var unreasoned = await agent.Post(actor, $"{actor}/retract", ("Reason", " "), ("Once", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreasoned.Status);
        Assert.Contains("Write why", unreasoned.Text, StringComparison.Ordinal);
        Assert.True((await agent.Post(actor, $"{actor}/retract", ("Reason", "It closed"), ("Once", Guid.NewGuid().ToString()))).Leads(actor));
        Assert.DoesNotContain(actor, (await agent.Get($"{actors}?q=whole")).Body, StringComparison.Ordinal);
        Assert.Contains("Tejidos Whole", (await agent.Get($"{actors}?q=WHOLÉ&view=Gone")).Text, StringComparison.Ordinal);
        Assert.True((await agent.Post(actor, $"{actor}/restore", ("Reason", "It opened again"), ("Once", Guid.NewGuid().ToString()))).Leads(actor));

        var history = (await agent.Get($"{actor}/history")).Text;
        foreach (var said in new[] { "Diego Arellano", "entered it", "corrected it", "took it out of the register", "restored it", "People working there: 4 → 9", "Phone: 06 111 2222", "“A visit on Monday”", "“It closed”", "version 4" })
            Assert.Contains(said, history, StringComparison.Ordinal);
        Assert.True(Audit.Verify((await Host).Installation.Database).Whole);
    }

    [Fact(DisplayName = "Of two people who change the same version, what fits is merged and what collides waits side by side")]
    public async Task Together()
    {
        var (agent, actors) = await Agent();
        using var coordinator = await (await Host).As("Elena Vásconez");
        var actor = await Entered(agent, actors, "Tejidos Together");
        var version = Visitor.FieldIn((await agent.Get($"{actor}/correct")).Body, "Version");
        Assert.True((await coordinator.Post($"{actor}/correct", $"{actor}/correct", Form("Tejidos Together", "6", ("Place", "Imbaya"), ("Version", version)))).Leads(actor + "?"));
        var second = await agent.Post($"{actor}/correct", $"{actor}/correct", Form("Tejidos Together", "8", ("Products", "socks"), ("Version", version)));
        Assert.True(second.Leads(actor + "/history"), $"{second.Status} {second.To}");

        var history = await agent.Get($"{actor}/history");
        Assert.Contains("Two versions, side by side", history.Text, StringComparison.Ordinal);
        Assert.Contains("Diego Arellano wrote", history.Text, StringComparison.Ordinal);
        var page = (await agent.Get(actor)).Text;
        Assert.Contains("Imbaya", page, StringComparison.Ordinal);
        Assert.Contains("socks", page, StringComparison.Ordinal);
        Assert.Contains("Decide between two versions of Tejidos Together", (await coordinator.Get("/home")).Text, StringComparison.Ordinal);

        var senseless = await coordinator.Post($"{actor}/history", $"{actor}/history/decide", ("Field", "People"), ("Other", "many"), ("Once", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, senseless.Status);
        Assert.True((await coordinator.Post($"{actor}/history", $"{actor}/history/decide", ("Field", "People"), ("Value", "8"), ("Why", "Counted"), ("Once", Guid.NewGuid().ToString()))).Leads(actor + "/history"));
        Assert.DoesNotContain("Two versions, side by side", (await agent.Get($"{actor}/history")).Text, StringComparison.Ordinal);
        Assert.Contains("People working there: 6 → 8", (await agent.Get($"{actor}/history")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The same form sent twice is one deed")]
    public async Task Twice()
    {
        var (agent, actors) = await Agent();
        var form = Form("Tejidos Twice", "3");
        var first = await agent.Post($"{actors}/new", $"{actors}/new", form);
        var again = await agent.Post($"{actors}/new", $"{actors}/new", form);
        Assert.Equal(first.To, again.To);
        Assert.Single(Regex.Matches((await agent.Get($"{actors}?q=twice")).Body, "<b>Tejidos Twice</b>"));
    }

    [Theory(DisplayName = "A refused form says what to write instead, keeps what was typed and saves nothing")]
    [InlineData("en", "Write a number, such as 12. You wrote “a few”.", "Write a shorter name")]
    [InlineData("fr", "Écrivez un nombre, par exemple 12. Vous avez écrit « a few ».", "Écrivez un nom plus court")]
    [InlineData("es", "Escriba un número, por ejemplo 12. Usted escribió «a few».", "Escriba un nombre más corto")]
    public async Task Refused(string language, string number, string name)
    {
        var (agent, actors) = await Agent(language);
        var refused = await agent.Post($"{actors}/new", $"{actors}/new", Form("Refused " + new string('x', 300), "a few", ("Products", "jumpers & <b>socks</b>")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(number, refused.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(name, refused.Text, StringComparison.Ordinal);
        Assert.Contains("jumpers &amp; &lt;b&gt;socks", refused.Body, StringComparison.Ordinal);
        Assert.Equal("a few", Visitor.FieldIn(refused.Body, "People"));
        Assert.DoesNotContain("Refused", (await agent.Get($"{actors}?q=refused")).Text.Replace("q=refused", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A version that never was is refused in a sentence")]
    public async Task NoVersion()
    {
        var (agent, actors) = await Agent();
        var actor = await Entered(agent, actors, "Tejidos Versionless");
        foreach (var version in new[] { "", "0", "99" })
        {
            var refused = await agent.Post($"{actor}/correct", $"{actor}/correct", Form("Another", "5", ("Version", version)));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        }
    }
}

public sealed class OneDeedWhole_on_SQLite() : OneDeedWhole(On.Sqlite);
public sealed class OneDeedWhole_on_PostgreSQL() : OneDeedWhole(On.Postgres);
