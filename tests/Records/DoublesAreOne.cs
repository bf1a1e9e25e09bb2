using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Importing;
using Jointly.Records.Logbook;
using Jointly.Records.Merging;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Tests;

public abstract class DoublesAreOne(On on) : OnGround(on)
{
    static readonly HashSet<string> Nothing = [];

    /// <summary>Some actors with linkages, memberships, answers, drawn by chance; the first two are doubles.</summary>
    static async Task<(Village Village, List<ActorId> Actors)> Draw(Ground ground, int seed)
    {
        var village = await Village.On(ground);
        var chance = new Random(seed);
        List<ActorId> actors = [.. Enumerable.Range(0, 6).Select(_ => ActorId.New())];
        foreach (var (id, i) in actors.Select((a, i) => (a, i)))
            await village.Enter(id, Village.Weaver($"Taller {i}") with { Kind = i < 2 || i == 5 ? ActorKind.Group : ActorKind.Enterprise, Consent = i == 0 ? Consent.Given : Consent.NotAsked, Products = chance.Next(2) == 0 ? null : $"p{i}" });
        var wave = WaveId.New();
        await ground.Deeds.Do<WaveBegun>(village.Ana, Deed.BeginWave, village.Place, Guid.NewGuid(), work =>
        {
            var fact = new WaveBegun(village.Initiative, village.Cluster, wave, 1, "first", new Period(new(2026, 1, 1), new(2026, 2, 1)), ["REL2", "REL6", "REL9"], 6);
            work.Add(new Wave(fact));
            foreach (var actor in actors)
                foreach (var question in new[] { "REL2", "REL6", "REL9" })
                    if (chance.Next(3) > 0) work.Add(new Asked(AskedId.New(), village.Initiative, wave, actor, (Answer)chance.Next(3), question));
            var told = new HashSet<(ActorId, ActorId, string, LinkageSource)>();
            for (int i = 0; i < 30; i++)
            {
                var (from, to) = (actors[chance.Next(6)], actors[chance.Next(6)]);
                if (from == to) continue;
                var kind = new[] { "REL2", "REL6", "REL9", "Membership" }[chance.Next(4)];
                var source = kind == "Membership" ? LinkageSource.Records : LinkageSource.Survey;
                var tie = new ToldTie(from, to, kind, source == LinkageSource.Survey ? wave : null, source)
                {
                    Weight = chance.Next(2) == 0 ? null : chance.Next(1, 4), On = chance.Next(2) == 0 ? null : new DateOnly(2025, chance.Next(1, 13), 1), SaidByFrom = chance.Next(2) == 0, SaidByTo = chance.Next(2) == 0, Papers = chance.Next(3),
                    ThroughProject = chance.Next(2) == 0, Evidence = [.. Enumerable.Range(0, chance.Next(3)).Select(n => new TieEvidence((TieEvidenceKind)chance.Next(6), null, $"book {n}", Strength.Reported))],
                };
                var kept = tie.InOrder();
                if (!told.Add((kept.From, kept.To, kind, source))) continue;
                var linkage = work.Add(new Linkage(LinkageId.New(), village.Initiative, village.Cluster, tie));
                if (chance.Next(5) == 0) linkage.Take(new LinkageRetracted(linkage.Id, "wrong", false));
            }
            work.Add(new GroupMembership(new GroupJoined(village.Initiative, GroupMembershipId.New(), actors[5], actors[0], "head", new(2024, 3, 1))));
            work.Add(new GroupMembership(new GroupJoined(village.Initiative, GroupMembershipId.New(), actors[5], actors[1], null, new(2024 + chance.Next(2), 1, 1))));
            work.Add(new GroupMembership(new GroupJoined(village.Initiative, GroupMembershipId.New(), actors[1], actors[3], null, new(2024, 1, 1))));
            work.Add(new GroupMembership(new GroupJoined(village.Initiative, GroupMembershipId.New(), actors[0], actors[1], null, new(2024, 1, 1))));
            return fact;
        });
        return (village, actors);
    }

    static Task<Outcome<ActorsMerged>> Merge(Village village, ActorId stays, ActorId goes, IReadOnlySet<string>? chosen = null) =>
        village.Ground.Deeds.Do<ActorsMerged>(village.Ana, Deed.MergeActors, village.Place, Guid.NewGuid(), work =>
            Merges.Merge(work, village.Cluster, stays, goes, chosen ?? Nothing, village.Ana.Person, _ => true, "seen at the fair: one workshop"));

