using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Jointly.Web.Tests.Walks;

/// <summary>People: further offices, guests, lists, what is held about oneself, and being forgotten.</summary>
public abstract class OfficesAndPeople(On on)
{
    static string Once => Guid.NewGuid().ToString();
    static string Day(int ahead) => DateTime.UtcNow.AddDays(ahead).ToString("yyyy-MM-dd", null);

    static async Task<PersonId> Named(TestHost host, string name)
    {
        await using var house = host.Services.GetRequiredService<Asking>().ForHouse();
        return await house.People.Where(p => p.Name == name).Select(p => p.Id).SingleAsync();
    }

    static async Task<Visitor> Entered(TestHost host, string name)
    {
        var visitor = host.Visit();
        Assert.True((await visitor.Post("/sign-in", "/sign-in", ("Name", name), ("Password", Cast.Password))).Leads("/home"));
        return visitor;
    }

    [Fact(DisplayName = "A guest looks in up to the end of the last day; on the day after, home says so and whom to ask")]
    public async Task Guests()
    {
        var clock = new Ahead();
        await using var host = await TestHost.Start(on, adjust: b => b.Services.AddSingleton<TimeProvider>(clock));
        var here = await host.Example();
        using var elena = await host.As("Elena Vásconez");
        var people = here.Address("i/{initiative:guid}/people");
        var endless = await elena.Post(people, people, ("Name", "Iris"), ("Role", nameof(Role.Guest)), ("Language", "en"), ("Once", Once));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, endless.Status);
        Assert.Contains("Write the last day", endless.Text, StringComparison.Ordinal);
        var slip = await elena.Post(people, people, ("Name", "Iris"), ("Role", nameof(Role.Guest)), ("To", Day(1)), ("Language", "en"), ("Once", Once));
        var link = "/welcome/" + Regex.Match(slip.Body, "/welcome/([0-9A-Z-]+)").Groups[1].Value;
        using var iris = host.Visit();
        Assert.True((await iris.Post(link, link, ("Called", "Iris"), ("Name", "iris"), ("Password", Cast.Password))).Leads("/home"));
        var network = here.Address("i/{initiative:guid}/c/{cluster:guid}/network");
        Assert.Equal(HttpStatusCode.OK, (await iris.Get(network)).Status);
        Assert.True((await iris.Get(here.Address("i/{initiative:guid}/c/{cluster:guid}/actors"))).Leads("/refused"));

