using Jointly.Exchange.Tables;

namespace Jointly.Exchange.ActorTables;

/// <summary>
/// A register of actors from a file: a workbook, or CSV with commas, semicolons or tabs, whose first row names the columns in English, French
/// or Spanish, in any order. A value that cannot be read is a problem; the rest of its row is taken.
/// </summary>
public static class ActorTable
{
    /// <summary>Problems and notes listed one by one.</summary>
    public const int MostListed = 1_000;

    /// <summary>Never throws for what stands in the file: a file that cannot be read is one problem of the whole file.</summary>
    public static ActorTableResult Read(Stream stream, ActorTableOptions? options = null)
    {
        options ??= new();
        try
        {
            using var table = Table.Open(stream, new(options.MostBytes, options.MostRows));
            return Read(table, options);
        }
        catch (ExchangeRefusal refusal) { return new([], [], 0, [refusal.AsProblem()], []); }
    }

    static ActorTableResult Read(Table table, ActorTableOptions options)
    {
        List<TableRow> rows = [.. table.Rows(table.Sheets.FirstOrDefault(s => !s.Hidden) ?? table.Sheets[0])];
        if (rows.Count == 0) throw new ExchangeRefusal(Say.It(nameof(ExchangeText.NoRows)), Say.It(nameof(ExchangeText.OneActorALine)));

        var at = ListHead.Header(rows);
        var reading = new ActorReading(rows[at], rows[(at + 1)..], options);
        if (table.Guessed) reading.Note(0, nameof(ExchangeText.ReadAsWestern));
        return reading.Done();
    }
}
