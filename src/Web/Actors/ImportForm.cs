using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Microsoft.Extensions.Primitives;

namespace Jointly.Web.Actors;

/// <summary>What was chosen and mended while a list is looked over. It travels with the page: nothing is saved before someone says so.</summary>
public sealed record ImportForm
{
    /// <summary>Digest of the received file.</summary>
    public string? File { get; init; }
    public string FileName { get; init; } = "";
    public int? Sheet { get; init; }
    public ImportMode Mode { get; init; } = ImportMode.Update;

    /// <summary>What an actor is whose row does not say.</summary>
    public ActorKind Kind { get; init; } = ActorKind.Enterprise;

    /// <summary>By column: the field it goes to, empty for none. Nothing at the first look.</summary>
    public IReadOnlyDictionary<int, string> Columns { get; init; } = new Dictionary<int, string>();

    /// <summary>By row and field: what was written instead.</summary>
    public IReadOnlyDictionary<(int Row, string Field), string> Mended { get; init; } = new Dictionary<(int, string), string>();

    /// <summary>By row: are they one or two; no word yet is no entry.</summary>
    public IReadOnlyDictionary<int, DoubleDecided> Decided { get; init; } = new Dictionary<int, DoubleDecided>();
    public Guid Once { get; init; }

    public static ImportForm Of(IFormCollection sent)
    {
        var (columns, mended, decided) = (new Dictionary<int, string>(), new Dictionary<(int, string), string>(), new Dictionary<int, DoubleDecided>());
        foreach (var (name, values) in sent)
        {
            if (name.Length < 2) continue;
            var rest = name.AsSpan(1);
            var dot = rest.IndexOf('.');
            if (name[0] == 'c' && Number(rest) is { } column && Known(values)) columns[column] = values.ToString();
            else if (name[0] == 'm' && dot > 0 && Number(rest[..dot]) is { } row && IsField(rest[(dot + 1)..]) && values.ToString() is { Length: > 0 and <= Register.LongestText } written) mended[(row, rest[(dot + 1)..].ToString())] = written;
            else if (name[0] == 'd' && Number(rest) is not null && values.ToString() is "same" or "two")
                decided[int.Parse(name[1..], CultureInfo.InvariantCulture)] = new(values == "same", ActorField.All.Where(f => sent[$"v{name[1..]}.{f.Name}"] == "list").Select(f => f.Name).ToHashSet());
        }
        return new ImportForm
        {
            File = sent["file"], FileName = Short(sent["fileName"]), Sheet = Number(sent["sheet"].ToString()),
            Mode = Typed.Chosen<ImportMode>(sent["mode"]) ?? ImportMode.Update,
            Kind = Typed.Chosen<ActorKind>(sent["kind"]) ?? ActorKind.Enterprise,
            Columns = columns, Mended = mended, Decided = decided,
            Once = Guid.TryParse(sent["Once"], out var once) && once != Guid.Empty ? once : Guid.CreateVersion7(),
        };
    }

    public static string Short(string? name)
    {
        var plain = string.Concat((name ?? "").Where(c => !char.IsControl(c)));
        return plain.Length <= 120 ? plain : plain[..120];
    }

    static bool Known(StringValues field) => field == "" || field == Exchange.ActorTables.ActorColumns.Code || IsField(field.ToString());
    static bool IsField(ReadOnlySpan<char> name)
    {
        foreach (var field in ActorField.All) if (name.SequenceEqual(field.Name)) return true;
        return false;
    }

    static int? Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : null;
}
