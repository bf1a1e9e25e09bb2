using System.Text.Encodings.Web;
using System.Text.Json;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Admission;

namespace Jointly.Web.Diagnosis;

/// <param name="Read">None while nothing is known of the cluster's linkages.</param>
/// <param name="MayName">The reader may see the register.</param>
/// <param name="Built">The explorer's script is part of this program.</param>
public sealed record ExploreView(ClusterAddress At, NetworkRead? Read, NetworkAsked Asked, bool MayName, bool Built)
{
    public bool TooMany => Read?.Actors.Count > ExplorePage.Most;
}

/// <summary>The network under the hand (product row F4): an island, asked for, with a table beside it that needs no script.</summary>
public static class ExplorePage
{
    /// <summary>More actors than this are told by the table and the figures alone.</summary>
    public const int Most = 5_000;

    // Read by a script as data, never written into a page: letters stay as they are.
    static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/network/explore", Show).Needs(Deed.SeeNetwork, Scope.Cluster);
        cluster.MapGet("/network/explore.json", Data).Needs(Deed.SeeNetwork, Scope.Cluster);
    }

    static async Task<IResult> Show([AsParameters] ClusterAddress at, [AsParameters] NetworkAsked asked, Asking asking, Readings readings, Caller me, Frames frames, Islands islands)
    {
        await using var records = asking.For(at.InitiativeId);
        var read = await readings.Of(records, at.InitiativeId, at.ClusterId, asked);
        return await frames.ClusterPage<Explore>(at, records, new ExploreView(at, read, asked, me.May(Deed.SeeActors, at.Place), islands.Has(Islands.Explorer)));
    }

    static async Task<IResult> Data([AsParameters] ClusterAddress at, [AsParameters] NetworkAsked asked, Asking asking, Readings readings, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        return await readings.Of(records, at.InitiativeId, at.ClusterId, asked) is { } read && read.Actors.Count is > 0 and <= Most
            ? Results.Json(ExploredNetwork.Of(read, at, me.May(Deed.SeeActors, at.Place)), Plain)
            : frames.NotFound();
    }

    /// <summary>What script and data weigh on the way, in kilobytes: the data by what networks of many sizes took.</summary>
    public static int Kilobytes(NetworkRead read) => Islands.Kilobytes(Islands.Explorer) + (read.Actors.Count * 30 + read.Reading.Pairs.Count * 3) / 1000 + 2;
}
