using System.Reflection;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jointly.Records.Mapping;

/// <summary>How the words of the method become columns, wherever they stand.</summary>
internal static class Conventions
{
    /// <summary>The ids: value types of one Guid, such as <see cref="ActorId"/>.</summary>
    public static readonly IReadOnlyList<Type> Ids =
        [.. typeof(ActorId).Assembly.GetTypes().Where(t => t.IsValueType && t.Name.EndsWith("Id", StringComparison.Ordinal)
            && t.GetConstructor([typeof(Guid)]) is not null && t.GetProperty("Value")?.PropertyType == typeof(Guid))];

    public static void Configure(ModelConfigurationBuilder model)
    {
        foreach (var id in Ids) model.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        foreach (var kind in typeof(ActorId).Assembly.GetTypes().Where(t => t.IsEnum)) model.Properties(kind).HaveConversion<string>().HaveMaxLength(40);
        model.Properties<decimal>().HavePrecision(19, 4);
        model.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
    }
}

/// <summary>An id as the Guid it is: text on SQLite, because a blob would not be found inside JSON.</summary>
internal sealed class IdConverter<T>() : ValueConverter<T, Guid>(ToGuid, FromGuid) where T : struct
{
    static readonly System.Linq.Expressions.Expression<Func<T, Guid>> ToGuid = Read();
    static readonly System.Linq.Expressions.Expression<Func<Guid, T>> FromGuid = Make();

    static System.Linq.Expressions.Expression<Func<T, Guid>> Read()
    {
        var id = System.Linq.Expressions.Expression.Parameter(typeof(T));
        return System.Linq.Expressions.Expression.Lambda<Func<T, Guid>>(System.Linq.Expressions.Expression.Property(id, "Value"), id);
    }

    static System.Linq.Expressions.Expression<Func<Guid, T>> Make()
    {
        var value = System.Linq.Expressions.Expression.Parameter(typeof(Guid));
        return System.Linq.Expressions.Expression.Lambda<Func<Guid, T>>(
            System.Linq.Expressions.Expression.New(typeof(T).GetConstructor([typeof(Guid)])!, value), value);
    }
}

/// <summary>An instant as milliseconds since 1970, UTC: SQLite cannot order one otherwise, and PostgreSQL refuses other offsets.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));
