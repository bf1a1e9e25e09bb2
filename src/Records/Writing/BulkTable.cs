using System.Collections.Concurrent;
using Jointly.Records.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jointly.Records.Writing;

/// <summary>A column, and what a new row has there as the database keeps it.</summary>
/// <param name="Json">The column holds JSON, which PostgreSQL does not take for text.</param>
internal sealed record BulkColumn(string Name, Func<object, object?> Of, bool Json);

/// <summary>How new rows of one type are kept, asked of the model: a row put in by it reads back as one that was tracked.</summary>
internal sealed class BulkTable
{
    static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = new();

    BulkTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        Columns = [.. Under(type, row => row)];
    }

    public string Name { get; }
    public IReadOnlyList<BulkColumn> Columns { get; }

    public static BulkTable Of(IModel model, Type type) =>
        Known.GetOrAdd(model.FindEntityType(type) ?? throw new ArgumentException($"{type.Name} is no row of ours.", nameof(type)), t => new BulkTable(t));

    /// <summary>The columns in which one of these rows has something; the others stay empty.</summary>
    public IReadOnlyList<BulkColumn> FilledBy(IReadOnlyList<object> rows) => [.. Columns.Where(c => rows.Any(r => c.Of(r) is not null))];

    static IEnumerable<BulkColumn> Under(ITypeBase type, Func<object, object?> holder)
    {
        foreach (var property in type.GetProperties()) yield return new(property.GetTableColumnMappings().Single().Column.Name, Kept(property, holder), Json: false);
        foreach (var inner in type.GetComplexProperties())
        {
            var getter = inner.GetGetter();
            Func<object, object?> held = row => holder(row) is { } of ? getter.GetClrValue(of) : null;
            if (inner.IsCollection)
                yield return new(inner.ComplexType.GetContainerColumnName()!, row => Empty(inner.Name, held(row)), Json: true);
            else
                foreach (var column in Under(inner.ComplexType, held)) yield return column;
        }
    }

    static Func<object, object?> Kept(IProperty property, Func<object, object?> holder)
    {
        if (property.IsShadowProperty())
            return property.Name == Maps.Version ? _ => 1 : throw new NotSupportedException($"{property.Name} stands in no property of the row.");
        var (getter, converter) = (property.GetGetter(), property.GetTypeMapping().Converter);
        return row => holder(row) is { } of && getter.GetClrValue(of) is { } value ? converter is null ? value : converter.ConvertToProvider(value) : null;
    }

    static string Empty(string name, object? list) =>
        list is System.Collections.ICollection { Count: > 0 } ? throw new NotSupportedException($"A new row with {name} is to be tracked.") : "[]";
}
