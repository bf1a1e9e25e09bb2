using System.Text;
using Jointly.Exchange.Maps;
using Jointly.Exchange.Networks;
using Jointly.Exchange.Tables;
using Jointly.Exchange.Workbooks;
using Jointly.Method.Diagnosis.Reading;

namespace Jointly.Web;

/// <summary>Files to take away. Texts that a spreadsheet would run as a formula are written so that it does not.</summary>
public static class Downloads
{
    public static IResult Csv(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var table = new MemoryStream();
        CsvOut.Write(table, header, rows);
        return Results.File(table.ToArray(), "text/csv; charset=utf-8", name);
    }

    public static IResult GeoJson(string name, IEnumerable<MapPoint> points)
    {
        var map = new MemoryStream();
        GeoJsonOut.Write(map, points);
        return Results.File(map.ToArray(), "application/geo+json", name);
    }

    public static IResult Workbook(string name, string sheet, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var table = new MemoryStream();
        WorkbookOut.Write(table, sheet, header, rows);
        return Results.File(table.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }

    public static IResult GraphMl(string name, WaveNetwork wave)
    {
        var network = new MemoryStream();
        GraphMlOut.Write(network, wave);
        return Results.File(network.ToArray(), "application/graphml+xml", name);
    }

    public static IResult Svg(string name, string picture) => Results.File(Encoding.UTF8.GetBytes(picture), "image/svg+xml", name);
}
