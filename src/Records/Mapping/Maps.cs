using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jointly.Records.Mapping;

/// <summary>What all maps share.</summary>
internal static class Maps
{
    public const string Version = "Version", DerivedMark = "Jointly:Derived";

    public static void Apply(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(Maps).Assembly);
        foreach (var key in model.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()))
            key.DeleteBehavior = DeleteBehavior.Restrict;           // nothing goes silently with something else
    }

    /// <summary>A row that people edit: each deed that changes it counts its version up, and none overwrites one it has not read.</summary>
    public static void Edited<T>(this EntityTypeBuilder<T> row) where T : class => row.Property<int>(Version).IsConcurrencyToken();

    /// <summary>A copy for lists and searches, made from other properties: the log leaves it out.</summary>
    public static PropertyBuilder<T> Derived<T>(this PropertyBuilder<T> property) => property.HasAnnotation(DerivedMark, true);

    public static bool IsDerived(this IReadOnlyProperty property) => property.FindAnnotation(DerivedMark) is not null;

    /// <summary>A row that belongs to another, which stays as long as it does.</summary>
    public static void Of<T, TOther>(this EntityTypeBuilder<T> row, string key) where T : class where TOther : class =>
        row.HasOne<TOther>().WithMany().HasForeignKey(key);
}
