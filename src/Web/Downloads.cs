using System.Text;
using Jointly.Exchange.GraphMl;
using Jointly.Exchange.Maps;
using Jointly.Exchange.Tables;
using Jointly.Exchange.Workbooks;
using Jointly.Method.Actors;
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

    /// <summary>One wave: its actors, named by consent alone (N-35), and the ties that are read.</summary>
    public static IResult GraphMl(string name, WaveNetwork wave)
    {
        string Id(int actor) => LinkageNames.Code(wave.Actors[actor].Id);
        var network = new MemoryStream();
        GraphMlOut.Write(network, wave.Actors.Select((a, i) => new GraphMlNode(Id(i), LinkageNames.Of(a), a.Kind?.ToString())), wave.Ties.Where(wave.Takes)
            .Select(t => new GraphMlEdge(Id(t.From), Id(t.To), LinkageKind.Find(t.Kind)?.Direction is not (null or Direction.Undirected), t.Kind, wave.Label, null)));
        return Results.File(network.ToArray(), "application/graphml+xml", name);
    }

    public static IResult Svg(string name, string picture) => Results.File(Encoding.UTF8.GetBytes(picture), "image/svg+xml", name);
}
