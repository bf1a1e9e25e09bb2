using Jointly.Exchange.Tables;

namespace Jointly.Exchange.EdgeLists;

/// <summary>
/// Linkages from a file: CSV with commas, semicolons or tabs, or two names on a line with spaces between; with or without a
/// header in English, French or Spanish; lines that begin with # or % are comments.
/// </summary>
public static class EdgeList
{
    /// <summary>Problems and notes listed one by one; what goes beyond is counted.</summary>
    public const int MostListed = 1_000;

    /// <summary>Never throws for what stands in the file: a file that cannot be read is one problem of the whole file.</summary>
    public static EdgeListResult Read(Stream stream, EdgeListOptions? options = null)
    {
        options ??= new();
        try { return Read(DecodedText.Read(stream, options.MostBytes), options); }
        catch (ExchangeRefusal refusal) { return EdgeListResult.Of(refusal); }
    }

    static EdgeListResult Read(DecodedText text, EdgeListOptions options)
    {
        int comments = 0;
        List<TextRow> rows = [];
        foreach (var row in Separator.Rows(text.Text, TextRows.Whitespace, comments: true))
        {
            if (row.Blank) continue;
            if (!row.Quoted && row.Cells[0].TrimStart() is ['#' or '%', ..]) { comments++; continue; }
            if (rows.Count > options.MostRows)                                  // one more, which may be the header
                throw TooMany(options);
            rows.Add(row);
        }
        var named = rows.Count == 0 || options.Bare ? null : EdgeColumns.Named(rows[0].Cells);
        var columns = named ?? EdgeColumns.ByPlace(rows);
        var taking = new EdgeTaking(columns, options);
        if (named is null && rows.Count > options.MostRows) throw TooMany(options);

        if (text.Guessed) taking.Note(0, nameof(ExchangeText.ReadAsWestern));
        if (comments > 0) taking.Note(0, Say.Comments, comments);
        if (rows.Count == (named is null ? 0 : 1)) taking.Problem(0, null, nameof(ExchangeText.NoRows), nameof(ExchangeText.OneTieALine));
        else if (named is null) taking.Note(rows[0].Line, nameof(ExchangeText.NoHeader));
        foreach (var column in columns.LeftOut) taking.Note(0, nameof(ExchangeText.ColumnLeftOut), column);

        foreach (var row in rows.Skip(named is null ? 0 : 1)) taking.Take(row);
        return taking.Done(comments);
    }

    static ExchangeRefusal TooMany(EdgeListOptions options) =>
        new(Say.It(nameof(ExchangeText.TooManyRows), options.MostRows), Say.It(nameof(ExchangeText.BringInParts)));
}
