using System.Globalization;
using Jointly.Exchange.Tables;

namespace Jointly.Exchange.EdgeLists;

/// <summary>Takes rows one after the other, and keeps what is known so far.</summary>
sealed class EdgeTaking(EdgeColumns columns, EdgeListOptions options)
{
    public EdgeTaking(EdgeListOptions options) : this(new EdgeColumns(-1, -1, -1, -1, -1, []), options) { }

    readonly Dictionary<string, int> actors = new(StringComparer.Ordinal);
    readonly List<string> names = [], kinds = [], waves = [];
    readonly HashSet<string> kindsSeen = new(StringComparer.Ordinal), wavesSeen = new(StringComparer.Ordinal);
    readonly HashSet<(int, int, string?, string?)> seen = [];
    readonly List<EdgeListTie> ties = [];
    readonly List<Problem> problems = [];
    readonly List<Note> notes = [];
    int rows, selfTies, duplicates, noLinkage, toMend, unlisted;

    public void Take(TextRow row)
    {
        rows++;
        if (row.QuoteLeftOpen) Note(row.Line, nameof(ExchangeText.QuoteLeftOpen));
        var (from, to) = (End(row, columns.From, "from"), End(row, columns.To, "to"));
        if (from is null || to is null) { toMend++; return; }
        if (Weight(row) is not (var weight, true)) { toMend++; return; }
        Take(row.Line, from, to, columns.Cell(row, columns.Kind), columns.Cell(row, columns.Wave), weight);
    }

    /// <summary>The same for a tie whose row was counted already, wherever it stood.</summary>
    void Take(int line, string from, string to, string? kind, string? wave, double? weight)
    {
        if (new[] { kind, wave }.Any(t => t?.Length > options.LongestName))
        {
            Problem(line, null, nameof(ExchangeText.TextTooLong), nameof(ExchangeText.ShortenTo), options.LongestName);
            toMend++;
            return;
        }
        var (u, v) = (Actor(from), Actor(to));
        if (u == v) { selfTies++; Note(line, nameof(ExchangeText.SelfTie), from); return; }
        if (weight == 0) { noLinkage++; Note(line, nameof(ExchangeText.WeightZero), from, to); return; }
        var ends = options.Directed || u < v ? (u, v) : (v, u);
        if (!seen.Add((ends.Item1, ends.Item2, kind, wave))) { duplicates++; Note(line, nameof(ExchangeText.DuplicateTie), from, to); return; }
        if (kind is not null && kindsSeen.Add(kind)) kinds.Add(kind);
        if (wave is not null && wavesSeen.Add(wave)) waves.Add(wave);
        ties.Add(new(line, names[u], names[v], kind, wave, weight));
    }

    /// <summary>A tie that does not stand in a row of its own: a cell of a matrix, an edge of a graph.</summary>
    public void Tie(int line, string from, string to, string? kind = null, string? wave = null, double? weight = null)
    {
        rows++;
        if (new[] { from, to }.Any(n => n.Length > options.LongestName))
        {
            Problem(line, null, nameof(ExchangeText.NameTooLong), nameof(ExchangeText.ShortenTo), options.LongestName);
            toMend++;
        }
        else Take(line, from, to, kind, wave, weight);
    }

    /// <summary>A row that cannot be taken.</summary>
    public void Lost(int row, string? field, string what, string mend, params object?[] with)
    {
        rows++;
        toMend++;
        Problem(row, field, what, mend, with);
    }

    /// <summary>A name that is known, linked or not.</summary>
    public void Known(string name)
    {
        if (name.Length <= options.LongestName) Actor(name);
    }

    string? End(TextRow row, int column, string field)
    {
        var name = columns.Cell(row, column);
        if (name is null) Problem(row.Line, field, nameof(ExchangeText.EndMissing), nameof(ExchangeText.WriteBothEnds));
        else if (name.Length > options.LongestName)
        {
            Problem(row.Line, field, nameof(ExchangeText.NameTooLong), nameof(ExchangeText.ShortenTo), options.LongestName);
            return null;
        }
        return name;
    }

    (double? Weight, bool Fits) Weight(TextRow row)
    {
        if (columns.Cell(row, columns.Weight) is not { } text) return (null, true);
        if (WrittenNumber.Read(text) is { } weight) return (weight, true);
        Problem(row.Line, "weight", nameof(ExchangeText.NotANumber), nameof(ExchangeText.WriteANumber), Short(text));
        return (null, false);
    }

    int Actor(string name)
    {
        if (actors.TryGetValue(name, out var number)) return number;
        names.Add(name);
        return actors[name] = names.Count - 1;
    }

    public void Note(int row, string key, params object?[] with)
    {
        if (notes.Count < EdgeList.MostListed) notes.Add(new(row, Say.It(key, with))); else unlisted++;
    }

    public void Problem(int row, string? field, string what, string mend, params object?[] with)
    {
        if (problems.Count < EdgeList.MostListed) problems.Add(new(row, field, Say.It(what, with), Say.It(mend, with))); else unlisted++;
    }

    public EdgeListResult Done(int comments)
    {
        var taken = ties;
        // Some programs write a column Type that only says directed or undirected: that is no kind of linkage.
        if (kinds.Count > 0 && kinds.All(k => k.ToUpperInvariant() is "DIRECTED" or "UNDIRECTED"))
        {
            Note(0, nameof(ExchangeText.TypeIsDirection));
            taken = [.. ties.Select(t => t with { Kind = null })];
            kinds.Clear();
        }
        if (unlisted > 0) notes.Add(new(0, Say.It(Say.NotAllListed, unlisted)));
        return new(names, taken, problems, notes, kinds, InOrder(waves), new(rows, ties.Count, selfTies, duplicates, noLinkage, toMend, comments));
    }

    static List<string> InOrder(List<string> waves) =>
        waves.TrueForAll(w => WrittenNumber.Read(w) is not null) ? [.. waves.OrderBy(w => WrittenNumber.Read(w))] :
        waves.TrueForAll(w => Day(w) is not null) ? [.. waves.OrderBy(Day)] : waves;

    static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
