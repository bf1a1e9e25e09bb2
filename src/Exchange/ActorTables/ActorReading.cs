using Jointly.Exchange.Tables;
using Jointly.Method.Actors;

namespace Jointly.Exchange.ActorTables;

/// <summary>Reads the rows under one header.</summary>
sealed class ActorReading
{
    readonly IReadOnlyList<TableRow> rows;
    readonly ActorTableOptions options;
    readonly IReadOnlyList<FoundColumn> columns;
    readonly Dictionary<string, FoundColumn> at;
    readonly List<Problem> problems = [];
    readonly List<Note> notes = [];
    int unlisted;

    public ActorReading(TableRow header, IReadOnlyList<TableRow> rows, ActorTableOptions options)
    {
        (this.rows, this.options) = (rows, options);
        columns = [.. ListHead.Of(header, rows).Take(header.Cells.Count)];
        at = columns.Where(c => c.Field is not null).ToDictionary(c => c.Field!);
    }

    public ActorTableResult Done()
    {
        if (!at.ContainsKey(nameof(ActorDetails.Name)) && !at.ContainsKey(ActorColumns.Code))
            throw new ExchangeRefusal(Say.It(nameof(ExchangeText.NoNameColumn)), Say.It(nameof(ExchangeText.NameTheColumns)));
        if (!at.ContainsKey(nameof(ActorDetails.Kind))) Note(0, nameof(ExchangeText.KindNotSaid));
        foreach (var column in columns) if (column.Field is null) Note(0, nameof(ExchangeText.ColumnKept), column.Name);
        if (rows.Count == 0) Problem(0, null, new(null, Say.It(nameof(ExchangeText.NoRows)), Say.It(nameof(ExchangeText.OneActorALine))));

        List<TableActor> actors = [];
        Dictionary<string, int> codes = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (Actor(row) is not { } actor) continue;
            if (actor.Code is { } code && !codes.TryAdd(code, row.Number))
                Problem(row.Number, ColumnOf(ActorColumns.Code), new(null, Say.It(nameof(ExchangeText.CodeTwice), code, codes[code]), Say.It(nameof(ExchangeText.GiveOwnCode))));
            actors.Add(actor);
        }
        if (unlisted > 0) notes.Add(new(0, Say.It(Say.NotAllListed, unlisted)));
        return new(actors, [.. columns.Select(c => (c.Name, c.Field))], rows.Count, problems, notes);
    }

    TableActor? Actor(TableRow row)
    {
        if (row.QuoteLeftOpen) Note(row.Number, nameof(ExchangeText.QuoteLeftOpen));
        if (row.Cells.Count > columns.Count) Note(row.Number, nameof(ExchangeText.MoreCells));
        var code = Text(row, ActorColumns.Code);
        if ((Text(row, nameof(ActorDetails.Name)) ?? code) is not { } name)
        {
            Problem(row.Number, ColumnOf(nameof(ActorDetails.Name)), new(null, Say.It(nameof(ExchangeText.NameMissing)), Say.It(nameof(ExchangeText.GiveName))));
            return null;
        }
        if (name.Length > Register.LongestName)
        {
            Problem(row.Number, ColumnOf(nameof(ActorDetails.Name)), new(null, Say.It(nameof(ExchangeText.NameTooLong), Register.LongestName), Say.It(nameof(ExchangeText.ShortenTo), Register.LongestName)));
            return null;
        }
        var details = new ActorDetails { Name = name, Kind = options.KindUnlessSaid };
        foreach (var field in ActorField.All.Where(f => f.Name != nameof(ActorDetails.Name) && at.ContainsKey(f.Name)))
            if (Read(row, field) is { } kept) details = field.Put(details, kept);
        return new(row.Number, code, details, Member(row), Kept(row));
    }

    string? Read(TableRow row, ActorField field)
    {
        var column = at[field.Name];
        var read = ActorCell.Read(field, row[column.Index], column.Plain);
        if (read.Wrong) Problem(row.Number, column.Name, read);
        return read.Kept;
    }

    bool? Member(TableRow row)
    {
        if (Text(row, ActorColumns.Member) is not { } cell) return null;
        var yes = ActorWords.YesNo(cell);
        if (yes is null) Problem(row.Number, ColumnOf(ActorColumns.Member), new(null, Say.It(nameof(ExchangeText.NotYesNo), cell.Length <= 40 ? cell : cell[..40] + "…"), Say.It(nameof(ExchangeText.WriteYesOrNo))));
        return yes;
    }

    Dictionary<string, string> Kept(TableRow row)
    {
        Dictionary<string, string> kept = [];
        foreach (var column in columns.Where(c => c.Field is null && !row[c.Index].Blank)) kept.TryAdd(column.Name, row[column.Index].Text.Trim());
        return kept;
    }

    string? Text(TableRow row, string field) => at.TryGetValue(field, out var column) && !row[column.Index].Blank ? ActorCell.Clean(row[column.Index].Text) : null;

    string? ColumnOf(string field) => at.TryGetValue(field, out var column) ? column.Name : null;

    public void Note(int row, string key, params object?[] with)
    {
        if (notes.Count < ActorTable.MostListed) notes.Add(new(row, Say.It(key, with))); else unlisted++;
    }

    void Problem(int row, string? field, CellRead read)
    {
        if (problems.Count < ActorTable.MostListed) problems.Add(new(row, field, read.What!, read.Mend!)); else unlisted++;
    }
}
