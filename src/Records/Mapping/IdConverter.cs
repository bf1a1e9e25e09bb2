using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jointly.Records.Mapping;

/// <summary>An id as the Guid it is: text on SQLite, because a blob would not be found inside JSON.</summary>
internal sealed class IdConverter<T>() : ValueConverter<T, Guid>(ToGuid, FromGuid) where T : struct
{
    static readonly Expression<Func<T, Guid>> ToGuid = Read();
    static readonly Expression<Func<Guid, T>> FromGuid = Make();

    static Expression<Func<T, Guid>> Read()
    {
        var id = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, Guid>>(Expression.Property(id, "Value"), id);
    }

    static Expression<Func<Guid, T>> Make()
    {
        var value = Expression.Parameter(typeof(Guid));
        return Expression.Lambda<Func<Guid, T>>(
            Expression.New(typeof(T).GetConstructor([typeof(Guid)])!, value), value);
    }
}
