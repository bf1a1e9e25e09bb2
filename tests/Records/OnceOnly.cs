using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Writing;

namespace Jointly.Records.Tests;

public abstract class OnceOnly(On on) : OnGround(on)
{
    [Fact(DisplayName = "The same form sent eight times at once is one deed, and each gets its answer")]
    public async Task Eight_at_once()
    {
        var village = await Village.On(Ground);
        var (once, before) = (Guid.NewGuid(), village.Entries);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => village.Enter(ActorId.New(), once: once))));

        var actor = Assert.Single(outcomes.Select(o => o.Fact!.Actor).Distinct());
        Assert.All(outcomes, o => Assert.Equal(Village.Weaver(), o.Fact!.Details));       // the earlier fact, personal parts too
        Assert.Equal(before + 1, village.Entries);
        using var db = Ground.Asking.For(village.Ana);
        Assert.Equal(actor, Assert.Single(db.Actors).Id);
    }

    [Fact(DisplayName = "A form's key used by another person, for another deed or elsewhere is refused")]
    public async Task Someone_elses_key()
    {
        var (village, other) = (await Village.On(Ground), await Village.On(Ground));
        var (once, id) = (Guid.NewGuid(), ActorId.New());
        await village.Enter(id, once: once);
        var before = village.Entries;

        var person = await village.Enter(ActorId.New(), once: once, by: village.Also("Beto"));
        var deed = await Ground.Deeds.Do<ActorRetracted>(village.Ana, Deed.RetractActor, village.Place, once, work =>
        {
            var actor = work.Db.Actors.Single(a => a.Id == id);
            return Register.Retract(actor, "closed").Then(actor.Take);
        }, Stop);
        var both = village.Ana with { Offices = [.. village.Ana.Offices, .. other.Ana.Offices] };
        var place = await other.Enter(ActorId.New(), once: once, by: both);

        foreach (var refusals in new[] { person.Refusals, deed.Refusals, place.Refusals })
            Assert.Equal(nameof(WritingText.FormUsedBefore), Assert.Single(refusals).Why.Key);
        Assert.Equal(before, village.Entries);
        Assert.False(village.Read(id)!.Retracted);
    }

    [Fact(DisplayName = "One key sent to two initiatives at once is one deed; the other is refused")]
    public async Task Two_places()
    {
        var villages = new List<Village>();
        for (var i = 0; i < 8; i++) villages.Add(await Village.On(Ground));
        var everywhere = villages[0].Ana with { Offices = [.. villages.SelectMany(v => v.Ana.Offices)] };
        var once = Guid.NewGuid();

        var outcomes = await Task.WhenAll(villages.Select(v => Task.Run(() => v.Enter(ActorId.New(), once: once, by: everywhere))));

        Assert.Single(outcomes, o => o.Fact is not null);
        Assert.All(outcomes.Where(o => o.Fact is null), o => Assert.Equal(nameof(WritingText.FormUsedBefore), Assert.Single(o.Refusals).Why.Key));
        Assert.Equal(1, villages.Count(v => v.Entries == 2));
    }
}

public sealed class OnceOnly_on_SQLite() : OnceOnly(On.Sqlite);
public sealed class OnceOnly_on_PostgreSQL() : OnceOnly(On.Postgres);
