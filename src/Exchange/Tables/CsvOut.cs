using System.Globalization;
using System.Text;
using nietras.SeparatedValues;

namespace Jointly.Exchange.Tables;

/// <summary>How a table is written.</summary>
/// <param name="Mark">A byte order mark at the beginning, by which spreadsheets know UTF-8.</param>
public sealed record CsvOutOptions(bool Mark = true, char Separator = ',');

/// <summary>Tables as CSV, safe to open in a spreadsheet.</summary>
public static class CsvOut
{
    /// <summary>
    /// Text is guarded against being run as a formula; numbers and days are written the same in every language, yes and no as words,
    /// what is absent as an empty cell.
    /// </summary>
    /// <exception cref="ArgumentException">A row has not as many cells as the header.</exception>
    public static void Write(Stream to, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, CsvOutOptions? options = null)
    {
        options ??= new();
        using var text = new StreamWriter(to, new UTF8Encoding(options.Mark), leaveOpen: true) { NewLine = "\r\n" };
        using var writer = new Sep(options.Separator)
            .Writer(o => o with { WriteHeader = false, Escape = true, CultureInfo = CultureInfo.InvariantCulture }).To(text, leaveOpen: true);
        Row(writer, header);
        foreach (var cells in rows)
        {
            if (cells.Count != header.Count)
                throw new ArgumentException($"A row has {cells.Count} cells under {header.Count} names.", nameof(rows));
            Row(writer, cells);
        }
    }

    static void Row(SepWriter writer, IReadOnlyList<object?> cells)
    {
        using var row = writer.NewRow();
        for (int i = 0; i < cells.Count; i++) row[i].Set(Cell(cells[i]));
    }

    /// <summary>One cell as it is written, before its quotation marks.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        string text => FormulaGuard.Put(text),
        bool yes => yes ? "yes" : "no",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        byte or short or int or long or float or double or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => FormulaGuard.Put(value.ToString() ?? ""),
    };
}
