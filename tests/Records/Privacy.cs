using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Accounts;
using Jointly.Records.Logbook;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Records.Tests;

/// <summary>N-30 where it is kept: a person forgotten in one transaction, a consent withdrawn and sealed, the log whole before and after.</summary>
public abstract class Privacy(On on) : OnGround(on)
{
    const string Name = "Wilhelmina Quetzal";
    Village village = null!;
    readonly PersonId person = PersonId.New();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        village = await Village.On(Ground);
        var invited = await Ground.Deeds.Do(village.Ana, Deed.InviteToInitiative, new Place(village.Initiative), Guid.NewGuid(), work =>
            Appointment.Invite(person, Name, "en", Role.Agent, village.Place, work.Today).Then(f => { work.Add(new Person(f)); work.Add(f.Office!.Made()); }), Stop);
        var self = new Caller(person, Name, [invited.Fact!.Office!.Made()]);
        await Ground.Deeds.Do(self, Deed.KeepOwnAccount, Place.House, Guid.NewGuid(), work => Appointment.Rename(person, Name + " of Quito").Then(work.Db.People.Single(p => p.Id == person).Take), Stop);
        await village.Enter(ActorId.New(), by: self);                                             // something that stays
        await Ground.Deeds.Do<OfficeEnded>(village.Ana, Deed.EndOffice, new Place(village.Initiative), Guid.NewGuid(), work =>
        {
            var office = work.Db.Offices.Single(o => o.Person == person);
            return Appointment.End(office, [.. work.Db.Offices], work.Today, work.Today, $"{Name} fell ill").Then(office.Take);
        }, Stop);
        await using var scope = Ground.Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { Id = Guid.CreateVersion7(), UserName = "wilhelmina", Person = person }, "Correct-horse-7")).Succeeded);
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        accounts.Invitations.Add(new Invitation { CodeHash = Invitation.HashOf("x"), Person = person, MadeBy = village.Ana.Person, MadeAt = Ground.Clock.GetUtcNow() });
        await accounts.SaveChangesAsync(Stop);
    }

    long Mentions(string what) => (long)Ground.Ask($"""SELECT (SELECT count(*) FROM "LogParts" WHERE "Content" LIKE '%{what}%') + (SELECT count(*) FROM "People" WHERE "Name" LIKE '%{what}%')""")!;
    long Count(string table) => (long)Ground.Ask($"""SELECT count(*) FROM "{table}" """)!;

    async Task<Outcome<PersonForgotten>> Forget(bool sure = true, Action<AccountsContext>? meddle = null)
    {
        await using var scope = Ground.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        accounts.Users.Remove(await accounts.Users.SingleAsync(a => a.Person == person, Stop));
        accounts.Invitations.RemoveRange(await accounts.Invitations.Where(i => i.Person == person).ToListAsync(Stop));
        meddle?.Invoke(accounts);
        return await Ground.Deeds.Do(village.Ana, Deed.ForgetPersonOfInitiative, new Place(village.Initiative), Guid.NewGuid(), accounts, work =>
        {
            var (who, offices) = (work.Db.People.Single(p => p.Id == person), work.Db.Offices.ToList());
            var parts = LogErasure.EraseEverywhere(work, new Subject(nameof(Person), person.Value));
            return Forgetting.Forget(who, offices, false, village.Ana.Person, work.Today, sure, parts, true).Then(f => { who.Take(f); foreach (var office in offices.Where(o => o.Person == person)) office.Take(f); });
        }, Stop);
    }

    [Fact(DisplayName = "A person is forgotten in every chain at once, with the account; the log is whole before and after, and keeps no copy")]
    public async Task Forgotten()
    {
        var before = Audit.Verify(Ground.Database);
        Assert.True(before.Whole);
        Assert.True(Mentions(Name) >= 4, $"{Mentions(Name)}");                                    // invited, renamed, the reason, the row
        using (var house = Ground.Asking.ForHouse()) Assert.Equal(3, LogErasure.Count(house, new Subject(nameof(Person), person.Value)));

        var forgotten = (await Forget()).Fact!;

        Assert.Equal((3, true), (forgotten.Parts, forgotten.HadAccount));
        Assert.Equal(0, Mentions("Wilhelmina"));
        Assert.Equal(0, Mentions("Quetzal"));
        Assert.Equal((0, 0), (Count("Accounts"), Count("Invitations")));
        var after = Audit.Verify(Ground.Database, before.Anchors);                                // the heads of before still stand in it
        Assert.True(after.Whole);
        Assert.Equal(3, after.Chains.Sum(c => c.Erased));
        Assert.Equal(Caller.Nobody, Ground.Asking.Caller(person, new(2026, 3, 14)));              // a cookie that is left opens nothing
        using var db = Ground.Asking.For(village.Ana);
        Assert.Contains(db.Log, e => e.By == person && e.DeedName == nameof(Deed.EnterActor));    // what they did stays
        Assert.Equal("", Histories.Of(db, new Subject(nameof(Actor), db.Actors.Select(a => a.Id).First().Value))[0].Person);
    }

    [Fact(DisplayName = "Both or neither: refused, or when the accounts cannot be kept, nothing is forgotten")]
    public async Task Neither()
    {
        Assert.Equal("NotSure", Assert.Single((await Forget(sure: false)).Refusals).Why.Key);
        var twice = Guid.NewGuid();
        await Assert.ThrowsAsync<DbUpdateException>(() => Forget(meddle: a => a.Users.AddRange(new Account { Id = Guid.NewGuid(), Person = new(twice) }, new Account { Id = Guid.NewGuid(), Person = new(twice) })));
        Assert.True(Mentions(Name) >= 4);
        Assert.Equal((1, 1), (Count("Accounts"), Count("Invitations")));
        Assert.True(Audit.Verify(Ground.Database).Whole);
    }

    [Fact(DisplayName = "Whoever is told about is told all of it: the house's entries and each initiative's, changes and reasons included")]
    public void Told()
    {
        using var house = Ground.Asking.ForHouse();
        using var records = Ground.Asking.For(village.Initiative);
        var (inHouse, here) = (PersonLog.Of(house, person, 50), PersonLog.Of(records, person, 50));
        Assert.Equal(new HashSet<Deed> { Deed.EndOffice, Deed.EnterActor, Deed.InviteToInitiative }, here.Entries.Select(e => e.Deed!.Value).ToHashSet());
        Assert.Contains(here.Entries, e => e is { About: true, Own: false, Who: "Ana" } && e.Because == $"{Name} fell ill");
        Assert.Contains(here.Entries, e => e is { Deed: Deed.EnterActor, Own: true, About: false, Changes.Count: 0 });
        Assert.Contains(inHouse.Entries.SelectMany(e => e.Changes), c => c.Field == "Name" && c.After == Name + " of Quito");
        Assert.Contains(inHouse.Entries, e => e.Account.Contains("Account added"));
        Assert.Equal((here.Entries.Count, inHouse.Entries.Count), (here.All, inHouse.All));
    }

    [Fact(DisplayName = "N-30: what is withdrawn leaves the row and every line of history, is sealed in the log, and comes back whole by a new consent")]
    public async Task Withdrawn()
    {
        var (luz, details) = (ActorId.New(), Village.Weaver() with { Consent = Consent.Given });
        await village.Enter(luz, details);
        await village.Correct(luz, details, details with { Phone = "+593 98 777", Name = "Taller Luz Nueva" }, because: "Luz told me");
        var original = village.Read(luz)!.Details;

        await Change<ConsentWithdrawn>(Deed.WithdrawConsent, luz, (_, a) => Consents.Withdraw(a, new(2026, 3, 13), new(2026, 3, 14), "Luz called").Then(a.Take));

        Assert.Equal(original.Redacted(LinkageNames.Code(luz)), village.Read(luz)!.Details);
        var subject = new Subject(nameof(Actor), luz.Value);
        using (var db = Ground.Asking.For(village.Ana))
        {
            var history = Histories.Of(db, subject);
            var told = LogJson.Of(history) + LogJson.Of(Histories.ActorOn(db, luz, new(2026, 3, 14))) + LogJson.Of(Histories.ActorAt(db, luz, 1));
            Assert.All(["Taller", "Conejo", "+593", "Luz told me"], s => Assert.DoesNotContain(s, told));
            Assert.Contains(history, e => e.Deed == Deed.WithdrawConsent && e.Because == "Luz called" && e.On == new DateOnly(2026, 3, 13));
            var entry = db.Log.Include(e => e.Parts).Single(e => e.DeedName == nameof(Deed.WithdrawConsent));
            Assert.DoesNotContain(entry.Parts, p => p.Content!.Contains("Taller", StringComparison.Ordinal));          // the sealed part is not even found
            Assert.Equal(original with { Consent = Consent.Withdrawn }, Seals.Original(db, luz));
        }
        await Change<SealOpened>(Deed.OpenSealed, luz, (_, a) => Consents.Open(a, "a court asks"));
        using (var db = Ground.Asking.For(village.Ana)) Assert.Contains(Histories.Of(db, subject), e => e.Deed == Deed.OpenSealed && e.Because == "a court asks" && e.Person == "Ana");

        await Change<ConsentRecorded>(Deed.RecordConsent, luz, (db, a) => Consents.Record(a, Consent.Given, new(2026, 3, 14), new(2026, 3, 14), "form", Seals.Original(db, luz)).Then(a.Take));
        Assert.Equal(original, village.Read(luz)!.Details);
        using (var db = Ground.Asking.For(village.Ana)) Assert.Contains(Histories.Of(db, subject).SelectMany(e => e.Changes), c => c.After == "Taller Luz Nueva");
        Assert.True(Audit.Verify(Ground.Database).Whole);
    }

    Task<Outcome<T>> Change<T>(Deed deed, ActorId id, Func<JointlyContext, Actor, Outcome<T>> decide) where T : class, IFact =>
        Ground.Deeds.Do(village.Ana, deed, village.Place, Guid.NewGuid(), work => decide(work.Db, work.Db.Actors.Single(a => a.Id == id)), Stop);
}

public sealed class Privacy_on_SQLite() : Privacy(On.Sqlite);
public sealed class Privacy_on_PostgreSQL() : Privacy(On.Postgres);
