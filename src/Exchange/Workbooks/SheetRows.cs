using System.Globalization;
using System.Xml;
using Jointly.Exchange.Tables;

namespace Jointly.Exchange.Workbooks;

/// <summary>The rows of one sheet, forward only. A row or cell that does not say where it stands stands after the one before.</summary>
sealed class SheetRows(XmlReader xml, IReadOnlyList<string> shared, IReadOnlyList<bool> dayStyles, bool from1904)
{
    readonly LongText text = new(xml);
    int number;
    bool within;

    /// <summary>The next row that holds something; none at the end, to which the part is read: only there it shows whether it is whole.</summary>
    public TableRow? Next()
    {
        while (xml.Read())
        {
            if (xml.LocalName == "sheetData") within = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (within && xml is { NodeType: XmlNodeType.Element, LocalName: "row" } && Row() is { } row) return row;
        }
        return null;
    }

    TableRow? Row()
    {
        number = xml.GetAttribute("r") is { } said
            ? int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row is >= 1 and <= CellName.LastRow ? row : throw Beyond(said)
            : number + 1;
        if (xml.IsEmptyElement) return null;
        List<Cell> cells = [];
        bool any = false;
        int next = 0, depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var name = xml.GetAttribute("r");
                int column = name is null ? next : CellName.Read(name)?.Column ?? throw Beyond(name);
                next = column + 1;
                var cell = Value();
                if (cell.Text.Length == 0) continue;                              // coloured, but empty
                if (column >= TextRows.MostColumns)
                    throw new ExchangeRefusal(Say.It(nameof(ExchangeText.FarCell), CellName.Of(column, number), CellName.Column(TextRows.MostColumns - 1)), Say.It(nameof(ExchangeText.EmptyFarCell)));
                while (cells.Count <= column) cells.Add(Cell.None);
                cells[column] = cell;
                any |= !cell.Blank;
            }
        return any ? new(number, cells) : null;
    }

    Cell Value()
    {
        var type = xml.GetAttribute("t");
        bool day = type is null or "n" && int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out int style) && style < dayStyles.Count && dayStyles[style];
        var written = "";
        if (!xml.IsEmptyElement)
            for (int depth = xml.Depth; xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth);)
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" }) written = text.OfElement();
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" }) written = text.OfRuns();
        if (written.Length == 0) return Cell.None;
        return type switch
        {
            "s" => new(int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < shared.Count ? shared[index] : throw NoSuchText(written)),
            "inlineStr" or "str" => new(written),
            "b" => new(written is "1" or "true" ? "true" : "false", CellKind.YesNo),
            "e" => new(written, CellKind.Error),
            "d" => new(written, CellKind.Day),
            _ => Number(written, day),
        };
    }

    Cell Number(string written, bool day)
    {
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return new(written);
        if (day && DayNumber.Read(number, from1904) is { } said) return new(said, CellKind.Day);
        // 1.001287634001E+12 is a number that someone typed as 1001287634001.
        return new(written.AsSpan().ContainsAny('e', 'E') && Math.Abs(number) < 1e15 && double.IsInteger(number) ? ((long)number).ToString(CultureInfo.InvariantCulture) : written, CellKind.Number);
    }

    ExchangeRefusal NoSuchText(string index) => new(Say.It(nameof(ExchangeText.NoSuchText), number, index), Say.It(nameof(ExchangeText.ZipSaveAgain)));
    static ExchangeRefusal Beyond(string name) => new(Say.It(nameof(ExchangeText.BeyondSheet), Guards.GuardedZip.Shown(name)), Say.It(nameof(ExchangeText.ZipSaveAgain)));
}
