using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <param name="Ending">The office whose ending was refused.</param>
public sealed record PersonView(string Address, PersonId Person, string Name, IReadOnlyList<OfficeLine> Offices, IReadOnlyList<HistoryEntry> Entries, DateOnly Today, IReadOnlyList<(ClusterId Id, string Name)> Clusters,
    IReadOnlyList<Role> Roles, bool MayEnd, bool MayHaveLink, bool MayForget, PersonPage.OfficeForm? Typed, PersonPage.EndForm? Ending, IReadOnlyList<Refusal> Refused, string? Said);

/// <summary>One who works in an initiative: the offices, given and ended, each with its days.</summary>
public static class PersonPage
{
    public sealed record OfficeForm
    {
        public string? Role { get; init; }
        public string? Cluster { get; init; }
        public string? To { get; init; }
        public Guid Once { get; init; }
    }
    public sealed record EndForm
    {
        public string? Office { get; init; }
        public string? LastDay { get; init; }
        public string? Reason { get; init; }
        public Guid Once { get; init; }
    }

    static readonly string[] Sayings = [nameof(PortfolioPagesText.OfficeIsGiven), nameof(PortfolioPagesText.OfficeIsEnded)];

    public static void Map(IEndpointRouteBuilder initiative)
    {
        initiative.MapGet("/people/{person:guid}", (Guid initiative, Guid person, string? said, Caller me, Asking asking, TimeProvider time, Frames frames) =>
            Page(initiative, new(person), me, asking, time, frames, said: Sayings.Contains(said) ? said : null)).Needs(Deed.SeePeople, Scope.Initiative);
        initiative.MapPost("/people/{person:guid}/offices", Give).Needs(Deed.GiveOffice, Scope.Initiative);
        initiative.MapPost("/people/{person:guid}/offices/end", End).Needs(Deed.EndOffice, Scope.Initiative);
    }

    static async Task<IResult> Page(Guid initiative, PersonId person, Caller me, Asking asking, TimeProvider time, Frames frames, OfficeForm? typed = null, EndForm? ending = null, IReadOnlyList<Refusal>? refused = null, string? said = null)
    {
        var id = new InitiativeId(initiative);
        await using var records = asking.For(id);
        var offices = await records.Offices.Where(o => o.Initiative == id && o.Person == person).ToListAsync();
        var name = await records.People.Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync();
        if (offices.Count == 0 || string.IsNullOrEmpty(name)) return frames.NotFound();
        var (clusters, other, place) = (await PeoplePage.Clusters(records), person != me.Person, new Place(id));
        return await frames.InitiativePage<OnePerson>(id, records, new PersonView($"/i/{initiative}", person, name, PeoplePage.Lines(offices, clusters), Histories.Of(records, new Subject(nameof(Person), person.Value)), time.Today(),
            [.. clusters.Select(c => (c.Key, c.Value)).OrderBy(c => c.Value, StringComparer.CurrentCulture)], me.May(Deed.GiveOffice, place) ? PeoplePage.Given : [],
            me.May(Deed.EndOffice, place), other && me.May(Deed.InviteToInitiative, place), other && me.May(Deed.ForgetPersonOfInitiative, place), typed, ending, refused ?? [], said), refused is { Count: > 0 } ? 422 : 200);
    }

    static async Task<IResult> Give(Guid initiative, Guid person, [FromForm] OfficeForm form, DeedRunner run, Caller me, Asking asking, TimeProvider time, Frames frames)
    {
        var (id, who) = (new InitiativeId(initiative), new PersonId(person));
        if (!await IsHere(asking, id, who)) return frames.NotFound();
        ClusterId? cluster = Guid.TryParse(form.Cluster, out var c) ? new ClusterId(c) : null;
        var given = await run.Do<OfficeGiven>(me, Deed.GiveOffice, new Place(id), form.Once, work =>
        {
            if (cluster is { } at && !work.Db.Clusters.Any(k => k.Id == at)) return PeoplePage.NoCluster;
            var held = work.Db.Offices.Where(o => o.Initiative == id && o.Person == who).ToList();
            return Appointment.Give(work.Db.People.Single(p => p.Id == who), held, PeoplePage.RoleOf(form.Role), new Place(id, cluster), work.Today, Typed.Day(form.To))
                .Then(fact => work.Add(fact.Made()));
        });
        return given.Fact is not null ? Results.Redirect($"/i/{initiative}/people/{person}?said={nameof(PortfolioPagesText.OfficeIsGiven)}")
            : await Page(initiative, who, me, asking, time, frames, typed: form, refused: given.Refusals);
    }

    static async Task<IResult> End(Guid initiative, Guid person, [FromForm] EndForm form, DeedRunner run, Caller me, Asking asking, TimeProvider time, Frames frames)
    {
        var (id, who) = (new InitiativeId(initiative), new PersonId(person));
        if (!await IsHere(asking, id, who)) return frames.NotFound();
        var office = Guid.TryParse(form.Office, out var o) ? new OfficeId(o) : default;
        var ended = await run.Do<OfficeEnded>(me, Deed.EndOffice, new Place(id), form.Once, work =>
        {
            var all = work.Db.Offices.Where(x => x.Initiative == id).ToList();
            return all.SingleOrDefault(x => x.Id == office && x.Person == who) is { } held
                ? Appointment.End(held, all, Typed.Day(form.LastDay), work.Today, form.Reason).Then(held.Take)
                : new Refusal(new Phrase(typeof(PortfolioPagesText), nameof(PortfolioPagesText.NoSuchOffice)));
        });
        return ended.Fact is not null ? Results.Redirect($"/i/{initiative}/people/{person}?said={nameof(PortfolioPagesText.OfficeIsEnded)}")
            : await Page(initiative, who, me, asking, time, frames, ending: form, refused: ended.Refusals);
    }

    static async Task<bool> IsHere(Asking asking, InitiativeId id, PersonId person)
    {
        await using var records = asking.For(id);
        return await records.Offices.AnyAsync(o => o.Initiative == id && o.Person == person) && await records.People.AnyAsync(p => p.Id == person && p.Name != "");
    }
}
