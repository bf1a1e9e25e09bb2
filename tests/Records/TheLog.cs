using System.Data.Common;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Tests;

public abstract class TheLog(On on) : OnGround(on)
{
    Village village = null!;
    readonly ActorId luz = ActorId.New();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        village = await Village.On(Ground);
        await village.Enter(luz);
        for (var people = 5; people < 9; people++)
            await village.Correct(luz, village.Read(luz)!.Details, Village.Weaver() with { People = people, Phone = $"+593 {people}" });
    }

    [Theory(DisplayName = "The log refuses every change but growing")]
    [InlineData("""UPDATE "Log" SET "At" = 0""")]
    [InlineData("""DELETE FROM "Log" """)]
    [InlineData("""UPDATE "LogSubjects" SET "Version" = 9""")]
    [InlineData("""DELETE FROM "LogSubjects" """)]
    [InlineData("""DELETE FROM "LogParts" """)]
    [InlineData("""UPDATE "LogParts" SET "Content" = '{}'""")]
    [InlineData("""UPDATE "LogParts" SET "Content" = NULL""")]
    [InlineData("""UPDATE "LogParts" SET "Content" = NULL, "Salt" = NULL WHERE "Name" = 'fact'""")]
    [InlineData("""UPDATE "LogParts" SET "Content" = NULL, "Salt" = NULL, "Digest" = "Salt" WHERE "Name" = 'personal'""")]
    [InlineData("""UPDATE "Heads" SET "Number" = "Number" - 1""")]
    [InlineData("""DELETE FROM "Heads" """)]
    public void Only_grows(string attack) =>
        Assert.Contains("only grows", Assert.ThrowsAny<DbException>(() => Ground.Attack(attack)).Message);

    [Theory(DisplayName = "Whoever gets past that is found: the chain says which entry and how")]
    [InlineData("""UPDATE "Log" SET "At" = "At" + 1""", 3, Break.EntryChanged)]
    [InlineData("""UPDATE "Log" SET "Deed" = 'SeeHome'""", 3, Break.EntryChanged)]
    [InlineData("""UPDATE "Log" SET "By" = "Chain" """, 3, Break.EntryChanged)]
    [InlineData("""UPDATE "Log" SET "FactType" = 'x'""", 3, Break.EntryChanged)]
    [InlineData("""UPDATE "Log" SET "On" = '2026-03-13'""", 3, Break.EntryChanged)]
    [InlineData("""UPDATE "Log" SET "Digest" = "Previous" """, 3, Break.EntryChanged)]
    [InlineData("""UPDATE "LogSubjects" SET "Version" = 9""", 3, Break.EntryChanged)]
    [InlineData("""UPDATE "LogParts" SET "Content" = replace("Content", '5', '6')""", 3, Break.PartChanged)]
    [InlineData("""UPDATE "LogParts" SET "Salt" = "Digest" """, 3, Break.PartChanged)]
    [InlineData("""DELETE FROM "LogSubjects" """, 3, Break.EntryChanged)]
    [InlineData("""DELETE FROM "LogParts" """, 3, Break.EntryChanged)]
    [InlineData("""UPDATE "LogParts" SET "Content" = NULL, "Salt" = NULL""", 3, Break.PartErased)]
    public void Changed(string attack, long at, Break why)
    {
        TakeGuardsAway();
        Ground.Attack($"""{attack} WHERE "Chain" = '{Chain}' AND "Number" = {at}""");

        var chain = Assert.Single(Audit.Verify(Ground.Database).Chains, c => !c.Whole);
        Assert.Equal((village.Initiative.Value, at, why), (chain.Chain, chain.BrokenAt, chain.Why));
    }

    [Fact(DisplayName = "An entry taken out of the middle is missed")]
    public void Taken_out()
    {
        TakeGuardsAway();
        Remove("= 3");
        var chain = Assert.Single(Audit.Verify(Ground.Database).Chains, c => !c.Whole);
        Assert.Equal((3, Break.EntryMissing), (chain.BrokenAt, chain.Why));
    }

    [Fact(DisplayName = "A cut tail shows against the head; with the head cut too, against an anchor written down elsewhere")]
    public void Cut()
    {
        var anchors = Audit.Verify(Ground.Database).Anchors;
        TakeGuardsAway();
        Remove("> 4");
        var cut = Assert.Single(Audit.Verify(Ground.Database).Chains, c => !c.Whole);
        Assert.Equal((5, Break.TailCut), (cut.BrokenAt, cut.Why));

        Ground.Attack($"""UPDATE "Heads" SET "Number" = 4, "Digest" = (SELECT "Digest" FROM "Log" WHERE "Chain" = '{Chain}' AND "Number" = 4) WHERE "Chain" = '{Chain}'""");
        Assert.True(Audit.Verify(Ground.Database).Whole);                                 // mended: nothing inside shows it
        Assert.Equal(Break.AnchorLost, Assert.Single(Audit.Verify(Ground.Database, anchors).Chains, c => !c.Whole).Why);
    }

    [Fact(DisplayName = "An anchor stays good while its chain grows")]
    public async Task Anchored()
    {
        var anchors = Audit.Verify(Ground.Database).Anchors;
        await village.Retract(luz, "closed");
        Assert.True(Audit.Verify(Ground.Database, anchors).Whole);
    }

    [Fact(DisplayName = "N-30: what the log tells about a person can be erased, and the chain stays whole")]
    public async Task Erased()
    {
        Assert.True((long)Ground.Ask("""SELECT count(*) FROM "LogParts" WHERE "Content" LIKE '%+593%' OR "Content" LIKE '%Luz Conejo%'""")! > 0);

        var outcome = await Ground.Deeds.DoAsHouse<Forgotten>(Deed.CorrectActor, village.Place, Guid.NewGuid(), work =>
            new Forgotten(luz, LogErasure.Erase(work, new Subject(nameof(Actor), luz.Value))), Stop);

        Assert.Equal(5, outcome.Fact!.Parts);
        Assert.Equal(0L, Ground.Ask("""SELECT count(*) FROM "LogParts" WHERE "Content" LIKE '%+593%' OR "Content" LIKE '%Luz Conejo%'"""));
        var chain = Audit.Verify(Ground.Database).Chains.Single(c => c.Chain == village.Initiative.Value);
        Assert.Equal((true, 5), (chain.Whole, chain.Erased));
        using var db = Ground.Asking.For(village.Ana);
        var history = Histories.Of(db, new Subject(nameof(Actor), luz.Value));
        Assert.Contains(history.SelectMany(h => h.Changes), c => c.Field == "People");      // what is not personal is still told
        Assert.DoesNotContain(history.SelectMany(h => h.Changes), c => c.Field == "Phone");
    }

    [Fact(DisplayName = "N-71: what is sealed stands in a part of its own; that it was done does not")]
    public async Task Sealed()
    {
        var (vote, tie) = (Guid.NewGuid(), new Linkage(LinkageId.New(), village.Initiative, village.Cluster, null, luz, ActorId.New(), "REL9", LinkageSource.Survey));
        await village.Enter(tie.To);
        Task<Outcome<BallotCast>> Cast() => Ground.Deeds.Do<BallotCast>(village.Ana, Deed.CorrectActor, village.Place, vote, work =>
        {
            work.Add(tie);
            return new BallotCast(village.Cluster, new("for the dyers", "yes"));
        });

        await Cast();

        using var db = Ground.Asking.For(village.Ana);
        Assert.DoesNotContain(db.LogParts, p => p.Name == LogPart.Sealed);                  // not even found by who does not ask for it
        var parts = db.LogParts.IgnoreQueryFilters([JointlyContext.SealedFilter]).Where(p => p.Number == db.Log.Max(e => e.Number)).ToDictionary(p => p.Name, p => p.Content!);
        Assert.Equal([LogPart.Changes, LogPart.Fact, LogPart.Sealed], parts.Keys.Order());
        Assert.Contains("for the dyers", parts[LogPart.Fact]);
        Assert.Contains("yes", parts[LogPart.Sealed]);
        Assert.Contains("REL9", parts[LogPart.Sealed]);
        Assert.DoesNotContain("REL9", parts[LogPart.Changes]);                              // even that trust was told
        Assert.DoesNotContain("yes", parts[LogPart.Fact] + parts[LogPart.Changes]);
        Assert.Equal("yes", (await Cast()).Fact!.Paper.Choice);                             // the voter's own form still gets it back
    }

    [Fact(DisplayName = "The same content has another digest each time, so that an erased one cannot be guessed")]
    public void Salted()
    {
        using var db = Ground.Asking.For(village.Ana);
        var salts = db.LogParts.Select(p => p.Salt!).ToList().Select(Convert.ToHexString).ToList();
        Assert.Equal(salts.Count, salts.Distinct().Count());
    }

    string Chain => Ground.Database is SqliteDatabase ? village.Initiative.Value.ToString().ToUpperInvariant() : village.Initiative.Value.ToString();

    void Remove(string numbers)
    {
        foreach (var table in new[] { "LogParts", "LogSubjects", "Log" }) Ground.Attack($"""DELETE FROM "{table}" WHERE "Chain" = '{Chain}' AND "Number" {numbers}""");
    }

    void TakeGuardsAway()
    {
        foreach (var (table, change) in new[] { ("Log", "UPDATE"), ("Log", "DELETE"), ("LogSubjects", "UPDATE"), ("LogSubjects", "DELETE"), ("LogParts", "UPDATE"), ("LogParts", "DELETE"), ("Heads", "UPDATE") })
            Ground.Attack($"DROP TRIGGER \"{table}_{change}\"{(Ground.Database is PostgresDatabase ? $" ON \"{table}\"" : "")}");
    }

    public sealed record Paper(string Question, [property: Sealed] string Choice);

    public sealed record BallotCast(ClusterId Cluster, Paper Paper) : IFact
    {
        public Subject Subject => new(nameof(Method.Portfolio.Cluster), Cluster.Value);
    }

    public sealed record Forgotten(ActorId Actor, int Parts) : IFact
    {
        public Subject Subject => new(nameof(Method.Actors.Actor), Actor.Value);
    }
}

public sealed class TheLog_on_SQLite() : TheLog(On.Sqlite);
public sealed class TheLog_on_PostgreSQL() : TheLog(On.Postgres);
