using Jointly.Method.Words;

namespace Jointly.Records.Logbook;

/// <summary>What an entry is about, as rows: a history page finds its entries by them.</summary>
public sealed class LogSubject
{
    public InitiativeId Chain { get; init; }
    public long Number { get; init; }

    /// <summary>The type's name, such as "Actor".</summary>
    public string Kind { get; init; } = "";
    public Guid Id { get; init; }

    /// <summary>The row's version after the deed; 0 where rows carry none.</summary>
    public int Version { get; init; }
}
