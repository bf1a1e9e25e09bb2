using System.Globalization;

namespace Jointly.Web.Actors;

/// <summary>A town to find one's way by.</summary>
public sealed record MapPlace(string Name, double Latitude, double Longitude);

/// <summary>Towns of the world, the largest first (GeoNames, CC BY 4.0; carried with the program as MapPlaces.tsv).</summary>
public static class MapPlaces
{
    const int World = 150, Nearby = 60;

    static readonly Lazy<IReadOnlyList<MapPlace>> All = new(Load);

    /// <summary>The largest of the world, and the largest round about these corners, so that there are names near and far; the largest first.</summary>
    public static IReadOnlyList<MapPlace> Round(double south, double west, double north, double east)
    {
        var (up, aside) = (Math.Max(0.6, north - south), Math.Max(0.6, east - west));
        var near = All.Value.Where(p => p.Latitude >= south - up && p.Latitude <= north + up && p.Longitude >= west - aside && p.Longitude <= east + aside).Take(Nearby);
        return [.. All.Value.Take(World).Union(near)];
    }

    static IReadOnlyList<MapPlace> Load()
    {
        using var file = new StreamReader(typeof(MapPlaces).Assembly.GetManifestResourceStream("MapPlaces.tsv")!);
        var places = new List<MapPlace>();
        while (file.ReadLine() is { } line)
            if (!line.StartsWith('#') && line.Split('\t') is [var name, var north, var east])
                places.Add(new(name, double.Parse(north, CultureInfo.InvariantCulture), double.Parse(east, CultureInfo.InvariantCulture)));
        return places;
    }
}
