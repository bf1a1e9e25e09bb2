using Microsoft.AspNetCore.Components;

namespace Jointly.Web.Drawing;

/// <summary>An outline by itself: north up, its shape true at its middle latitude, without a map around it.</summary>
public static class OutlinePicture
{
    const double Width = 320, Margin = 8;

    public static MarkupString Of(IReadOnlyList<IReadOnlyList<(double Lon, double Lat)>> rings, string alt)
    {
        var points = rings.SelectMany(r => r).ToList();
        var (west, south, east, north) = (points.Min(p => p.Lon), points.Min(p => p.Lat), points.Max(p => p.Lon), points.Max(p => p.Lat));
        var narrow = Math.Max(0.01, Math.Cos((south + north) / 2 * Math.PI / 180));                 // a degree of longitude, in degrees of latitude
        var scale = (Width - 2 * Margin) / Math.Max(Math.Max((east - west) * narrow, north - south), 1e-6);
        var height = (north - south) * scale + 2 * Margin;
        string At((double Lon, double Lat) p) => $"{Svg.Number(Margin + (p.Lon - west) * narrow * scale)} {Svg.Number(Margin + (north - p.Lat) * scale)}";
        var path = string.Concat(rings.Select(r => $"M{string.Join('L', r.Select(At))}Z"));
        return new($"""<svg class="outline" viewBox="0 0 {Svg.Number(Width)} {Svg.Number(height)}" role="img" aria-label="{Svg.Escaped(alt)}"><path d="{path}"/></svg>""");
    }
}