    static Task<Outcome<ActorsParted>> Part(Village village, MergeId merge) =>
        village.Ground.Deeds.Do<ActorsParted>(village.Ana, Deed.UnmergeActors, village.Place, Guid.NewGuid(), work => Merges.Part(work, merge, _ => true, "they are two after all"));

    /// <summary>Every row of the register and the network as text, in an order of its own.</summary>
    static string Rows(Village village)
    {
        using var db = village.Ground.Asking.For(village.Ana);
        string[] aside = [JointlyContext.SetAsideFilter];
        return string.Join('\n', ((string[])[
            .. db.Actors.AsEnumerable().Select(a => $"{a.Id} {a.Details} {a.Retracted} {a.MergedInto} {a.AlsoCalled} {a.Sought}"),
            .. db.Linkages.IgnoreQueryFilters(aside).AsEnumerable().Select(l => $"{l.Id} {l.From} {l.To} {l.Kind} {l.Wave} {l.Weight} {l.On} {l.SaidByFrom} {l.SaidByTo} {l.Papers} {l.ThroughProject} {l.Retracted} {l.SetAsideBy} {string.Join(';', l.Evidence)}"),
            .. db.Askeds.IgnoreQueryFilters(aside).AsEnumerable().Select(a => $"{a.Id} {a.Actor} {a.Question} {a.Answer} {a.Agreed} {a.Written} {a.SetAsideBy}"),
            .. db.Memberships.IgnoreQueryFilters(aside).AsEnumerable().Select(m => $"{m.Id} {m.Actor} {m.From} {m.To} {m.SetAsideBy}"),
            .. db.GroupMemberships.IgnoreQueryFilters(aside).AsEnumerable().Select(m => $"{m.Id} {m.Group} {m.Member} {m.As} {m.From} {m.To} {m.SetAsideBy}")]).Order(StringComparer.Ordinal));
    }

    [Fact(DisplayName = "Merged and parted again, every row stands as it did, whatever refers to the two")]
    public async Task There_and_back()
    {
        for (int seed = 1; seed <= 8; seed++)
        {
            var (village, actors) = await Draw(Ground, seed);
            var before = Rows(village);
            var merged = await Merge(village, actors[seed % 2], actors[1 - seed % 2], seed % 3 == 0 ? new HashSet<string> { "Name", "Products" } : null);
            Assert.Empty(merged.Refusals);
            Assert.NotEqual(before, Rows(village));
            Assert.Empty((await Part(village, merged.Fact!.Merge)).Refusals);
            Assert.Equal(before, Rows(village));
        }
    }

    [Fact(DisplayName = "While they are one, nothing in view refers to the one that went, and nothing is there twice")]
    public async Task In_view()
    {
        for (int seed = 11; seed <= 14; seed++)
        {
            var (village, actors) = await Draw(Ground, seed);
            var (stays, goes) = (actors[0], actors[1]);
            await Merge(village, stays, goes);
            using var db = Ground.Asking.For(village.Ana);
            Assert.False(db.Linkages.Any(l => l.From == goes || l.To == goes || l.From == l.To));
            Assert.False(db.Askeds.Any(a => a.Actor == goes));
            Assert.False(db.Memberships.Any(m => m.Actor == goes));
            Assert.False(db.GroupMemberships.Any(m => m.Group == goes || m.Member == goes || m.Group == m.Member));
            Assert.All(db.Linkages.AsEnumerable().Where(l => LinkageKind.Find(l.Kind)!.Direction == Direction.Undirected), l => Assert.True(l.From.Value.CompareTo(l.To.Value) < 0));
            var gone = db.Actors.Single(a => a.Id == goes);
            Assert.Equal((true, stays, "Taller 1"), (gone.Retracted, gone.MergedInto!.Value, gone.Name));
            Assert.Contains("taller 1", db.Actors.Single(a => a.Id == stays).Sought, StringComparison.Ordinal);
            Assert.Equal(Consent.NotAsked, db.Actors.Single(a => a.Id == stays).Details.Consent);    // the stricter of given and not asked
            foreach (var id in new[] { stays, goes }) Assert.Contains(Histories.Of(db, new Subject(nameof(Actor), id.Value)), h => h is { Deed: Deed.MergeActors, Because: "seen at the fair: one workshop" });
        }
    }

