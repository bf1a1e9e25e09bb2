namespace Jointly.Exchange.Tables;

/// <summary>What stands between the cells of a text.</summary>
public static class Separator
{
    const int Looked = 100;                                        // rows at the beginning

    /// <summary>
    /// Of tab, semicolon and comma the one that most rows have outside quotation marks; the semicolon before the comma, which
    /// may be a decimal sign. None when fewer than half the rows have any.
    /// </summary>
    public static char? Of(string text, bool comments = false)
    {
        Dictionary<char, int> rows = new() { ['\t'] = 0, [';'] = 0, [','] = 0 };
        int seen = 0;
        for (int at = 0; at < text.Length && seen < Looked;)
        {
            var (has, next, blank) = Row(text, at, comments);
            at = next;
            if (blank) continue;
            seen++;
            foreach (var separator in has) rows[separator]++;
        }
        var best = rows.MaxBy(r => r.Value);                       // the first of equals
        return best.Value * 2 > seen ? best.Key : null;
    }

    /// <summary>
    /// The rows of a text, parted by what its first line tells ("sep=;", as some spreadsheets write), else by what is found,
    /// else by what the caller expects.
    /// </summary>
    /// <exception cref="ExchangeRefusal">The text is written in tags, or a row has more columns than allowed.</exception>
    public static IEnumerable<TextRow> Rows(string text, char otherwise, bool comments = false)
    {
        if (text.AsSpan().TrimStart() is ['<', '?' or '!' or (>= 'a' and <= 'z'), ..])
            throw new ExchangeRefusal(Say.It(nameof(ExchangeText.NotATable)), Say.It(nameof(ExchangeText.SaveAsCsv)));
        bool told = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && (text[4] is ',' or ';' or '\t')
            && (text.Length == 5 || text[5] is '\r' or '\n');
        return TextRows.Read(text, told ? text[4] : Of(text, comments) ?? otherwise).Skip(told ? 1 : 0);
    }

    static (HashSet<char> Has, int Next, bool Blank) Row(string text, int at, bool comments)
    {
        HashSet<char> has = [];
        bool open = false, blank = true, comment = false;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '"') open = !open;
            if (c is '\r' or '\n' && (!open || comment)) break;
            if (blank && comments && c is '#' or '%') comment = true;
            if (!char.IsWhiteSpace(c)) blank = false;
            if (!open && c is '\t' or ';' or ',') has.Add(c);
        }
        return (has, at + 1, blank || comment);
    }
}
