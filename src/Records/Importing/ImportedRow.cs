using System.Text.Json;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Words;

namespace Jointly.Records.Importing;

/// <summary>What became of one row of a list, for its results, for undoing it, and so that the next list knows how this one called the actor.</summary>
public sealed class ImportedRow
{
    public InitiativeId Initiative { get; init; }
    public ImportId Import { get; init; }
    public int Row { get; init; }
    public Fate Fate { get; init; }

    /// <summary>None when the row waits.</summary>
    public ActorId? Actor { get; init; }

    /// <summary>How the list calls it.</summary>
    public string? Code { get; init; }
    public string Name { get; init; } = "";

    /// <summary>Why it waits or was left out, in the language of the one who brought it.</summary>
    public string? Why { get; init; }

    /// <summary>The values that became newer, as JSON.</summary>
    public string? Newer { get; init; }

    /// <summary>What became of it when the list was undone.</summary>
    public UndoneHow? Undone { get; set; }

    public IReadOnlyList<NewerValue> NewerValues => Newer is null ? [] : JsonSerializer.Deserialize<List<NewerValue>>(Newer)!;
}
