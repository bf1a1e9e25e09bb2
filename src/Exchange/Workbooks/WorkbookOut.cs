using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jointly.Exchange.Workbooks;

/// <summary>Tables as workbooks of one sheet: the first row bold and kept in sight, text as text (nothing is run), numbers and days as such.</summary>
public static class WorkbookOut
{
    const uint Bold = 1, OfDay = 2, OfInstant = 3;

    /// <param name="to">Written to from beginning to end; stays open.</param>
    /// <param name="sheet">At most 31 characters of it are kept, without those that no sheet may have in its name.</param>
    /// <param name="rows">Taken one after the other, never held whole.</param>
    /// <exception cref="ArgumentException">A row has not as many cells as the header.</exception>
    public static void Write(Stream to, string sheet, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        // The package goes back and forth in its file, which not every stream can.
        using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose);
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            Styles(book.AddNewPart<WorkbookStylesPart>());
            var part = book.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(part)) Sheet(writer, header, rows);
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(new Sheet { Name = NameOf(sheet), SheetId = 1, Id = book.GetIdOfPart(part) }));
        }
        file.Position = 0;
        file.CopyTo(to);
    }

    static void Sheet(OpenXmlWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteStartElement(new SheetData());
        uint number = 1;
        Row(writer, number, header, Bold);
        foreach (var cells in rows)
        {
            if (cells.Count != header.Count)
                throw new ArgumentException($"A row has {cells.Count} cells under {header.Count} names.", nameof(rows));
            Row(writer, ++number, cells, null);
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static void Row(OpenXmlWriter writer, uint number, IReadOnlyList<object?> cells, uint? style)
    {
        writer.WriteStartElement(new Row { RowIndex = number });
        for (int i = 0; i < cells.Count; i++)
            if (Of(cells[i], style) is { } cell)
            {
                cell.CellReference = CellName.Of(i, (int)number);
                writer.WriteElement(cell);
            }
        writer.WriteEndElement();
    }

    static DocumentFormat.OpenXml.Spreadsheet.Cell? Of(object? value, uint? style) => value switch
    {
        null => null,
        bool yes => Words(yes ? "yes" : "no", style),
        DateOnly day when day.Year >= 1901 => Number(DayNumber.Of(day.ToDateTime(TimeOnly.MinValue)), OfDay),
        DateOnly day => Words(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), style),
        DateTimeOffset at => Number(DayNumber.Of(at.UtcDateTime), OfInstant),
        double or float when !double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)) => Words(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), style),
        byte or short or int or long or float or double or decimal => Number((IFormattable)value, style),
        _ => value.ToString() is { Length: > 0 } text ? Words(text, style) : null,
    };

    static DocumentFormat.OpenXml.Spreadsheet.Cell Number(IFormattable number, uint? style) =>
        new() { CellValue = new CellValue(number.ToString(null, CultureInfo.InvariantCulture)), StyleIndex = style };

    // inlineStr: what begins with = stays text. A cell holds no more than the longest one, so the rest is left out rather than the file broken.
    static DocumentFormat.OpenXml.Spreadsheet.Cell Words(string text, uint? style) => new()
    {
        DataType = CellValues.InlineString, StyleIndex = style,
        InlineString = new InlineString(new Text(CellText.Put(text.Length <= LongText.Longest ? text : text[..LongText.Longest])) { Space = SpaceProcessingModeValues.Preserve }),
    };

    static void Styles(WorkbookStylesPart part) => part.Stylesheet = new Stylesheet(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));

    static string NameOf(string sheet)
    {
        var name = string.Concat(CellText.Put(sheet).Where(c => c is not ('\\' or '/' or '*' or '?' or ':' or '[' or ']'))).Trim('\'', ' ');
        return name.Length == 0 ? "1" : name[..Math.Min(31, name.Length)];
    }
}
