namespace Jointly.Analysis.Places;

/// <summary>Distances on a sphere of the Earth's mean radius (6,371.0088 km); against the ellipsoid they are right to half a percent.</summary>
public static class GreatCircle
{
    const double Radius = 6371.0088;

    /// <summary>Kilometres in a straight line over the ground, by the haversine formula. Degrees, WGS 84.</summary>
    public static double Kilometres((double Lat, double Lon) a, (double Lat, double Lon) b)
    {
        var (north, east) = (Radians(b.Lat - a.Lat) / 2, Radians(b.Lon - a.Lon) / 2);
        var h = Math.Pow(Math.Sin(north), 2) + Math.Cos(Radians(a.Lat)) * Math.Cos(Radians(b.Lat)) * Math.Pow(Math.Sin(east), 2);
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    static double Radians(double degrees) => degrees * Math.PI / 180;
}
