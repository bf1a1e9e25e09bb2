using System.Net;
using System.Text.RegularExpressions;
using Jointly.Method.Mandates;
using Jointly.Records.Accounts;
using Jointly.Web.House;
using Jointly.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests.Walks;

/// <summary>What once opened the door and does so no more.</summary>
public abstract class SessionsEnd(On on)
{
    [Fact(DisplayName = "A changed password ends what is signed in on other devices, and keeps the one that changed it")]
    public async Task Password()
    {
        // Other devices are looked at once a minute; here at once.
        await using var host = await TestHost.Start(on, adjust: b => b.Services.PostConfigure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.Zero));
        await host.Appoint("two devices", (Role.Administrator, Place.House));
        using var laptop = await Entered(host, "two devices");
        using var phone = await Entered(host, "two devices");
        Assert.Equal(HttpStatusCode.OK, (await phone.Get("/home")).Status);
        var changed = await laptop.Post("/account", "/account/password", ("Old", Cast.Password), ("New", "five other words of mine"));
        Assert.True(changed.Leads("/account"), changed.Text);
        Assert.Equal(HttpStatusCode.OK, (await laptop.Get("/home")).Status);
        Assert.True((await phone.Get("/home")).Leads("/sign-in"), "The other device is still signed in.");
        var wrong = await laptop.Post("/account", "/account/password", ("Old", Cast.Password), ("New", "six other words of mine"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("The password until now is another one", wrong.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "One code used by two at the same moment opens the door to one")]
    public async Task Race()
    {
        var host = await Hosts.Of(on);
        var person = await host.Appoint($"race {Guid.NewGuid():N}");
        await using var scope = host.Services.CreateAsyncScope();
        var code = (await scope.ServiceProvider.GetRequiredService<Invitations>().MakeRecoveryCodes(person, 1))[0];
        var visitors = Enumerable.Range(0, 6).Select(_ => host.Visit()).ToList();
        var tokens = await Task.WhenAll(visitors.Select(async v => Visitor.TokenIn((await v.Get($"/welcome/{code}")).Body)));
        var replies = await Task.WhenAll(visitors.Zip(tokens, (v, token) => v.Send(HttpMethod.Post, $"/welcome/{code}",
            new FormUrlEncodedContent([KeyValuePair.Create("_form", token), KeyValuePair.Create("Password", $"words that are mine {Guid.NewGuid():N}")]))));
        Assert.True(replies.Count(r => r.Leads("/home")) == 1, string.Join(", ", replies.Select(r => $"{(int)r.Status} {r.To}")));
        Assert.All(replies, r => Assert.True((int)r.Status < 500, $"{r.Status}"));
        visitors.ForEach(v => v.Dispose());
    }

    [Fact(DisplayName = "A slip made anew closes the one before")]
    public async Task Newer()
    {
        var host = await Hosts.Of(on);
        var here = await host.Example();
        using var elena = await host.As("Elena Vásconez");
        var people = here.Address("i/{initiative:guid}/people");
        static string Code(Reply slip) => Regex.Match(slip.Body, "/welcome/([0-9A-Z-]+)").Groups[1].Value;
        var first = await elena.Post(people, people, ("Name", $"Late {Guid.NewGuid():N}"), ("Role", nameof(Role.Agent)), ("Cluster", here.Cluster.Value.ToString()), ("Language", "en"), ("Once", Guid.NewGuid().ToString()));
        var link = Regex.Match(first.Body, "Late [0-9a-f]{32}</b>.*?action=\"([^\"]+/link)\"", RegexOptions.Singleline).Groups[1].Value;
        var second = await elena.Post(people, link);
        using var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/welcome/{Code(first)}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get($"/welcome/{Code(second)}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get($"/welcome/{Code(second).ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)}")).Status);   // as a hand writes it
    }

    static async Task<Visitor> Entered(TestHost host, string name)
    {
        var visitor = host.Visit();
        Assert.True((await visitor.Post("/sign-in", "/sign-in", ("Name", name), ("Password", Cast.Password))).Leads("/home"));
        return visitor;
    }
}

public sealed class SessionsEnd_on_SQLite() : SessionsEnd(On.Sqlite);
public sealed class SessionsEnd_on_PostgreSQL() : SessionsEnd(On.Postgres);
