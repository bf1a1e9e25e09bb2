using System.Net;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Web.Admission;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Walks;

/// <summary>Every endpoint for every role, with a form that is really sent: what the mandates allow is answered, and nothing breaks.</summary>
public abstract class EveryCell(On on)
{
    sealed record Who(string Name, Role? Role, Place Place)
    {
        public Caller Caller => Role is { } role ? new(PersonId.New(), Name, [new Office(OfficeId.New(), default, role, Place.Initiative, Place.Cluster, new(2024, 1, 1))]) : Caller.Nobody;
    }

    static IEnumerable<Who> Columns(Somewhere here, Somewhere there) =>
    [
        .. Enum.GetValues<Role>().Where(r => r != Role.Administrator).Select(r => new Who($"{r} in the cluster", r, here.Place)),
        new("Coordinator of the whole initiative", Role.Coordinator, new Place(here.Initiative)),
        new("Network analyst of the whole initiative", Role.NetworkAnalyst, new Place(here.Initiative)),
        new("Coordinator of another initiative", Role.Coordinator, new Place(there.Initiative)),
        new("Administrator", Role.Administrator, Place.House),
        new("nobody", null, Place.House),
    ];

    static bool May(Served e, Who who, Somewhere here) =>
        e.Public || who.Caller.May(e.Needs!.Deed, e.Needs.Scope switch { Scope.House => Place.House, Scope.Initiative => new Place(here.Initiative), _ => here.Place });

    [Fact(DisplayName = "A role is answered where its mandate says, told no elsewhere, and nobody is sent to sign in; no answer breaks or tells of another initiative")]
    public async Task Answered()
    {
        var host = await Hosts.Of(on);
        var (here, there) = (await host.Example(), await host.Stranger());
        var (wrong, cells) = (new List<string>(), 0);
        foreach (var who in Columns(here, there))
        {
            using var visitor = who.Role is { } role ? await host.Holding((role, who.Place)) : host.Visit();
            var token = Visitor.TokenIn((await visitor.Get("/sign-in")).Body);
            foreach (var e in Served.By(host))
            {
                var reply = await e.Call(visitor, here.Address(e.Route), token);
                var cell = $"{e.Method} {e.Route} for {who.Name}: {(int)reply.Status} {reply.To}";
                var told = reply.Leads("/refused") ? "no" : reply.Leads("/sign-in?back=") ? "sign in" : "answered";
                var expected = May(e, who, here) ? "answered" : who.Role is null ? "sign in" : "no";
                if (told != expected) wrong.Add($"{cell}, where {expected} was expected");
                if (told == "answered" && reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed or HttpStatusCode.UnsupportedMediaType or >= HttpStatusCode.InternalServerError) wrong.Add(cell);
                if (who.Place.Initiative != there.Initiative && reply.TellsOfStranger(who.Role == Role.Administrator)) wrong.Add($"{cell} tells of the other initiative");
                cells++;
            }
            if (who.Role is not null) Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get("/refused")).Status);
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(cells > 1_000, $"Only {cells} cells were tried.");
    }
}

public sealed class EveryCell_on_SQLite() : EveryCell(On.Sqlite);
public sealed class EveryCell_on_PostgreSQL() : EveryCell(On.Postgres);
