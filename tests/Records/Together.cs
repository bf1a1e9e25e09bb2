using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Tests;

public abstract class Together(On on) : OnGround(on)
{
    [Fact(DisplayName = "Thirty-two callers on four initiatives: nothing lost, nothing twice, every chain whole and without gaps")]
    public async Task Thirty_two()
    {
        const int callers = 32, each = 8;
        var villages = new List<Village>();
        for (var i = 0; i < 4; i++) villages.Add(await Village.On(Ground));

        await Task.WhenAll(Enumerable.Range(0, callers).Select(n => Task.Run(async () =>
        {
            var village = villages[n % 4];
            for (var i = 0; i < each; i++)
            {
                var id = ActorId.New();
                await village.Enter(id);
                Assert.NotNull(village.Read(id));                                         // answered means kept
            }
        }, Stop)));

        foreach (var village in villages)
        {
            using var db = Ground.Asking.For(village.Ana);
            Assert.Equal((callers / 4 * each, callers / 4 * each), (db.Actors.Count(), db.Memberships.Count()));
        }
        var audit = Audit.Verify(Ground.Database);
        Assert.True(audit.Whole);
        Assert.All(villages, v => Assert.Equal(callers / 4 * each + 1, audit.Chains.Single(c => c.Chain == v.Initiative.Value).Entries));
    }

    [Fact(DisplayName = "Two servers on one database write one chain in turn, and the versions of one actor")]
    public async Task Two_servers()
    {
        var village = await Village.On(Ground);
        var id = ActorId.New();
        await village.Enter(id);
        using var second = new Writer(Ground.Database);
        var (here, there) = (Ground.Deeds, new DeedRunner(second, Ground.Clock));

        await Task.WhenAll(Enumerable.Range(0, 24).Select(n => (n % 2 == 0 ? here : there).Do<ActorCorrected>(village.Ana, Deed.CorrectActor, village.Place, Guid.NewGuid(), work =>
        {
            var actor = work.Db.Actors.Single(a => a.Id == id);
            return Register.Correct(actor, actor.Details, actor.Details with { People = actor.Details.People + 1 }, village.Ana.Person, null).Then(actor.Take);
        }, Stop)));

        Assert.Equal(Village.Weaver().People + 24, village.Read(id)!.Details.People);
        using var db = Ground.Asking.For(village.Ana);
        Assert.Equal(25, Histories.VersionOf(db, id));
        Assert.True(Audit.Verify(Ground.Database).Whole);
    }

