using Jointly.Method.Words;

namespace Jointly.Records.Logbook;

/// <summary>The last entry of a chain. It only grows.</summary>
public sealed class Head
{
    public InitiativeId Chain { get; init; }
    public long Number { get; private set; }
    public byte[] Digest { get; private set; } = new byte[32];

    internal void Grow(LogEntry entry) => (Number, Digest) = (entry.Number, entry.Digest);
}

