using Jointly.Method.Mandates;
using Jointly.Records.Logbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jointly.Records.Packages;

/// <summary>A table whose rows go along with an initiative, as the model knows it: the same on both databases.</summary>
internal sealed class TravellingTable
{
    public TravellingTable(IEntityType type)
    {
        (Entity, Name) = (type.ClrType, type.GetTableName()!);
        var table = StoreObjectIdentifier.Table(Name);
        var kept = type.GetTableMappings().Single().Table.Columns.ToDictionary(c => c.Name);
        Columns = [.. Properties(type).Select(p => TravellingColumn.Of(p, kept[p.GetColumnName(table)!])).Concat(Jsons(type).Select(c => TravellingColumn.Of(c, kept[c.ComplexType.GetContainerColumnName()!]))).OrderBy(c => c.Name, StringComparer.Ordinal)];
        if (kept.Keys.Except(Columns.Select(c => c.Name)).ToList() is { Count: > 0 } more) throw new NotSupportedException($"{Name} has columns that have no form of their own in a package: {string.Join(", ", more)}.");
        Key = [.. type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName(table)!).Select(n => Columns.Single(c => c.Name == n))];
        Owner = Travels.OwnerOf(type)?.GetColumnName(table);
        Seals = Travels.SealedWhere(type.ClrType);
        References = [.. type.GetForeignKeys().Where(k => k.PrincipalEntityType != type && k.PrincipalEntityType.ClrType != typeof(Person)).Select(k => new Reference(
            k.PrincipalEntityType.GetTableName()!, Travels.OwnerOf(k.PrincipalEntityType)!.GetColumnName()!,
            [.. k.Properties.Zip(k.PrincipalKey.Properties).Select(p => (p.First.GetColumnName(table)!, p.Second.GetColumnName()!))]))];
        SelfReferences = [.. type.GetForeignKeys().Where(k => k.PrincipalEntityType == type).SelectMany(k => k.Properties).Select(p => p.GetColumnName(table)!)];
    }

    /// <summary>What a row's foreign key points at: it must belong to the same initiative.</summary>
    public sealed record Reference(string Table, string Owner, IReadOnlyList<(string From, string To)> Columns);

    public Type Entity { get; }
    public string Name { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<TravellingColumn> Columns { get; }
    public IReadOnlyList<TravellingColumn> Key { get; }

    /// <summary>The column that names the initiative; none for people, who go along where something speaks of them.</summary>
    public string? Owner { get; }
    public (string Column, IReadOnlySet<string> Values)? Seals { get; }
    public IReadOnlyList<Reference> References { get; }

    /// <summary>Columns that point at another row of the same table: filled in once all rows stand.</summary>
    public IReadOnlyList<string> SelfReferences { get; }

    /// <summary>Where the log names people by kind and id.</summary>
    public bool NamesSubjects => Entity == typeof(LogSubject);

    public int IndexOf(string column) => Columns.Select((c, i) => (c, i)).First(c => c.c.Name == column).i;

    // What lies inside another value stands in columns of the same table; lists of values stand in one column as JSON.
    static IEnumerable<IProperty> Properties(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().Where(c => c.ComplexType.GetContainerColumnName() is null).SelectMany(c => Properties(c.ComplexType)));

    static IEnumerable<IComplexProperty> Jsons(ITypeBase type) => type.GetComplexProperties().SelectMany(c =>
        c.ComplexType.GetContainerColumnName() is null ? Jsons(c.ComplexType) : [c]);
}
