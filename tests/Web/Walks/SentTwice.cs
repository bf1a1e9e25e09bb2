using System.Text.RegularExpressions;
using Jointly.Web.Admission;
using Jointly.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Jointly.Web.Tests.Walks;

/// <summary>After a cut one sends the form again: it carries a key, or the endpoint says why it needs none.</summary>
public sealed class SentTwice
{
    [Fact(DisplayName = "Everything that is posted takes a key from its form, or says why it needs none")]
    public async Task Declared()
    {
        var posted = Served.By(await Hosts.Of(On.Sqlite)).Where(e => e.Method == "POST").ToList();
        Assert.True(posted.Count > 60, $"Only {posted.Count} are posted.");
        var (keyed, wrong) = (0, new List<string>());
        foreach (var e in posted)
        {
            var why = e.Endpoint.Metadata.GetMetadata<SentAgainAttribute>()?.Why;
            var takes = e.Endpoint.Metadata.GetMetadata<System.Reflection.MethodInfo>()!.GetParameters()
                .Any(p => p.ParameterType == typeof(IFormCollection) || p.GetCustomAttributes(typeof(FromFormAttribute), false).Length > 0 && p.ParameterType.GetProperty("Once")?.PropertyType == typeof(Guid));
            if (why is null && !takes) wrong.Add($"{e.Route} has no key and does not say why");
            if (why is { Length: < 10 }) wrong.Add($"{e.Route} gives no reason");
            if (why is null) keyed++;
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(keyed > 35, $"Only {keyed} carry a key.");
    }

    [Fact(DisplayName = "Each form on the pages of a coordinator, an agent and an administrator carries a key, unless its endpoint needs none")]
    public async Task Written()
    {
        var host = await Hosts.Of(On.Sqlite);
        var (here, served) = (await host.Example(), Served.By(host));
        var free = served.Where(e => e.Method == "POST" && e.Endpoint.Metadata.GetMetadata<SentAgainAttribute>() is not null).ToList();
        var (forms, wrong) = (0, new List<string>());
        using var administrator = await host.Holding((Method.Mandates.Role.Administrator, Method.Mandates.Place.House));
        using var agent = await host.As("Diego Arellano");
        using var coordinator = await host.As("Elena Vásconez");
        foreach (var visitor in new[] { administrator, agent, coordinator })
            foreach (var e in served.Where(e => e.Method == "GET" && !e.Route.Contains('*', StringComparison.Ordinal)))
            {
                var page = await visitor.Get(here.Address(e.Route));
                if (page.Message.Content.Headers.ContentType?.MediaType != "text/html") continue;
                foreach (Match form in Regex.Matches(page.Body, "<form[^>]*method=\"post\"[^>]*>.*?</form>", RegexOptions.Singleline))
                {
                    forms++;
                    var action = Regex.Match(form.Value, "action=\"([^\"?#]+)").Groups[1].Value;
                    if (!form.Value.Contains("name=\"Once\"", StringComparison.Ordinal) && !free.Any(f => Fits(f, action))) wrong.Add($"{e.Route}: the form to {action}");
                }
            }
        Assert.True(forms > 100, $"Only {forms} forms were seen.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    [Fact(DisplayName = "The same form twice is one actor, and the second answer leads to it too")]
    public async Task Twice()
    {
        var host = await Hosts.Of(On.Sqlite);
        var actors = new ClusterAddress((await host.Example()).Initiative.Value, (await host.Example()).Cluster.Value).Page("actors");
        using var diego = await host.As("Diego Arellano");
        var name = $"Dos Veces {Guid.NewGuid():N}";
        (string, string)[] form = [("Name", name), ("Kind", "Enterprise"), ("Once", Guid.NewGuid().ToString())];
        var (first, second) = (await diego.Post(actors + "/new", actors + "/new", form), await diego.Post(actors + "/new", actors + "/new", form));
        Assert.True(first.Leads(actors), first.Text);
        Assert.Equal(first.To, second.To);
        Assert.Single(Regex.Matches((await diego.Get($"{actors}?q={Uri.EscapeDataString(name)}")).Body, $"<b>{name}</b>"));
    }

    static bool Fits(Served endpoint, string address) =>
        Regex.IsMatch(address, "^/" + string.Join('/', endpoint.Route.Trim('/').Split('/').Select(p => p.StartsWith('{') ? "[^/]+" : Regex.Escape(p))) + "$");
}
