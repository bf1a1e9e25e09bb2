using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Tests;

public abstract class Deeds(On on) : OnGround(on)
{
    [Fact(DisplayName = "What a deed decides is kept, and its log entry with it")]
    public async Task Entered()
    {
        var village = await Village.On(Ground);
        var id = ActorId.New();

        var outcome = await village.Enter(id);

        Assert.Equal(Village.Weaver(), outcome.Fact!.Details);
        Assert.Equal(Village.Weaver(), village.Read(id)!.Details);
        using var db = Ground.Asking.For(village.Ana);
        var entry = db.Log.Include(e => e.Subjects).OrderBy(e => e.Number).Last();
        Assert.Equal((2, village.Ana.Person, Deed.EnterActor, "Jointly.Method.Actors.ActorEntered", new DateOnly(2026, 3, 14)),
            (entry.Number, entry.By, entry.Deed, entry.FactType, entry.On));
        Assert.Contains(entry.Subjects, s => (s.Kind, s.Id, s.Version) == (nameof(Actor), id.Value, 1));
        Assert.True(Audit.Verify(Ground.Database).Whole);
    }

    [Fact(DisplayName = "An actor is entered, corrected, retracted and restored, and each counts its version up")]
    public async Task A_life()
    {
        var village = await Village.On(Ground);
        var id = ActorId.New();
        await village.Enter(id);

        await village.Correct(id, Village.Weaver(), Village.Weaver() with { People = 6, Phone = null }, because: "visited");
        await village.Retract(id, "closed");
        Assert.True(village.Read(id)!.Retracted);
        await village.Restore(id, "open again");

        var actor = village.Read(id)!;
        Assert.Equal((6, null, false), (actor.Details.People, actor.Details.Phone, actor.Retracted));
        using var db = Ground.Asking.For(village.Ana);
        Assert.Equal(4, Histories.VersionOf(db, id));
        Assert.Equal(5, village.Entries);
    }

    [Fact(DisplayName = "A refusal leaves no trace, whatever the deed had begun to write")]
    public async Task Refused()
    {
        var village = await Village.On(Ground);
        var once = Guid.NewGuid();
        var (id, before) = (ActorId.New(), village.Entries);

        var outcome = await Ground.Deeds.Do<ActorEntered>(village.Ana, Deed.EnterActor, village.Place, once, work =>
        {
            work.Add(new Actor(new ActorEntered(village.Initiative, id, village.Cluster, Village.Weaver(), Provenance.Local)));
            return Register.Enter(village.Initiative, village.Cluster, id, Village.Weaver(" "));
        }, Stop);

        Assert.Null(outcome.Fact);
        Assert.Equal(nameof(ActorText.NameMissing), Assert.Single(outcome.Refusals).Why.Key);
        Assert.Null(village.Read(id));
        Assert.Equal(before, village.Entries);
        Assert.NotNull((await village.Enter(id, once: once)).Fact);                  // the form's key is free again
    }

    [Fact(DisplayName = "Of forty deeds at once, the one that throws takes no other with it")]
    public async Task One_throws()
    {
        var village = await Village.On(Ground);
        var good = Enumerable.Range(0, 39).Select(_ => ActorId.New()).ToList();
        var bad = ActorId.New();
        var broken = Ground.Deeds.Do<ActorEntered>(village.Ana, Deed.EnterActor, village.Place, Guid.NewGuid(), work =>
        {
            work.Add(new Actor(new ActorEntered(village.Initiative, bad, village.Cluster, Village.Weaver(), Provenance.Local)));
            work.Db.ChangeTracker.DetectChanges();
            throw new TimeoutException("a defect");
        }, Stop);

        var outcomes = await Task.WhenAll(good.Select(id => village.Enter(id)));

        await Assert.ThrowsAsync<TimeoutException>(() => broken);
        Assert.All(outcomes, o => Assert.NotNull(o.Fact));
        Assert.All(good, id => Assert.NotNull(village.Read(id)));
        Assert.Null(village.Read(bad));
        Assert.True(Audit.Verify(Ground.Database).Whole);
    }

    [Fact(DisplayName = "A row that the database refuses fails its own deed alone")]
    public async Task Twice_the_same_id()
    {
        var village = await Village.On(Ground);
        var (id, other) = (ActorId.New(), ActorId.New());
        await village.Enter(id);

        var (twice, good) = (village.Enter(id), village.Enter(other));

        await Assert.ThrowsAsync<DbUpdateException>(() => twice);
        Assert.NotNull((await good).Fact);
        Assert.NotNull(village.Read(other));
    }

    [Fact(DisplayName = "Who may not do it here is stopped before anything runs")]
    public async Task Not_allowed()
    {
        var (village, other) = (await Village.On(Ground), await Village.On(Ground));
        var ran = false;

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            Ground.Deeds.Do<ActorEntered>(village.Ana, Deed.EnterActor, other.Place, Guid.NewGuid(), _ => { ran = true; return new Outcome<ActorEntered>(); }, Stop));

        Assert.False(ran);
    }

    [Fact(DisplayName = "A fact that no row took is a defect, and says so")]
    public async Task Nobody_took_it()
    {
        var village = await Village.On(Ground);
        var before = village.Entries;

        var defect = await Assert.ThrowsAsync<InvalidOperationException>(() => Ground.Deeds.Do<ActorEntered>(village.Ana, Deed.EnterActor, village.Place,
            Guid.NewGuid(), _ => Register.Enter(village.Initiative, village.Cluster, ActorId.New(), Village.Weaver()), Stop));

        Assert.Contains("changed no row", defect.Message);
        Assert.Equal(before, village.Entries);
    }

    [Fact(DisplayName = "Records cannot be saved from inside a deed, nor by who reads them")]
    public async Task Only_the_runner_saves()
    {
        var village = await Village.On(Ground);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ground.Deeds.Do<ActorEntered>(village.Ana, Deed.EnterActor, village.Place,
            Guid.NewGuid(), work => { work.Db.SaveChanges(); return new Outcome<ActorEntered>(); }, Stop));

        await using var reading = Ground.Asking.For(village.Ana);
        reading.Add(new Person(PersonId.New(), "Eve", "en"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reading.SaveChangesAsync(Stop));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => reading.Database.ExecuteSqlRawAsync("DELETE FROM \"Actors\"", Stop));
    }
}

public sealed class Deeds_on_SQLite() : Deeds(On.Sqlite);
public sealed class Deeds_on_PostgreSQL() : Deeds(On.Postgres);
