namespace Jointly.Web.Parts;

/// <summary>One field in each of the versions, in their order.</summary>
public sealed record ComparedLine(string Field, IReadOnlyList<ComparedCell> Cells, bool Differs = false);

/// <summary>A value in one version; none: this version does not touch the field.</summary>
public sealed record ComparedCell(string? Text = null)
{
    /// <summary>With a name, the value can be chosen: a radio of that name, sending Value.</summary>
    public string? Name { get; init; }
    public string? Value { get; init; }
    public bool Chosen { get; init; }
    public State? State { get; init; }

    /// <summary>It waits for the reader.</summary>
    public bool Highlighted { get; init; }
    public string? Note { get; init; }
}
