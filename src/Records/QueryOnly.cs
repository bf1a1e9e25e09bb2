using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Jointly.Records;

/// <summary>Connections that read cannot write, even by raw SQL: SQLite refuses it.</summary>
internal sealed class QueryOnly : DbConnectionInterceptor
{
    public static readonly QueryOnly Interceptor = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        connection.Run("PRAGMA query_only=1");

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        connection.Run("PRAGMA query_only=1");
        return Task.CompletedTask;
    }
}
