using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Jointly.Records.Mapping;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Merging;

/// <summary>What could not be parted, and stays as it is for a person to look at.</summary>
/// <param name="Changed">Linkages that went with one of the two and were changed while they were one.</param>
/// <param name="Since">Linkages recorded while they were one: they stay with the survivor.</param>
public sealed record Unparted(IReadOnlyList<LinkageId> Changed, IReadOnlyList<LinkageId> Since);

/// <summary>Merging and parting inside the write transaction: loads what refers to the two, and keeps the way back.</summary>
public static class Merges
{
    /// <param name="may">In which clusters the one who asks may do this: a merge is never done by halves.</param>
    public static Outcome<ActorsMerged> Merge(Work work, ClusterId cluster, ActorId survivor, ActorId merged, IReadOnlySet<string> fromMerged, PersonId by, Func<ClusterId, bool> may, string? reason)
    {
        var db = work.Db;
        var (stays, goes) = (db.Actors.Single(a => a.Id == survivor), db.Actors.Single(a => a.Id == merged));
        var attached = Of(db, survivor, merged);
        if (!Everywhere(db, attached, may)) return Elsewhere;
        var version = (int)db.Entry(stays).Property(Maps.Version).CurrentValue!;
        return Sameness.Merge(MergeId.New(), cluster, stays, goes, fromMerged, work.Today, reason).Then(fact =>
        {
            var versions = attached.Linkages.ToDictionary(l => l.Id.Value, l => (int)db.Entry(l).Property(Maps.Version).CurrentValue!);
            int number = 0;
            foreach (var shift in attached.Hand(fact.Merge, merged, survivor))
                work.Add(MergedRow.From(fact.Initiative, fact.Merge, ++number, shift, shift.Of == RowOf.Linkage ? versions[shift.Into ?? shift.Row] + (shift.Tie is { Changes: false } ? 0 : 1) : null));
            stays.Take(fact);
            goes.Take(fact);
            db.ChangeTracker.DetectChanges();
            work.Add(new ActorMerge(fact, by, work.Now, version, version + (db.Entry(stays).State == EntityState.Modified ? 1 : 0)));
        });
    }

    public static Outcome<ActorsParted> Part(Work work, MergeId id, Func<ClusterId, bool> may, string? reason)
    {
        var db = work.Db;
        if (db.Set<ActorMerge>().SingleOrDefault(m => m.Id == id) is not { } merge) return new Refusal(new Phrase(typeof(ActorText), nameof(ActorText.PartedAlready)));
        var (survivor, merged) = (db.Actors.Single(a => a.Id == merge.Survivor), db.Actors.Single(a => a.Id == merge.Merged));
        var rows = db.Set<MergedRow>().Where(r => r.Merge == id).OrderBy(r => r.Number).ToList();
        var attached = Named(db, rows);
        if (!Everywhere(db, attached, may)) return Elsewhere;
        var others = Inside(db, merge.Survivor).Where(a => a.Id != merge.Merged && a.MergedInto != merge.Merged).Select(a => a.Name).ToList();
        return Sameness.Part(merge, survivor, merged, Histories.ActorAt(db, survivor.Id, merge.VersionBefore), Histories.ActorAt(db, survivor.Id, merge.VersionAfter),
            others, merge.Parted is null ? First(db, merge, rows, attached) : null, work.Today, reason).Then(fact =>
        {
            attached.GiveBack([.. rows.Select(r => r.Shift)], merge.Merged, merge.Survivor);
            survivor.Take(fact);
            merged.Take(fact);
            merge.Take(fact);
        });
    }

    /// <summary>What a parting would leave for a person to look at, of linkages that are open to all who see linkages.</summary>
    public static Unparted Left(JointlyContext db, ActorMerge merge)
    {
        string[] secret = [.. LinkageKind.All.Where(k => k.Sealed).Select(k => k.Code)];
        var rows = db.Set<MergedRow>().Where(r => r.Merge == merge.Id && r.Of == RowOf.Linkage && r.Version != null).ToList();
        var ids = rows.Select(r => new LinkageId(r.Into ?? r.Row)).Distinct().ToList();
        var versions = db.Linkages.Where(l => ids.Contains(l.Id) && !secret.Contains(l.Kind)).Select(l => new { l.Id, Version = EF.Property<int>(l, Maps.Version) }).ToDictionary(l => l.Id.Value, l => l.Version);
        var changed = rows.Select(r => (Id: r.Into ?? r.Row, r.Version)).Where(r => versions.TryGetValue(r.Id, out var now) && now > r.Version).Select(r => new LinkageId(r.Id)).Distinct().ToList();
        var now = db.Linkages.Where(l => (l.From == merge.Survivor || l.To == merge.Survivor) && !l.Retracted && !secret.Contains(l.Kind)).OrderBy(l => l.Id).Select(l => l.Id).ToList();
        var of = now.ConvertAll(l => l.Value);
        var earlier = (
            from s in db.LogSubjects
            join e in db.Log on new { s.Chain, s.Number } equals new { e.Chain, e.Number }
            where s.Kind == nameof(Linkage) && of.Contains(s.Id) && e.At <= merge.At
            select s.Id).ToHashSet();
        var since = now.Where(l => !earlier.Contains(l.Value)).ToList();
        return new(changed, since);
    }

