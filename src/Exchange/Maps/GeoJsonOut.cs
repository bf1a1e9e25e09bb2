using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jointly.Exchange.Maps;

/// <param name="Latitude">Degrees, WGS 84, north positive.</param>
/// <param name="Longitude">Degrees, east positive.</param>
/// <param name="Properties">What is told about it, absent ones included as null.</param>
public sealed record MapPoint(string Id, double Latitude, double Longitude, IReadOnlyList<KeyValuePair<string, string?>> Properties);

/// <summary>Points on a map as GeoJSON (RFC 7946): longitude before latitude, WGS 84.</summary>
public static class GeoJsonOut
{
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream to, IEnumerable<MapPoint> points)
    {
        using var json = new Utf8JsonWriter(to, Readable);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var point in points) Write(json, point);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, MapPoint point)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", point.Id);
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(point.Longitude);
        json.WriteNumberValue(point.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        foreach (var (name, value) in point.Properties) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
