using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Mapping;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Logbook;

/// <summary>What happened to a thing, and how it stood earlier.</summary>
public static class Histories
{
    // What Redacted leaves: once consent is withdrawn, earlier values of nothing else are told.
    static readonly HashSet<string> StillTold = [.. ActorField.All.Where(f => f.Name != nameof(ActorDetails.Name) && f.Read(Whole.Redacted("")) is not null).Select(f => f.Name)];

    static ActorDetails Whole => new() { Name = "", Kind = ActorKind.Enterprise, Place = "x", SubSector = "x", People = 1, LedBy = LedBy.Both, YouthLed = true, HomeBased = true };

    /// <summary>The whole of a thing before and after each deed that stated it (<see cref="IStates{T}"/>), newest first.</summary>
    public static IReadOnlyList<Stated<T>> Of<T>(JointlyContext db, Subject subject) where T : class => Of<T>(db, subject.Kind, [subject.Id]);

    /// <summary>The same of several things of one kind, together.</summary>
    public static IReadOnlyList<Stated<T>> Of<T>(JointlyContext db, string kind, IReadOnlyCollection<Guid> ids) where T : class
    {
        var facts = (
            from s in db.LogSubjects
            join p in db.LogParts on new { s.Chain, s.Number } equals new { p.Chain, p.Number }
            join e in db.Log on new { s.Chain, s.Number } equals new { e.Chain, e.Number }
            where s.Kind == kind && ids.Contains(s.Id) && p.Name == LogPart.Fact
            select new { e.Chain, e.Number, e.FactType, p.Content }).AsNoTracking().ToList()
            .ToLookup(f => f.Number, f => LogJson.Fact(f.FactType, f.Content) as IStates<T>);
        return [.. Of(db, kind, ids, db.LogParts).Select(e => facts[e.Number].OfType<IStates<T>>().FirstOrDefault() is { } states ? new Stated<T>(e, states.Was, states.Now) : new Stated<T>(e, null, null))];
    }

    /// <summary>What stood at a version of the row, as far as the log within reach tells; none where it does not.</summary>
    public static T? At<T>(JointlyContext db, Subject subject, int version) where T : class
    {
        var stated = Of<T>(db, subject).Where(s => s.Now is not null).ToList();
        return stated.Find(s => s.Entry.Version <= version)?.Now ?? stated.FindLast(s => s.Entry.Version > version)?.Was;
    }

    /// <summary>The version of a row that people edit, for a form that will be sent back; 0 while there is none.</summary>
    public static int VersionOf<T>(IQueryable<T> row) where T : class => row.Select(r => (int?)EF.Property<int>(r, Maps.Version)).SingleOrDefault() ?? 0;

    /// <summary>Newest first; what is sealed is left out, what was erased is gone, and of who withdrew consent no earlier name, contact or reason is told.</summary>
    public static IReadOnlyList<HistoryEntry> Of(JointlyContext db, Subject subject) => Of(db, subject, db.LogParts);

    /// <param name="parts">Those that the reader may see.</param>
    internal static IReadOnlyList<HistoryEntry> Of(JointlyContext db, Subject subject, IQueryable<LogPart> parts) => Of(db, subject.Kind, [subject.Id], parts);

    static IReadOnlyList<HistoryEntry> Of(JointlyContext db, string kind, IReadOnlyCollection<Guid> ids, IQueryable<LogPart> parts)
    {
        var entries = (
            from s in db.LogSubjects
            join e in db.Log on new { s.Chain, s.Number } equals new { e.Chain, e.Number }
            where s.Kind == kind && ids.Contains(s.Id)
            orderby e.At descending, e.Number descending
            select new { Entry = e, s.Version }).AsNoTracking().ToList();
        var told = (
            from s in db.LogSubjects
            join p in parts on new { s.Chain, s.Number } equals new { p.Chain, p.Number }
            where s.Kind == kind && ids.Contains(s.Id) && (p.Name == LogPart.Changes || p.Name == LogPart.Personal || p.Name == LogPart.Sealed)
            select p).AsNoTracking().ToLookup(p => (p.Chain, p.Number));
        var people = entries.Select(e => e.Entry.By).Distinct().ToList();
        var names = db.People.Where(p => people.Contains(p.Id)).ToDictionary(p => p.Id, p => p.Name);

        var since = Withdrawn(db, kind, ids) ? entries.Where(e => e.Entry.FactType == typeof(ConsentWithdrawn).FullName).Select(e => e.Entry.Number).FirstOrDefault(long.MaxValue) : 0;
        return [.. entries.Select(e => Entry(e.Entry, e.Version, kind, ids, [.. told[(e.Entry.Chain, e.Entry.Number)]], names.GetValueOrDefault(e.Entry.By), hide: since > 0, why: e.Entry.Number >= since))];
    }

