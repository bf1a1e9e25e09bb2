using System.Globalization;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <param name="Cluster">None where the office is of the whole initiative.</param>
public sealed record OfficeLine(OfficeId Id, Role Role, string? Cluster, DateOnly From, DateOnly? To);

public sealed record PersonLine(PersonId Person, string Name, IReadOnlyList<OfficeLine> Offices, bool MayHaveLink);

/// <param name="Slips">Slips just made, to be printed: shown this once.</param>
public sealed record PeopleView(string Address, PeopleAsked Asked, IReadOnlyList<PersonLine> People, int Found, int Working, int Ended, IReadOnlyList<(ClusterId Id, string Name)> Clusters, IReadOnlyList<Role> Held, IReadOnlyList<Role> Roles,
    PeoplePage.InviteForm? Typed, IReadOnlyList<Refusal> Refused, IReadOnlyList<Slip> Slips, string? Said);

/// <summary>Whom one looks for, how they are sorted, and which page of them.</summary>
public sealed record PeopleAsked(string? Q, Role? Role, string? Sort, int? Page, bool? Ended)
{
    public const int PerPage = 50;
    public int PageNumber => Math.Max(1, Page ?? 1);
}

/// <summary>Who works in an initiative, and asking somebody in with a printed slip instead of a mail.</summary>
public static class PeoplePage
{
    public sealed record InviteForm
    {
        public string? Name { get; init; }
        public string? Role { get; init; }
        public string? Cluster { get; init; }
        public string? Language { get; init; }
        public string? To { get; init; }
        public Guid Once { get; init; }
    }

