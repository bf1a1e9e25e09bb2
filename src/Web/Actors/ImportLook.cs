using System.Globalization;
using System.Text.Json;
using Jointly.Exchange.ActorTables;
using Jointly.Exchange.Tables;
using Jointly.Method.Actors.Importing;
using Jointly.Records;
using Jointly.Records.Importing;

namespace Jointly.Web.Actors;

/// <summary>A column as it was read: what it goes to and how well it fits.</summary>
public sealed record LookedColumn(FoundColumn Column, string? Goes, Fit Fit);

/// <summary>A list, read as the form says, beside the register as it stands: what it would do.</summary>
public sealed record ImportLook(IReadOnlyList<TableSheet> Sheets, ListHead Head, IReadOnlyList<LookedColumn> Columns, IReadOnlyList<TableRow> FirstRows, ImportPlan Plan, string? CodeColumn, bool Guessed)
{
    const int Shown = 10, Remembered = 10;

    /// <exception cref="Exchange.ExchangeRefusal">The file cannot be read; it says why.</exception>
    public static ImportLook Of(Stream file, ImportForm form, ClusterAddress at, JointlyContext records)
    {
        using var table = Table.Open(file);
        var head = ListHead.Find(table, form.Sheet, Memory(records, at));
        var goes = head.Columns.ToDictionary(c => c.Index, c => form.Columns.Count > 0 ? form.Columns.GetValueOrDefault(c.Index, "") : c.Field ?? "");
        // Two columns cannot go to one field: the first does.
        var fields = goes.Where(g => g.Value.Length > 0).OrderBy(g => g.Key).GroupBy(g => g.Value).ToDictionary(g => g.First().Key, g => g.Key);
        var list = new ListedActors(table, head, fields, form.Mended, form.Kind);
        var code = fields.Where(f => f.Value == ActorColumns.Code).Select(f => Header.Plain(head.Columns[f.Key].Name)).FirstOrDefault();
        var plan = ImportPlan.Of(list.Rows(), KnownActors.Of(records, at.InitiativeId, at.ClusterId, code), form.Mode, list.Fields, form.Decided, CultureInfo.CurrentUICulture);
        return new(table.Sheets, head, [.. head.Columns.Select(c => new LookedColumn(c, fields.GetValueOrDefault(c.Index), list.FitOf(c.Index)))],
            [.. table.Rows(head.Sheet).Where(r => r.Number > head.Row).Take(Shown)], plan, code, table.Guessed);
    }

    /// <summary>Which column goes where, to begin the next list with.</summary>
    public string Mapping => JsonSerializer.Serialize(Columns.GroupBy(c => Header.Plain(c.Column.Name)).ToDictionary(g => g.Key, g => g.First().Goes ?? ""));

    static Dictionary<string, string> Memory(JointlyContext records, ClusterAddress at)
    {
        Dictionary<string, string> memory = [];
        foreach (var mapping in records.Imports.Where(i => i.Initiative == at.InitiativeId).OrderByDescending(i => i.At).Take(Remembered).Select(i => i.Mapping).ToList())
            foreach (var (column, field) in JsonSerializer.Deserialize<Dictionary<string, string>>(mapping)!)
                memory.TryAdd(column, field);
        return memory;
    }
}
