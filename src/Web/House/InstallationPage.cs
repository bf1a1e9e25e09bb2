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
public sealed record InstallationView(string Version, bool Embedded, BackupResult? LastBackup, IReadOnlyList<(PersonId Id, string Name)> Administrators, int Initiatives,
    bool OneAdministrator, bool MayBegin, string? Typed, IReadOnlyList<Refusal> Refused, Slip? Invited);

/// <summary>The installation, for its administrators: is it well, is it backed up, who looks after it.</summary>
public static class InstallationPage
{
    public sealed record InviteForm
    {
        public string? Name { get; init; }
        public Guid Once { get; init; }
    }

    public static void Map(IEndpointRouteBuilder house)
    {
        house.MapGet("/installation", (Installation here, Asking asking, Caller me, Frames frames) => Page(here, asking, me, frames, null, []))
             .Needs(Deed.SeeInstallation, Scope.House);
        house.MapPost("/installation/administrators", Invite).Needs(Deed.InvitePeople, Scope.House);
    }

    static async Task<IResult> Page(Installation here, Asking asking, Caller me, Frames frames, string? typed, IReadOnlyList<Refusal> refused, Slip? slip = null)
    {
        await using var records = asking.ForHouse();
        var administrators = await records.Offices.Where(o => o.Role == Role.Administrator)
            .Join(records.People, o => o.Person, p => p.Id, (_, p) => new { p.Id, p.Name }).Distinct().ToListAsync();
        return frames.Page<OneInstallation>(new InstallationView(Installation.Version, here.Embedded, here.Embedded ? LastBackup.Read(here.DataFolder) : null,
            [.. administrators.Select(a => (a.Id, a.Name))], await records.Initiatives.CountAsync(), administrators.Count == 1,
            me.May(Deed.BeginInitiative, Place.House), typed, refused, slip), refused.Count == 0 ? 200 : 422);
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
}