    /// <summary>The version of an actor's row, for a form that will be sent back.</summary>
    /// <exception cref="InvalidOperationException">There is no such actor within reach.</exception>
    public static int VersionOf(JointlyContext db, ActorId actor) =>
        db.Actors.Where(a => a.Id == actor).Select(a => EF.Property<int>(a, Maps.Version)).Single();

    /// <summary>The version of a linkage's row, for a form that will be sent back.</summary>
    /// <exception cref="InvalidOperationException">There is no such linkage within reach.</exception>
    public static int VersionOf(JointlyContext db, LinkageId linkage) =>
        db.Linkages.Where(l => l.Id == linkage).Select(l => EF.Property<int>(l, Maps.Version)).Single();

    /// <summary>The details of an actor as they stood at a version of its row; what was erased since stands as it does now.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row never had this version.</exception>
    public static ActorDetails ActorAt(JointlyContext db, ActorId actor, int version)
    {
        var now = VersionOf(db, actor);
        if (version < 1 || version > now) throw new ArgumentOutOfRangeException(nameof(version), version, $"From 1 to {now}.");
        return Without(db, actor, e => e.Version > version);
    }

    /// <summary>The details of an actor as they stood at the end of a day, or as first entered when that was later.</summary>
    /// <exception cref="InvalidOperationException">There is no such actor within reach.</exception>
    public static ActorDetails ActorOn(JointlyContext db, ActorId actor, DateOnly day) =>
        Without(db, actor, e => e.On > day && e.Version > 1);

    static ActorDetails Without(JointlyContext db, ActorId actor, Func<HistoryEntry, bool> later) =>
        Of(db, new Subject(nameof(Actor), actor.Value)).Where(later)
            .SelectMany(e => e.Changes)
            .Where(c => ActorField.All.Any(f => f.Name == c.Field))
            .Aggregate(db.Actors.AsNoTracking().Single(a => a.Id == actor).Details, (details, c) => ActorField.Named(c.Field).Put(details, c.Before));

    static bool Withdrawn(JointlyContext db, string kind, IReadOnlyCollection<Guid> ids)
    {
        if (kind != nameof(Actor) || ids.Count != 1) return false;
        var id = new ActorId(ids.First());
        return db.Actors.Any(a => a.Id == id && a.Details.Consent == Consent.Withdrawn);
    }

    /// <param name="hide">Of what still may be told of an actor, and of nothing else.</param>
    /// <param name="why">Whether the reason may be told.</param>
    static HistoryEntry Entry(LogEntry e, int version, string kind, IReadOnlyCollection<Guid> ids, IReadOnlyList<LogPart> parts, string? name, bool hide = false, bool why = true)
    {
        var open = LogJson.Read<OpenChanges>(parts.Single(p => p.Name == LogPart.Changes).Content)!;
        var personal = LogJson.Read<HiddenChanges>(parts.SingleOrDefault(p => p.Name == LogPart.Personal)?.Content);
        var secret = LogJson.Read<HiddenChanges>(parts.SingleOrDefault(p => p.Name == LogPart.Sealed)?.Content);
        var because = open.Because ?? (string?)personal?.Fact?[nameof(IFact.Because)] ?? (string?)secret?.Fact?["Reason"];
        var changes = open.Rows.Concat(personal?.Rows ?? []).Concat(secret?.Rows ?? [])
            .Where(r => r.Kind == kind && ids.Contains(r.Id))
            .SelectMany(r => r.Fields)
            .Select(f => f with { Field = f.Field[(f.Field.LastIndexOf('.') + 1)..] })
            .Where(f => !hide || StillTold.Contains(f.Field));
        return new(e.Number, e.At, e.On, e.By, name, e.Deed, why ? because : null, [.. changes], version);
    }
}
