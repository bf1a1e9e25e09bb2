namespace Jointly.Web.Parts;

/// <summary>One entry of a history, in words: when, who, what changed line by line, and why.</summary>
/// <param name="When">"25 May 2026".</param>
public sealed record Change(string When, string Who, string What)
{
    /// <summary>"11:05 · version 14".</summary>
    public string? Note { get; init; }
    public IReadOnlyList<ChangedLine> Lines { get; init; } = [];

    /// <summary>Why, and where it comes from.</summary>
    public string? Why { get; init; }

    /// <summary>What can be done about it: "The list", "Undo".</summary>
    public NavLink? Link { get; init; }
}

/// <summary>Came in, went out, or changed.</summary>
public enum ChangedHow { Changed, In, Out }

/// <summary>A line of a change: "People 20 → 23", and what still waits in it.</summary>
public sealed record ChangedLine(string Said, ChangedHow How = ChangedHow.Changed, string? Waits = null);
