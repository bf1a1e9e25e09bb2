using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Jointly.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Tests.Linkages;

/// <summary>Linkages as people record, correct, ask and bring them, page by page, without script.</summary>
public abstract class LinkagesAreKept(On on)
{
    static (string, string)[] Told(string q, string to, params (string, string)[] more) =>
        [("Q", q), ("To", to), ("Question", "REL5b"), ("Weight", "2"), ("On", "2026-05-01"), ("What", "Contract"), ("Where", "guild"), ("Strength", "Checked"), .. more];

    [Fact(DisplayName = "A linkage is recorded from an actor's page, shown with its evidence, corrected, taken out and restored; its history tells all")]
    public async Task Whole()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        using var agent = await host.As("Diego Arellano");
        var (actor, other) = (here.In($"actors/{here.Actor.Value}"), await host.Actor(here, "Bordados Maruja"));
        var search = await agent.Get($"{actor}/linkages/new?q=MARÚJA");
        Assert.Contains("Bordados Maruja", search.Text, StringComparison.Ordinal);

        var form = Told("maruja", other.Value.ToString(), ("SaidByThis", "true"), ("Once", Walking.Once));
        var bare = await agent.Post($"{actor}/linkages/new?q=maruja", $"{actor}/linkages/new", [("Q", "maruja"), ("Weight", "a lot"), ("Once", Walking.Once)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bare.Status);
        foreach (var said in new[] { "Choose with whom", "Choose how they are linked", "Choose what shows", "The strength is 1, 2 or 3" }) Assert.Contains(said, bare.Text, StringComparison.Ordinal);
        var recorded = await agent.Post($"{actor}/linkages/new?q=maruja", $"{actor}/linkages/new", form);
        Assert.True(recorded.Leads(here.In("linkages/")), recorded.Text);
        Assert.Equal(recorded.To, (await agent.Post($"{actor}/linkages/new?q=maruja", $"{actor}/linkages/new", form)).To);          // sent twice, done once
        var linkage = Walking.Address(recorded);
        var page = await agent.Get(linkage);
        foreach (var said in new[] { "Punto Fino sells to Bordados Maruja", "Contract", "guild", "Punto Fino says so", "one piece of evidence" }) Assert.Contains(said, page.Text, StringComparison.Ordinal);

        // Told once more, by the other and with other evidence, it is the same linkage.
        var again = await agent.Post($"{actor}/linkages/new?q=maruja", $"{actor}/linkages/new", Told("maruja", other.Value.ToString(), ("What", "Meeting"), ("SaidByOther", "true"), ("Once", Walking.Once)).DistinctByLast());
        Assert.Equal(linkage, Walking.Address(again));
        Assert.Contains("Both say so; 2 pieces of evidence", (await agent.Get(linkage)).Text, StringComparison.Ordinal);

        var version = Visitor.FieldIn((await agent.Get(linkage)).Body, "Version");
        (string, string)[] Correction(string weight) => [("Weight", weight), ("On", "2026-05-01"), ("SaidByFrom", "true"), ("SaidByTo", "true"), ("Why", "They said three"), ("Version", version), ("Once", Walking.Once)];
        Assert.True((await agent.Post(linkage, $"{linkage}/correct", Correction("3"))).Leads(linkage));
        var late = await agent.Post(linkage, $"{linkage}/correct", Correction("1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("Someone changed this linkage", late.Text, StringComparison.Ordinal);
        Assert.True((await agent.Post(linkage, $"{linkage}/withdraw", ("Number", "2"), ("Reason", "Another meeting"), ("Once", Walking.Once))).Leads(linkage));
        Assert.True((await agent.Post(linkage, $"{linkage}/evidence", ("What", "Membership"), ("Strength", "Thin"), ("Once", Walking.Once))).Leads(linkage));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await agent.Post(linkage, $"{linkage}/retract", ("Reason", " "), ("Once", Walking.Once))).Status);
        Assert.True((await agent.Post(linkage, $"{linkage}/retract", ("Reason", "Another pair was meant"), ("Once", Walking.Once))).Leads(linkage));
        Assert.DoesNotContain("sells to Bordados Maruja", (await agent.Get(here.In("linkages?kind=REL5&wave=0"))).Text, StringComparison.Ordinal);
        Assert.Contains("sells to Bordados Maruja", (await agent.Get(here.In("linkages?gone=true"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(linkage, (await agent.Get(actor)).Body, StringComparison.Ordinal);
        Assert.True((await agent.Post(linkage, $"{linkage}/restore", ("Reason", "It was right"), ("Once", Walking.Once))).Leads(linkage));
        Assert.Contains(linkage, (await agent.Get(actor)).Body, StringComparison.Ordinal);
        var told = (await agent.Get(linkage)).Text;
        foreach (var said in new[] { "Diego Arellano", "recorded it", "corrected it", "Strength: 2 → 3", "“They said three”", "took it out", "“Another pair was meant”", "restored it", "“It was right”", "withdrawn" }) Assert.Contains(said, told, StringComparison.Ordinal);
        Assert.True(Audit.Verify(host.Installation.Database).Whole);
    }

    [Fact(DisplayName = "Someone the register does not know is proposed, and made only when chosen; a name that is there is not made twice")]
    public async Task Proposed()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        using var agent = await host.As("Diego Arellano");
        var actor = here.In($"actors/{here.Actor.Value}/linkages/new");
        Assert.Contains("“Taller Nuevo” is someone new in this cluster", (await agent.Get($"{actor}?q=Taller%20Nuevo")).Text, StringComparison.Ordinal);
        await using (var records = host.Records(here)) Assert.False(await records.Actors.AnyAsync(a => a.Name == "Taller Nuevo"));
        var recorded = await agent.Post($"{actor}?q=Taller%20Nuevo", actor, Told("Taller Nuevo", "new-member", ("NewKind", "Enterprise"), ("Once", Walking.Once)));
        Assert.Contains("Punto Fino sells to Taller Nuevo", (await agent.Get(recorded.To)).Text, StringComparison.Ordinal);
        var twice = await agent.Post($"{actor}?q=taller%20NUEVO", actor, Told("taller NUEVO", "new-outside", ("Once", Walking.Once)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Contains("is in the register already", twice.Text, StringComparison.Ordinal);
        await using var after = host.Records(here);
        Assert.Equal(1, await after.Actors.CountAsync(a => a.SortName == "taller nuevo"));
    }

    [Fact(DisplayName = "A wave is begun, sheets are typed in question by question, and the page says who answered what")]
    public async Task Asked()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        using var agent = await host.As("Diego Arellano");
        var (ana, berta, carla) = (here.Actor, await host.Actor(here, "Bordados Maruja"), await host.Actor(here, "Blusas Magnolia"));
        var wave = await agent.Wave(here, ["REL2", "REL5", "REL7"], ana, berta);
        Assert.Contains("0 of 2 answered", (await agent.Get(wave)).Text, StringComparison.Ordinal);
        Assert.Contains("wave 2", (await agent.Get(here.In("network"))).Text, StringComparison.OrdinalIgnoreCase);                        // nobody has answered yet: the one before is read

        var empty = await agent.Sheet(wave, ana, "REL2", "Names");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        var once = ("Once", Walking.Once);
        var first = await agent.Sheet(wave, ana, "REL2", "Names", Walking.Mark(berta, "2"), Walking.Mark(carla, "3"), once, ("Written", "0"));
        Assert.True(first.Leads($"{wave}/asked/{ana.Value}?question=REL5a"), first.Text);
        Assert.Equal(first.To.Split('?')[0], (await agent.Sheet(wave, ana, "REL2", "Names", Walking.Mark(berta, "2"), Walking.Mark(carla, "3"), once, ("Written", "0"))).To.Split('?')[0]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await agent.Sheet(wave, ana, "REL2", "NoOne", ("Written", "0"))).Status);        // another clerk was faster
        Assert.True((await agent.Sheet(wave, ana, "REL5a", "NoOne")).Leads(wave));
        Assert.True((await agent.Sheet(wave, ana, "REL5b", "DoesNotSay")).Leads(wave));

        // A name that is not on the list: proposed, not made.
        var unknown = await agent.Sheet(wave, ana, "REL7", "Names", ("n.0", "Bordados Maruja"), ("n.1", "Taller Recordado"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Contains("The register does not know “Taller Recordado”", unknown.Text, StringComparison.Ordinal);
        Assert.Equal("Taller Recordado", Visitor.FieldIn(unknown.Body, "n.1"));
        await using (var records = host.Records(here)) Assert.False(await records.Actors.AnyAsync(a => a.Name == "Taller Recordado"));
        Assert.True((await agent.Sheet(wave, ana, "REL7", "Names", ("n.0", "Bordados Maruja"), ("n.1", "Taller Recordado"), ("as.1", "new-outside"))).Leads(wave));

        var page = await agent.Get(wave);
        Assert.Contains("1 of 2 answered (50 %)", page.Text, StringComparison.Ordinal);
        Assert.Matches("Punto Fino.*3 of 4.*1.*1", Regex.Replace(page.Text, "\\s+", " "));
        await using (var records = host.Records(here))
        {
            var told = await records.Linkages.Where(l => records.Waves.Any(w => w.Id == l.Wave && w.Number == 7)).ToListAsync();
            Assert.Equal(4, told.Count);
            Assert.Equal([2, 3], told.Where(l => l.Kind == "REL2").Select(l => l.Weight ?? 0).Order());
            Assert.All(told.Where(l => l.Kind == "REL2"), l => Assert.True(l.To == ana && l.SaidByTo && !l.SaidByFrom));
        }
        // A search shows some of the list; the others stay as they are.
        Assert.Contains("One of the list is shown", (await agent.Get($"{wave}/asked/{ana.Value}?question=REL2&q=maruja")).Text, StringComparison.Ordinal);
        Assert.True((await agent.Sheet(wave, ana, "REL2", "Names", Walking.Mark(berta, "1"), ("Q", "maruja"))).Leads(wave));
        await using (var records = host.Records(here)) Assert.Equal([1, 3], await records.Linkages.Where(l => l.Kind == "REL2" && !l.Retracted && records.Waves.Any(w => w.Id == l.Wave && w.Number == 7)).Select(l => l.Weight ?? 0).OrderBy(w => w).ToListAsync());
        Assert.True((await agent.Post(wave, $"{wave}/respondents", ("Respondents", carla.Value.ToString()), ("Once", Walking.Once))).Leads(wave));
        Assert.Contains("1 of 3 answered", (await agent.Get(wave)).Text, StringComparison.Ordinal);
        Assert.True(Audit.Verify(host.Installation.Database).Whole);
    }

    [Theory(DisplayName = "A list, a matrix or GraphML is looked at first, then brought as one deed; unknown names wait, problems are told by line")]
    [InlineData("from,to,kind,weight\nPunto Fino,Bordados Maruja,REL2,2\nPunto Fino,Bordado Marujas,REL2,1\nPunto Fino,Nadie,REL2,1\nPunto Fino,Blusas Magnolia,REL9,1\nPunto Fino,,REL2,1\n", 2)]
    [InlineData("\tPunto Fino\tBordados Maruja\tBordado Marujas\tNadie\nPunto Fino\t\t2\t1\t1\n", 0)]
    [InlineData("<graphml><key id='n' for='node' attr.name='name'/><key id='w' for='edge' attr.name='weight'/><graph edgedefault='directed'><node id='1'><data key='n'>Punto Fino</data></node><node id='2'><data key='n'>bordados MARUJA</data></node><node id='3'><data key='n'>Bordado Marujas</data></node><node id='4'><data key='n'>Nadie</data></node><edge source='1' target='2'><data key='w'>2</data></edge><edge source='1' target='3'><data key='w'>1</data></edge><edge source='1' target='4'/></graph></graphml>", 0)]
    public async Task Brought(string text, int problems)
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        using var agent = await host.As("Diego Arellano");
        var (ana, maruja) = (here.Actor, await host.Actor(here, "Bordados Maruja"));
        var wave = await agent.Wave(here, ["REL2"], ana, maruja);
        var look = await agent.Upload($"{wave}/bring", $"{wave}/bring/look", [], ("Pasted", text), ("Question", "REL2"), ("LineOf", "RespondentAndNamed"), ("Once", Walking.Once));
        Assert.Equal(HttpStatusCode.OK, look.Status);
        Assert.Contains("3 lines were understood", look.Text, StringComparison.Ordinal);
        Assert.Contains("2 names wait for you", look.Text, StringComparison.Ordinal);
        if (problems > 0) Assert.Contains($"{problems} lines cannot be taken", look.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{maruja.Value}\"", look.Body, StringComparison.Ordinal);                     // proposed as who is meant
        var fields = new[] { "Digest", "File", "Question", "LineOf", "Once" }.Select(f => (f, Visitor.FieldIn(look.Body, f))).ToList();
        var choices = Regex.Matches(look.Body, "name=\"(as\\.\\d+)\"").Select(m => m.Groups[1].Value).Distinct().ToList();
        var undecided = await agent.Post($"{wave}/bring", $"{wave}/bring", [.. fields]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undecided.Status);
        Assert.Contains("wait for your choice", undecided.Text, StringComparison.Ordinal);
        (string, string)[] decided = [.. fields, (choices[0], maruja.Value.ToString()), (choices[1], "leave")];
        var brought = await agent.Post($"{wave}/bring", $"{wave}/bring", decided);
        Assert.True(brought.Leads(here.In("linkages?wave=7")), brought.Text);
        Assert.True((await agent.Post($"{wave}/bring", $"{wave}/bring", decided)).Leads(here.In("linkages?wave=7")));      // sent twice, done once
        await using var records = host.Records(here);
        var linkage = Assert.Single(await records.Linkages.Where(l => records.Waves.Any(w => w.Id == l.Wave && w.Number == 7)).ToListAsync());
        Assert.Equal((maruja, ana, true), (linkage.From, linkage.To, linkage.SaidByTo));
        Assert.False(await records.Actors.AnyAsync(a => a.Name == "Nadie"));
        Assert.Contains("1 of 2 answered", (await agent.Get(wave)).Text, StringComparison.Ordinal);
        Assert.Contains(LogPart.Changes, await records.LogParts.Where(p => p.Content!.Contains("LinkagesBrought") || p.Name == LogPart.Changes && p.Content.Contains("Added")).Select(p => p.Name).Distinct().ToListAsync());
    }

    [Fact(DisplayName = "Files to take away name nobody without consent, and can be read again")]
    public async Task Exported()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        using var agent = await host.As("Diego Arellano");
        await using var records = host.Records(here);
        var actors = await records.Actors.ToListAsync();
        var unnamed = actors.Where(a => !LinkageNames.MayBeNamed(a.Details.Kind, a.Details.Consent)).ToList();
        Assert.NotEmpty(unnamed);
        foreach (var file in new[] { "linkages.csv", "linkages.graphml", "linkages.csv?wave=1" })
        {
            var taken = await agent.Get(here.In(file));
            Assert.Equal(HttpStatusCode.OK, taken.Status);
            Assert.Contains("Punto Fino", taken.Body, StringComparison.Ordinal);
            Assert.All(unnamed, a => Assert.DoesNotContain(a.Name, taken.Body, StringComparison.Ordinal));
            Assert.DoesNotContain(unnamed[0].Id.Value.ToString(), taken.Body, StringComparison.OrdinalIgnoreCase);
        }
        var read = Exchange.GraphMl.GraphMlIn.Read(new MemoryStream(Encoding.UTF8.GetBytes((await agent.Get(here.In("linkages.graphml?wave=2"))).Body)), new(Directed: true));
        Assert.Empty(read.Problems);
        Assert.Equal(await records.Linkages.CountAsync(l => records.Waves.Any(w => w.Id == l.Wave && w.Number == 2)), read.Ties.Count);
    }
}

static class Fields
{
    /// <summary>What is said last about a field counts.</summary>
    public static (string, string)[] DistinctByLast(this (string Name, string Value)[] fields) => [.. fields.GroupBy(f => f.Name).Select(g => g.Last())];
}

public sealed class LinkagesAreKept_on_SQLite() : LinkagesAreKept(On.Sqlite);
public sealed class LinkagesAreKept_on_PostgreSQL() : LinkagesAreKept(On.Postgres);