    /// <summary>What a merge would do with each row that is open to all who see linkages. Nothing is changed: what was loaded is thrown away.</summary>
    public static IReadOnlyList<(Shift Shift, Linkage? Tie)> Preview(JointlyContext db, ActorId survivor, ActorId merged)
    {
        var all = Of(db, survivor, merged);
        var open = all with { Linkages = [.. all.Linkages.Where(l => !l.Sealed)] };
        var ties = open.Linkages.ToDictionary(l => l.Id.Value);
        return [.. open.Hand(MergeId.New(), merged, survivor).Select(s => (s, s.Of == RowOf.Linkage ? ties[s.Row] : null))];
    }

    /// <summary>Everyone who is merged into an actor, also by way of another.</summary>
    public static IReadOnlyList<Actor> Inside(JointlyContext db, ActorId survivor)
    {
        var (all, next) = (new List<Actor>(), new List<ActorId> { survivor });
        while (next.Count > 0)
        {
            var found = db.Actors.Where(a => a.MergedInto != null && next.Contains(a.MergedInto.Value)).ToList();
            all.AddRange(found);
            next = [.. found.Select(a => a.Id)];
        }
        return all;
    }

    /// <summary>Taken back, consent is taken back for those too that were merged into it: their names are its names (N-30).</summary>
    public static void Take(JointlyContext db, Actor actor, ConsentWithdrawn fact)
    {
        actor.Take(fact);
        foreach (var inside in Inside(db, actor.Id).Where(a => a.Details.Consent != Consent.Withdrawn)) inside.Take(fact);
    }

    /// <summary>A new consent brings back what the withdrawal took, of those too that were merged into it.</summary>
    public static void Take(JointlyContext db, Actor actor, ConsentRecorded fact)
    {
        var inside = Inside(db, actor.Id).Where(a => a.Details.Consent == Consent.Withdrawn).ToList();
        actor.Take(fact);
        if (fact.Restored is null) return;
        foreach (var one in inside.Where(a => Seals.Original(db, a.Id) is not null)) one.Take(fact with { Restored = Seals.Original(db, one.Id) });
        actor.TakeNames(inside.Select(a => a.Name));
    }

    static readonly Refusal Elsewhere = new(new Phrase(typeof(ActorText), nameof(ActorText.MergeElsewhere)));

    static bool Everywhere(JointlyContext db, Attached attached, Func<ClusterId, bool> may)
    {
        var waves = attached.Answers.Select(a => a.Wave).Distinct().ToList();
        var clusters = db.Waves.Where(w => waves.Contains(w.Id)).Select(w => new { w.Id, w.Cluster }).ToDictionary(w => w.Id, w => w.Cluster);
        return attached.Places(w => clusters[w]).All(may);
    }

    internal static Attached Of(JointlyContext db, ActorId one, ActorId other) => new(
        [.. db.Linkages.Where(l => l.From == one || l.To == one || l.From == other || l.To == other).OrderBy(l => l.Id)],
        [.. db.Askeds.Where(a => a.Actor == one || a.Actor == other).OrderBy(a => a.Id)],
        [.. db.Memberships.Where(m => m.Actor == one || m.Actor == other).OrderBy(m => m.Id)],
        [.. db.GroupMemberships.Where(m => m.Group == one || m.Group == other || m.Member == one || m.Member == other).OrderBy(m => m.Id)]);

    /// <summary>The rows of a merge and those that took them in, kept aside or not.</summary>
    static Attached Named(JointlyContext db, List<MergedRow> rows)
    {
        List<Guid> Ids(RowOf of) => [.. rows.Where(r => r.Of == of).SelectMany(r => r.Into is { } into ? new[] { r.Row, into } : [r.Row]).Distinct()];
        var (ties, answers, clusters, groups) = (Ids(RowOf.Linkage).ConvertAll(i => new LinkageId(i)), Ids(RowOf.Answer).ConvertAll(i => new AskedId(i)),
            Ids(RowOf.Cluster).ConvertAll(i => new MembershipId(i)), Ids(RowOf.Group).ConvertAll(i => new GroupMembershipId(i)));
        string[] aside = [JointlyContext.SetAsideFilter];
        return new(
            [.. db.Linkages.IgnoreQueryFilters(aside).Where(l => ties.Contains(l.Id))], [.. db.Askeds.IgnoreQueryFilters(aside).Where(a => answers.Contains(a.Id))],
            [.. db.Memberships.IgnoreQueryFilters(aside).Where(m => clusters.Contains(m.Id))], [.. db.GroupMemberships.IgnoreQueryFilters(aside).Where(m => groups.Contains(m.Id))]);
    }

    /// <summary>
    /// Merges go back in the order opposite to that in which they came, where they share anything: the survivor, a row that took in others,
    /// or the other end of a linkage. Named by the one that has to be parted first.
    /// </summary>
    static string? First(JointlyContext db, ActorMerge merge, List<MergedRow> rows, Attached attached)
    {
        var standing = db.Set<ActorMerge>().Where(m => m.Parted == null && m.Id != merge.Id);
        var takers = rows.Where(r => r.Into != null).Select(r => r.Into).Distinct().ToList();
        var ends = attached.Linkages.SelectMany(l => new[] { l.From, l.To }).Concat(attached.Groups.SelectMany(m => new[] { m.Group, m.Member })).Where(a => a != merge.Merged && a != merge.Survivor).Distinct().ToList();
        var later = standing.Where(m => m.Survivor == merge.Survivor && m.At > merge.At || m.Merged == merge.Survivor || m.Survivor == merge.Merged && m.At > merge.At || ends.Contains(m.Merged)
            || m.At > merge.At && db.Set<MergedRow>().Any(r => r.Merge == m.Id && r.Into != null && takers.Contains(r.Into)));
        return (from m in later join a in db.Actors on m.Merged equals a.Id orderby m.At descending select a.Name).FirstOrDefault();
    }
}