    // What a coordinator gives; further roles come with the rooms that need them.
    public static readonly Role[] Given = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Administrator or Role.Enumerator or Role.Member))];

    public static void Map(IEndpointRouteBuilder initiative)
    {
        initiative.MapGet("/people", (Guid initiative, [AsParameters] PeopleAsked asked, string? said, Caller me, Asking asking, TimeProvider time, Frames frames) =>
            Page(initiative, asked, me, asking, time, frames, said: said == nameof(PortfolioPagesText.IsForgotten) ? said : null))
                  .Needs(Deed.SeePeople, Scope.Initiative);
        initiative.MapPost("/people", Invite).Needs(Deed.InviteToInitiative, Scope.Initiative);
        initiative.MapPost("/people/{person:guid}/link", (Guid initiative, Guid person, Caller me, Asking asking, TimeProvider time, Frames frames, Slips slips) =>
            NewLinks(initiative, [person], me, asking, time, frames, slips)).Needs(Deed.InviteToInitiative, Scope.Initiative).SentAgain("the slip made last is the one that opens");
        initiative.MapPost("/people/links", (Guid initiative, [FromForm] Guid[]? person, Caller me, Asking asking, TimeProvider time, Frames frames, Slips slips) =>
            NewLinks(initiative, person ?? [], me, asking, time, frames, slips)).Needs(Deed.InviteToInitiative, Scope.Initiative).SentAgain("the slips made last are the ones that open");
    }

    public static async Task<IResult> Page(Guid initiative, PeopleAsked asked, Caller me, Asking asking, TimeProvider time, Frames frames, InviteForm? typed = null, IReadOnlyList<Refusal>? refused = null, IReadOnlyList<Slip>? slips = null, string? said = null)
    {
        var (id, today) = (new InitiativeId(initiative), time.Today());
        await using var records = asking.For(id);
        var clusters = await Clusters(records);
        var offices = (await records.Offices.Where(o => o.Initiative == id).ToListAsync()).ToLookup(o => o.Person);
        var people = offices.Select(o => o.Key).ToList();
        var names = await records.People.Where(p => people.Contains(p.Id) && p.Name != "").ToDictionaryAsync(p => p.Id, p => p.Name);
        var may = me.May(Deed.InviteToInitiative, new Place(id));
        var all = names.Select(p => new PersonLine(p.Key, p.Value, Lines(offices[p.Key], clusters), may && p.Key != me.Person)).ToList();
        bool Works(PersonLine line) => line.Offices.Any(o => !(o.To < today));
        var found = Sorted(all.Where(l => Works(l) != (asked.Ended == true)).Where(l => Fits(l, asked)), asked.Sort).ToList();
        return await frames.InitiativePage<People>(id, records, new PeopleView($"/i/{initiative}", asked,
            [.. found.Skip((asked.PageNumber - 1) * PeopleAsked.PerPage).Take(PeopleAsked.PerPage)], found.Count, all.Count(Works), all.Count(l => !Works(l)),
            [.. clusters.Select(c => (c.Key, c.Value)).OrderBy(c => c.Value, StringComparer.CurrentCulture)], [.. offices.SelectMany(o => o).Select(o => o.Role).Distinct().Order()],
            may ? Given : [], typed, refused ?? [], slips ?? [], said), refused is { Count: > 0 } && slips is not { Count: > 0 } ? 422 : 200);
    }

    public static async Task<Dictionary<ClusterId, string>> Clusters(JointlyContext records) =>
        (await records.Clusters.ToListAsync()).ToDictionary(c => c.Id, c => Named.In(c.Names, CultureInfo.CurrentUICulture));

    /// <summary>What is held before what has ended.</summary>
    public static IReadOnlyList<OfficeLine> Lines(IEnumerable<Office> offices, IReadOnlyDictionary<ClusterId, string> clusters) =>
        [.. offices.OrderByDescending(o => o.To ?? DateOnly.MaxValue).ThenBy(o => o.Role).Select(o => new OfficeLine(o.Id, o.Role, o.Cluster is { } c ? clusters.GetValueOrDefault(c) : null, o.From, o.To))];

    static bool Fits(PersonLine line, PeopleAsked asked) =>
        (asked.Role is not { } role || line.Offices.Any(o => o.Role == role)) &&
        (string.IsNullOrWhiteSpace(asked.Q) || Folded.Of(asked.Q).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(Folded.Of(line.Name).Contains));

    static IOrderedEnumerable<PersonLine> Sorted(IEnumerable<PersonLine> lines, string? sort) => sort switch
    {
        "office" => lines.OrderBy(l => l.Offices[0].Role).ThenBy(l => l.Name, StringComparer.CurrentCulture),
        "until" => lines.OrderBy(l => l.Offices.Max(o => o.To ?? DateOnly.MaxValue)).ThenBy(l => l.Name, StringComparer.CurrentCulture),
        _ => lines.OrderBy(l => l.Name, StringComparer.CurrentCulture),
    };

    static async Task<IResult> Invite(Guid initiative, [FromForm] InviteForm form, DeedRunner run, Caller me, Asking asking, TimeProvider time, Frames frames, Slips slips)
    {
        var id = new InitiativeId(initiative);
        var language = Languages.Spoken.Contains(form.Language) ? form.Language! : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var invited = await AskIn(id, form.Name, RoleOf(form.Role), Guid.TryParse(form.Cluster, out var c) ? new ClusterId(c) : null, language, Typed.Day(form.To), form.Once, run, me);
        return invited.Fact is { } fact
            ? await Page(initiative, new(null, null, null, null, null), me, asking, time, frames, slips: [await slips.For(fact.Person, fact.Name, me.Person)])
            : await Page(initiative, new(null, null, null, null, null), me, asking, time, frames, form, invited.Refusals);
    }

    /// <summary>One person, one deed: what is erased of one later takes nothing from the others.</summary>
    public static Task<Outcome<PersonInvited>> AskIn(InitiativeId id, string? name, Role role, ClusterId? cluster, string language, DateOnly? to, Guid once, DeedRunner run, Caller me) =>
        run.Do(me, Deed.InviteToInitiative, new Place(id), once, work =>
            cluster is { } at && !work.Db.Clusters.Any(k => k.Id == at) ? (Outcome<PersonInvited>)NoCluster
            : Appointment.Invite(PersonId.New(), name, language, role, new Place(id, cluster), work.Today, to)
                .Then(fact => { work.Add(new Person(fact)); work.Add(fact.Office!.Made()); }));

    public static Refusal NoCluster => new(new Phrase(typeof(PortfolioPagesText), nameof(PortfolioPagesText.NoSuchCluster)), Field: "Cluster");

    /// <summary>What is not given here is read as what is refused here.</summary>
    public static Role RoleOf(string? typed) => Enum.TryParse<Role>(typed, out var r) && Given.Contains(r) ? r : Role.Administrator;

    /// <summary>New links for people who lost the first one or the password; what they could open elsewhere stays theirs.</summary>
    static async Task<IResult> NewLinks(Guid initiative, IReadOnlyList<Guid> people, Caller me, Asking asking, TimeProvider time, Frames frames, Slips slips)
    {
        var (id, asked) = (new InitiativeId(initiative), people.Distinct().Select(p => new PersonId(p)).ToList());
        await using var house = asking.ForHouse();
        var offices = (await house.Offices.Where(o => asked.Contains(o.Person)).ToListAsync()).ToLookup(o => o.Person);
        var names = await house.People.Where(p => asked.Contains(p.Id) && p.Name != "").ToDictionaryAsync(p => p.Id, p => p.Name);
        var here = asked.Where(p => names.ContainsKey(p) && offices[p].Any(o => o.Initiative == id)).ToList();
        if (asked.Count == 1 && here.Count == 0) return frames.NotFound();
        List<Refusal> refused = here.Count == 0 ? [No(nameof(PortfolioPagesText.NobodyTicked))]
            : [.. here.Where(p => offices[p].Any(o => o.Initiative != id)).Select(p => No(nameof(PortfolioPagesText.HoldsOfficeElsewhere), names[p]))];
        var made = new List<Slip>();
        foreach (var person in here.Where(p => offices[p].All(o => o.Initiative == id)).OrderBy(p => names[p], StringComparer.CurrentCulture))
            made.Add(await slips.For(person, names[person], me.Person));
        return await Page(initiative, new(null, null, null, null, null), me, asking, time, frames, refused: refused, slips: made);
    }

    static Refusal No(string key, params object?[] with) => new(new Phrase(typeof(PortfolioPagesText), key, with));
}
