using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Jointly.Method.Words;
using Jointly.Records.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jointly.Records.Logbook;

/// <summary>What a deed did to rows, read from the change tracker, so that log and rows cannot disagree.</summary>
internal sealed class RowChanges
{
    /// <summary>More new rows than this are told by a manifest.</summary>
    public const int MostTold = 500;

    readonly List<EntityEntry> rows;
    readonly Lazy<List<(EntityEntry Row, List<(Sight Sight, FieldChange Change)> Fields)>> told;
    readonly bool bulk;

    readonly List<(IEntityType Type, object Row)> brought;

    /// <summary>Call after DetectChanges. Counts up the version of each edited row.</summary>
    /// <param name="untracked">New rows that the change tracker does not know: they are told by a manifest, however few.</param>
    public RowChanges(DbContext db, IReadOnlyList<object>? untracked = null)
    {
        var touched = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        Any = touched.Count + (untracked?.Count ?? 0) > 0;
        brought = [.. (untracked ?? []).Where(IsOfTheMethod).Select(r => (db.Model.FindEntityType(r.GetType())!, r))];
        rows = [.. touched.Where(e => IsOfTheMethod(e.Entity))];
        bulk = brought.Count > 0 || rows.Count(e => e.State is EntityState.Added) > MostTold;
        told = new(() => [.. rows.Where(e => !(bulk && e.State is EntityState.Added)).Select(e => (e, Fields(e).ToList()))]);
        foreach (var row in rows.Where(IsEdited)) row.Property(Maps.Version).CurrentValue = Version(row) + 1;
    }

    public bool Any { get; }
    public IEnumerable<object> Entities => rows.Select(r => r.Entity).Concat(brought.Select(b => b.Row));

    /// <summary>What the fact is about, and each row it changed; of thousands, those that people edit.</summary>
    public IEnumerable<(Subject Subject, int Version)> Subjects(Subject main) => rows
        .Where(e => !bulk || e.State is not EntityState.Added || IsEdited(e))
        .Select(e => (Subject: new Subject(Kind(e), Id(e)), Version: Version(e)))
        .Concat(brought.Where(b => IsEdited(b.Type)).Select(b => (Subject: new Subject(Kind(b.Type), Id(b.Type, b.Row)), Version: 1)))
        .Append((Subject: main, Version: 0))
        .DistinctBy(s => s.Subject);

    /// <summary>The changes that may be seen so, without rows that show nothing.</summary>
    public IReadOnlyList<RowChange> Seen(Sight sight) => Seen((s, _) => s == sight);

    /// <summary>The same by a choice that knows the field's path too.</summary>
    public IReadOnlyList<RowChange> Seen(Func<Sight, string, bool> chosen) => [..
        from row in told.Value
        let fields = row.Fields.Where(f => chosen(f.Sight, f.Change.Field)).Select(f => f.Change).ToList()
        where fields.Count > 0
        select new RowChange(Kind(row.Row), Id(row.Row), Did(row.Row), Version(row.Row), fields)];

    public Manifest? Manifest(string? file) => bulk ? new(
        rows.Where(e => e.State is EntityState.Added).Select(Kind).Concat(brought.Select(b => Kind(b.Type))).CountBy(k => k).OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary(),
        DigestOfNew(), file) : null;

    string DigestOfNew()
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows.Where(e => e.State is EntityState.Added)) Say(new(Kind(row), Id(row), What.Added, Version(row), [.. Fields(row).Select(f => f.Change)]));
        foreach (var (type, row) in brought) Say(new(Kind(type), Id(type, row), What.Added, IsEdited(type) ? 1 : 0, [.. Fields(type, null, row, "").Select(f => f.Change)]));
        return Convert.ToHexStringLower(sum.GetHashAndReset());

        void Say(RowChange row) => sum.AppendData(Encoding.UTF8.GetBytes(LogJson.Of(row) + "\n"));
    }

    static IEnumerable<(Sight Sight, FieldChange Change)> Fields(EntityEntry row)
    {
        var before = row.State is EntityState.Added ? null : row.OriginalValues.ToObject();
        var after = row.State is EntityState.Deleted ? null : row.Entity;
        var whole = Sights.IsSealed(row.Entity);
        return Fields(row.Metadata, before, after, "").Select(f => (whole ? Sight.Sealed : f.Sight, f.Change));
    }

    static IEnumerable<(Sight Sight, FieldChange Change)> Fields(IReadOnlyTypeBase type, object? before, object? after, string path)
    {
        var shape = Shapes.GetValue(type, t => new Shape(t));
        foreach (var property in shape.Properties)
            if (Field(property, before, after, path) is { } change) yield return change;
        foreach (var (property, inside) in shape.Complex)
            if (inside is null)
            {
                if (Field(property, before, after, path) is { } change) yield return change;
            }
            else
                foreach (var inner in Fields(inside, property.Read(before), property.Read(after), path + property.Name + "."))
                    yield return inner;
    }

    static (Sight, FieldChange)? Field(Told property, object? before, object? after, string path)
    {
        var (was, stands) = (PlainText.Of(property.Read(before)), PlainText.Of(property.Read(after)));
        return was == stands ? null : (property.Sight, new(path + property.Name, was, stands));
    }

    /// <summary>What the log tells of a type, asked of the model once.</summary>
    sealed class Shape(IReadOnlyTypeBase type)
    {
        public IReadOnlyList<Told> Properties { get; } = [.. type.GetProperties().Where(p => !p.IsShadowProperty() && !p.IsPrimaryKey() && !p.IsDerived()).Select(p => new Told(p))];
        public IReadOnlyList<(Told Property, IReadOnlyTypeBase? Inside)> Complex { get; } = [.. type.GetComplexProperties().Select(p => (new Told(p), p.IsCollection ? null : (IReadOnlyTypeBase)p.ComplexType))];
    }

    sealed class Told(IReadOnlyPropertyBase property)
    {
        readonly MemberInfo member = property.PropertyInfo ?? (MemberInfo)property.FieldInfo!;

        public string Name { get; } = char.ToUpperInvariant(property.Name[0]) + property.Name[1..];      // lists are mapped by their field
        public Sight Sight { get; } = Sights.Of(property.PropertyInfo ?? (MemberInfo)property.FieldInfo!, property.ClrType);

        public object? Read(object? of) => of is null ? null : member is PropertyInfo p ? p.GetValue(of) : ((FieldInfo)member).GetValue(of);
    }

    static readonly ConditionalWeakTable<IReadOnlyTypeBase, Shape> Shapes = [];

    static What Did(EntityEntry row) => row.State switch { EntityState.Added => What.Added, EntityState.Deleted => What.Removed, _ => What.Changed };
    static string Kind(EntityEntry row) => Kind(row.Metadata);
    static string Kind(IReadOnlyTypeBase type) => type.ClrType.Name;
    static Guid Id(EntityEntry row) => Id(row.Metadata, row.Entity);
    static Guid Id(IEntityType type, object row) => Conventions.GuidOf(type.FindPrimaryKey()!.Properties[0].GetGetter().GetClrValue(row)!);
    static bool IsEdited(EntityEntry row) => IsEdited(row.Metadata);
    static bool IsEdited(IReadOnlyTypeBase type) => type.FindProperty(Maps.Version) is not null;

    /// <summary>The log does not speak of itself.</summary>
    static bool IsOfTheMethod(object row) => row.GetType().Assembly == typeof(IFact).Assembly;
    static int Version(EntityEntry row) => IsEdited(row) ? (int)row.Property(Maps.Version).CurrentValue! : 0;
}
