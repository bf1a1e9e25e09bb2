using Jointly.Exchange.Tables;

namespace Jointly.Exchange.ActorTables;

/// <summary>
/// A register of actors from a file: CSV with commas, semicolons or tabs, whose first row names the columns in English, French
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
        try { return Read(DecodedText.Read(stream, options.MostBytes), options); }
        catch (ExchangeRefusal refusal) { return new([], [], 0, [refusal.AsProblem()], []); }
    }

    static ActorTableResult Read(DecodedText text, ActorTableOptions options)
    {
        List<TextRow> rows = [];
        foreach (var row in Separator.Rows(text.Text, otherwise: ','))
        {
            if (row.Blank) continue;
            if (rows.Count > options.MostRows)
                throw new ExchangeRefusal(Say.It(nameof(ExchangeText.TooManyRows), options.MostRows), Say.It(nameof(ExchangeText.BringInParts)));
            rows.Add(row);
        }
        if (rows.Count == 0) throw new ExchangeRefusal(Say.It(nameof(ExchangeText.NoRows)), Say.It(nameof(ExchangeText.OneActorALine)));

        var reading = new ActorReading(rows[0], [.. rows.Skip(1)], options);
        if (text.Guessed) reading.Note(0, nameof(ExchangeText.ReadAsWestern));
        return reading.Done();
    }
}
