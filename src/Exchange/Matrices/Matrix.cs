using Jointly.Exchange.EdgeLists;
using Jointly.Exchange.Tables;

namespace Jointly.Exchange.Matrices;

/// <summary>
/// Linkages from a square table: names in the first row and in the first column, and in each cell how strongly the one of the row
/// is linked to the one of the column. An empty cell and 0 say that they are not.
/// </summary>
public static class Matrix
{
    /// <summary>Does the text look like one: a first row of names, and below it the same names one by one?</summary>
    public static bool Looks(string text)
    {
        if (text.AsSpan().TrimStart() is ['<', ..]) return false;
        var rows = Separator.Rows(text, '\t').Where(r => !r.Blank).Take(3).ToList();
        return rows is [{ Cells.Count: > 2 }, _, ..] && rows.Skip(1).All(r => r.Cells.Count >= 2 && Plain(rows[0].Cells).Skip(1).Contains(Header.Plain(r.Cells[0])));
    }

    /// <summary>Never throws for what stands in the file: a file that cannot be read is one problem of the whole file.</summary>
    public static EdgeListResult Read(Stream stream, EdgeListOptions? options = null)
    {
        options ??= new();
        try { return Read(DecodedText.Read(stream, options.MostBytes).Text, options); }
        catch (ExchangeRefusal refusal) { return EdgeListResult.Of(refusal); }
    }

    static EdgeListResult Read(string text, EdgeListOptions options)
    {
        var taking = new EdgeTaking(options);
        var rows = Separator.Rows(text, '\t').Where(r => !r.Blank).ToList();
        if (rows.Count < 2)
        {
            taking.Problem(0, null, nameof(ExchangeText.NoRows), nameof(ExchangeText.NamesInRowAndColumn));
            return taking.Done(0);
        }
        List<string> names = [.. rows[0].Cells.Skip(1).Select(Name)];
        foreach (var name in names.Where(n => n.Length > 0)) taking.Known(name);
        foreach (var row in rows.Skip(1))
        {
            var from = Name(row.Cells[0]);
            if (from.Length == 0) { taking.Lost(row.Line, null, nameof(ExchangeText.EndMissing), nameof(ExchangeText.NamesInRowAndColumn)); continue; }
            taking.Known(from);
            for (int i = 1; i < row.Cells.Count; i++) Cell(taking, row.Line, from, i <= names.Count ? names[i - 1] : "", row.Cells[i].Trim());
        }
        return taking.Done(0);
    }

    static void Cell(EdgeTaking taking, int line, string from, string to, string written)
    {
        if (written is "" or "0" or "." or "-" || to == from) return;                     // the diagonal says nothing
        if (to.Length == 0) taking.Lost(line, null, nameof(ExchangeText.CellWithoutName), nameof(ExchangeText.NamesInRowAndColumn), written);
        else if (WrittenNumber.Read(written) is { } weight) taking.Tie(line, from, to, weight: weight);
        else if (written is "x" or "X") taking.Tie(line, from, to);
        else taking.Lost(line, to, nameof(ExchangeText.NotANumber), nameof(ExchangeText.WriteANumber), written.Length <= 40 ? written : written[..40] + "…");
    }

    static string Name(string cell) => FormulaGuard.Take(cell.Trim()).Normalize();
    static IEnumerable<string> Plain(IEnumerable<string> cells) => cells.Select(Header.Plain);
}
