using System.Data.Common;
using System.Net.Sockets;
using Jointly.Records.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jointly.Records;

public static class Migrations
{
    /// <summary>Brings the database to the shape that this version knows. Nothing happens when it has it already.</summary>
    public static Task Apply(IServiceProvider services, CancellationToken stop = default) => Apply(services.GetRequiredService<Database>(), stop);

    public static async Task Apply(Database database, CancellationToken stop = default)
    {
        await using var connection = await OpenWhenThere(database, stop);
        await using (var records = new JointlyContext(Options<JointlyContext>())) await records.Database.MigrateAsync(stop);
        await using (var accounts = new AccountsContext(Options<AccountsContext>())) await accounts.Database.MigrateAsync(stop);

        DbContextOptions<T> Options<T>() where T : DbContext
        {
            var options = new DbContextOptionsBuilder<T>();
            database.Writing(options, connection);
            return options.Options;
        }
    }

    /// <summary>A server may start a little later than we do: it is waited for, half a minute at most.</summary>
    static async Task<DbConnection> OpenWhenThere(Database database, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
            try { return database.OpenForWriting(); }
            catch (NpgsqlException e) when (tries < 30 && (e.InnerException is SocketException || e.SqlState == PostgresErrorCodes.CannotConnectNow))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), stop);
            }
    }
}
