using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Networks;
using Jointly.Records;
using Jointly.Web.Actors;
using Jointly.Web.Admission;
using Jointly.Web.Drawing;

namespace Jointly.Web.Diagnosis;

/// <param name="Read">None while nothing is known of the cluster's linkages.</param>
/// <param name="MayName">The reader may see the register, so actors concerned are listed by name.</param>
public sealed record NetworkView(ClusterAddress At, NetworkRead? Read, NetworkPicture? Picture, NetworkAsked Asked, bool MayName, bool MayExport, bool MayBring);

/// <param name="Before">With whom, and how, in the wave before.</param>
public sealed record NetworkTableRow(ReadActor Actor, IReadOnlyList<(ReadActor Other, string Kinds)> Now, IReadOnlyList<(ReadActor Other, string Kinds)> Before);
public sealed record NetworkTableView(ClusterAddress At, NetworkAsked Asked, IReadOnlyList<NetworkTableRow> Rows, bool TwoWaves, int Page, int Pages);

/// <summary>The network of a cluster: picture, sentences, figures (product row F4).</summary>
public static class NetworkPage
{
    const int PerPage = 100;

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/network", Show).Needs(Deed.SeeNetwork, Scope.Cluster);
        cluster.MapGet("/network/table", Table).Needs(Deed.SeeActors, Scope.Cluster);
        cluster.MapGet("/network.svg", Svg).Needs(Deed.ExportNetwork, Scope.Cluster);
        cluster.MapGet("/network.graphml", GraphMl).Needs(Deed.ExportNetwork, Scope.Cluster);
        cluster.MapGet("/network/linkages.csv", Linkages).Needs(Deed.ExportNetwork, Scope.Cluster);
        cluster.MapGet("/network/actors.csv", Measures).Needs(Deed.ExportNetwork, Scope.Cluster);
    }

    static async Task<IResult> Show([AsParameters] ClusterAddress at, [AsParameters] NetworkAsked asked, Asking asking, Readings readings, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var read = await readings.Of(records, at.InitiativeId, at.ClusterId, asked);
        return await frames.ClusterPage<NetworkOf>(at, records, new NetworkView(at, read, read is null ? null : Pictures.Of(read), asked,
            me.May(Deed.SeeActors, at.Place), me.May(Deed.ExportNetwork, at.Place), me.May(Deed.BringNetwork, new Place(at.InitiativeId))));
    }

    static async Task<IResult> Table([AsParameters] ClusterAddress at, [AsParameters] NetworkAsked asked, int? page, Asking asking, Readings readings, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await readings.Of(records, at.InitiativeId, at.ClusterId, asked) is not { } read) return frames.NotFound();
        var (pages, shown) = ((read.Actors.Count + PerPage - 1) / PerPage, Math.Max(1, page ?? 1));
        var (now, before) = (Linked(read.Reading.Now), read.Reading.Before is { } b ? Linked(b) : []);
        var rows = read.Actors.OrderBy(a => a.Name, StringComparer.CurrentCulture).Skip((shown - 1) * PerPage).Take(PerPage)
            .Select(a => new NetworkTableRow(a, now.GetValueOrDefault(a.Id) ?? [], before.GetValueOrDefault(a.Id) ?? [])).ToList();
        return await frames.ClusterPage<NetworkTable>(at, records, new NetworkTableView(at, asked, rows, read.Reading.Before is not null, shown, pages));
    }

    static async Task<IResult> Svg([AsParameters] ClusterAddress at, [AsParameters] NetworkAsked asked, string? of, Asking asking, Readings readings, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await readings.Of(records, at.InitiativeId, at.ClusterId, asked) is not { } read || Pictures.Of(read) is not { } picture) return frames.NotFound();
        var moment = of == "before" && picture.TwoWaves ? PictureWave.Before : PictureWave.Now;
        var shown = moment == PictureWave.Before ? read.Reading.Before! : read.Reading.Now;
        return Downloads.Svg("network.svg", StandalonePicture.Of(picture, moment, NetworkWords.When(shown.Wave),
            string.Join(' ', read.Reading.Lede), read.Reading.Before is { } b ? NetworkWords.Month(b.Wave) : ""));
    }

    static async Task<IResult> GraphMl([AsParameters] ClusterAddress at, [AsParameters] NetworkAsked asked, Asking asking, Readings readings, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        return await readings.Of(records, at.InitiativeId, at.ClusterId, asked) is { } read ? Downloads.GraphMl("network.graphml", read.Reading.Now.Wave) : frames.NotFound();
    }

    /// <summary>A file travels: names in it follow consent alone, whoever takes it away, and codes stand for actors, not the register's own ids (N-35).</summary>
    static async Task<IResult> Linkages([AsParameters] ClusterAddress at, [AsParameters] NetworkAsked asked, Asking asking, Readings readings, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await readings.Of(records, at.InitiativeId, at.ClusterId, asked) is not { } read) return frames.NotFound();
        return Downloads.Csv("linkages.csv", ["wave", "from", "from_id", "to", "to_id", "kind", "said_by_from", "said_by_to", "papers"],
            Written(read, asked).SelectMany(w => w.Ties.Where(w.Takes).Select(t => (IReadOnlyList<object?>)
                [w.Label, LinkageNames.Of(w.Actors[t.From]), LinkageNames.Code(w.Actors[t.From].Id), LinkageNames.Of(w.Actors[t.To]), LinkageNames.Code(w.Actors[t.To].Id), t.Kind, t.SaidByFrom ? "yes" : "no", t.SaidByTo ? "yes" : "no", t.Papers])));
    }

    static async Task<IResult> Measures([AsParameters] ClusterAddress at, [AsParameters] NetworkAsked asked, Asking asking, Readings readings, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await readings.Of(records, at.InitiativeId, at.ClusterId, asked) is not { } read) return frames.NotFound();
        var picture = read.Reading.Now;
        var (degree, raw, closeness, within) = (Degree.Of(picture.Net), Betweenness.Of(picture.Net), Closeness.Of(picture.Net), Reach.Within(picture.Net, 2));
        var ranked = picture.Wave.MayRank;                                  // N-13: below 60 % nobody is ranked
        return Downloads.Csv("actors.csv", ["id", "name", "kind", "place", "links", "within_two_steps", "betweenness", "betweenness_0_1", "closeness"],
            picture.All.Select(v => (IReadOnlyList<object?>)
            [
                LinkageNames.Code(picture[v].Id), LinkageNames.Of(picture[v]), picture[v].Kind?.ToString(), picture[v].Place, degree[v], within[v],
                ranked ? raw[v] : null, ranked ? picture.Betweenness[v] : null, ranked ? closeness[v] : null,
            ]));
    }

    /// <summary>All waves, or those that were chosen.</summary>
    static IEnumerable<WaveNetwork> Written(NetworkRead read, NetworkAsked asked) =>
        asked.Wave is null && asked.Before is null ? read.Waves : new[] { read.Reading.Before?.Wave, read.Reading.Now.Wave }.OfType<WaveNetwork>();

    internal static Dictionary<ActorId, IReadOnlyList<(ReadActor Other, string Kinds)>> Linked(Picture picture) => picture.Ties
        .SelectMany(t => new[] { (From: picture[t.From], To: picture[t.To], t.Kind), (From: picture[t.To], To: picture[t.From], t.Kind) })
        .GroupBy(t => t.From.Id)
        .ToDictionary(g => g.Key, g => (IReadOnlyList<(ReadActor Other, string Kinds)>)[.. g.GroupBy(t => t.To.Id)
            .Select(o => (o.First().To, ActorWords.Linkages(o.Select(t => t.Kind))))
            .OrderBy(o => o.To.Name, StringComparer.CurrentCulture)]);
}
