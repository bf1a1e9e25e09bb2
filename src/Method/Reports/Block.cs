using Jointly.Method.Words;

namespace Jointly.Method.Reports;

/// <summary>
/// A piece of a report, said in one language. What it says is whole when it is written: who renders it, as a page, on paper or in a document,
/// adds no word and no figure of its own.
/// </summary>
public abstract record Block
{
    /// <summary>What it rests on; numbered where it is first met in reading order.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <param name="Level">1 is the title of a part, 2 of what stands within it.</param>
public sealed record Heading(string Text, int Level = 1) : Block;

/// <param name="Leads">The sentence that can be repeated: it is set larger.</param>
public sealed record Paragraph(string Text, bool Leads = false) : Block;

/// <summary>Small print: how to read what follows, what a figure means.</summary>
public sealed record Note(string Text) : Block;

public sealed record Items(IReadOnlyList<string> Lines) : Block;

/// <summary>A name and what is known of it, line by line.</summary>
public sealed record Facts(IReadOnlyList<(string Name, string Value)> Lines) : Block;

/// <param name="Figures">Columns of numbers, by their place from 0.</param>
/// <param name="Wide">The column whose texts are long; none where all are short.</param>
public sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    public IReadOnlySet<int> Figures { get; init; } = new HashSet<int>();
    public int? Wide { get; init; }

    /// <summary>For each row what it rests on; empty, or as long as the rows.</summary>
    public IReadOnlyList<IReadOnlyList<Evidence>> Grounds { get; init; } = [];
}

/// <summary>A drawing that the renderer has under this name, and what it shows in words.</summary>
public sealed record Illustration(string Name, string Says) : Block;
