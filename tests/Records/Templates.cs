using Jointly.Records.Tests;
using Npgsql;

[assembly: AssemblyFixture(typeof(Templates))]

namespace Jointly.Records.Tests;

/// <summary>A migrated database of each kind, made once and copied for each test.</summary>
public sealed class Templates : IAsyncDisposable
{
    public const string Variable = "JOINTLY_TEST_POSTGRES";

    static readonly SemaphoreSlim Turn = new(1);
    static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("jointly-template-");
    static readonly string Name = $"jointly_test_{Guid.NewGuid():N}";
    static bool sqlite, postgres;

    public static async Task<string> Sqlite()
    {
        await Turn.WaitAsync();
        try
        {
            if (!sqlite) await Migrations.Apply(Database.Sqlite(Folder.FullName));
            sqlite = true;
            return Path.Combine(Folder.FullName, "jointly.db");
        }
        finally { Turn.Release(); }
    }

    /// <summary>Skips the test where no server is named: <c>JOINTLY_TEST_POSTGRES="Host=127.0.0.1;Port=…;Username=…"</c>.</summary>
    public static async Task<(string Address, Func<Task> Drop)> PostgresCopy()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } server) { Assert.Skip($"{Variable} names no PostgreSQL server."); return default; }
        await Turn.WaitAsync();
        try
        {
            if (!postgres)
            {
                await Run(server, $"CREATE DATABASE {Name}");
                await Migrations.Apply(Database.Postgres(AddressOf(server, Name)));
                postgres = true;
            }
            var copy = $"jointly_test_{Guid.NewGuid():N}";
            await Run(server, $"CREATE DATABASE {copy} TEMPLATE {Name}");
            return (AddressOf(server, copy), () => Run(server, $"DROP DATABASE {copy} WITH (FORCE)"));
        }
        finally { Turn.Release(); }
    }

    public async ValueTask DisposeAsync()
    {
        Folder.Delete(recursive: true);
        if (postgres) await Run(Environment.GetEnvironmentVariable(Variable)!, $"DROP DATABASE {Name} WITH (FORCE)");
    }

    // Few connections a pool: dozens of databases share one server.
    static string AddressOf(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 8, ConnectionIdleLifetime = 2, ConnectionPruningInterval = 1 }.ToString();

    static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
