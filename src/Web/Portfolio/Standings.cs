using System.Collections.Concurrent;
using Jointly.Method.Actors;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <summary>The last wave of a cluster, and where its answers are typed in.</summary>
public sealed record LastWave(WaveId Id, int Number, DateOnly On);

/// <summary>How a cluster stands, counted, and its last wave.</summary>
public sealed record CountedCluster(ClusterStanding Standing, LastWave? Wave)
{
    public static readonly CountedCluster Empty = new(ClusterStanding.Empty, null);
}

/// <summary>
/// How clusters stand, counted once and kept in memory until the initiative's log grows: it follows from the records alone. Where there is
/// much to count, as in a register of a hundred thousand, it may lag behind a little, so that those who save meanwhile do not make everybody wait.
/// </summary>
public sealed class Standings(TimeProvider time)
{
    const int Much = 10_000;
    static readonly TimeSpan Lag = TimeSpan.FromSeconds(30);
    static readonly ActorKind[] Institutions = [.. Enum.GetValues<ActorKind>().Where(k => k.IsSupportInstitution())], Enterprises = [.. Enum.GetValues<ActorKind>().Where(k => k.IsEnterprise())];

    readonly ConcurrentDictionary<InitiativeId, Kept> kept = new();

    sealed record Kept(long Head, DateTimeOffset At, IReadOnlyDictionary<ClusterId, CountedCluster> Clusters);

    /// <summary>Of several initiatives at once, with as many questions as of one.</summary>
    public async Task<IReadOnlyDictionary<ClusterId, CountedCluster>> Of(JointlyContext records, IReadOnlyDictionary<InitiativeId, long> heads)
    {
        var stale = heads.Where(h => !Holds(h.Key, h.Value)).Select(h => h.Key).ToList();
        if (stale.Count > 0)
        {
            var counted = await Count(records, stale);
            foreach (var initiative in stale) kept[initiative] = new(heads[initiative], time.GetUtcNow(), counted[initiative].ToDictionary(c => c.Cluster, c => c.Counted));
        }
        return heads.Keys.SelectMany(i => kept[i].Clusters).ToDictionary();
    }

    bool Holds(InitiativeId initiative, long head) => kept.TryGetValue(initiative, out var k) &&
        (k.Head == head || k.Clusters.Values.Sum(c => c.Standing.Actors) > Much && time.GetUtcNow() - k.At < Lag);

    static async Task<ILookup<InitiativeId, (InitiativeId Initiative, ClusterId Cluster, CountedCluster Counted)>> Count(JointlyContext records, IReadOnlyList<InitiativeId> of)
    {
        var clusters = await records.Clusters.Where(c => of.Contains(c.Initiative)).Select(c => new { c.Initiative, c.Id }).ToListAsync();
        var actors = await (
            from m in records.Memberships.Where(m => of.Contains(m.Initiative)).Select(m => new { m.Cluster, m.Actor }).Distinct()
            join a in records.Actors on m.Actor equals a.Id
            where !a.Retracted
            group a by m.Cluster into g
            select new
            {
                g.Key, All = g.Count(), Enterprises = g.Count(a => Enterprises.Contains(a.Details.Kind)), Institutions = g.Count(a => Institutions.Contains(a.Details.Kind)),
                Nowhere = g.Count(a => a.Details.Place == null), ToAsk = g.Count(a => Enterprises.Contains(a.Details.Kind) && a.Details.Consent == Consent.NotAsked), Colliding = g.Count(a => a.Waits),
            }).ToDictionaryAsync(g => g.Key);
        var defined = (await records.Definitions.Where(d => of.Contains(d.Initiative)).Select(d => d.Cluster).ToListAsync()).ToHashSet();
        var waves = (await records.Waves.Where(w => of.Contains(w.Initiative)).Select(w => new { w.Cluster, w.Id, w.Number, w.On }).ToListAsync()).ToLookup(w => w.Cluster);
        var last = waves.Select(g => g.MaxBy(w => w.Number)!.Id).ToList();
        var respondents = await records.Askeds.Where(a => of.Contains(a.Initiative) && last.Contains(a.Wave)).GroupBy(a => new { a.Wave, a.Actor })
            .Select(g => new { g.Key.Wave, Answered = g.Max(a => a.Answer == Answer.Answered ? 1 : 0) })
            .GroupBy(r => r.Wave).Select(g => new { g.Key, Asked = g.Count(), Answered = g.Sum(r => r.Answered) }).ToDictionaryAsync(g => g.Key);
        return clusters.Select(c =>
        {
            var (a, w) = (actors.GetValueOrDefault(c.Id), waves[c.Id].MaxBy(one => one.Number));
            var r = w is null ? null : respondents.GetValueOrDefault(w.Id);
            return (c.Initiative, c.Id, new CountedCluster(
                new(a?.Enterprises ?? 0, a?.Institutions ?? 0, a is null ? 0 : a.All - a.Enterprises - a.Institutions, a?.Nowhere ?? 0, a?.ToAsk ?? 0, a?.Colliding ?? 0, defined.Contains(c.Id), waves[c.Id].Count(), r?.Asked ?? 0, r?.Answered ?? 0),
                w is null ? null : new LastWave(w.Id, w.Number, w.On)));
        }).ToLookup(c => c.Initiative);
    }
}
