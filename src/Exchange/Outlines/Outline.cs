using System.Text;
using System.Text.Json;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Operation.Valid;

namespace Jointly.Exchange.Outlines;

/// <summary>An outline on the map as GeoJSON (RFC 7946), or why it is not taken: exactly one of the two.</summary>
/// <param name="GeoJson">A polygon or several, without anything else that the file held; degrees to six places (a decimetre).</param>
/// <param name="Rings">Outer rings, longitude before latitude, to draw.</param>
public sealed record OutlineResult(string? GeoJson, IReadOnlyList<IReadOnlyList<(double Lon, double Lat)>> Rings, Refusal? Refused);

/// <summary>Reads and checks the outline of a cluster: pasted or uploaded by whoever defines it, so nothing in it is trusted.</summary>
public static class Outline
{
    /// <summary>A boundary of a cluster needs no finer line; more would swell each entry of the log.</summary>
    public const int MostBytes = 256 << 10, MostPoints = 2_000;

    const string Field = nameof(DefinitionDetails.Outline);
    static readonly JsonSerializerOptions Options = new() { MaxDepth = 32, Converters = { new GeoJsonConverterFactory(new GeometryFactory(new PrecisionModel(), 4326)) } };

    /// <param name="countries">ISO 3166-1 codes of the countries in which it should lie: an outline that lies there only with longitude and latitude exchanged was written the wrong way round.</param>
    public static OutlineResult Read(string text, IEnumerable<string> countries)
    {
        if (Encoding.UTF8.GetByteCount(text) > MostBytes) return No(Say.It("OutlineTooLarge", MostBytes >> 10));
        if (Parsed(text) is not { } geometry) return No(Say.It("OutlineNotGeoJson"));
        if (!OnlyPolygons(geometry) || geometry.IsEmpty) return No(Say.It("OutlineNoPolygon", geometry.GeometryType));
        if (geometry.NumPoints > MostPoints) return No(Say.It("OutlineTooManyPoints", geometry.NumPoints, MostPoints));
        if (Where(geometry, countries) is { } where) return No(where);
        if (new IsValidOp(geometry) is { IsValid: false, ValidationError: var error }) return No(Say.It("OutlineCrosses", Degree(error.Coordinate.X), Degree(error.Coordinate.Y)));
        return new(Written(geometry), Rings(geometry), null);
    }

    /// <summary>The rings of an outline that was taken earlier.</summary>
    public static IReadOnlyList<IReadOnlyList<(double Lon, double Lat)>> Rings(string geoJson) => Rings(Parsed(geoJson) ?? throw new InvalidDataException("The outline kept is no GeoJSON."));

    static Geometry? Parsed(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
            if (json.RootElement.ValueKind is not JsonValueKind.Object || !json.RootElement.TryGetProperty("type", out var type) || type.ValueKind is not JsonValueKind.String) return null;
            return type.GetString() switch
            {
                "FeatureCollection" => Together([.. JsonSerializer.Deserialize<FeatureCollection>(text, Options)!.Select(f => f?.Geometry)]),
                "Feature" => JsonSerializer.Deserialize<IFeature>(text, Options)?.Geometry,
                _ => JsonSerializer.Deserialize<Geometry>(text, Options),
            };
        }
        // What the reader does not understand of a stranger's file it throws in many ways; each means the same to whoever sent it.
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or FormatException or NotSupportedException or NullReferenceException or IndexOutOfRangeException) { return null; }
    }

    /// <summary>Several features are one outline of several polygons.</summary>
    static Geometry? Together(IReadOnlyList<Geometry?> all) =>
        all.Count == 1 ? all[0] : all.OfType<Geometry>().ToList() is { Count: > 0 } found ? found[0].Factory.BuildGeometry(found.SelectMany(Parts).ToList()) : null;

    static IEnumerable<Geometry> Parts(Geometry geometry) => Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN);
    static bool OnlyPolygons(Geometry geometry) => geometry is Polygon or MultiPolygon;

    static Phrase? Where(Geometry geometry, IEnumerable<string> countries)
    {
        if (geometry.Coordinates.Any(c => !double.IsFinite(c.X) || !double.IsFinite(c.Y))) return Say.It("OutlineNotGeoJson");
        var box = geometry.EnvelopeInternal;
        var (upright, turned) = (new CountryBox(box.MinX, box.MinY, box.MaxX, box.MaxY), new CountryBox(box.MinY, box.MinX, box.MaxY, box.MaxX));
        var boxes = countries.Select(CountryBox.Of).OfType<CountryBox>().ToList();
        if (!OnEarth(upright)) return Say.It(OnEarth(turned) ? "OutlineSwapped" : "OutlineOffEarth");
        return boxes.Count > 0 && !boxes.Exists(b => b.Meets(upright)) && OnEarth(turned) && boxes.Exists(b => b.Meets(turned)) ? Say.It("OutlineSwapped") : null;
    }

    static bool OnEarth(CountryBox box) => box is { West: >= -180, East: <= 180, South: >= -90, North: <= 90 };

    static List<IReadOnlyList<(double, double)>> Rings(Geometry geometry) =>
        [.. Parts(geometry).OfType<Polygon>().Select(p => (IReadOnlyList<(double, double)>)[.. p.ExteriorRing.Coordinates.Select(c => (c.X, c.Y))])];

    static string Written(Geometry geometry)
    {
        var shortened = geometry.Copy();
        shortened.Apply(new Rounded());
        return JsonSerializer.Serialize(shortened.IsValid ? shortened : geometry, Options);
    }

    static double Degree(double degrees) => Math.Round(degrees, 4);
    static OutlineResult No(Phrase why) => new(null, [], new Refusal(why, Field: Field));

    sealed class Rounded : ICoordinateSequenceFilter
    {
        public bool Done => false;
        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            seq.SetX(i, Math.Round(seq.GetX(i), 6));
            seq.SetY(i, Math.Round(seq.GetY(i), 6));
        }
    }
}
