using Jointly.Exchange.Tables;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Exchange.ActorTables;

/// <summary>Reads the rows under one header.</summary>
sealed class ActorReading
{
    readonly IReadOnlyList<TextRow> rows;
    readonly ActorTableOptions options;
    readonly List<(string Column, string? Field)> columns = [];
    readonly Dictionary<string, int> at = [];
    readonly HashSet<string> leaders;
    readonly List<Problem> problems = [];
    readonly List<Note> notes = [];
    int unlisted;

    public ActorReading(TextRow header, IReadOnlyList<TextRow> rows, ActorTableOptions options)
    {
        (this.rows, this.options) = (rows, options);
        for (int i = 0; i < header.Cells.Count; i++)
        {
            var name = FormulaGuard.Take(header.Cells[i].Trim());
            var field = ActorColumns.Names.FieldOf(name);
            if (field is not null && !at.TryAdd(field, i)) field = null;               // the second of two such columns is kept beside
            columns.Add((name.Length > 0 ? name : $"{i + 1}", field));
        }
        leaders = [.. rows.Select(r => Cell(r, ActorColumns.LedBy)).OfType<string>().Select(Header.Plain)];
        KeepAside(ActorColumns.Kind, c => ActorWords.Kind(c) is not null);
        KeepAside(ActorColumns.People, c => WrittenNumber.Count(c) is not null);
        KeepAside(ActorColumns.LedBy, c => ActorWords.LedBy(c, leaders) is not null || Header.Plain(c) == "m");
        foreach (var field in new[] { ActorColumns.YouthLed, ActorColumns.HomeBased, ActorColumns.Member })
            KeepAside(field, c => ActorWords.YesNo(c) is not null);
        KeepAside(ActorColumns.Consent, c => ActorWords.Consent(c) is not null);
    }

    /// <summary>A column of which no value can be read is something else under the same name: a class of its own, a coded answer.</summary>
    void KeepAside(string field, Func<string, bool> read)
    {
        if (!at.TryGetValue(field, out int column)) return;
        var values = rows.Select(r => Cell(r, field)).OfType<string>().ToList();
        if (values.Count == 0 || values.Exists(v => read(v))) return;
        at.Remove(field);
        columns[column] = columns[column] with { Field = null };
    }