    [Fact(DisplayName = "When the commit fails, every deed of the batch is told so, and none of them happened")]
    public async Task Commit_fails()
    {
        var village = await Village.On(Ground);
        var late = Ground.Database is SqliteDatabase ? "PRAGMA defer_foreign_keys=1" : "SET CONSTRAINTS ALL DEFERRED";
        if (Ground.Database is PostgresDatabase) Ground.Attack("""ALTER TABLE "Memberships" ALTER CONSTRAINT "FK_Memberships_Actors_Actor" DEFERRABLE""");
        using var gate = new Gate(village);
        await gate.Reached;
        var poison = Ground.Deeds.Do<ActorEntered>(village.Ana, Deed.EnterActor, village.Place, Guid.NewGuid(), work =>
        {
            work.Db.Database.ExecuteSqlRaw(late);
            return Register.Enter(village.Initiative, village.Cluster, ActorId.New(), Village.Weaver())
                .Then(f => work.Add(new Membership(MembershipId.New(), village.Initiative, village.Cluster, f.Actor, work.Today)));     // of nobody
        }, Stop);
        var good = ActorId.New();
        var innocent = village.Enter(good);
        gate.Open();

        await gate.Passed;
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => poison);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => innocent);
        Assert.Null(village.Read(good));
        Assert.NotNull((await village.Enter(good)).Fact);                                  // the lane goes on
        Assert.True(Audit.Verify(Ground.Database).Whole);
    }

    [Theory(DisplayName = "A deed that the server stopped for another's sake is done again, once in the records")]
    [InlineData("40001")]
    [InlineData("40P01")]
    public async Task Again(string state)
    {
        var village = await Village.On(Ground);
        var (id, runs) = (ActorId.New(), 0);

        var outcome = await Ground.Deeds.Do<ActorEntered>(village.Ana, Deed.EnterActor, village.Place, Guid.NewGuid(), work =>
        {
            var entered = Register.Enter(village.Initiative, village.Cluster, id, Village.Weaver()).Then(f => work.Add(new Actor(f)));
            return ++runs == 2 ? entered : throw new DbUpdateException("stopped", new Npgsql.PostgresException("stopped", "ERROR", "ERROR", state));
        }, Stop);

        Assert.Equal((2, id), (runs, outcome.Fact!.Actor));
        Assert.Equal(2, village.Entries);
        var never = Ground.Deeds.Do<ActorEntered>(village.Ana, Deed.EnterActor, village.Place, Guid.NewGuid(),
            _ => throw new Npgsql.PostgresException("stopped", "ERROR", "ERROR", state), Stop);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => never);                    // not for ever
    }

    [Fact(DisplayName = "A stopped writer has written what waited, and takes nothing more")]
    public async Task Stops()
    {
        var village = await Village.On(Ground);
        var ids = Enumerable.Range(0, 100).Select(_ => ActorId.New()).ToList();
        var waiting = ids.Select(id => village.Enter(id)).ToList();

        Ground.Writer.Dispose();

        Assert.All(await Task.WhenAll(waiting), o => Assert.NotNull(o.Fact));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => village.Enter(ActorId.New()));
        using var db = Ground.Asking.For(village.Ana);
        Assert.Equal(100, db.Actors.Count());
    }

    [Fact(DisplayName = "A deed that was called off before its turn is not done")]
    public async Task Called_off()
    {
        var village = await Village.On(Ground);
        using var off = new CancellationTokenSource();
        using var gate = new Gate(village);
        await gate.Reached;
        var ran = false;
        var deed = Ground.Deeds.Do<ActorEntered>(village.Ana, Deed.EnterActor, village.Place, Guid.NewGuid(), _ => { ran = true; return new Outcome<ActorEntered>(); }, off.Token);
        await off.CancelAsync();
        gate.Open();

        await gate.Passed;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => deed);
        Assert.False(ran);
    }

    [Fact(DisplayName = "A network of 5,000 actors and 30,000 ties comes as one fact, told by a manifest")]
    public async Task Brought()
    {
        const int actors = 5_000, ties = 30_000;
        var village = await Village.On(Ground);
        var told = Enumerable.Range(0, actors).Select(i => new BroughtActor($"a{i}", Village.Weaver($"Taller {i}"))).ToList();
        var drawn = Enumerable.Range(0, ties).Select(i => new BroughtTie($"a{i % actors}", $"a{(i % actors + 1 + i / actors) % actors}", "REL2")).ToList();

        var outcome = await Ground.Deeds.Do<NetworkBrought>(village.Ana, Deed.BringNetwork, new Place(village.Initiative), Guid.NewGuid(), work =>
        {
            var brought = Bringing.Of(village.Initiative, village.Cluster, told, drawn, [], "ties.csv", new string('a', 64), work.Today);
            foreach (var row in brought.Rows) work.Add(row);
            return brought.Fact;
        }, Stop);

        Assert.Equal((actors, ties), (outcome.Fact!.Actors, outcome.Fact.Ties));
        using var db = Ground.Asking.For(village.Ana);
        Assert.Equal((actors, ties), (db.Actors.Count(), db.Linkages.Count()));
        var number = db.Log.Max(e => e.Number);
        var changes = LogJson.Read<OpenChanges>(db.LogParts.Single(p => p.Number == number && p.Name == LogPart.Changes).Content)!;
        Assert.Empty(changes.Rows);
        Assert.Equal([("Actor", actors), ("Linkage", ties), ("Membership", actors)], changes.Manifest!.Added.Select(a => (a.Key, a.Value)));
        Assert.Equal(64, changes.Manifest.Sha256.Length);
        Assert.DoesNotContain(db.LogParts.Where(p => p.Number == number), p => p.Content!.Contains("Luz Conejo", StringComparison.Ordinal));
        var history = Assert.Single(Histories.Of(db, new Subject(nameof(Actor), db.Actors.OrderBy(a => a.SortName).First().Id.Value)));
        Assert.Equal((number, 1), (history.Number, history.Version));                       // each actor's history begins with it
        Assert.True(Audit.Verify(Ground.Database).Whole);
    }

    /// <summary>A deed that waits inside its lane, so that others gather behind it.</summary>
    sealed class Gate : IDisposable
    {
        readonly ManualResetEventSlim gate = new();
        readonly TaskCompletionSource reached = new();

        public Gate(Village village) => Passed = village.Ground.Deeds.Do<ActorEntered>(village.Ana, Deed.EnterActor, village.Place, Guid.NewGuid(), _ =>
        {
            reached.TrySetResult();
            gate.Wait(Stop);
            return new Outcome<ActorEntered>();
        }, Stop);

        public Task Reached => reached.Task;
        public Task Passed { get; }
        public void Open() => gate.Set();
        public void Dispose() => gate.Dispose();
    }
}

public sealed class Together_on_SQLite() : Together(On.Sqlite);
public sealed class Together_on_PostgreSQL() : Together(On.Postgres);
