using System.Globalization;
using Jointly.Exchange.Examples;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Records.Writing;
using Jointly.Web.Portfolio;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Demo;

/// <summary>Fills an empty database with the example of Atuntaqui, by the same deeds as everybody's: the log of the example is a real one.</summary>
public static class DemoExample
{
    static readonly Lazy<ExampleInitiative> Told = new(() => EcuadorExample.Read(Path.Combine(AppContext.BaseDirectory, "examples", "ecuador")));

    public static IReadOnlyList<DemoPerson> People => [.. Told.Value.People.Select(p => new DemoPerson(p.Id, p.Name,
        [.. Languages.Spoken.Select(l => new Named(l, string.Join(", ", p.Roles.Select(r => Said(r, l)))))], p.Lines))];

    static string Said(Role role, string language) => new Texts(typeof(PortfolioPagesText)).In(CultureInfo.GetCultureInfo(language), $"Role{role}");

    /// <summary>Once: a second start finds it there.</summary>
    public static async Task Fill(IServiceProvider services, CancellationToken stop = default)
    {
        var told = Told.Value;
        await using var scope = services.CreateAsyncScope();
        await using var house = scope.ServiceProvider.GetRequiredService<Asking>().ForHouse();
        var run = scope.ServiceProvider.GetRequiredService<DeedRunner>();
        if (!await house.Initiatives.AnyAsync(i => i.Id == told.Id, stop))
        {
            await Peopled(told, run);
            await Begun(told, run);
            await Appointed(told, run);
            await Registered(told, run);
            foreach (var wave in told.Waves) await Surveyed(told, wave, run);
            await Described(told, run);
        }
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var person in told.People)
            if (!await accounts.Users.AnyAsync(a => a.Person == person.Id, stop))
                await accounts.CreateAsync(new Account { Id = Guid.CreateVersion7(), UserName = $"{Folded.Of(person.Name).Replace(' ', '.')}@example.org", Person = person.Id });
    }

    static Guid Once(string what) => ExampleId.Of("once", what);

    static async Task Peopled(ExampleInitiative told, DeedRunner run)
    {
        foreach (var person in told.People)
        {
            await Done(run.DoAsHouse(Deed.InvitePeople, Place.House, Once($"person {person.Code}"), work =>
            {
                var invited = new PersonInvited(person.Id, person.Name, "en", null);
                work.Add(new Person(invited));
                return (Outcome<PersonInvited>)invited;
            }));
        }
    }

    static async Task Appointed(ExampleInitiative told, DeedRunner run)
    {
        foreach (var person in told.People)
            foreach (var role in person.Roles)
            {
                var place = role == Role.Administrator ? Place.House : new Place(told.Id, person.Cluster);
                await Done(run.DoAsHouse(Deed.InvitePeople, place, Once($"office {person.Code} {role}"), work =>
                {
                    var given = new OfficeGiven(OfficeId.New(), person.Id, role, place.Initiative, place.Cluster, person.From);
                    work.Add(given.Made());
                    return (Outcome<OfficeGiven>)given;
                }));
            }
    }

    static async Task Begun(ExampleInitiative told, DeedRunner run)
    {
        await Done(run.DoAsHouse(Deed.BeginInitiative, Place.House, Once("initiative"), work =>
        {
            var begun = new InitiativeBegun(told.Id, told.Names[0], told.Country, told.Currency, told.Example) { AlsoCalled = [.. told.Names.Skip(1)] };
            work.Add(new Initiative(begun));
            return (Outcome<InitiativeBegun>)begun;
        }));
        foreach (var cluster in told.Clusters)
            await Done(run.DoAsHouse(Deed.BeginCluster, new Place(told.Id), Once($"cluster {cluster.Code}"), work =>
            {
                var begun = new ClusterBegun(told.Id, cluster.Id, cluster.Names[0], cluster.Makes, cluster.Place) { AlsoCalled = [.. cluster.Names.Skip(1)] };
                work.Add(new Cluster(begun));
                return (Outcome<ClusterBegun>)begun;
            }));
    }

    static async Task Registered(ExampleInitiative told, DeedRunner run)
    {
        var (cluster, agent) = (told.Clusters[0], told.People.First(p => p.Roles.Contains(Role.Agent)));
        var place = new Place(told.Id, cluster.Id);
        var caller = As(told, agent);
        await Task.WhenAll(told.Actors.Select(actor => Done(run.Do(caller, Deed.EnterActor, place, Once($"actor {actor.Code}"), work =>
            Register.Enter(told.Id, cluster.Id, actor.Id, actor.Details, Provenance.Source).Then(fact =>
            {
                work.Add(new Actor(fact));
                if (actor.Member) work.Add(new Membership(MembershipId.New(), told.Id, cluster.Id, actor.Id, cluster.Begun));
            })))));

        // Two people change the same record without knowing of each other: what the history page is for.
        if (told.Actors.FirstOrDefault(a => a.Details.Name == "Creaciones Inés") is not { } ines) return;
        var (read, coordinator) = (ines.Details, As(told, told.People.First(p => p.Roles.Contains(Role.Coordinator))));
        await Done(run.Do(coordinator, Deed.CorrectActor, place, Once("office list"), work => Corrected(work, ines.Id, read,
            read with { People = 19, Phone = "099 884 1207" }, coordinator, "Roll of the guild, row 12")));
        await Done(run.Do(caller, Deed.CorrectActor, place, Once("visit"), work => Corrected(work, ines.Id, read,
            read with { People = 23, Products = $"{read.Products}, baby wear", BestDayToVisit = "not on Mondays" }, caller, "Two daughters and a cousin now sew from 16:00. Visit, 30 minutes")));
    }

    static Outcome<ActorCorrected> Corrected(Work work, ActorId id, ActorDetails read, ActorDetails typed, Caller by, string because)
    {
        var actor = work.Db.Actors.Single(a => a.Id == id);
        return Register.Correct(actor, read, typed, by.Person, because).Then(actor.Take);
    }

    static async Task Surveyed(ExampleInitiative told, ExampleWave wave, DeedRunner run)
    {
        await Done(run.DoAsHouse(Deed.BringNetwork, new Place(told.Id, wave.Cluster), Once($"wave {wave.Number}"), work =>
        {
            var code = told.Actors.ToDictionary(a => a.Id, a => a.Code);
            var known = work.Db.Actors.AsEnumerable().Where(a => code.ContainsKey(a.Id)).ToDictionary(a => code[a.Id], StringComparer.Ordinal);
            var brought = Bringing.Of(told.Id, wave.Cluster, [.. told.Actors.Select(a => new BroughtActor(a.Code, a.Details, a.Member))],
                [.. wave.Ties.Select(t => new BroughtTie(code[t.From], code[t.To], t.Kind, wave.Number, t.Weight) { SaidByFrom = t.SaidByFrom, SaidByTo = t.SaidByTo, Papers = t.Papers, ThroughProject = t.ThroughProject })],
                [new BroughtWave(wave.Number, wave.On, wave.Asked.ToDictionary(a => code[a.Actor], a => a.Answer, StringComparer.Ordinal))],
                "examples/ecuador", "", wave.On, known: known);
            foreach (var row in brought.Rows) work.Add(row);
            return (Outcome<NetworkBrought>)brought.Fact;
        }));
    }

    /// <summary>What the coordinator and the agent write once work has begun.</summary>
    static async Task Described(ExampleInitiative told, DeedRunner run)
    {
        var (coordinator, agent) = (As(told, told.People.First(p => p.Roles.Contains(Role.Coordinator))), As(told, told.People.First(p => p.Roles.Contains(Role.Agent))));
        await Done(run.Do(coordinator, Deed.CorrectInitiative, new Place(told.Id), Once("details"), work =>
        {
            var initiative = work.Db.Initiatives.Single(i => i.Id == told.Id);
            return Correction.Of(initiative, initiative.Details, told.Details.Details, told.Details.Because).Then(initiative.Take);
        }));
        foreach (var cluster in told.Clusters)
        {
            var place = new Place(told.Id, cluster.Id);
            await Done(run.Do(coordinator, Deed.CorrectCluster, place, Once($"details {cluster.Code}"), work =>
            {
                var (row, wanted) = (work.Db.Clusters.Single(c => c.Id == cluster.Id), cluster.Details.Details);
                if (wanted.Maturity is { } judged) wanted = wanted with { Maturity = judged with { By = coordinator.Person } };
                return Correction.Of(row, row.Details, wanted, cluster.Details.Because).Then(row.Take);
            }));
            if (cluster.Definition is { } definition)
                await Done(run.Do(agent, Deed.DefineCluster, place, Once($"definition {cluster.Code}"), work =>
                    Correction.Of(told.Id, cluster.Id, null, DefinitionDetails.Nothing, definition.Details, definition.Because).Then(fact => work.Add(new Definition(fact)))));
            foreach (var (figure, i) in cluster.Figures.Select((f, i) => (f, i)))
                await Done(run.Do(agent, Deed.GiveSourceFigure, place, Once($"figure {cluster.Code} {i}"), work =>
                    Correction.Give(told.Id, cluster.Id, new SourceFigureId(ExampleId.Of("figure", $"{cluster.Code} {i}")), figure, null).Then(fact => work.Add(new SourceFigure(fact)))));
        }
    }

    static Caller As(ExampleInitiative told, ExamplePerson person) =>
        new(person.Id, person.Name, [.. person.Roles.Select(r => new Office(OfficeId.New(), person.Id, r, told.Id, person.Cluster, person.From))]);

    static async Task Done<T>(Task<Outcome<T>> deed) where T : class, IFact
    {
        if (await deed is { Fact: null } refused) throw new InvalidOperationException($"The example was refused: {string.Join(' ', refused.Refusals.Select(r => r.Why))}");
    }
}