    [Fact(DisplayName = "What was changed since the merge stays with the one that stays; what was recorded since is named")]
    public async Task Since()
    {
        var (village, actors) = await Draw(Ground, 21);
        var (stays, goes, third) = (actors[0], actors[1], actors[2]);
        var merged = (await Merge(village, stays, goes)).Fact!;
        var now = village.Read(stays)!.Details;
        await village.Correct(stays, now, now with { People = 77, Website = "luz.ec" });
        Ground.Clock.Advance(TimeSpan.FromHours(1));
        var since = LinkageId.New();
        await Ground.Deeds.Do<LinkageRecorded>(village.Ana, Deed.RecordLinkage, village.Place, Guid.NewGuid(), work =>
            Linkages.Record(village.Initiative, village.Cluster, since, null, new ToldTie(stays, third, "Training", null, LinkageSource.Records) { On = new(2026, 3, 1), Evidence = [new(TieEvidenceKind.Meeting, null, "hall", Strength.Reported)] }, work.Today)
                .Then(fact => work.Add(new Linkage(fact))), Stop);
        using (var db = Ground.Asking.For(village.Ana)) Assert.Equal([since], Merges.Left(db, db.ActorMerges.Single(m => m.Id == merged.Merge)).Since);

        Assert.Empty((await Part(village, merged.Merge)).Refusals);
        Assert.Equal((77, "luz.ec", Consent.Given), (village.Read(stays)!.Details.People, village.Read(stays)!.Details.Website, village.Read(stays)!.Details.Consent));
        Assert.Equal((4, null), (village.Read(goes)!.Details.People, village.Read(goes)!.Details.Website));
        using var after = Ground.Asking.For(village.Ana);
        Assert.True(after.Linkages.Any(l => l.Id == since && (l.From == stays || l.To == stays)));
    }

