using System.Collections.Concurrent;
using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;
using Jointly.Networks;
using Jointly.Records;
using Jointly.Web.Drawing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Diagnosis;

/// <summary>A cluster's network as read, and where each actor stands in the picture: by the order of its names, the same in both waves.</summary>
/// <param name="Waves">All that there are, in the order of time, with the kinds that are read.</param>
public sealed record NetworkRead(NetworkReading Reading, IReadOnlyList<ReadActor> Actors, Positions? Positions, IReadOnlyList<WaveNetwork> Waves)
{
    /// <summary>Its pictures, drawn once for each language; none where there are too many actors to draw.</summary>
    public ConcurrentDictionary<string, NetworkPicture?> Drawn { get; } = new();

    readonly Lazy<Positions> later = new(() => Readings.Placed(Reading, Actors));

    /// <summary>The same places for the explorer, which shows more actors than the page draws: reckoned when it asks.</summary>
    public Positions Everyone => Positions ?? later.Value;

    /// <summary>Codes of the kinds that any wave has, and whether they are read.</summary>
    public IReadOnlyList<(string Kind, bool Read)> Kinds { get; } =
        [.. Waves.SelectMany(w => w.Ties.Select(t => t.Kind)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(k => (k, Waves[0].Takes(new ReadTie(0, 0, k))))];
}

/// <summary>Readings of clusters' networks, kept until the initiative's log grows, and while it keeps growing for some seconds more.</summary>
public sealed class Readings(KeptByLog kept, Asking asking)
{
    /// <summary>How far a reading may lag behind while many people write: it is made anew at most this often.</summary>
    static readonly TimeSpan Lag = TimeSpan.FromSeconds(5);

    /// <summary>Above this many actors there is no picture: a table and the figures say more.</summary>
    public const int MostDrawn = 500;

    /// <param name="asked">Which waves and kinds; the last two waves when left out.</param>
    /// <returns>None while nothing is known of the cluster's linkages.</returns>
    public async Task<NetworkRead?> Of(JointlyContext records, InitiativeId initiative, ClusterId cluster, NetworkAsked? asked = null) =>
        await Of(initiative, cluster, await KeptByLog.HeadOf(records, initiative), asked);

    /// <summary>The same where the length of the initiative's log is known already, as when several clusters are read at once.</summary>
    public Task<NetworkRead?> Of(InitiativeId initiative, ClusterId cluster, long? head, NetworkAsked? asked = null)
    {
        asked ??= NetworkAsked.Last;
        // The initiative too: under another's address the cluster is not there.
        return kept.Of((initiative, cluster, asked), initiative, head, _ => Lag, async () =>
        {
            await using var records = asking.For(initiative);
            return Of((await Load(records, cluster)).ToRead(), asked);
        });
    }

    public static NetworkRead? Of(IReadOnlyList<WaveNetwork> all, NetworkAsked? asked = null)
    {
        asked ??= NetworkAsked.Last;
        IReadOnlyList<WaveNetwork> waves = asked.OpenOf(all.SelectMany(w => w.Ties.Select(t => t.Kind))) is { } kinds ? [.. all.Select(w => w with { Kinds = kinds })] : all;
        int Numbered(int number) => waves.ToList().FindIndex(w => w.Label == number.ToString(CultureInfo.InvariantCulture));
        var at = asked.Wave is { } n ? Numbered(n) : waves.Count - 1;
        if (at < 0) return null;
        var past = asked.Before is { } b ? Numbered(b) : at - 1;
        var reading = NetworkReading.Of(waves[at], past >= 0 && past != at ? waves[past] : null);
        var actors = Members(reading.Now).Concat(reading.Before is { } before ? Members(before) : []).DistinctBy(a => a.Id)
            .OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id.Value).ToList();
        return new NetworkRead(reading, actors, actors.Count is > 0 and <= MostDrawn ? Placed(reading, actors) : null, waves);
    }

    static IEnumerable<ReadActor> Members(Picture picture) => picture.All.Select(v => picture[v]);

    internal static Positions Placed(NetworkReading reading, IReadOnlyList<ReadActor> actors)
    {
        var place = actors.Select((a, i) => (a.Id, i)).ToDictionary(a => a.Id, a => a.i);
        var net = Network.Undirected(actors.Count, reading.Pairs.Select(p => (place[p.One], place[p.Other])));
        // So many cannot keep the distance of a drawing on paper: near each other, they still show how they hang together.
        return actors.Count <= MostDrawn ? StressLayout.Of(net, seed: 1) : StressLayout.Of(net, seed: 1, apart: 0.25 / Math.Sqrt(actors.Count));
    }

    static async Task<NetworkRows> Load(JointlyContext records, ClusterId cluster)
    {
        var sealedKinds = LinkageKind.All.Where(k => k.Sealed).Select(k => k.Code).ToList();
        var open = records.Linkages.Where(l => l.Cluster == cluster && !sealedKinds.Contains(l.Kind));
        var linkages = await open.ToListAsync();
        // Lists that the database makes once, not a look through all linkages for each actor of the initiative.
        var actors = await records.Actors.Where(a => records.Memberships.Where(m => m.Cluster == cluster).Select(m => m.Actor).Contains(a.Id)
            || open.Select(l => l.From).Contains(a.Id) || open.Select(l => l.To).Contains(a.Id)).ToListAsync();
        var waves = await records.Waves.Where(w => w.Cluster == cluster).ToListAsync();
        return new NetworkRows(actors, await records.Memberships.Where(m => m.Cluster == cluster).ToListAsync(), waves,
            await records.Askeds.Where(a => records.Waves.Any(w => w.Id == a.Wave && w.Cluster == cluster)).ToListAsync(), linkages);
    }
}
