using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Records;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <summary>How many actors a cluster's register holds, by kind and by place; those taken out are not counted.</summary>
public sealed record RegisterCounts(IReadOnlyList<(ActorKind Kind, int Count)> ByKind, IReadOnlyList<PlaceCount> Places)
{
    public int All { get; } = ByKind.Sum(k => k.Count);
}

/// <summary>
/// Counts of registers: nearly every page of a cluster shows one, and each looks at every actor. In large registers they may lag some seconds
/// behind while people write; in others they are those of this moment.
/// </summary>
public sealed class Registers(KeptByLog kept, Asking asking)
{
    const int Large = 5_000;
    static readonly TimeSpan Lag = TimeSpan.FromSeconds(5);

    public async Task<RegisterCounts> Of(JointlyContext records, InitiativeId initiative, ClusterId cluster)
    {
        var head = await KeptByLog.HeadOf(records, initiative);
        return await kept.Of((typeof(RegisterCounts), initiative, cluster), initiative, head, r => r is { All: > Large } ? Lag : TimeSpan.Zero, async () =>
        {
            await using var own = asking.For(initiative);
            return await Count(own, cluster);
        });
    }

    static async Task<RegisterCounts> Count(JointlyContext records, ClusterId cluster)
    {
        // One look through the register: kinds and places are few beside its actors.
        var groups = await records.MembersOf(cluster).Where(a => !a.Retracted).GroupBy(a => new { a.Details.Kind, a.Details.Place })
            .Select(g => new { g.Key.Kind, g.Key.Place, Actors = g.Count(), OnMap = g.Count(a => a.Details.Latitude != null && a.Details.Longitude != null) }).ToListAsync();
        return new(
            [.. groups.GroupBy(g => g.Kind).Select(g => (g.Key, g.Sum(k => k.Actors))).OrderBy(k => k.Key)],
            [.. groups.GroupBy(g => g.Place).Select(g => new PlaceCount(g.Key, g.Sum(p => p.Actors), g.Sum(p => p.OnMap))).OrderBy(p => p.Place is null).ThenByDescending(p => p.Actors).ThenBy(p => p.Place, StringComparer.Ordinal)]);
    }
}
