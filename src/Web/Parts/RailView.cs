namespace Jointly.Web.Parts;

/// <summary>The rail beside a cluster's pages: its name, what is studied, the six phases, and the rest.</summary>
public sealed record RailView(string Cluster, string? Address, string? Place, IReadOnlyList<RailItem> Study, IReadOnlyList<RailPhase> Phases)
{
    public IReadOnlyList<RailItem> Further { get; init; } = [];
}

/// <summary>A line of the rail; text, not a link, while it has no page. The note is a few words: "55", "wave 2".</summary>
public sealed record RailItem(string Word, string? Address = null, string? Note = null, bool Current = false);

/// <summary>How far a phase or step is: done, where we are, running alongside, or still to do.</summary>
public enum Standing { Done, Now, Run, Todo }

/// <summary>A phase in the rail. The note says its state in words: "decided Jun 2024".</summary>
public sealed record RailPhase(int Number, string Word, Standing Standing, string? Address = null, string? Note = null, bool Current = false);
