using System.Data.Common;
using Jointly.Records.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records;

/// <summary>
/// One file in WAL mode. A commit is on the disk when it returns (synchronous=FULL): an answer to a phone is a promise.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    /// <summary>Older engines have the WAL-reset fault: two connections and a checkpoint at the wrong moment corrupt the file.</summary>
    public static readonly Version OldestEngine = new(3, 51, 3);

    public SqliteDatabase(string folder)
    {
        Folder = Path.GetFullPath(folder);
        File = Path.Combine(Folder, "jointly.db");
    }

    public string Folder { get; }
    public string File { get; }
    public override int Lanes => 1;
    internal override bool LocksWhole => true;                   // BEGIN IMMEDIATE
    internal override DbTransaction Snapshot(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    internal override DbConnection OpenForWriting()
    {
        Directory.CreateDirectory(Folder);
        return Open(File);
    }

    /// <summary>A file of ours, with the promises above.</summary>
    internal static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(Address(file, pooled: false));
        connection.Open();
        RefuseOldEngine(connection.ServerVersion);
        connection.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        return connection;
    }

    internal override void Writing(DbContextOptionsBuilder options, DbConnection connection) =>
        options.UseSqlite(connection, o => o.MigrationsAssembly("Jointly.Records.Sqlite"));

    internal override DbConnection ToRead() => new SqliteConnection(Address(File, pooled: true));

    internal override void Reading(DbContextOptionsBuilder options) =>
        options.UseSqlite(Address(File, pooled: true), o => o.MigrationsAssembly("Jointly.Records.Sqlite"))
               .AddInterceptors(QueryOnly.Interceptor);

    /// <summary>One prepared statement for all of them.</summary>
    internal override void Insert(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<BulkColumn> columns, IReadOnlyList<object> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        DbParameter[] parameters = [.. columns.Select((_, i) => new SqliteParameter { ParameterName = $"$p{i}" })];
        command.Parameters.AddRange(parameters);
        foreach (var row in rows)
        {
            for (int i = 0; i < parameters.Length; i++) parameters[i].Value = columns[i].Of(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    /// <exception cref="NotSupportedException">The engine is older than <see cref="OldestEngine"/>.</exception>
    internal static void RefuseOldEngine(string version)
    {
        if (Version.Parse(version) < OldestEngine)
            throw new NotSupportedException($"SQLite {version} can corrupt a database in WAL mode; {OldestEngine} or newer is needed.");
    }

    static string Address(string file, bool pooled) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 5, Pooling = pooled }.ToString();
}
