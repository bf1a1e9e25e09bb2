using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Reports;

/// <summary>A report as a tree of blocks, written once in one language and rendered by others.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Lines">Under the title: initiative and cluster, day, who printed it.</param>
public sealed record Report(CultureInfo Culture, string Title, IReadOnlyList<string> Lines, IReadOnlyList<Block> Blocks)
{
    /// <summary>What the report rests on, in the order in which it is read, each once.</summary>
    public IReadOnlyList<Evidence> Evidence { get; } =
        [.. Blocks.SelectMany(b => b is Table { Grounds: { Count: > 0 } rows } ? b.Evidence.Concat(rows.SelectMany(r => r)) : b.Evidence).Distinct()];

    /// <summary>From 1.</summary>
    public int Number(Evidence evidence) => Evidence.ToList().IndexOf(evidence) + 1;

    /// <summary>Writes in a language, whatever the one who asked reads: all that is said, counted and dated meanwhile is said in it.</summary>
    /// <param name="write">Waits for nothing, since the language is the thread's.</param>
    public static Report In(CultureInfo culture, Func<Report> write)
    {
        var (formats, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try { return write(); }
        finally { (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (formats, words); }
    }
}

/// <summary>The same block in the language of the page, and in the other one where a second was asked for.</summary>
public sealed record Pair(Block One, Block? Other);

public static class SideBySide
{
    /// <summary>Block beside block: the same facts, each in its own words.</summary>
    /// <exception cref="ArgumentException">They do not tell the same: a report was written by its language instead of by its facts.</exception>
    public static IReadOnlyList<Pair> Of(Report one, Report? other)
    {
        if (other is null) return [.. one.Blocks.Select(b => new Pair(b, null))];
        if (one.Blocks.Count != other.Blocks.Count) throw new ArgumentException($"{one.Blocks.Count} blocks beside {other.Blocks.Count}.", nameof(other));
        return [.. one.Blocks.Zip(other.Blocks, (a, b) => Same(a, b) ? new Pair(a, b) : throw new ArgumentException($"{a.GetType().Name} beside {b.GetType().Name}, or of another shape.", nameof(other)))];
    }

    static bool Same(Block a, Block b) => a.Evidence.SequenceEqual(b.Evidence) && (a, b) switch
    {
        (Table x, Table y) => x.Columns.Count == y.Columns.Count && x.Rows.Count == y.Rows.Count && x.Rows.Zip(y.Rows).All(r => r.First.Count == r.Second.Count),
        (Items x, Items y) => x.Lines.Count == y.Lines.Count,
        (Facts x, Facts y) => x.Lines.Count == y.Lines.Count,
        (Heading x, Heading y) => x.Level == y.Level,
        (Illustration x, Illustration y) => x.Name == y.Name,
        _ => a.GetType() == b.GetType(),
    };
}
