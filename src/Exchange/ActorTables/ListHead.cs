using System.Text.RegularExpressions;
using Jointly.Exchange.Tables;
using Jointly.Method.Actors;

namespace Jointly.Exchange.ActorTables;

/// <summary>A column of a list.</summary>
/// <param name="Field">Which of our fields it was taken for; none when its values are left out.</param>
/// <param name="First">Its first different values.</param>
/// <param name="Plain">Its values, plain, as far as they were looked at.</param>
public sealed record FoundColumn(int Index, string Name, string? Field, IReadOnlyList<string> First, IReadOnlySet<string> Plain);

/// <summary>Where the names of the columns stand in a list, and what each is.</summary>
/// <param name="Row">The row of the names.</param>
public sealed partial record ListHead(TableSheet Sheet, int Row, IReadOnlyList<FoundColumn> Columns)
{
    const int LookedAt = 1_000, MostAbove = 20, MostSheets = 30;

    /// <summary>The sheet that names most of our fields, or the one asked for; its row of names; what each column is, by name and by what stands in it.</summary>
    /// <param name="remembered">By the plain name of a column: the field that someone chose for it before; empty for none.</param>
    /// <exception cref="ExchangeRefusal">There are no rows at all.</exception>
    public static ListHead Find(Table table, int? sheet = null, IReadOnlyDictionary<string, string>? remembered = null)
    {
        var sheets = sheet is { } asked && asked >= 0 && asked < table.Sheets.Count ? [table.Sheets[asked]]
            : table.Sheets.Count == 1 ? table.Sheets : [.. table.Sheets.OrderBy(s => s.Hidden).Take(MostSheets)];
        var best = sheets.Select(s => (Sheet: s, Rows: table.Rows(s).Take(MostAbove + 1).ToList()))
            .Where(s => s.Rows.Count > 0)
            .Select(s => (s.Sheet, Score: s.Rows.Max(Named)))
            .OrderBy(s => s.Sheet.Hidden).ThenByDescending(s => s.Score).FirstOrDefault();
        if (best.Sheet is null) throw new ExchangeRefusal(Say.It(nameof(ExchangeText.NoRows)), Say.It(nameof(ExchangeText.OneActorALine)));

        var rows = table.Rows(best.Sheet).Take(LookedAt).ToList();
        int at = Header(rows);
        return new(best.Sheet, rows[at].Number, Of(rows[at], rows[(at + 1)..], remembered));
    }

    /// <summary>Of the first rows the one that names most of our fields; a title stands above it.</summary>
    internal static int Header(IReadOnlyList<TableRow> rows)
    {
        int at = 0;
        for (int i = 1; i < Math.Min(rows.Count, MostAbove); i++)
            if (Named(rows[i]) > Math.Max(1, Named(rows[at]))) at = i;
        return at;
    }

    static int Named(TableRow row) => row.Cells.Where(c => !c.Blank).Select(c => ActorColumns.Names.FieldOf(c.Text)).OfType<string>().Distinct().Count();

    /// <summary>Of two columns for one field the one in which most can be read; a column in which nothing can is something else.</summary>
    internal static IReadOnlyList<FoundColumn> Of(TableRow header, IReadOnlyList<TableRow> sample, IReadOnlyDictionary<string, string>? remembered = null)
    {
        int width = Math.Max(header.Cells.Count, sample.Count == 0 ? 0 : sample.Max(r => r.Cells.Count));
        var columns = Enumerable.Range(0, width).Select(i => Seen(header, sample, i)).ToList();
        var fields = columns.Select((c, i) => remembered?.TryGetValue(Tables.Header.Plain(c.Name), out var chosen) == true
            ? (Index: i, Field: chosen.Length > 0 ? chosen : null, Fit: double.MaxValue)
            : (Index: i, Field: ByName(c, sample), Fit: 0)).ToList();
        fields = [.. fields.Select(f => f.Field is null || f.Fit > 0 ? f : f with { Fit = Fit(f.Field, columns[f.Index], sample) })];
        var taken = fields.Where(f => f.Field is not null && f.Fit > 0).GroupBy(f => f.Field).ToDictionary(g => g.MaxBy(f => f.Fit).Index, g => g.Key);
        foreach (var column in columns.Where(c => !taken.ContainsKey(c.Index) && remembered?.ContainsKey(Tables.Header.Plain(c.Name)) != true))
            if (ByContent(column, sample) is { } field && !taken.ContainsValue(field)) taken[column.Index] = field;
        return [.. columns.Select(c => c with { Field = taken.GetValueOrDefault(c.Index) })];
    }

