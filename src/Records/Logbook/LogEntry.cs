using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Records.Logbook;

/// <summary>
/// One deed, as it was recorded. Its digest covers this header, the digest of each part, its subjects and the entry before it,
/// so nothing can be changed or taken out without the chain showing where.
/// </summary>
public sealed class LogEntry
{
    /// <summary>The initiative, or none (all zeros) for the chain of the house.</summary>
    public InitiativeId Chain { get; init; }

    /// <summary>From 1, without gaps. The order of deeds is this, not the instant.</summary>
    public long Number { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>An id that stays when the person's name is erased.</summary>
    public PersonId By { get; init; }
    public Deed Deed { get; init; }

    /// <summary>The fact's type, such as "Jointly.Method.Actors.ActorEntered".</summary>
    public string FactType { get; init; } = "";

    /// <summary>The day it happened.</summary>
    public DateOnly On { get; init; }
    public byte[] Previous { get; init; } = [];
    public byte[] Digest { get; init; } = [];

    public List<LogPart> Parts { get; init; } = [];
    public List<LogSubject> Subjects { get; init; } = [];
}
