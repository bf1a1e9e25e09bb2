using System.Reflection;
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

    /// <summary>Call after DetectChanges. Counts up the version of each edited row.</summary>
    public RowChanges(DbContext db)
    {
        var touched = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        Any = touched.Count > 0;
        rows = [.. touched.Where(e => e.Metadata.ClrType.Assembly == typeof(IFact).Assembly)];     // the log does not speak of itself
        bulk = rows.Count(e => e.State is EntityState.Added) > MostTold;
        told = new(() => [.. rows.Where(e => !(bulk && e.State is EntityState.Added)).Select(e => (e, Fields(e).ToList()))]);
        foreach (var row in rows.Where(IsEdited)) row.Property(Maps.Version).CurrentValue = Version(row) + 1;
    }

    public bool Any { get; }
    public IEnumerable<object> Entities => rows.Select(r => r.Entity);

    /// <summary>What the fact is about, and each row it changed; of thousands, those that people edit.</summary>
    public IEnumerable<(Subject Subject, int Version)> Subjects(Subject main) => rows
        .Where(e => !bulk || e.State is not EntityState.Added || IsEdited(e))
        .Select(e => (Subject: new Subject(Kind(e), Id(e)), Version: Version(e)))
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
        rows.Where(e => e.State is EntityState.Added).CountBy(Kind).OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary(),
        DigestOfNew(), file) : null;

    string DigestOfNew()
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows.Where(e => e.State is EntityState.Added))
        {
            var line = LogJson.Of(new RowChange(Kind(row), Id(row), What.Added, Version(row), [.. Fields(row).Select(f => f.Change)]));
            sum.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }
        return Convert.ToHexStringLower(sum.GetHashAndReset());
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
        foreach (var property in type.GetProperties().Where(p => !p.IsShadowProperty() && !p.IsPrimaryKey() && !p.IsDerived()))
            if (Field(property, before, after, path) is { } change) yield return change;
        foreach (var property in type.GetComplexProperties())
            if (property.IsCollection)
            {
                if (Field(property, before, after, path) is { } change) yield return change;
            }
            else
                foreach (var inner in Fields(property.ComplexType, Read(property, before), Read(property, after), path + Name(property) + "."))
                    yield return inner;
    }

    static (Sight, FieldChange)? Field(IReadOnlyPropertyBase property, object? before, object? after, string path)
    {
        var (was, stands) = (PlainText.Of(Read(property, before)), PlainText.Of(Read(property, after)));
        return was == stands ? null : (Sights.Of(Member(property), property.ClrType), new(path + Name(property), was, stands));
    }

    static object? Read(IReadOnlyPropertyBase property, object? of) =>
        of is null ? null : Member(property) is PropertyInfo p ? p.GetValue(of) : ((FieldInfo)Member(property)).GetValue(of);

    static MemberInfo Member(IReadOnlyPropertyBase property) => property.PropertyInfo ?? (MemberInfo)property.FieldInfo!;
    static string Name(IReadOnlyPropertyBase property) => char.ToUpperInvariant(property.Name[0]) + property.Name[1..];    // lists are mapped by their field

    static What Did(EntityEntry row) => row.State switch { EntityState.Added => What.Added, EntityState.Deleted => What.Removed, _ => What.Changed };
    static string Kind(EntityEntry row) => row.Metadata.ClrType.Name;
    static Guid Id(EntityEntry row) => Conventions.GuidOf(row.Property(row.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!);
    static bool IsEdited(EntityEntry row) => row.Metadata.FindProperty(Maps.Version) is not null;
    static int Version(EntityEntry row) => IsEdited(row) ? (int)row.Property(Maps.Version).CurrentValue! : 0;
}