    static FoundColumn Seen(TableRow header, IReadOnlyList<TableRow> sample, int index)
    {
        var name = header[index].Text.Trim();
        var values = sample.Select(r => r[index].Text.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return new(index, name.Length > 0 ? name : $"{index + 1}", null, [.. values.Take(3)], values.Select(Tables.Header.Plain).ToHashSet());
    }

    // What a sector is called may be a code of ISIC or words: the values tell.
    static string? ByName(FoundColumn column, IReadOnlyList<TableRow> sample) => ActorColumns.Names.FieldOf(column.Name) switch
    {
        nameof(ActorDetails.Sector) or nameof(ActorDetails.SubSector) when Filled(column, sample).Any() =>
            Filled(column, sample).Count(c => IsSectorCode().IsMatch(c.Text.Trim())) * 2 >= Filled(column, sample).Count() ? nameof(ActorDetails.Sector) : nameof(ActorDetails.SubSector),
        var field => field,
    };

    /// <summary>How many of its values can be read, from 0 to 1; an empty column is what its name says.</summary>
    static double Fit(string field, FoundColumn column, IReadOnlyList<TableRow> sample)
    {
        var (filled, read) = (0, 0);
        foreach (var cell in Filled(column, sample))
        {
            filled++;
            if (field == ActorColumns.Code) read++;
            else if (field == ActorColumns.Member ? ActorWords.YesNo(cell.Text) is not null
                : !ActorCell.Read(ActorField.Named(field), cell, column.Plain).Wrong || field == nameof(ActorDetails.LedBy) && Tables.Header.Plain(cell.Text) == "m") read++;
        }
        return filled == 0 ? 0.01 : (double)read / filled;
    }

    static string? ByContent(FoundColumn column, IReadOnlyList<TableRow> sample)
    {
        var texts = Filled(column, sample).Select(c => c.Text.Trim()).ToList();
        bool Mostly(Regex what) => texts.Count > 0 && texts.Count(t => what.IsMatch(t)) * 5 >= texts.Count * 4;
        return Mostly(IsEmail())        ? nameof(ActorDetails.Email) :
               Mostly(IsNationalCode()) ? nameof(ActorDetails.Sector) :
               Mostly(IsPhone())        ? nameof(ActorDetails.Phone) : null;
    }

    static IEnumerable<Cell> Filled(FoundColumn column, IReadOnlyList<TableRow> sample) => sample.Select(r => r[column.Index]).Where(c => !c.Blank);

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s.]+$", RegexOptions.NonBacktracking)] private static partial Regex IsEmail();
    [GeneratedRegex(@"^[A-U] ?[0-9]{2}(\.?[0-9]){0,4}$", RegexOptions.NonBacktracking)] private static partial Regex IsNationalCode();
    [GeneratedRegex(@"^[A-U]? ?[0-9]{1,2}(\.?[0-9]){0,4}$|^[A-U]$", RegexOptions.NonBacktracking)] private static partial Regex IsSectorCode();
    [GeneratedRegex(@"^(\+[0-9]|0|\()[0-9() .\-/]{6,18}$", RegexOptions.NonBacktracking)] private static partial Regex IsPhone();
}
