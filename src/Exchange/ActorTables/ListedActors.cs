using Jointly.Exchange.Tables;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Words;

namespace Jointly.Exchange.ActorTables;

/// <summary>How well the values of a column fit the field it goes to.</summary>
public sealed record Fit(int Filled, int Wrong);

/// <summary>
/// The actors of a list, row by row, as its columns were mapped. Values that cannot be read are told with what they may have meant;
/// what someone wrote instead comes in their place.
/// </summary>
/// <param name="fields">By column: the field it goes to, or <see cref="ActorColumns.Code"/>; columns left out are not here.</param>
/// <param name="mended">By row and field: what was written instead; <see cref="LeftEmpty"/> to leave it empty.</param>
/// <param name="kind">What an actor is whose row does not say.</param>
public sealed class ListedActors(Table table, ListHead head, IReadOnlyDictionary<int, string> fields, IReadOnlyDictionary<(int Row, string Field), string>? mended = null, ActorKind kind = ActorKind.Enterprise)
{
    /// <summary>Written instead of a value that is to be left out.</summary>
    public const string LeftEmpty = "–";

    readonly List<(FoundColumn Column, ActorField Field)> columns = [.. fields.Where(f => f.Value != ActorColumns.Code && f.Value != ActorColumns.Member)
        .Select(f => (head.Columns[f.Key], ActorField.Named(f.Value)))];
    readonly int? code = fields.Where(f => f.Value == ActorColumns.Code).Select(f => (int?)f.Key).FirstOrDefault();
    readonly Dictionary<int, (int Filled, int Wrong)> fits = [];

    public FieldSet Fields => FieldSet.Of(columns.Select(c => c.Field));

    /// <summary>By column; whole once the rows were read.</summary>
    public Fit FitOf(int column) => fits.TryGetValue(column, out var fit) ? new(fit.Filled, fit.Wrong) : new(0, 0);

    public IEnumerable<ListedActor> Rows()
    {
        foreach (var row in table.Rows(head.Sheet))
            if (row.Number > head.Row) yield return Row(row);
    }

    ListedActor Row(TableRow row)
    {
        var details = new ActorDetails { Name = "", Kind = kind };
        var said = default(FieldSet);
        List<ToMend>? wrong = null;
        foreach (var (column, field) in columns)
        {
            var cell = row[column.Index];
            var (filled, bad) = fits.GetValueOrDefault(column.Index);
            var read = ActorCell.Read(field, cell, column.Plain);
            fits[column.Index] = (filled + (cell.Blank ? 0 : 1), bad + (read.Wrong ? 1 : 0));
            if (mended is not null && mended.TryGetValue((row.Number, field.Name), out var written))
                read = written.Trim() is LeftEmpty or "-" ? default : Mended(field, written, column.Plain);
            if (read.Wrong) (wrong ??= []).Add(new(field.Name, column.Name, cell.Text, read.Mend!, read.Guess));
            else if (read.Kept is { } kept)
            {
                details = field.Put(details, kept);
                said = said.With(field);
            }
        }
        if (details.Name.Length == 0 && columns.Exists(c => c.Field.Name == nameof(ActorDetails.Name)))
            (wrong ??= []).Add(new(nameof(ActorDetails.Name), columns.First(c => c.Field.Name == nameof(ActorDetails.Name)).Column.Name, null, Say.It(nameof(ExchangeText.GiveName))));
        var called = code is { } at && !row[at].Blank ? ActorCell.Clean(row[at].Text) : null;
        return new(row.Number, called, details, said, wrong ?? (IReadOnlyList<ToMend>)[]);
    }

    // Someone who mends a value writes as the sheet does, or as the page shows choices.
    static CellRead Mended(ActorField field, string written, IReadOnlySet<string> column) =>
        ActorCell.Read(field, new Cell(written), column);
}
