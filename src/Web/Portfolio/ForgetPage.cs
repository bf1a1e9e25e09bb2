using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Records.Keeping;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.House;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <summary>What deleting a person takes, what it leaves without a name, and what stays.</summary>
/// <param name="Parts">Parts of the log that tell of the person and would be erased.</param>
/// <param name="Deeds">Entries of what the person did, which stay by nobody's name.</param>
/// <param name="Backups">Known backups that still stand here and hold the name.</param>
public sealed record ForgetView(string Post, string Back, string Name, string? SignInName, int Passkeys, int Slips, int Offices, int Parts, int Deeds, bool Embedded, int Backups, bool Hindered, IReadOnlyList<Refusal> Refused);

/// <summary>Deleting a person by one deed, after a look at what goes: by the coordinator where all offices lie in the initiative, else by an administrator.</summary>
public static class ForgetPage
{
    public sealed record Form
    {
        public bool Sure { get; init; }
        public Guid Once { get; init; }
    }

    public static void Map(IEndpointRouteBuilder initiative)
    {
        initiative.MapGet("/people/{person:guid}/forget", (Guid initiative, Guid person, Erasing erasing) => erasing.Look(new Place(new InitiativeId(initiative)), new(person)))
                  .Needs(Deed.ForgetPersonOfInitiative, Scope.Initiative);
        initiative.MapPost("/people/{person:guid}/forget", (Guid initiative, Guid person, [FromForm] Form form, Erasing erasing) => erasing.Do(Deed.ForgetPersonOfInitiative, new Place(new InitiativeId(initiative)), new(person), form))
                  .Needs(Deed.ForgetPersonOfInitiative, Scope.Initiative);
    }

    public static void MapHouse(IEndpointRouteBuilder house)
    {
        house.MapGet("/installation/people/{person:guid}/forget", (Guid person, Erasing erasing) => erasing.Look(Place.House, new(person))).Needs(Deed.ForgetPerson, Scope.House);
        house.MapPost("/installation/people/{person:guid}/forget", (Guid person, [FromForm] Form form, Erasing erasing) => erasing.Do(Deed.ForgetPerson, Place.House, new(person), form)).Needs(Deed.ForgetPerson, Scope.House);
    }

    /// <summary>Looks at what tells of a person, and erases it.</summary>
    public sealed class Erasing(Asking asking, AccountsContext accounts, DeedRunner run, Caller me, TimeProvider time, Installation here, Frames frames)
    {
        public async Task<IResult> Look(Place place, PersonId who, IReadOnlyList<Refusal>? refused = null)
        {
            await using var house = asking.ForHouse();
            var offices = await OfOffices(house, who);
            var own = offices.Where(o => o.Person == who).ToList();
            if (await house.People.SingleOrDefaultAsync(p => p.Id == who) is not { Forgotten: false } person || place.Initiative is { } i && own.All(o => o.Initiative != i)) return frames.NotFound();
            var hindered = Forgetting.Hindered(person, offices, Elsewhere(place, own), me.Person, time.Today());
            var account = await accounts.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Person == who);
            var view = new ForgetView($"{Back(place)}/people/{who.Value}/forget", place.Initiative is null ? "/installation" : $"{Back(place)}/people/{who.Value}", person.Name, account?.UserName,
                account is null ? 0 : await accounts.UserPasskeys.CountAsync(p => p.UserId == account.Id), await accounts.Invitations.CountAsync(s => s.Person == who && s.UsedAt == null),
                own.Count(o => o.HeldOn(time.Today())), LogErasure.Count(house, new Subject(nameof(Person), who.Value)), await Deeds(house, who, own), here.Embedded, here.Embedded ? KnownBackups.Read(here.DataFolder).Count(b => b.There) : 0,
                hindered.Count > 0, refused ?? hindered);
            if (place.Initiative is not { } id) return frames.Page<ForgetPerson>(view, refused is null ? 200 : 422);
            await using var records = asking.For(id);
            return await frames.InitiativePage<ForgetPerson>(id, records, view, refused is null ? 200 : 422);
        }

        public async Task<IResult> Do(Deed deed, Place place, PersonId who, Form form)
        {
            await using var house = asking.ForHouse();
            var own = await house.Offices.Where(o => o.Person == who).ToListAsync();
            if (!await house.People.AnyAsync(p => p.Id == who && p.Name != "") || place.Initiative is { } i && own.All(o => o.Initiative != i)) return frames.NotFound();
            var account = await accounts.Users.SingleOrDefaultAsync(a => a.Person == who);
            if (account is not null) accounts.Users.Remove(account);
            accounts.Invitations.RemoveRange(await accounts.Invitations.Where(s => s.Person == who).ToListAsync());

            var forgotten = await run.Do(me, deed, place, form.Once, accounts, work =>
            {
                var (person, offices) = (work.Db.People.Single(p => p.Id == who), work.Db.Offices.ToList());
                var parts = LogErasure.EraseEverywhere(work, new Subject(nameof(Person), who.Value));
                return Forgetting.Forget(person, offices, Elsewhere(place, own), me.Person, work.Today, form.Sure, parts, account is not null).Then(fact =>
                {
                    person.Take(fact);
                    foreach (var office in offices.Where(o => o.Person == who)) office.Take(fact);
                });
            });
            if (forgotten.Fact is null) accounts.ChangeTracker.Clear();
            return forgotten.Fact is null ? await Look(place, who, forgotten.Refusals) : Results.Redirect(place.Initiative is null
                ? $"/installation?said={nameof(HouseText.PersonIsForgotten)}" : $"{Back(place)}/people?said={nameof(PortfolioPagesText.IsForgotten)}");
        }

        static async Task<List<Office>> OfOffices(JointlyContext house, PersonId who) =>
            await house.Offices.Where(o => house.Offices.Any(own => own.Person == who && own.Initiative == o.Initiative)
                || o.Initiative == null && house.Offices.Any(own => own.Person == who && own.Initiative == null)).ToListAsync();

        async Task<int> Deeds(JointlyContext house, PersonId who, List<Office> own)
        {
            await using var records = asking.For([.. own.Select(o => o.Initiative).OfType<InitiativeId>().Distinct()]);
            return await house.Log.CountAsync(e => e.By == who) + await records.Log.CountAsync(e => e.By == who);
        }

        static bool Elsewhere(Place place, List<Office> own) => place.Initiative is { } here && own.Any(o => o.Initiative != here);
        static string Back(Place place) => place.Initiative is { } id ? $"/i/{id.Value}" : "/installation";
    }
}
