using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Logbook;

namespace Jointly.Records.Tests;

public abstract class History(On on) : OnGround(on)
{
    [Fact(DisplayName = "A history tells who changed what, when and why, newest first")]
    public async Task Told()
    {
        var village = await Village.On(Ground);
        var id = ActorId.New();
        await village.Enter(id);
        await village.Correct(id, Village.Weaver(), Village.Weaver() with { People = 6, YouthLed = true, Phone = null }, because: "visited");
        await village.Retract(id, "closed");

        using var db = Ground.Asking.For(village.Ana);
        var history = Histories.Of(db, new Subject(nameof(Actor), id.Value));

        Assert.Equal([(Deed.RetractActor, 3, "closed"), (Deed.CorrectActor, 2, "visited"), (Deed.EnterActor, 1, null)],
            history.Select(h => (h.Deed!.Value, h.Version, h.Because)));
        Assert.All(history, h => Assert.Equal((village.Ana.Person, "Ana"), (h.By, h.Person)));
        Assert.Equal([new("People", "4", "6"), new("Phone", "+593 99 123", null), new("YouthLed", null, "yes")], history[1].Changes.OrderBy(c => c.Field));
        Assert.Equal([new("Retracted", "no", "yes")], history[0].Changes);
    }

    [Fact(DisplayName = "Earlier details are found by version and by day, in every field")]
    public async Task As_it_stood()
    {
        var village = await Village.On(Ground);
        var id = ActorId.New();
        ActorDetails first = Village.Weaver(), second = new()
        {
            Name = "Taller Sol", Kind = ActorKind.Family, SubSector = "dyeing", LedBy = LedBy.Woman, YouthLed = false, HomeBased = true,
            Products = "scarves", BestDayToVisit = "Monday", Consent = Consent.Given,
        };
        var third = second with { People = 12, Place = "Ilumán" };
        await village.Enter(id, first);
        Ground.Clock.Advance(TimeSpan.FromDays(1));
        await village.Correct(id, first, second);
        Ground.Clock.Advance(TimeSpan.FromDays(1));
        await village.Correct(id, second, third);

        using var db = Ground.Asking.For(village.Ana);
        Assert.Equal([first, second, third], Enumerable.Range(1, 3).Select(v => Histories.ActorAt(db, id, v)));
        Assert.Equal([first, first, second, third, third],                                // entered on the 14th
            Enumerable.Range(13, 5).Select(day => Histories.ActorOn(db, id, new DateOnly(2026, 3, day))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Histories.ActorAt(db, id, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Histories.ActorAt(db, id, 0));
    }

    [Fact(DisplayName = "Of two who correct the same actor neither loses a word: what fits is taken, what collides waits")]
    public async Task Colliding()
    {
        var village = await Village.On(Ground);
        var (id, beto) = (ActorId.New(), village.Also("Beto"));
        await village.Enter(id);
        var read = village.Read(id)!.Details;

        await Task.WhenAll(
            village.Correct(id, read, read with { Phone = "+593 1", People = 5 }),
            village.Correct(id, read, read with { Phone = "+593 2", Products = "belts" }, by: beto));

        var actor = village.Read(id)!;
        var collision = Assert.Single(actor.Collisions);
        Assert.Equal(("Phone", "+593 99 123"), (collision.Field, collision.Before));
        Assert.Equal((actor.Details.Phone, 5, "belts"), (collision.Stands, actor.Details.People, actor.Details.Products));
        Assert.Equal(["+593 1", "+593 2"], new[] { collision.Stands!, collision.Proposed! }.Order());

        await Ground.Deeds.Do<CollisionDecided>(village.Ana, Deed.DecideCollision, village.Place, Guid.NewGuid(), work =>
        {
            var mine = work.Db.Actors.Single(a => a.Id == id);
            return Register.Decide(mine, "Phone", collision.Proposed, "asked her").Then(mine.Take);
        }, Stop);
        Assert.Empty(village.Read(id)!.Collisions);
        Assert.Equal(collision.Proposed, village.Read(id)!.Details.Phone);
        Assert.Equal(0L, Ground.Ask("""SELECT count(*) FROM "LogParts" WHERE "Name" IN ('fact', 'changes') AND "Content" LIKE '%+593%'"""));
    }
}

public sealed class History_on_SQLite() : History(On.Sqlite);
public sealed class History_on_PostgreSQL() : History(On.Postgres);
