using System.Text.Encodings.Web;
using System.Text.Json;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Admission;
using Jointly.Web.Drawing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <summary>Actors of one place, by its name in the register.</summary>
/// <param name="Place">None where nobody has said.</param>
/// <param name="OnMap">How many of them have coordinates.</param>
public sealed record PlaceCount(string? Place, int Actors, int OnMap);

/// <param name="Built">The map's script is part of this program.</param>
public sealed record MapView(ClusterAddress At, IReadOnlyList<PlaceCount> Places, MapTiles Tiles, bool Built, bool MayCorrect)
{
    public int Actors => Places.Sum(p => p.Actors);
    public int OnMap => Places.Sum(p => p.OnMap);
}

/// <summary>Where the register's actors are (product row F1): an island, asked for, with a table by place that needs no script.</summary>
public static class MapPage
{
    // Read by a script as data, never written into a page: letters stay as they are.
    static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    sealed record Point(ActorId Id, string Name, ActorKind Kind, double Latitude, double Longitude);

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/map", Show).Needs(Deed.SeeActors, Scope.Cluster);
        cluster.MapGet("/actors/map.geojson", Data).Needs(Deed.SeeActors, Scope.Cluster);
    }

    static async Task<IResult> Show([AsParameters] ClusterAddress at, Asking asking, Registers registers, Caller me, Frames frames, Islands islands, MapTiles tiles, HttpContext http)
    {
        await using var records = asking.For(at.InitiativeId);
        var register = await registers.Of(records, at.InitiativeId, at.ClusterId);
        if (tiles.Address is not null) http.Response.Headers.ContentSecurityPolicy = Headers.WithPicturesFrom(tiles.Origin);
        return await frames.ClusterPage<ActorMap>(at, records, new MapView(at,
            [.. register.Places.OrderBy(p => p.Place is null).ThenByDescending(p => p.Actors).ThenBy(p => p.Place, StringComparer.CurrentCulture)],
            tiles, islands.Has(Islands.Map), me.May(Deed.CorrectActor, at.Place)));
    }

    static async Task<IResult> Data([AsParameters] ClusterAddress at, Asking asking)
    {
        await using var records = asking.For(at.InitiativeId);
        var points = await records.MembersOf(at.ClusterId).Where(a => !a.Retracted && a.Details.Latitude != null && a.Details.Longitude != null)
            .Select(a => new Point(a.Id, a.Name, a.Details.Kind, a.Details.Latitude!.Value, a.Details.Longitude!.Value)).ToListAsync();
        return Results.Json(Collection(points), Plain, "application/geo+json");
    }

    // Short names: fifty thousand times.
    static object Collection(IReadOnlyList<Point> points)
    {
        List<ActorKind> kinds = [.. points.Select(p => p.Kind).Distinct().Order()];
        return new
        {
            type = "FeatureCollection",
            kinds = kinds.Select(k => new { mark = Shapes.Classes.ToList().IndexOf(Shapes.Class(k)), name = KindWords.Many(k) }),
            places = points.Count == 0 ? [] : MapPlaces.Round(points.Min(p => p.Latitude), points.Min(p => p.Longitude), points.Max(p => p.Latitude), points.Max(p => p.Longitude))
                .Select(p => new object[] { p.Name, p.Longitude, p.Latitude }),
            features = points.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new
            {
                type = "Feature",
                geometry = new { type = "Point", coordinates = (double[])[Math.Round(p.Longitude, 5), Math.Round(p.Latitude, 5)] },
                properties = new { n = p.Name, k = kinds.IndexOf(p.Kind), i = p.Id.Value },
            }),
        };
    }

    /// <summary>What the scripts, the land and so many points weigh on the way, in kilobytes: a point by what large registers took.</summary>
    public static int Kilobytes(int points) => Islands.Kilobytes(Islands.Map, Islands.MapWorker, Islands.Land) + points * 55 / 1000 + 3;
}
