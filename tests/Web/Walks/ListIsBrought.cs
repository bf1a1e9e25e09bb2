using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jointly.Records.Logbook;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>A list, from the file to the register and back again.</summary>
public abstract class ListIsBrought(On on)
{
    static async Task<string> Ended(Visitor who, string address, string word)
    {
        for (int i = 0; i < 150; i++)
        {
            var page = (await who.Get(address)).Text;
            if (page.Contains(word, StringComparison.Ordinal)) return page;
            await Task.Delay(200);
        }
        throw new TimeoutException($"{address} never said {word}.");
    }

    static (string, string)[] Fields(string body) =>
    [
        .. Regex.Matches(body, "<input type=\"hidden\" name=\"(Once|file|fileName)\" value=\"([^\"]*)\"").Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value))),
        .. Regex.Matches(body, "<select id=\"(c[0-9]+)\".*?</select>", RegexOptions.Singleline).Select(m => (m.Groups[1].Value, Regex.Match(m.Value, "value=\"([^\"]*)\" selected").Groups[1].Value)),
        .. Regex.Matches(body, "<input id=\"(m[0-9]+\\.[A-Za-z]+)\"[^>]*?value=\"([^\"]*)\"").Select(m => (m.Groups[1].Value, m.Groups[2].Value)),
    ];

    [Fact(DisplayName = "A list is looked over, mended, saved and undone; what someone has worked with since stays")]
    public async Task Whole()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        var address = here.Address("i/{initiative:guid}/c/{cluster:guid}/actors/import");
        using var elena = await host.As("Elena Vásconez");
        var rows = new StringBuilder("Razón social;Parroquia;Personal ocupado;Teléfono;Observaciones\r\n");
        rows.Append("Punto Fino;;41;;paga tarde\r\nBordados Nuevos;Imbaya;aprox. 6;06 290 0001;\r\n;Imbaya;3;;\r\n");
        for (int i = 0; i < 600; i++) rows.Append($"Taller Z{i * 7919 % 100003:x};Chaltura;{i % 9 + 1};;\r\n");
        var look = await elena.Upload(address, address + "/look", [("list", "licencias.csv", Encoding.UTF8.GetBytes(rows.ToString()))]);
        Assert.Equal(HttpStatusCode.OK, look.Status);
        Assert.Contains("603 rows", look.Text, StringComparison.Ordinal);
        Assert.Contains("aprox. 6", look.Text, StringComparison.Ordinal);
        var fields = Fields(look.Body);
        Assert.Contains(("m3.People", "6"), fields);
        Assert.Contains(("c4", ""), fields);

        var saved = await elena.Post(address, address, fields);
        Assert.True(saved.Leads(address + "/"), saved.Text);
        var twice = await elena.Post(address, address, fields);
        Assert.Equal(saved.To, twice.To);
        var done = await Ended(elena, saved.To, "The list is saved");
        Assert.Contains("601 new", done, StringComparison.Ordinal);
        Assert.Contains("1 row waits", done, StringComparison.Ordinal);
        var results = (await elena.Get(saved.To + "/results.csv")).Body;
        Assert.Equal(604, results.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("→ 41", results, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await elena.Get(saved.To + "/waiting.xlsx")).Status);

        var again = await elena.Upload(address, address + "/look", [("list", "again.csv", Encoding.UTF8.GetBytes(rows.ToString()))]);
        Assert.Contains("601 are already here and 0 are new", again.Text, StringComparison.Ordinal);

        var register = await elena.Get(here.Address("i/{initiative:guid}/c/{cluster:guid}/actors") + "?q=Bordados+Nuevos");
        var actor = Regex.Match(register.Body, "href=\"([^\"]+/actors/[0-9a-f-]{36})\"[^>]*>(?:<[^>]+>)*Bordados Nuevos").Groups[1].Value;
        var form = (await elena.Get(actor + "/correct")).Body;
        var corrected = await elena.Post(actor + "/correct", actor + "/correct", ("Name", "Bordados Nuevos"), ("Kind", "Enterprise"), ("Place", "Imbaya"), ("People", "7"), ("Consent", "NotAsked"), ("OnMap", "NotAsked"), ("Version", Visitor.FieldIn(form, "Version")), ("Once", Guid.NewGuid().ToString()));
        Assert.True(corrected.Leads(actor), corrected.Text);

        Assert.True((await elena.Post(saved.To, saved.To + "/undo", ("Reason", ""), ("Once", Guid.NewGuid().ToString()))).Status == HttpStatusCode.UnprocessableEntity);
        Assert.True((await elena.Post(saved.To, saved.To + "/undo", ("Reason", "The wrong file"), ("Once", Guid.NewGuid().ToString()))).Leads(saved.To));
        var undone = await Ended(elena, saved.To, "The list was undone");
        Assert.Contains("but for 1 row", undone, StringComparison.Ordinal);
        Assert.Contains("Bordados Nuevos", undone, StringComparison.Ordinal);
        Assert.DoesNotContain("Taller Z", (await elena.Get(here.Address("i/{initiative:guid}/c/{cluster:guid}/actors") + "?q=Taller+Z")).Text.Replace("q=Taller Z", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(Audit.Verify(host.Installation.Database).Whole);
    }

    [Fact(DisplayName = "What is no list is refused in a sentence, with what to do instead")]
    public async Task Refused()
    {
        var host = await Hosts.Of(on);
        var here = await host.Example();
        var address = here.Address("i/{initiative:guid}/c/{cluster:guid}/actors/import");
        using var elena = await host.As("Elena Vásconez");
        foreach (var bytes in new byte[][] { [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4], "<html></html>"u8.ToArray(), [80, 75, 3, 4, 0, 0, 0, 0], "\n\n"u8.ToArray() })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Upload(address, address + "/look", [("list", "x.xlsx", bytes)])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Post(address, address, ("file", "../../etc/passwd"))).Status);
    }
}

public sealed class ListIsBrought_on_SQLite() : ListIsBrought(On.Sqlite);
public sealed class ListIsBrought_on_PostgreSQL() : ListIsBrought(On.Postgres);
