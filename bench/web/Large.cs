using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Diagnosis;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records.Importing;
using Jointly.Records.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Bench;

/// <summary>Clusters of the size of a country's registers, invented, the same each time.</summary>
static class Large
{
    public static async Task<string> Filled(IServiceProvider services, InitiativeId initiative)
    {
        var (list, actor) = await Listed(services, initiative, "Register", 100_000, placed: false);
        var (map, _) = await Listed(services, initiative, "Map", 50_000, placed: true);
        return $"list={list.Value};actor={actor.Value};map={map.Value};network={(await Linked(services, initiative)).Value}";
    }

    static async Task<ClusterId> Begun(DeedRunner run, InitiativeId initiative, string name)
    {
        var cluster = ClusterId.New();
        await run.DoAsHouse(Deed.BeginCluster, new Place(initiative), Guid.NewGuid(), w => Beginning.Cluster(initiative, cluster, new("en", name), null, null).Then(f => w.Add(new Cluster(f))));
        return cluster;
    }

    /// <summary>Taken over as a list is.</summary>
    static async Task<(ClusterId, ActorId)> Listed(IServiceProvider services, InitiativeId initiative, string name, int actors, bool placed)
    {
        var (run, import) = (services.GetRequiredService<DeedRunner>(), ImportId.New());
        var (cluster, coordinator) = (await Begun(run, initiative, name), PersonId.New());
        await run.DoAsHouse(Deed.InvitePeople, Place.House, Guid.NewGuid(), w => { var f = new PersonInvited(coordinator, name, "en", null); w.Add(new Person(f)); return (Outcome<PersonInvited>)f; });
        await run.DoAsHouse(Deed.InvitePeople, new Place(initiative), Guid.NewGuid(), w => { var f = new OfficeGiven(OfficeId.New(), coordinator, Role.Agent, initiative, null, new(2025, 1, 1)); w.Add(f.Made()); return (Outcome<OfficeGiven>)f; });
        List<PlannedRow> rows = [.. Lists.Rows(actors).Select((r, i) => new PlannedRow(new ListedActor(i + 2, (string)r[0]!, new ActorDetails
        {
            Name = $"{r[1]} {r[0]}", Kind = i % 50 == 0 ? ActorKind.BusinessAssociation : ActorKind.Enterprise, Place = ((string)r[2]!)[..9], Sector = (string)r[4]!, People = r[9] as int?, YearBegan = (int)r[11]!,
            Latitude = placed ? (double)r[12]! : null, Longitude = placed ? (double)r[13]! : null, Consent = Consent.Given,
        }, default, []), Fate.New, ActorId.New()) { BecomesMember = true })];
        var plan = new ImportPlan(rows);
        services.GetRequiredService<Staging>().Keep(import, plan, CultureInfo.InvariantCulture);
        await run.DoAsHouse(Deed.ImportActors, new Place(initiative, cluster), Guid.NewGuid(), w =>
        {
            var fact = new ImportBegun(import, initiative, cluster, coordinator, w.Now, "bench", new string('0', 64), null, ImportMode.AddNew, "{}", null, ImportCounts.Of(plan), rows.Count);
            w.Add(new Import(fact));
            return (Outcome<ImportBegun>)fact;
        });
        await services.GetRequiredService<Takeover>().Work(initiative, import);
        return (cluster, rows[actors / 2].Actor!.Value);
    }

    static async Task<ClusterId> Linked(IServiceProvider services, InitiativeId initiative)
    {
        const int Actors = 5_000, Ties = 30_000;
        var (run, random) = (services.GetRequiredService<DeedRunner>(), new Random(12));
        var cluster = await Begun(run, initiative, "Network");
        ActorKind[] kinds = [ActorKind.Enterprise, ActorKind.Enterprise, ActorKind.Enterprise, ActorKind.Enterprise, ActorKind.BusinessAssociation, ActorKind.TrainingInstitution];
        string[] codes = ["REL2", "REL5", "REL7", "REL11", "Training", "Membership"];
        List<BroughtActor> actors = [.. Enumerable.Range(0, Actors).Select(i => new BroughtActor($"{i}", new ActorDetails
            { Name = $"Enterprise number {i}", Kind = kinds[i % kinds.Length], Place = $"Place {i % 40}", People = 1 + i % 40, LedBy = i % 2 == 0 ? LedBy.Woman : LedBy.Man, Consent = Consent.Given }))];
        List<BroughtTie> Wave(int wave) => [.. Enumerable.Range(0, Ties).Select(_ => new BroughtTie($"{random.Next(Actors)}", $"{random.Next(Actors)}", codes[random.Next(codes.Length)], wave) { SaidByFrom = true })];
        await run.DoAsHouse(Deed.BringNetwork, new Place(initiative, cluster), Guid.NewGuid(), w =>
        {
            var asked = actors.ToDictionary(a => a.Key, _ => Answer.Answered);
            var brought = Bringing.Of(initiative, cluster, actors, [.. Wave(1), .. Wave(2)], [new(1, new(2025, 3, 1), asked), new(2, new(2026, 3, 1), asked)], "bench", "", new DateOnly(2025, 1, 1));
            foreach (var row in brought.Rows) w.Add(row);
            return (Outcome<NetworkBrought>)brought.Fact;
        });
        return cluster;
    }
}