    [Fact(DisplayName = "Merges that share something go back in the order opposite to that in which they came")]
    public async Task In_order()
    {
        var (village, actors) = await Draw(Ground, 31);
        var before = Rows(village);
        var first = (await Merge(village, actors[0], actors[1])).Fact!;
        Ground.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await Merge(village, actors[2], actors[3])).Fact!;
        Ground.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = (await Merge(village, actors[2], actors[0])).Fact!;                   // what had taken in another goes itself
        Assert.NotEmpty((await Part(village, first.Merge)).Refusals);
        Assert.NotEmpty((await Merge(village, actors[4], actors[1])).Refusals);           // it is no more by itself
        foreach (var merge in new[] { third, second, first }) Assert.Empty((await Part(village, merge.Merge)).Refusals);
        Assert.Equal(before, Rows(village));
        Assert.NotEmpty((await Part(village, first.Merge)).Refusals);
    }

    [Fact(DisplayName = "Trust and influence go with the merge, and the log tells of them sealed alone (N-71)")]
    public async Task Sealed()
    {
        var village = await Village.On(Ground);
        var (a, b, c) = (ActorId.New(), ActorId.New(), ActorId.New());
        foreach (var id in new[] { a, b, c }) await village.Enter(id);
        var trust = LinkageId.New();
        var wave = WaveId.New();
        await Ground.Deeds.Do<WaveBegun>(village.Ana, Deed.BeginWave, village.Place, Guid.NewGuid(), work =>
        {
            var fact = new WaveBegun(village.Initiative, village.Cluster, wave, 1, "first", new Period(new(2026, 1, 1), new(2026, 2, 1)), ["REL9"], 3);
            work.Add(new Wave(fact));
            work.Add(new Linkage(trust, village.Initiative, village.Cluster, new ToldTie(b, c, "REL9", wave, LinkageSource.Survey) { SaidByFrom = true, Weight = 3 }));
            return fact;
        }, Stop);
        var merged = (await Merge(village, a, b)).Fact!;
        using var db = Ground.Asking.For(village.Ana);
        Assert.Equal((a, c), (db.Linkages.Single(l => l.Id == trust).From, db.Linkages.Single(l => l.Id == trust).To));
        Assert.Empty(Merges.Left(db, db.ActorMerges.Single()).Changed);
        var open = db.LogParts.Where(p => p.Name != LogPart.Sealed && p.Number == db.Log.Max(e => e.Number)).Select(p => p.Content).ToList();
        Assert.DoesNotContain(open, o => o!.Contains(trust.Value.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Merges.Preview(db, a, c), s => s.Tie is { Sealed: true });
        Assert.Empty((await Part(village, merged.Merge)).Refusals);
    }

    [Fact(DisplayName = "Taking back consent takes the names of those merged into it from view, and one withdrawn alone is not merged (N-30)")]
    public async Task Withdrawn()
    {
        var village = await Village.On(Ground);
        var (a, b, c) = (ActorId.New(), ActorId.New(), ActorId.New());
        await village.Enter(a, Village.Weaver("Taller Luz"));
        await village.Enter(b, Village.Weaver("Luz Conejo e hijas"));
        await village.Enter(c, Village.Weaver("Otra") with { ContactName = null });
        await Merge(village, a, b);
        await Ground.Deeds.Do<ConsentWithdrawn>(village.Ana, Deed.WithdrawConsent, village.Place, Guid.NewGuid(), work =>
        {
            var actor = work.Db.Actors.Single(x => x.Id == a);
            return Consents.Withdraw(actor, work.Today, work.Today, "said so").Then(fact => Merges.Take(work.Db, actor, fact));
        }, Stop);
        Assert.DoesNotContain("Luz", Rows(village), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty((await Merge(village, c, a)).Refusals);

        await Ground.Deeds.Do<ConsentRecorded>(village.Ana, Deed.RecordConsent, village.Place, Guid.NewGuid(), work =>
        {
            var actor = work.Db.Actors.Single(x => x.Id == a);
            return Consents.Record(actor, Consent.Given, work.Today, work.Today, "signed", Seals.Original(work.Db, a)).Then(fact => Merges.Take(work.Db, actor, fact));
        }, Stop);
        Assert.Equal(("Taller Luz", "Luz Conejo e hijas"), (village.Read(a)!.Name, village.Read(a)!.AlsoCalled));
    }

    [Fact(DisplayName = "A list knows the merged one by its old name and id; one taken out is offered back; one withdrawn is not named again (N-30)")]
    public async Task Lists()
    {
        var village = await Village.On(Ground);
        var (a, b, gone, quiet) = (ActorId.New(), ActorId.New(), ActorId.New(), ActorId.New());
        await village.Enter(a, Village.Weaver("Taller Luz") with { RegistrationNumber = null, Phone = "099 111 1111", ContactName = null });
        await village.Enter(b, Village.Weaver("Confecciones Conejo") with { Place = "Otavalo", Phone = "099 222 2222", ContactName = null });
        await village.Enter(gone, Village.Weaver("Lana Viva") with { Phone = "099 333 3333", ContactName = null });
        await village.Enter(quiet, Village.Weaver("Bordados Maruja") with { Phone = "099 444 4444", ContactName = null });
        await Merge(village, a, b);
        await village.Retract(gone, "closed");
        await Ground.Deeds.Do<ConsentWithdrawn>(village.Ana, Deed.WithdrawConsent, village.Place, Guid.NewGuid(), work =>
        {
            var actor = work.Db.Actors.Single(x => x.Id == quiet);
            return Consents.Withdraw(actor, work.Today, work.Today, "said so").Then(fact => Merges.Take(work.Db, actor, fact));
        }, Stop);

        using var db = Ground.Asking.For(village.Ana);
        var known = KnownActors.Of(db, village.Initiative, village.Cluster, null);
        Assert.DoesNotContain(known, k => k.Id == b);
        ListedActor Row(int row, string name, string? place, string phone, string? code = null) => new(row, code, new ActorDetails { Name = name, Kind = ActorKind.Enterprise, Place = place, Phone = phone, People = 9 },
            FieldSet.Of(ActorField.All.Where(f => f.Name is "Name" or "Place" or "Phone" or "People")), []);
        ListedActor[] list = [Row(2, "Confecciones Conejo", "Otavalo", "099 222 2222"), Row(3, "Confección Conejito", null, "099 555 5555", b.Value.ToString()), Row(4, "Lana Viva", "Peguche", "099 333 3333"), Row(5, "Bordados Maruja", "Peguche", "099 444 4444")];
        ImportPlan Plan(params (int, DoubleDecided)[] decided) => ImportPlan.Of(list, known, ImportMode.Update, FieldSet.Of(ActorField.All), decided.ToDictionary(d => d.Item1, d => d.Item2), System.Globalization.CultureInfo.InvariantCulture);

        var plan = Plan();
        Assert.Equal([(Fate.Newer, a), (Fate.Newer, a), (Fate.Double, null), (Fate.Waits, null)], plan.Rows.Select(r => (r.Fate, r.Actor)));
        Assert.Equal(KnownStanding.TakenOut, plan.Rows[2].Likely!.Actor!.Standing);
        Assert.Null(plan.Rows[3].Likely);
        Assert.Equal((Fate.Restored, gone), (Plan((4, new(true, new HashSet<string> { "People" }))).Rows[2].Fate, Plan((4, new(true, new HashSet<string> { "People" }))).Rows[2].Actor!.Value));
        Assert.Equal(Fate.New, Plan((4, new(false, Nothing))).Rows[2].Fate);
    }
}

public sealed class DoublesAreOne_on_SQLite() : DoublesAreOne(On.Sqlite);
public sealed class DoublesAreOne_on_PostgreSQL() : DoublesAreOne(On.Postgres);
