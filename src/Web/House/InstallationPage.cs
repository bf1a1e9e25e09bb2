using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Keeping;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.Portfolio;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.House;

/// <param name="Embedded">The database is a file in the data folder, and the product backs it up by itself.</param>
public sealed record InstallationView(string Version, bool Embedded, BackupResult? LastBackup, IReadOnlyList<(PersonId Id, string Name)> Administrators, IReadOnlyList<InstallationPage.Known> People, int Initiatives,
    bool OneAdministrator, bool MayBegin, string? Typed, IReadOnlyList<Refusal> Refused, Slip? Invited, IReadOnlyList<KnownBackup> Backups, string? Said);

/// <summary>The installation, for its administrators: is it well, is it backed up, who looks after it.</summary>
public static class InstallationPage
{
    public sealed record InviteForm
    {
        public string? Name { get; init; }
        public Guid Once { get; init; }
    }

    /// <summary>Somebody who may come in; of what they do in initiatives an administrator sees the offices and nothing else.</summary>
    public sealed record Known(PersonId Id, string Name, IReadOnlyList<Role> Roles);

    public static void Map(IEndpointRouteBuilder house)
    {
        house.MapGet("/installation", (Installation here, string? said, Asking asking, Caller me, Frames frames) =>
            Page(here, asking, me, frames, null, [], said: said == nameof(HouseText.PersonIsForgotten) ? said : null))
             .Needs(Deed.SeeInstallation, Scope.House);
        house.MapPost("/installation/administrators", Invite).Needs(Deed.InvitePeople, Scope.House);
        house.MapPost("/installation/people/{person:guid}/link", NewLink).Needs(Deed.InvitePeople, Scope.House).SentAgain("the slip made last is the one that opens");
    }

    static async Task<IResult> Page(Installation here, Asking asking, Caller me, Frames frames, string? typed, IReadOnlyList<Refusal> refused, Slip? slip = null, string? said = null)
    {
        await using var records = asking.ForHouse();
        var administrators = await records.Offices.Where(o => o.Role == Role.Administrator)
            .Join(records.People.Where(p => p.Name != ""), o => o.Person, p => p.Id, (_, p) => new { p.Id, p.Name }).Distinct().ToListAsync();
        var offices = (await records.Offices.Select(o => new { o.Person, o.Role }).ToListAsync()).ToLookup(o => o.Person, o => o.Role);
        var people = (await records.People.Where(p => p.Name != "").ToListAsync())
            .Select(p => new Known(p.Id, p.Name, [.. offices[p.Id].Distinct().Order()])).OrderBy(p => p.Name, StringComparer.CurrentCulture).ToList();
        return frames.Page<OneInstallation>(new InstallationView(Installation.Version, here.Embedded, here.Embedded ? LastBackup.Read(here.DataFolder) : null,
            [.. administrators.Select(a => (a.Id, a.Name))], people, await records.Initiatives.CountAsync(), administrators.Count == 1,
            me.May(Deed.BeginInitiative, Place.House), typed, refused, slip, here.Embedded ? KnownBackups.Read(here.DataFolder) : [], said), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> Invite([FromForm] InviteForm form, Installation here, DeedRunner run, Asking asking, Caller me, Frames frames, Slips slips)
    {
        var invited = await run.Do(me, Deed.InvitePeople, Place.House, form.Once, work =>
            Appointment.Invite(PersonId.New(), form.Name, "", Role.Administrator, Place.House, work.Today)
                .Then(fact => { work.Add(new Person(fact)); work.Add(fact.Office!.Made()); }));
        return invited.Fact is { } fact
            ? await Page(here, asking, me, frames, null, [], await slips.For(fact.Person, fact.Name, me.Person))
            : await Page(here, asking, me, frames, form.Name, invited.Refusals);
    }

    /// <summary>For anybody who lost the way in, whatever offices they hold; the deed of making it stands in the log of the house.</summary>
    static async Task<IResult> NewLink(Guid person, Installation here, Asking asking, Caller me, Frames frames, Slips slips)
    {
        await using var records = asking.ForHouse();
        var id = new PersonId(person);
        var name = await records.People.Where(p => p.Id == id).Select(p => p.Name).SingleOrDefaultAsync();
        return string.IsNullOrEmpty(name) ? frames.NotFound() : await Page(here, asking, me, frames, null, [], await slips.For(id, name, me.Person));
    }
}
