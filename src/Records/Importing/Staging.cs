using System.Globalization;
using System.Text.Json;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Words;

namespace Jointly.Records.Importing;

/// <summary>
/// A row of a plan on its way into the records. Ids are given before anything is saved, so that going on after a stop makes no second actor.
/// </summary>
/// <param name="Values">Of a new actor: its fields as they are kept.</param>
internal sealed record StagedRow(int Row, Fate Fate, Guid? Actor, string? Code, string Name, string? Why, bool BecomesMember,
    Dictionary<string, string>? Values, IReadOnlyList<NewerValue>? Newer)
{
    public ActorDetails Read() => Values!.Aggregate(new ActorDetails { Name = "", Kind = ActorKind.NotSaid }, (d, v) => ActorField.Named(v.Key).Put(d, v.Value));

    public static StagedRow Of(PlannedRow row, CultureInfo culture) => new(
        row.Listed.Row, row.Fate, row.Actor?.Value, row.Listed.Code, Short(row.Listed.Details.Name),
        row.ToMend is { Count: > 0 } wrong ? string.Join(" ", wrong.Select(w => (w.Column is { } column ? $"{column}: " : "") + w.What.In(culture))) : null, row.BecomesMember,
        row.Fate == Fate.New ? ValuesOf(row.Listed.Details) : null, row.Fate is Fate.Newer or Fate.Restored ? row.Newer : null);

    static Dictionary<string, string> ValuesOf(ActorDetails details)
    {
        Dictionary<string, string> values = [];
        foreach (var field in ActorField.All) if (field.Read(details) is { } value) values[field.Name] = value;
        return values;
    }

    static string Short(string name) => name.Length <= Register.LongestName ? name : name[..Register.LongestName];
}

/// <summary>Plans that wait to be taken over, a file each, a line for each row; they lie outside the writer's way until their turn comes.</summary>
public sealed class Staging(string folder)
{
    /// <summary>Written whole before the import begins.</summary>
    public void Keep(ImportId import, ImportPlan plan, CultureInfo culture)
    {
        Directory.CreateDirectory(folder);
        var part = PathOf(import) + ".part";
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write))
        {
            using (var lines = new StreamWriter(file, leaveOpen: true))
                foreach (var row in plan.Rows) lines.WriteLine(JsonSerializer.Serialize(StagedRow.Of(row, culture)));
            file.Flush(flushToDisk: true);
        }
        File.Move(part, PathOf(import), overwrite: true);
    }

    internal IEnumerable<StagedRow> Rows(ImportId import) => File.ReadLines(PathOf(import)).Select(l => JsonSerializer.Deserialize<StagedRow>(l)!);

    public bool Has(ImportId import) => File.Exists(PathOf(import));

    public void Forget(ImportId import) => File.Delete(PathOf(import));

    string PathOf(ImportId import) => Path.Combine(folder, $"{import.Value:N}.rows");
}
