using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Mapping;

/// <summary>How the words of the method become columns, wherever they stand.</summary>
internal static class Conventions
{
    /// <summary>The ids: value types of one Guid, such as <see cref="ActorId"/>.</summary>
    public static readonly IReadOnlyList<Type> Ids =
        [.. typeof(ActorId).Assembly.GetTypes().Where(t => t.IsValueType && t.Name.EndsWith("Id", StringComparison.Ordinal)
            && t.GetConstructor([typeof(Guid)]) is not null && t.GetProperty("Value")?.PropertyType == typeof(Guid))];

    public static Guid GuidOf(object id) => (Guid)id.GetType().GetProperty("Value")!.GetValue(id)!;

    public static void Configure(ModelConfigurationBuilder model)
    {
        foreach (var id in Ids) model.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        foreach (var kind in typeof(ActorId).Assembly.GetTypes().Where(t => t.IsEnum)) model.Properties(kind).HaveConversion<string>().HaveMaxLength(40);
        model.Properties<decimal>().HavePrecision(19, 4);
        model.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
    }
}
