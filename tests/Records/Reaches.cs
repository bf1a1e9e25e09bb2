using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Tests;

public abstract class Reaches(On on) : OnGround(on)
{
    [Fact(DisplayName = "Rows of another initiative are not there: neither read, nor counted, nor in the log")]
    public async Task Reading()
    {
        var (mine, theirs) = (await Village.On(Ground), await Village.On(Ground));
        var id = ActorId.New();
        await theirs.Enter(id);

        using var db = Ground.Asking.For(mine.Ana);

        Assert.Null(db.Actors.SingleOrDefault(a => a.Id == id));
        Assert.Null(db.Actors.Find(id));
        Assert.Equal((0, 0, 1, 1), (db.Actors.Count(), db.Memberships.Count(), db.Clusters.Count(), db.Initiatives.Count()));
        Assert.Equal(1, db.Log.Count());                                                  // that mine began its cluster
        Assert.Empty(Histories.Of(db, new Subject(nameof(Actor), id.Value)));
        Assert.All(db.LogParts.Select(p => p.Chain).ToList().Concat(db.LogSubjects.Select(s => s.Chain)).Concat(db.Heads.Select(h => h.Chain)),
            chain => Assert.Equal(mine.Initiative, chain));
    }

    [Fact(DisplayName = "Who reaches two initiatives sees both, who reaches none sees nothing")]
    public async Task Two_and_none()
    {
        var (mine, theirs) = (await Village.On(Ground), await Village.On(Ground));
        await mine.Enter(ActorId.New());
        await theirs.Enter(ActorId.New());

        using (var both = Ground.Asking.For(mine.Initiative, theirs.Initiative)) Assert.Equal(2, both.Actors.Count());
        using var none = Ground.Asking.For(Caller.Nobody);                                // the same pooled context, without the reach it had
        Assert.Equal((0, 0, 0), (none.Actors.Count(), none.Initiatives.Count(), none.Log.Count()));
    }

    [Fact(DisplayName = "The house sees initiatives, offices and its own log, and no study data")]
    public async Task Of_the_house()
    {
        var village = await Village.On(Ground);
        await village.Enter(ActorId.New());

        using var house = Ground.Asking.ForHouse();

        Assert.Equal((1, 0, 0, 0), (house.Initiatives.Count(), house.Clusters.Count(), house.Actors.Count(), house.Memberships.Count()));
        Assert.All(house.Log, e => Assert.Equal(House.Chain, e.Chain));
    }

    [Fact(DisplayName = "A deed neither loads nor changes an actor of another initiative")]
    public async Task Writing()
    {
        var (mine, theirs) = (await Village.On(Ground), await Village.On(Ground));
        var id = ActorId.New();
        await theirs.Enter(id);

        var unseen = await Assert.ThrowsAsync<InvalidOperationException>(() => mine.Retract(id, "not mine"));
        Assert.Contains("no elements", unseen.Message);
        var planted = await Assert.ThrowsAsync<InvalidOperationException>(() => Ground.Deeds.Do<ActorEntered>(mine.Ana, Deed.EnterActor, mine.Place, Guid.NewGuid(),
            work => Register.Enter(theirs.Initiative, theirs.Cluster, ActorId.New(), Village.Weaver()).Then(f => work.Add(new Actor(f))), Stop));
        Assert.Contains("does not belong", planted.Message);

        Assert.False(theirs.Read(id)!.Retracted);
        using var db = Ground.Asking.For(theirs.Ana);
        Assert.Equal(1, db.Actors.Count());
    }

    [Fact(DisplayName = "A deed of the house writes no study data")]
    public async Task House_writes()
    {
        var village = await Village.On(Ground);
        var planted = await Assert.ThrowsAsync<InvalidOperationException>(() => Ground.Deeds.DoAsHouse<ActorEntered>(Deed.EnterActor, Place.House, Guid.NewGuid(),
            work => Register.Enter(village.Initiative, village.Cluster, ActorId.New(), Village.Weaver()).Then(f => work.Add(new Actor(f))), Stop));
        Assert.Contains("does not belong", planted.Message);
    }

    [Fact(DisplayName = "Everything that belongs to an initiative carries the filter, and the log does")]
    public void Every_type()
    {
        using var db = Ground.Asking.For();
        var of = db.Model.GetEntityTypes().Where(t => t.ClrType.GetProperty("Initiative") is not null || t.ClrType == typeof(Initiative)
            || t.ClrType == typeof(LogEntry) || t.ClrType == typeof(LogPart) || t.ClrType == typeof(LogSubject) || t.ClrType == typeof(Head)).ToList();

        Assert.True(of.Count >= 12);
        Assert.All(of, t => Assert.NotNull(t.FindDeclaredQueryFilter(JointlyContext.ReachFilter)));
        Assert.Equal(["Once", "Person"], db.Model.GetEntityTypes().Except(of).Select(t => t.ClrType.Name).Order());
    }

    [Fact(DisplayName = "Who someone is today follows from the offices held today")]
    public async Task Who()
    {
        var village = await Village.On(Ground);
        await Ground.Deeds.DoAsHouse<OfficeGiven>(Deed.InvitePeople, Place.House, Guid.NewGuid(), work =>
        {
            work.Add(new Office(OfficeId.New(), village.Ana.Person, Role.Coordinator, village.Initiative, null, new(2026, 3, 1), new(2026, 3, 31)));
            return new OfficeGiven(village.Ana.Person);
        }, Stop);

        Assert.Equal(village.Initiative, Assert.Single(Ground.Asking.Caller(village.Ana.Person, new(2026, 3, 31)).Reach));
        Assert.Empty(Ground.Asking.Caller(village.Ana.Person, new(2026, 4, 1)).Offices);
        Assert.Same(Caller.Nobody, Ground.Asking.Caller(PersonId.New(), new(2026, 3, 31)));
    }

    sealed record OfficeGiven(PersonId Person) : IFact
    {
        public Subject Subject => new(nameof(Method.Mandates.Person), Person.Value);
    }
}

public sealed class Reaches_on_SQLite() : Reaches(On.Sqlite);
public sealed class Reaches_on_PostgreSQL() : Reaches(On.Postgres);
