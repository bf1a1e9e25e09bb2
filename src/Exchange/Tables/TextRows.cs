using System.Text;

namespace Jointly.Exchange.Tables;

/// <summary>A row as it stands in the file.</summary>
/// <param name="Line">The line in which it begins, from 1.</param>
/// <param name="Quoted">The first cell stands in quotation marks, so a sign at its beginning is part of the text.</param>
/// <param name="QuoteLeftOpen">A quotation mark opens a cell and never closes it; it was taken as an ordinary character.</param>
public sealed record TextRow(int Line, IReadOnlyList<string> Cells, bool Quoted, bool QuoteLeftOpen)
{
    public bool Blank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>
/// The rows of a text with separated cells (RFC 4180, read generously: any of the line ends, rows of unequal length, text after
/// a closing quotation mark). Ours and not Sep's, which cannot tell in which line a quotation mark was left open.
/// </summary>
public static class TextRows
{
    /// <summary>Stands for one or more spaces or tabs.</summary>
    public const char Whitespace = ' ';

    /// <summary>Wider tables are refused: they are not lists of actors or linkages.</summary>
    public const int MostColumns = 1_000;

    /// <exception cref="ExchangeRefusal">A row has more columns than allowed.</exception>
    public static IEnumerable<TextRow> Read(string text, char separator)
    {
        for (int at = 0, line = 1; at < text.Length;)
        {
            var (row, next) = Row(text, at, line, separator, quotes: true) ?? Row(text, at, line, separator, quotes: false)!.Value;
            yield return row;
            line += Lines(text, at, next);
            at = next;
        }
    }

    /// <summary>The row that begins at a place and where the next one begins; none when a quotation mark is left open.</summary>
    static (TextRow Row, int Next)? Row(string text, int at, int line, char separator, bool quotes)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        bool quotedCell = false, quotedFirst = false, open = false;
        if (separator == Whitespace) while (at < text.Length && text[at] is ' ' or '\t') at++;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (open)
            {
                if (c != '"') cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"') { cell.Append('"'); at++; }
                else open = false;
            }
            else if (c == '"' && quotes && !quotedCell && OnlySpaces(cell))
            {
                cell.Clear();
                (open, quotedCell) = (true, true);
                quotedFirst |= cells.Count == 0;
            }
            else if (separator == Whitespace ? c is ' ' or '\t' : c == separator)
            {
                End();
                if (separator == Whitespace) while (at + 1 < text.Length && text[at + 1] is ' ' or '\t') at++;
            }
            else if (c is '\r' or '\n') break;
            else cell.Append(c);
        }
        if (open) return null;
        if (separator != Whitespace || cell.Length > 0 || quotedCell || cells.Count == 0) End();
        return (new(line, cells, quotedFirst, QuoteLeftOpen: !quotes), AfterLineEnd(text, at));

        void End()
        {
            if (cells.Count == MostColumns)
                throw new ExchangeRefusal(Say.It(nameof(ExchangeText.TooManyColumns), line, MostColumns), Say.It(nameof(ExchangeText.CheckSeparator)));
            cells.Add(cell.ToString());
            cell.Clear();
            quotedCell = false;
        }
    }

    static bool OnlySpaces(StringBuilder cell)
    {
        for (int i = 0; i < cell.Length; i++) if (cell[i] != ' ') return false;
        return true;
    }

    static int AfterLineEnd(string text, int at) =>
        at >= text.Length ? at : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;

    static int Lines(string text, int from, int to)
    {
        int lines = 0;
        for (int i = from; i < to; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) lines++;
        return lines;
    }
}