        clock.By = TimeSpan.FromDays(1);                                                          // the last day
        Assert.Equal(HttpStatusCode.OK, (await iris.Get(network)).Status);
        clock.By = TimeSpan.FromDays(2);                                                          // the day after
        Assert.True((await iris.Get(network)).Leads("/refused"));
        var home = await iris.Get("/home");
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Contains("You hold no office now", home.Text, StringComparison.Ordinal);
        Assert.Contains("Ask Elena Vásconez", home.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await iris.Get("/account/held")).Status);
        using var again = await Entered(host, "iris");
        Assert.Contains("You hold no office now", (await again.Get("/home")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A coordinator gives a second office and ends one with its day and reason; what it opened is closed at once")]
    public async Task Offices()
    {
        var host = await Hosts.Of(on);
        var (here, name) = (await host.Example(), $"Second {Guid.NewGuid():N}");
        var person = await host.Appoint(name, (Role.Donor, here.Place));
        using var elena = await host.As("Elena Vásconez");
        using var donor = await Entered(host, name);
        var (page, register) = (here.Address($"i/{{initiative:guid}}/people/{person.Value}"), here.Address("i/{initiative:guid}/c/{cluster:guid}/actors"));
        Assert.True((await donor.Get(register)).Leads("/refused"));
        Assert.True((await elena.Post(page, page + "/offices", ("Role", nameof(Role.Evaluator)), ("Cluster", here.Cluster.Value.ToString()), ("Once", Once))).Leads(page));
        Assert.Equal(HttpStatusCode.OK, (await donor.Get(register)).Status);
        var twice = await elena.Post(page, page + "/offices", ("Role", nameof(Role.Evaluator)), ("Cluster", here.Cluster.Value.ToString()), ("Once", Once));
        Assert.Contains("holds this office there already", twice.Text, StringComparison.Ordinal);

        var office = Regex.Match((await elena.Get(page)).Body, "Evaluator</b>.*?name=\"Office\" value=\"([^\"]+)\"", RegexOptions.Singleline).Groups[1].Value;
        var silent = await elena.Post(page, page + "/offices/end", ("Office", office), ("LastDay", Day(-1)), ("Once", Once));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        await using var records = host.Services.GetRequiredService<Asking>().For(here.Initiative);
        Assert.True((await elena.Post(page, page + "/offices/end", ("Office", office), ("LastDay", Day(0)), ("Reason", "the study is done"), ("Once", Once))).Leads(page));
        Assert.Equal(HttpStatusCode.OK, (await donor.Get(register)).Status);                     // to the end of the last day
        var told = (await elena.Get(page)).Text;
        Assert.Contains("the study is done", told, StringComparison.Ordinal);
        Assert.True(await records.Offices.AnyAsync(o => o.Person == person && o.Role == Role.Evaluator && o.To != null));
        using var diego = await host.As("Diego Arellano");
        Assert.True((await diego.Post("/home", page + "/offices/end", ("Office", office), ("Once", Once))).Leads("/refused"));
    }

    [Fact(DisplayName = "A pasted list is looked at line by line, asks nobody in while a line is wrong, and twice sent asks each in once")]
    public async Task Lists()
    {
        var host = await Hosts.Of(on);
        var (here, mark) = (await host.Example(), Guid.NewGuid().ToString("N")[..6]);
        using var elena = await host.As("Elena Vásconez");
        var list = here.Address("i/{initiative:guid}/people/list");
        async Task<int> Marked()
        {
            await using var house = host.Services.GetRequiredService<Asking>().ForHouse();
            return await house.People.CountAsync(p => p.Name.Contains(mark));
        }
        var wrong = await elena.Post(list, list + "/look", ("Once", Once), ("List", $"name;office;cluster\nRosa {mark};Specialist\n;Donor\nTeo {mark};Captain;Nowhere;xx"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.All(["Write the name of the person", "“Captain” is no office", "“Nowhere” is no cluster", "“xx” is no language", "2 lines are to be mended"], s => Assert.Contains(s, wrong.Text, StringComparison.Ordinal));
        Assert.Equal(0, await Marked());

        var good = $"Rosa {mark}\tEspecialista\nTeo {mark}\tAgent\tAtuntaqui garment cluster\tespañol\nIris {mark}\tguest\t\t\t{Day(30)}";
        var looked = await elena.Post(list, list + "/look", ("Once", Once), ("List", good));
        Assert.Contains("All 3 lines make sense", looked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await Marked());
        var once = Once;
        var slips = await elena.Post(list, list, ("Once", once), ("List", good));
        Assert.Equal(3, Regex.Count(slips.Body, "class=\"rec slip\""));
        await elena.Post(list, list, ("Once", once), ("List", good));
        Assert.Equal(3, await Marked());

        var people = here.Address("i/{initiative:guid}/people");
        var two = new[] { await Named(host, $"Rosa {mark}"), await Named(host, $"Teo {mark}") };
        var reset = await elena.Post(people, people + "/links", ("person", two[0].Value.ToString()), ("person", two[1].Value.ToString()));
        var codes = Regex.Matches(reset.Body, "<b>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})</b>").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(2, codes.Count);
        using var visitor = host.Visit();
        foreach (var code in codes) Assert.Equal(HttpStatusCode.OK, (await visitor.Get($"/welcome/{code}")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Post(people, people + "/links")).Status);
        var found = await elena.Get(people + $"?q=teo+{mark}&role=Agent&sort=office");
        Assert.Contains($"Teo {mark}", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"Rosa {mark}", found.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "What is held about me can be read, corrected and taken away; the account deleted, and the person forgotten, with the log whole")]
    public async Task HeldAndGone()
    {
        await using var host = await TestHost.Start(on);
        var here = await host.Example();
        var person = await host.Appoint("Jacaranda", (Role.Agent, here.Place));
        using var own = await Entered(host, "Jacaranda");
        using var phone = await Entered(host, "Jacaranda");
        await own.Post("/account", "/account/name", ("Name", "Jacaranda Luna"), ("Once", Once));
        Assert.True((await own.Post("/account", "/account/language", ("Language", "es"), ("Once", Once))).Leads("/account"));
        Assert.Contains("Lo que se guarda sobre mí", (await own.Get("/account/held")).Text, StringComparison.Ordinal);
        await own.Get("/home?lang=en");
        var actors = here.Address("i/{initiative:guid}/c/{cluster:guid}/actors/new");
        await own.Post(actors, actors, ("Name", "Entered by Jacaranda"), ("Kind", "Enterprise"), ("Once", Once));

        var held = await own.Get("/account/held");
        Assert.All(["Jacaranda Luna", "Español", "Cluster development agent", "entered an actor", "corrected name or language", "Jacaranda → Jacaranda Luna"], s => Assert.Contains(s, held.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("Entered by Jacaranda", Regex.Replace(held.Body, "<p class=\"last[^>]*>.*?</p>", "", RegexOptions.Singleline), StringComparison.Ordinal);       // what belongs to the cluster stays there
        var taken = JsonDocument.Parse((await own.Get("/account/held/data.json")).Body).RootElement;
        Assert.Equal(("Jacaranda Luna", "es", "Jacaranda"), (taken.GetProperty("person").GetProperty("name").GetString(), taken.GetProperty("person").GetProperty("language").GetString(), taken.GetProperty("account").GetProperty("signInName").GetString()));
        Assert.True(taken.GetProperty("log").GetArrayLength() >= 4);
        Assert.Contains("Jacaranda Luna", (await own.Get("/account/held/data.csv")).Body, StringComparison.Ordinal);

        Assert.True(Audit.Verify(host.Installation.Database).Whole);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await own.Post("/account/remove", "/account/remove")).Status);
        Assert.True((await own.Post("/account/remove", "/account/remove", ("Sure", "true"))).Leads("/sign-in"));
        Assert.Contains("do not fit", (await own.Post("/sign-in", "/sign-in", ("Name", "Jacaranda"), ("Password", Cast.Password))).Text, StringComparison.Ordinal);
        Assert.True((await phone.Get("/account")).Leads("/sign-in"));
        using var elena = await host.As("Elena Vásconez");
        Assert.Contains("You alone", (await elena.Get("/account/remove")).Text, StringComparison.Ordinal);

        var page = here.Address($"i/{{initiative:guid}}/people/{person.Value}");
        var look = await elena.Get(page + "/forget");
        Assert.All(["Delete Jacaranda Luna", "never signed in", "1 office ends today"], s => Assert.Contains(s, look.Text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Post(page + "/forget", page + "/forget", ("Once", Once))).Status);
        Assert.Contains("Jacaranda Luna", (await elena.Get(page)).Text, StringComparison.Ordinal);
        var gone = await elena.Post(page + "/forget", page + "/forget", ("Sure", "true"), ("Once", Once));
        Assert.True(gone.Leads(here.Address("i/{initiative:guid}/people")), gone.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await elena.Get(page)).Status);
        foreach (var query in new[] { "", "?ended=true" }) Assert.DoesNotContain("Jacaranda", (await elena.Get(here.Address("i/{initiative:guid}/people") + query)).Text, StringComparison.Ordinal);
        Assert.True(Audit.Verify(host.Installation.Database).Whole);
    }

    [Fact(DisplayName = "Whoever works in two initiatives is deleted by an administrator alone")]
    public async Task Elsewhere()
    {
        await using var host = await TestHost.Start(on);
        var (here, there) = (await host.Example(), await host.Stranger());
        var person = await host.Appoint("Between", (Role.Agent, here.Place), (Role.Agent, there.Place));
        using var elena = await host.As("Elena Vásconez");
        var page = here.Address($"i/{{initiative:guid}}/people/{person.Value}/forget");
        Assert.Contains("An administrator does it", (await elena.Get(page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elena.Post("/home", page, ("Sure", "true"), ("Once", Once))).Status);
        Assert.True((await elena.Post("/home", $"/installation/people/{person.Value}/forget", ("Sure", "true"), ("Once", Once))).Leads("/refused"));
        using var administrator = await host.Holding((Role.Administrator, Place.House));
        var of = $"/installation/people/{person.Value}/forget";
        Assert.Contains("2 offices end today", (await administrator.Get(of)).Text, StringComparison.Ordinal);
        Assert.True((await administrator.Post(of, of, ("Sure", "true"), ("Once", Once))).Leads("/installation"));
        Assert.DoesNotContain("Between", (await administrator.Get("/installation")).Text, StringComparison.Ordinal);
        using var former = host.Visit();
        Assert.Contains("do not fit", (await former.Post("/sign-in", "/sign-in", ("Name", "Between"), ("Password", Cast.Password))).Text, StringComparison.Ordinal);
        Assert.True(Audit.Verify(host.Installation.Database).Whole);
    }

    [Fact(DisplayName = "The cookie holds no name by which anybody signs in")]
    public async Task Claims()
    {
        var host = await Hosts.Of(on);
        var name = $"claims-{Guid.NewGuid():N}";
        await host.Appoint(name, (Role.Administrator, Place.House));
        using var visitor = await Entered(host, name);
        var cookie = visitor.Cookies.GetAllCookies().Single(c => c.Name == "jointly").Value;
        var ticket = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Unprotect(Uri.UnescapeDataString(cookie))!;
        Assert.Contains(ticket.Principal.Claims, c => c.Type == Web.Admission.Session.PersonClaim);
        Assert.DoesNotContain(ticket.Principal.Claims, c => c.Value.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}

public sealed class OfficesAndPeople_on_SQLite() : OfficesAndPeople(On.Sqlite);
public sealed class OfficesAndPeople_on_PostgreSQL() : OfficesAndPeople(On.Postgres);
