using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Jointly.Web.Bench;

/// <summary>The real host over a fresh database with one cluster of 500 actors and 3,000 ties in two waves, and a fixed page as the peer.</summary>
static class Served
{
    public const string Password = "four words of mine";
    static readonly string FixedPage = "<!doctype html><title>fixed</title><p>" + string.Concat(Enumerable.Range(0, 250).Select(i => $"Line {i} of a page that never changes. "));

    /// <param name="large">With a register of 100,000 actors, a map of 50,000 and a network of 5,000 with 30,000 ties in each of two waves besides.</param>
    public static async Task<int> Run(string folder, bool large)
    {
        Directory.CreateDirectory(folder);
        var facts = Path.Combine(folder, "facts");
        await using var app = Host.Build(new Installation(folder, DatabaseOf(folder), ["http://127.0.0.1:0"]) { Quiet = true, SignInsAMinute = 10_000_000, UploadsAMinute = 10_000_000 });
        await Migrations.Apply(app.Services);
        if (!File.Exists(facts))                                             // else it was filled before, and goes on where it stood
        {
            var (initiative, cluster, actors) = await Filled(app.Services);
            await Person(app.Services, "reader", Role.Donor, initiative);
            await Person(app.Services, "analyst", Role.Evaluator, initiative);
            await Person(app.Services, "agent", Role.Agent, initiative);
            await File.WriteAllTextAsync(facts, $"{initiative.Value} {cluster.Value} {string.Join(',', actors.Take(32).Select(a => a.Value))} {(large ? await Large.Filled(app.Services, initiative) : "-")}");
        }
        app.MapGet("/bench/fixed", () => Results.Content(FixedPage, "text/html; charset=utf-8")).Public("the peer of the bench");
        await app.StartAsync();
        Console.WriteLine($"READY {app.Urls.First()} {Environment.ProcessId} {await File.ReadAllTextAsync(facts)}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    public static Database DatabaseOf(string folder) => Environment.GetEnvironmentVariable("JOINTLY_BENCH_POSTGRES") is { Length: > 0 } server ? Database.Postgres(server) : Database.Sqlite(folder);

    static async Task<(InitiativeId, ClusterId, IReadOnlyList<ActorId>)> Filled(IServiceProvider services)
    {
        var (run, random) = (services.GetRequiredService<DeedRunner>(), new Random(11));
        var (initiative, cluster) = (InitiativeId.New(), ClusterId.New());
        await run.DoAsHouse(Deed.BeginInitiative, Place.House, Guid.NewGuid(), w => Beginning.Initiative(initiative, new("en", "Bench"), "EC", "USD").Then(f => w.Add(new Initiative(f))));
        await run.DoAsHouse(Deed.BeginCluster, new Place(initiative), Guid.NewGuid(), w => Beginning.Cluster(initiative, cluster, new("en", "Bench cluster"), null, null).Then(f => w.Add(new Cluster(f))));
        ActorKind[] kinds = [ActorKind.Enterprise, ActorKind.Enterprise, ActorKind.Enterprise, ActorKind.Enterprise, ActorKind.BusinessAssociation, ActorKind.TrainingInstitution];
        string[] codes = ["REL2", "REL5", "REL7", "REL11", "Training", "Membership"];
        List<BroughtActor> actors = [.. Enumerable.Range(0, 500).Select(i => new BroughtActor($"{i}", new ActorDetails
            { Name = $"Enterprise number {i}", Kind = kinds[i % kinds.Length], Place = $"Place {i % 9}", People = 1 + i % 40, LedBy = i % 2 == 0 ? LedBy.Woman : LedBy.Man, Consent = Consent.Given }))];
        List<BroughtTie> Ties(int wave) => [.. Enumerable.Range(0, 1_500).Select(_ => new BroughtTie($"{random.Next(500)}", $"{random.Next(500)}", codes[random.Next(codes.Length)], wave) { SaidByFrom = true })];
        Brought? brought = null;
        await run.DoAsHouse(Deed.BringNetwork, new Place(initiative, cluster), Guid.NewGuid(), w =>
        {
            var asked = actors.ToDictionary(a => a.Key, _ => Answer.Answered);
            brought = Bringing.Of(initiative, cluster, actors, [.. Ties(1), .. Ties(2)], [new(1, new(2025, 3, 1), asked), new(2, new(2026, 3, 1), asked)], "bench", "", new DateOnly(2025, 1, 1));
            foreach (var row in brought.Rows) w.Add(row);
            return (Outcome<NetworkBrought>)brought.Fact;
        });
        return (initiative, cluster, [.. brought!.Actors.Select(a => a.Id)]);
    }

    internal static async Task Person(IServiceProvider services, string name, Role role, InitiativeId initiative)
    {
        var (run, person) = (services.GetRequiredService<DeedRunner>(), PersonId.New());
        await run.DoAsHouse(Deed.InvitePeople, Place.House, Guid.NewGuid(), w => { var f = new PersonInvited(person, name, "en", null); w.Add(new Person(f)); return (Outcome<PersonInvited>)f; });
        await run.DoAsHouse(Deed.InvitePeople, new Place(initiative), Guid.NewGuid(), w => { var f = new OfficeGiven(OfficeId.New(), person, role, initiative, null, new(2025, 1, 1)); w.Add(f.Made()); return (Outcome<OfficeGiven>)f; });
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { Id = Guid.CreateVersion7(), UserName = name, Person = person }, Password);
    }
}
