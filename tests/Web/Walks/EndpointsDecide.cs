using System.Text;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.House;
using Jointly.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests.Walks;

/// <summary>Who may call what: decided for every endpoint, denied by default, tried role by role on the running host.</summary>
public sealed class EndpointsDecide
{
    static IEnumerable<RouteEndpoint> Endpoints(TestHost host) => ((IEndpointRouteBuilder)host.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .OrderBy(e => e.RoutePattern.RawText, StringComparer.Ordinal).ThenBy(Verb, StringComparer.Ordinal);

    static string Verb(RouteEndpoint e) => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.SingleOrDefault() ?? "any";

    [Fact(DisplayName = "Every endpoint declares who may call it, once, and by which method")]
    public async Task Declared()
    {
        var endpoints = Endpoints(await Hosts.Of(On.Sqlite)).ToList();
        Assert.True(endpoints.Count > 40, $"Only {endpoints.Count} endpoints were found.");
        Assert.All(endpoints, e =>
        {
            Assert.Equal(1, e.Metadata.OfType<NeedsAttribute>().Count() + e.Metadata.OfType<PublicAttribute>().Count());
            if (e.RoutePattern.RawText != "{*path:nonfile}") Assert.NotEqual("any", Verb(e));
        });
    }

    [Fact(DisplayName = "What anyone may call is a short list, each with its reason")]
    public async Task PublicOnes()
    {
        var lines = Endpoints(await Hosts.Of(On.Sqlite)).Where(e => e.Metadata.GetMetadata<PublicAttribute>() is not null)
            .Select(e => $"{Verb(e),-5} {e.RoutePattern.RawText,-28} {e.Metadata.GetMetadata<PublicAttribute>()!.Why}");
        Golden.Holds("public.txt", string.Join('\n', lines) + "\n");
    }

    [Fact(DisplayName = "Each role reaches what its mandate says and nothing else, and no body holds another initiative's names")]
    public async Task Matrix()
    {
        await using var host = await TestHost.Start(On.Sqlite);
        var (initiative, cluster, actor) = await Example(host);
        var canary = await Stranger(host);
        var endpoints = Endpoints(host).Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is not null).ToList();
        var roles = Enum.GetValues<Role>();
        var table = new StringBuilder($"{"",-5} {"",-62} {"deed",-20} {string.Concat(roles.Select(r => $"{Short(r),-5}"))}\n");

        var visitors = new Dictionary<Role, Visitor>();
        foreach (var role in roles) visitors[role] = await Holding(host, role, initiative, cluster);
        using var nobody = host.Visit();
        foreach (var endpoint in endpoints)
        {
            var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>()!;
            var address = new Somewhere(initiative, cluster, actor, PersonId.New()).Address(endpoint.RoutePattern.RawText!);
            var place = needs.Scope switch { Scope.House => Place.House, Scope.Initiative => new Place(initiative), _ => new Place(initiative, cluster) };
            table.Append($"{Verb(endpoint),-5} {endpoint.RoutePattern.RawText,-62} {needs.Deed,-20} ");
            foreach (var role in roles)
            {
                var may = new Caller(default, "", [Office(role, initiative, cluster)]).May(needs.Deed, place);
                var answer = await visitors[role].Send(new HttpMethod(Verb(endpoint)), address, Something(endpoint));
                var refused = answer.Leads("/refused");
                Assert.True(may != refused, $"{role} at {Verb(endpoint)} {address}: mandate says {may}, the host answered {answer.Status} {answer.To}");
                Assert.False(answer.Leads("/sign-in"), $"{role} was sent to sign in at {address}");
                Assert.DoesNotContain("Canary", answer.Body, StringComparison.Ordinal);
                table.Append(may ? "yes  " : "-    ");
            }
            table.Append('\n');
            var stranger = await nobody.Send(new HttpMethod(Verb(endpoint)), address, Something(endpoint));
            Assert.True(stranger.Leads("/sign-in"), $"Nobody at {address}: {stranger.Status} {stranger.To}");
        }
        Golden.Holds("matrix.txt", string.Join('\n', table.ToString().Split('\n').Select(l => l.TrimEnd())));

        // The other initiative's things are not there under this one's address, nor under their own.
        var coordinator = visitors[Role.Coordinator];
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await coordinator.Get($"/i/{initiative.Value}/c/{cluster.Value}/actors/{canary.Actor.Value}")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await coordinator.Get($"/i/{initiative.Value}/c/{canary.Cluster.Value}/network")).Status);
        Assert.True((await coordinator.Get($"/i/{canary.Initiative.Value}/c/{canary.Cluster.Value}/actors")).Leads("/refused"));
        foreach (var visitor in visitors.Values) visitor.Dispose();
    }

    [Fact(DisplayName = "Who reads one initiative as a donor and keeps another sees no more of the first under the second's address")]
    public async Task TwoOffices()
    {
        await using var host = await TestHost.Start(On.Sqlite);
        var (initiative, cluster, _) = await Example(host);
        var canary = await Stranger(host);
        using var donor = await Holding(host, Role.Donor, initiative, cluster, also: new Office(OfficeId.New(), default, Role.Coordinator, canary.Initiative, null, default));
        var (own, under) = ($"/i/{initiative.Value}/c/{cluster.Value}", $"/i/{canary.Initiative.Value}/c/{cluster.Value}");
        Assert.Contains("11 of 43", (await donor.Get(own + "/network")).Body, StringComparison.Ordinal);      // read, and kept in memory
        Assert.True((await donor.Get(own + "/actors.csv")).Leads("/refused"));
        foreach (var page in new[] { "/actors", "/actors.csv", "/network", "/network/table", "/network.svg", "/network.graphml", "/network/linkages.csv", "/network/actors.csv" })
        {
            var body = (await donor.Get(under + page)).Body;
            Assert.DoesNotContain("Confecciones", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Chamber of Commerce", body, StringComparison.Ordinal);
        }
        var entered = await donor.Post("/account", under + "/actors/new", ("Name", "Smuggled"), ("Kind", "Enterprise"), ("Once", Guid.NewGuid().ToString()));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, entered.Status);
    }

    [Fact(DisplayName = "Whatever is posted without the page's token is refused, also where no field of it is read")]
    public async Task Tokens()
    {
        await using var host = await TestHost.Start(On.Sqlite);
        var (initiative, cluster, actor) = await Example(host);
        using var elena = await host.As("Elena Vásconez");
        foreach (var endpoint in Endpoints(host).Where(e => Verb(e) == "POST"))
        {
            var address = new Somewhere(initiative, cluster, actor, PersonId.New()).Address(endpoint.RoutePattern.RawText!);
            var answer = await elena.Send(HttpMethod.Post, address, Something(endpoint));
            Assert.True((int)answer.Status == 400 || answer.Leads("/refused"), $"{address} answered {answer.Status} {answer.To}");
        }
    }

    static MultipartFormDataContent? Something(RouteEndpoint endpoint) => Verb(endpoint) == "POST" ? new() { { new StringContent("x"), "Something" } } : null;

    static string Short(Role role) => string.Concat(role.ToString().Where(char.IsUpper)) is { Length: > 1 } capitals ? capitals : role.ToString()[..3];

    static Office Office(Role role, InitiativeId initiative, ClusterId cluster) =>
        role == Role.Administrator ? new(OfficeId.New(), default, role, null, null, default) : new(OfficeId.New(), default, role, initiative, role == Role.Coordinator ? null : cluster, default);

    static async Task<(InitiativeId, ClusterId, ActorId)> Example(TestHost host)
    {
        await using var house = host.Services.GetRequiredService<Asking>().ForHouse();
        var initiative = (await house.Initiatives.SingleAsync()).Id;
        await using var records = host.Services.GetRequiredService<Asking>().For(initiative);
        var actor = await records.Actors.SingleAsync(a => a.Name == "Creaciones Inés");
        return (initiative, await records.Memberships.Where(m => m.Actor == actor.Id).Select(m => m.Cluster).SingleAsync(), actor.Id);
    }

    /// <summary>Someone with this one office, who came in by a slip as everybody does.</summary>
    static async Task<Visitor> Holding(TestHost host, Role role, InitiativeId initiative, ClusterId cluster, Office? also = null)
    {
        var (run, person) = (host.Services.GetRequiredService<DeedRunner>(), PersonId.New());
        await run.DoAsHouse(Deed.InvitePeople, Place.House, Guid.NewGuid(), work =>
        {
            var invited = new PersonInvited(person, $"{role} of the test", "en", null);
            work.Add(new Person(invited));
            return (Outcome<PersonInvited>)invited;
        });
        foreach (var office in new[] { Office(role, initiative, cluster), also }.OfType<Office>())
            await run.DoAsHouse(Deed.InvitePeople, new Place(office.Initiative, office.Cluster), Guid.NewGuid(), work =>
            {
                var given = new OfficeGiven(OfficeId.New(), person, office.Role, office.Initiative, office.Cluster, DateOnly.MinValue);
                work.Add(given.Made());
                return (Outcome<OfficeGiven>)given;
            });
        await using var scope = host.Services.CreateAsyncScope();
        var code = await scope.ServiceProvider.GetRequiredService<Invitations>().Make(person, person);
        var visitor = host.Visit();
        var entered = await visitor.Post($"/welcome/{code}", $"/welcome/{code}", ("Called", $"{role} of the test"), ("Name", $"{role}@example.org"), ("Password", "four words of mine"));
        Assert.True(entered.Leads("/home"), $"{role} could not enter: {entered.Status} {entered.Text}");
        return visitor;
    }

    /// <summary>A second initiative, with a name that must show nowhere else.</summary>
    static async Task<(InitiativeId Initiative, ClusterId Cluster, ActorId Actor)> Stranger(TestHost host)
    {
        var run = host.Services.GetRequiredService<DeedRunner>();
        var (initiative, cluster, actor) = (InitiativeId.New(), ClusterId.New(), ActorId.New());
        await run.DoAsHouse(Deed.BeginInitiative, Place.House, Guid.NewGuid(), w => Beginning.Initiative(initiative, new("en", "Canary initiative"), "EC", "USD").Then(f => w.Add(new Initiative(f))));
        await run.DoAsHouse(Deed.BeginCluster, new Place(initiative), Guid.NewGuid(), w => Beginning.Cluster(initiative, cluster, new("en", "Canary cluster"), "Canary", "Canary").Then(f => w.Add(new Cluster(f))));
        await run.DoAsHouse(Deed.EnterActor, new Place(initiative, cluster), Guid.NewGuid(), w =>
            Register.Enter(initiative, cluster, actor, new() { Name = "Canary actor", Kind = ActorKind.Enterprise }).Then(f =>
            {
                w.Add(new Actor(f));
                w.Add(new Membership(MembershipId.New(), initiative, cluster, actor, w.Today));
            }));
        return (initiative, cluster, actor);
    }
}
