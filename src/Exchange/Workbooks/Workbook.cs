using System.Globalization;
using System.Xml;
using Jointly.Exchange.Guards;
using Jointly.Exchange.Tables;

namespace Jointly.Exchange.Workbooks;

/// <summary>
/// A workbook (XLSX), read forward only and never whole: sheets by name, cells as the text that stands in them, days by their style,
/// of formulas the value that was kept with them. Merged cells hold what their first cell holds. Pictures, macros and links are not looked at.
/// </summary>
public sealed class Workbook : Table
{
    /// <summary>Text of all different strings together, in characters, and their number.</summary>
    const int MostShared = 30_000_000, MostStrings = 2_000_000;
    static readonly XmlLimits Limits = new(Characters: 1L << 30);

    readonly GuardedZip zip;
    readonly TableLimits limits;
    readonly List<(TableSheet Sheet, string Part)> sheets = [];
    readonly List<bool> dayStyles = [];
    readonly List<string> shared = [];
    bool from1904;

    Workbook(GuardedZip zip, TableLimits limits) => (this.zip, this.limits) = (zip, limits);

    public override IReadOnlyList<TableSheet> Sheets => [.. sheets.Select(s => s.Sheet)];

    internal static new Workbook Open(Stream stream, TableLimits limits)
    {
        var book = new Workbook(GuardedZip.Open(stream), limits);
        try
        {
            book.ReadBook();
            return book;
        }
        catch
        {
            book.Dispose();
            throw;
        }
    }

    void ReadBook()
    {
        var main = Relations("_rels/.rels", "").Values.FirstOrDefault(r => r.Kind == "officeDocument").Part ?? "xl/workbook.xml";
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var related = Relations($"{folder}_rels/{main[folder.Length..]}.rels", folder);
        using (var xml = Reader(main) ?? throw NotAWorkbook())
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" }) from1904 = xml.GetAttribute("date1904") is "1" or "true";
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                {
                    var id = Enumerable.Range(0, xml.AttributeCount).Select(i => { xml.MoveToAttribute(i); return (xml.LocalName, xml.Prefix, xml.Value); }).ToList();
                    xml.MoveToElement();
                    var relation = id.FirstOrDefault(a => a.LocalName == "id" && a.Prefix.Length > 0).Value;
                    if (relation is not null && related.TryGetValue(relation, out var to) && to.Kind == "worksheet" && zip.Has(to.Part))
                        sheets.Add((new(sheets.Count, xml.GetAttribute("name"), xml.GetAttribute("state") is "hidden" or "veryHidden"), to.Part));
                }
        if (sheets.Count == 0) throw NotAWorkbook();
        ReadStyles(related.Values.FirstOrDefault(r => r.Kind == "styles").Part);
        ReadShared(related.Values.FirstOrDefault(r => r.Kind == "sharedStrings").Part);
    }

    /// <summary>What each relation leads to within the archive, by its id; the kind is the last word of its type.</summary>
    Dictionary<string, (string Kind, string Part)> Relations(string part, string folder)
    {
        Dictionary<string, (string, string)> relations = [];
        using var xml = Reader(part);
        while (xml?.Read() == true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External"
                && (xml.GetAttribute("Id"), xml.GetAttribute("Type"), xml.GetAttribute("Target")) is ({ } id, { } type, { } target))
                relations.TryAdd(id, (type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target));
        return relations;
    }

    void ReadStyles(string? part)
    {
        using var xml = part is null ? null : Reader(part);
        Dictionary<int, string> formats = [];
        bool cells = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs") cells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.NodeType != XmlNodeType.Element) continue;
            else if (xml.LocalName == "numFmt") formats[Number(xml.GetAttribute("numFmtId"))] = xml.GetAttribute("formatCode") ?? "";
            else if (cells && xml.LocalName == "xf") dayStyles.Add(DayNumber.IsFormat(Number(xml.GetAttribute("numFmtId")), formats.GetValueOrDefault(Number(xml.GetAttribute("numFmtId")))));
        }
    }

    void ReadShared(string? part)
    {
        using var xml = part is null ? null : Reader(part);
        if (xml is null) return;
        var text = new LongText(xml);
        long all = 0;
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                var one = text.OfRuns();
                if ((all += one.Length) > MostShared || shared.Count >= MostStrings)
                    throw new ExchangeRefusal(Say.It(nameof(ExchangeText.TooMuchText)), Say.It(nameof(ExchangeText.SaveAsCsv)));
                shared.Add(one);
            }
    }

    public override IEnumerable<TableRow> Rows(TableSheet sheet)
    {
        using var xml = Reader(sheets[sheet.Index].Part)!;
        var rows = new SheetRows(xml, shared, dayStyles, from1904);
        int count = 0;
        while (rows.Next() is { } row)
        {
            if (count++ > limits.MostRows) throw TooManyRows(limits);
            yield return row;
        }
    }

    static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0;

    XmlReader? Reader(string part) => zip.Part(part) is { } stream ? GuardedXml.Reader(stream, Limits) : null;

    static ExchangeRefusal NotAWorkbook() => new(Say.It(nameof(ExchangeText.NotAWorkbook)), Say.It(nameof(ExchangeText.SaveAsXlsx)));

    public override void Dispose()
    {
        zip.Dispose();
        base.Dispose();
    }
}