    public ActorTableResult Done()
    {
        if (!at.ContainsKey(ActorColumns.Name) && !at.ContainsKey(ActorColumns.Code))
            throw new ExchangeRefusal(Say.It(nameof(ExchangeText.NoNameColumn)), Say.It(nameof(ExchangeText.NameTheColumns)));
        if (!at.ContainsKey(ActorColumns.Kind)) Note(0, nameof(ExchangeText.KindNotSaid));
        foreach (var (column, field) in columns) if (field is null) Note(0, nameof(ExchangeText.ColumnKept), column);
        if (rows.Count == 0) Problem(0, null, nameof(ExchangeText.NoRows), nameof(ExchangeText.OneActorALine));

        List<TableActor> actors = [];
        Dictionary<string, int> codes = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (Actor(row) is not { } actor) continue;
            if (actor.Code is { } code && !codes.TryAdd(code, row.Line))
                Problem(row.Line, ColumnOf(ActorColumns.Code), nameof(ExchangeText.CodeTwice), nameof(ExchangeText.GiveOwnCode), code, codes[code]);
            actors.Add(actor);
        }
        if (unlisted > 0) notes.Add(new(0, Say.It(Say.NotAllListed, unlisted)));
        return new(actors, columns, rows.Count, problems, notes);
    }

    TableActor? Actor(TextRow row)
    {
        if (row.QuoteLeftOpen) Note(row.Line, nameof(ExchangeText.QuoteLeftOpen));
        if (row.Cells.Count > columns.Count) Note(row.Line, nameof(ExchangeText.MoreCells));
        var code = Cell(row, ActorColumns.Code);
        if ((Cell(row, ActorColumns.Name) ?? code) is not { } name)
        {
            Problem(row.Line, ColumnOf(ActorColumns.Name), nameof(ExchangeText.NameMissing), nameof(ExchangeText.GiveName));
            return null;
        }
        if (name.Length > Register.LongestName)
        {
            Problem(row.Line, ColumnOf(ActorColumns.Name), nameof(ExchangeText.NameTooLong), nameof(ExchangeText.ShortenTo), Register.LongestName);
            return null;
        }
        var details = new ActorDetails
        {
            Name = name,
            Kind = Value(row, ActorColumns.Kind, ActorWords.Kind, nameof(ExchangeText.KindUnknown), nameof(ExchangeText.WriteAKind)) ?? options.KindUnlessSaid,
            Place = Words(row, ActorColumns.Place),
            SubSector = Words(row, ActorColumns.SubSector),
            People = Value(row, ActorColumns.People, People, nameof(ExchangeText.NotANumber), nameof(ExchangeText.WriteANumber)),
            LedBy = Value(row, ActorColumns.LedBy, c => ActorWords.LedBy(c, leaders), nameof(ExchangeText.LeaderUnknown), nameof(ExchangeText.WriteWomanOrMan)),
            YouthLed = YesNo(row, ActorColumns.YouthLed),
            HomeBased = YesNo(row, ActorColumns.HomeBased),
            Products = Words(row, ActorColumns.Products),
            BestDayToVisit = Words(row, ActorColumns.BestDay),
            ContactName = Words(row, ActorColumns.Contact),
            Phone = Words(row, ActorColumns.Phone),
            Consent = Value(row, ActorColumns.Consent, ActorWords.Consent, nameof(ExchangeText.ConsentUnknown), nameof(ExchangeText.WriteConsent)) ?? default,
        };
        return new(row.Line, code, details, YesNo(row, ActorColumns.Member), Kept(row));
    }

    static int? People(string cell) => WrittenNumber.Count(cell) is { } people and <= Register.MostPeople ? people : null;

    bool? YesNo(TextRow row, string field) => Value(row, field, ActorWords.YesNo, nameof(ExchangeText.NotYesNo), nameof(ExchangeText.WriteYesOrNo));

    T? Value<T>(TextRow row, string field, Func<string, T?> read, string what, string mend) where T : struct
    {
        if (Cell(row, field) is not { } cell) return null;
        if (read(cell) is { } value) return value;
        Problem(row.Line, ColumnOf(field), what, mend, cell.Length <= 40 ? cell : cell[..40] + "…");
        return null;
    }

    string? Words(TextRow row, string field)
    {
        if (Cell(row, field) is not { Length: > Register.LongestText }) return Cell(row, field);
        Problem(row.Line, ColumnOf(field), nameof(ExchangeText.TextTooLong), nameof(ExchangeText.ShortenTo), Register.LongestText);
        return null;
    }

    Dictionary<string, string> Kept(TextRow row)
    {
        Dictionary<string, string> kept = [];
        for (int i = 0; i < Math.Min(columns.Count, row.Cells.Count); i++)
            if (columns[i].Field is null && row.Cells[i].Trim() is { Length: > 0 } cell) kept.TryAdd(columns[i].Column, FormulaGuard.Take(cell));
        return kept;
    }

    string? Cell(TextRow row, string field) =>
        at.TryGetValue(field, out int i) && i < row.Cells.Count && row.Cells[i].Trim() is { Length: > 0 } cell ? FormulaGuard.Take(cell).Normalize() : null;

    string? ColumnOf(string field) => at.TryGetValue(field, out int i) ? columns[i].Column : null;

    public void Note(int row, string key, params object?[] with)
    {
        if (notes.Count < ActorTable.MostListed) notes.Add(new(row, Say.It(key, with))); else unlisted++;
    }

    void Problem(int row, string? field, string what, string mend, params object?[] with)
    {
        if (problems.Count < ActorTable.MostListed) problems.Add(new(row, field, Say.It(what, with), Say.It(mend, with))); else unlisted++;
    }
}
