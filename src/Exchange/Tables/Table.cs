namespace Jointly.Exchange.Tables;

/// <summary>What a cell holds, as far as the file says. In a text all cells are text.</summary>
public enum CellKind { Text, Number, Day, YesNo, Error }

/// <param name="Text">Numbers with a decimal point, days as 2026-04-24, yes and no as "true" and "false", whatever the language of the file.</param>
public readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    public static readonly Cell None = new("");

    public bool Blank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A row as it stands in a file.</summary>
/// <param name="Number">The row of the sheet, or the line of the text in which it begins; from 1.</param>
/// <param name="QuoteLeftOpen">Only in a text: a quotation mark opens a cell and never closes it; it was taken as an ordinary character.</param>
public sealed record TableRow(int Number, IReadOnlyList<Cell> Cells, bool QuoteLeftOpen = false)
{
    public bool Blank => Cells.All(c => c.Blank);

    public Cell this[int column] => column < Cells.Count ? Cells[column] : Cell.None;
}

/// <summary>One sheet of a workbook, or the whole of a text, which has no name.</summary>
public sealed record TableSheet(int Index, string? Name = null, bool Hidden = false);

/// <summary>How much a table may hold.</summary>
public sealed record TableLimits(int MostBytes = DecodedText.LargestFile, int MostRows = 500_000);

/// <summary>Rows of cells from a file, one after the other: a workbook or a text, told apart by what is in it and not by its name.</summary>
public abstract class Table : IDisposable
{
    private protected Table() { }

    public abstract IReadOnlyList<TableSheet> Sheets { get; }

    /// <summary>Nothing in the file says which encoding it has; it was guessed.</summary>
    public virtual bool Guessed => false;

    /// <summary>Rows that hold something, in their order.</summary>
    /// <exception cref="ExchangeRefusal">At the row where it shows: the file is broken, too large or built to do harm.</exception>
    public abstract IEnumerable<TableRow> Rows(TableSheet sheet);

    /// <param name="stream">Seekable; stays open, and open as long as the table is read.</param>
    /// <exception cref="ExchangeRefusal">It is neither a workbook nor a text, or larger than allowed.</exception>
    public static Table Open(Stream stream, TableLimits? limits = null)
    {
        limits ??= new();
        if (stream.Length > limits.MostBytes)
            throw new ExchangeRefusal(Say.It(nameof(ExchangeText.TooLarge), (double)limits.MostBytes / (1024 * 1024)), Say.It(nameof(ExchangeText.BringInParts)));
        stream.Position = 0;
        Span<byte> head = stackalloc byte[8];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..read] switch
        {
            [(byte)'P', (byte)'K', ..] => Workbooks.Workbook.Open(stream, limits),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new ExchangeRefusal(Say.It(nameof(ExchangeText.OldOrLocked)), Say.It(nameof(ExchangeText.SaveAsXlsx))),
            _ => new TextTable(DecodedText.Read(stream, limits.MostBytes), limits),
        };
    }

    private protected static ExchangeRefusal TooManyRows(TableLimits limits) =>
        new(Say.It(nameof(ExchangeText.TooManyRows), limits.MostRows), Say.It(nameof(ExchangeText.BringInParts)));

    public virtual void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>A text with separated cells; what was guarded against being run comes back as it was.</summary>
sealed class TextTable(DecodedText text, TableLimits limits) : Table
{
    public override IReadOnlyList<TableSheet> Sheets { get; } = [new(0)];
    public override bool Guessed => text.Guessed;

    public override IEnumerable<TableRow> Rows(TableSheet sheet)
    {
        int rows = 0;
        foreach (var row in Separator.Rows(text.Text, otherwise: ','))
        {
            if (row.Blank) continue;
            if (rows++ > limits.MostRows) throw TooManyRows(limits);
            yield return new(row.Line, [.. row.Cells.Select(c => new Cell(FormulaGuard.Take(c)))], row.QuoteLeftOpen);
        }
    }
}
