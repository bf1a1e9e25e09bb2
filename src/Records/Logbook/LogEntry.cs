using System.Text.Json.Nodes;
using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Records.Logbook;

/// <summary>
/// One deed, as it was recorded. Its digest covers this header, the digest of each part, its subjects and the entry before it,
/// so nothing can be changed or taken out without the chain showing where.
/// </summary>
public sealed class LogEntry
{
    LogEntry() { }

    internal LogEntry(Head head, DateTimeOffset at, PersonId by, Deed deed, IFact fact, DateOnly on, RowChanges rows)
    {
        (Chain, Number, Previous) = (head.Chain, head.Number + 1, head.Digest);
        (At, By, DeedName, FactType, On) = (at, by, deed.ToString(), fact.GetType().FullName!, on);
        Say(fact, rows);
        foreach (var (subject, version) in rows.Subjects(fact.Subject))
            Subjects.Add(new LogSubject { Chain = Chain, Number = Number, Kind = subject.Kind, Id = subject.Id, Version = version });
        Digest = Digests.OfEntry(this, Parts, Subjects);
    }

    /// <summary>The initiative, or none (all zeros) for the chain of the house.</summary>
    public InitiativeId Chain { get; private set; }

    /// <summary>From 1, without gaps. The order of deeds is this, not the instant.</summary>
    public long Number { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>An id that stays when the person's name is erased.</summary>
    public PersonId By { get; private set; }

    /// <summary>The deed by the name it had then: a later name must not change the digest.</summary>
    public string DeedName { get; private set; } = "";

    /// <summary>None when it goes by another name today.</summary>
    public Deed? Deed => Enum.TryParse<Deed>(DeedName, out var deed) ? deed : null;

    /// <summary>The fact's type, such as "Jointly.Method.Actors.ActorEntered".</summary>
    public string FactType { get; private set; } = "";

    /// <summary>The day it happened.</summary>
    public DateOnly On { get; private set; }
    public byte[] Previous { get; private set; } = [];
    public byte[] Digest { get; private set; } = [];

    public List<LogPart> Parts { get; private set; } = [];
    public List<LogSubject> Subjects { get; private set; } = [];

    /// <summary>Its subjects, where they are as many as the rows it brings: they are kept by themselves.</summary>
    internal IReadOnlyList<LogSubject> SubjectsApart()
    {
        List<LogSubject> apart = [.. Subjects];
        Subjects.Clear();
        return apart;
    }

    void Say(IFact fact, RowChanges rows)
    {
        var parts = PartsOfFact.Of(fact);
        var (open, personal, secret) = Told(fact, rows);
        Add(LogPart.Fact, parts.Open);
        Add(LogPart.Changes, new OpenChanges(PartsOfFact.WhyIsPersonal(fact) ? null : fact.Because, open, rows.Manifest((fact as IManifest)?.FileSha256)));
        Hide(LogPart.Personal, parts.Personal, personal);
        Hide(LogPart.Sealed, parts.Sealed, secret);
    }

    /// <summary>What is withdrawn is told sealed; of what is erased, the entry that erases it must not keep a copy.</summary>
    static (IReadOnlyList<RowChange> Open, IReadOnlyList<RowChange> Personal, IReadOnlyList<RowChange> Sealed) Told(IFact fact, RowChanges rows) => fact switch
    {
        ISeals seals => (rows.Seen((sight, field) => sight == Sight.Open && seals.Told.Contains(field)), [], rows.Seen((sight, field) => sight != Sight.Open || !seals.Told.Contains(field))),
        IErasure => (rows.Seen(Sight.Open), [], rows.Seen(Sight.Sealed)),
        _ => (rows.Seen(Sight.Open), rows.Seen(Sight.Personal), rows.Seen(Sight.Sealed)),
    };

    void Hide(string name, JsonNode? fact, IReadOnlyList<RowChange> rows)
    {
        if (fact is not null || rows.Count > 0) Add(name, new HiddenChanges(fact, rows));
    }

    void Add(string name, object content) => Parts.Add(new LogPart(Chain, Number, name, LogJson.Of(content)));
}
