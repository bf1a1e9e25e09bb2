using System.Globalization;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.House;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Jointly.Web.Portfolio;

public sealed record PersonLine(PersonId Person, string Name, IReadOnlyList<(Role Role, string? Cluster)> Offices, bool MayHaveLink);

/// <param name="Invited">A slip just made, to be printed: shown this once.</param>
public sealed record PeopleView(Guid? Initiative, string Address, IReadOnlyList<PersonLine> People, IReadOnlyList<(ClusterId Id, string Name)> Clusters, IReadOnlyList<Role> Roles,
    PeoplePage.InviteForm? Typed, IReadOnlyList<Refusal> Refused, Slip? Invited);

/// <summary>What is printed, cut off and handed over: a link that can be used once, as text and as a picture for a phone.</summary>
public sealed record Slip(string Person, string Link, string Code, string Picture, DateOnly LastDay);

/// <summary>Who works in an initiative, and asking somebody in with a printed slip instead of a mail.</summary>
public static class PeoplePage
{
    public sealed record InviteForm
    {
        public string? Name { get; init; }
        public string? Role { get; init; }
        public string? Cluster { get; init; }
        public string? Language { get; init; }
        public Guid Once { get; init; }
    }

    // What a coordinator gives; further roles come with the rooms that need them.
    static readonly Role[] Given = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Administrator or Role.Enumerator or Role.Member))];

    public static void Map(IEndpointRouteBuilder initiative)
    {
        initiative.MapGet("/people", (Guid initiative, Caller me, Asking asking, Frames frames) => Page(initiative, me, asking, frames, null, []))
                  .Needs(Deed.SeePeople, Scope.Initiative);
        initiative.MapPost("/people", Invite).Needs(Deed.InviteToInitiative, Scope.Initiative);
        initiative.MapPost("/people/{person:guid}/link", NewLink).Needs(Deed.InviteToInitiative, Scope.Initiative);
    }

    static async Task<IResult> Page(Guid initiative, Caller me, Asking asking, Frames frames, InviteForm? typed, IReadOnlyList<Refusal> refused, Slip? slip = null)
    {
        await using var records = asking.For(new InitiativeId(initiative));
        var (id, culture) = (new InitiativeId(initiative), CultureInfo.CurrentUICulture);
        var clusters = (await records.Clusters.Where(c => c.Initiative == id).ToListAsync()).ToDictionary(c => c.Id, c => Named.In(c.Names, culture));
        var offices = await records.Offices.Where(o => o.Initiative == id).ToListAsync();
        var people = offices.Select(o => o.Person).Distinct().ToList();
        var names = await records.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        var may = me.May(Deed.InviteToInitiative, new Place(id));
        var lines = people.Where(p => names.GetValueOrDefault(p) is { Length: > 0 })
            .Select(p => new PersonLine(p, names[p], [.. offices.Where(o => o.Person == p).Select(o => (o.Role, o.Cluster is { } c ? clusters.GetValueOrDefault(c) : null))], may && p != me.Person))
            .OrderBy(l => l.Name, StringComparer.CurrentCulture).ToList();
        return await frames.InitiativePage<People>(id, records, new PeopleView(initiative, $"/i/{initiative}", lines,
            [.. clusters.Select(c => (c.Key, c.Value))], may ? Given : [], typed, refused, slip), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> Invite(Guid initiative, [FromForm] InviteForm form, DeedRunner run, Caller me, Asking asking, Frames frames, Slips slips)
    {
        var id = new InitiativeId(initiative);
        var role = Enum.TryParse<Role>(form.Role, out var r) && Given.Contains(r) ? r : Role.Administrator;         // which is refused here
        ClusterId? cluster = Guid.TryParse(form.Cluster, out var c) ? new ClusterId(c) : null;
        var language = Languages.Spoken.Contains(form.Language) ? form.Language! : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var invited = await run.Do(me, Deed.InviteToInitiative, new Place(id), form.Once, work =>
            cluster is { } at && !work.Db.Clusters.Any(k => k.Id == at)
                ? (Outcome<PersonInvited>)new Refusal(new Phrase(typeof(PortfolioPagesText), nameof(PortfolioPagesText.NoSuchCluster)), Field: "Cluster")
                : Appointment.Invite(new PersonId(Guid.CreateVersion7()), form.Name, language, role, new Place(id, cluster), work.Today)
                    .Then(fact => { work.Add(new Person(fact)); work.Add(fact.Office!.Made()); }));
        if (invited.Fact is not { } fact) return await Page(initiative, me, asking, frames, form, invited.Refusals);
        return await Page(initiative, me, asking, frames, null, [], await slips.For(fact.Person, fact.Name, me.Person));
    }

    /// <summary>A new link for someone who lost the first one or the password; what they could open elsewhere stays theirs.</summary>
    static async Task<IResult> NewLink(Guid initiative, Guid person, Caller me, Asking asking, Frames frames, Slips slips)
    {
        var (id, who) = (new InitiativeId(initiative), new PersonId(person));
        await using var house = asking.ForHouse();
        var offices = await house.Offices.Where(o => o.Person == who).ToListAsync();
        var name = await house.People.Where(p => p.Id == who).Select(p => p.Name).SingleOrDefaultAsync();
        if (name is not { Length: > 0 } || offices.All(o => o.Initiative != id)) return frames.NotFound();
        return offices.Any(o => o.Initiative != id)
            ? await Page(initiative, me, asking, frames, null, [new Refusal(new Phrase(typeof(PortfolioPagesText), nameof(PortfolioPagesText.HoldsOfficeElsewhere), name))])
            : await Page(initiative, me, asking, frames, null, [], await slips.For(who, name, me.Person));
    }
}

/// <summary>Makes slips: the code, its link under the address by which the caller came, and the picture of the link.</summary>
public sealed class Slips(Invitations invitations, IHttpContextAccessor http, TimeProvider time)
{
    public async Task<Slip> For(PersonId person, string name, PersonId by)
    {
        var code = await invitations.Make(person, by);
        var request = http.HttpContext!.Request;
        var link = $"{request.Scheme}://{request.Host}/welcome/{code}";
        return new Slip(name, link, code, Picture(link), time.Today().AddDays(14));
    }

    static string Picture(string link)
    {
        using var maker = new QRCodeGenerator();
        using var data = maker.CreateQrCode(link, QRCodeGenerator.ECCLevel.M);
        return new SvgQRCode(data).GetGraphic(1, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
