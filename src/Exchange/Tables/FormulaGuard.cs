namespace Jointly.Exchange.Tables;

/// <summary>
/// Spreadsheets run a cell that begins with = + - @ (also in their wide East Asian forms), a tab or a
/// line end. Such text is written with an apostrophe before it, and reading takes the apostrophe off again: what goes out comes back the same.
/// </summary>
public static class FormulaGuard
{
    public static string Put(string text) => Runs(text) ? "'" + text : text;
    public static string Take(string cell) => cell.StartsWith('\'') && Runs(cell.AsSpan(1)) ? cell[1..] : cell;

    // Text that has apostrophes before the sign already gets one more, else reading would take off one of its own.
    static bool Runs(ReadOnlySpan<char> text) => text.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..];
}
