using System.Data;
using System.Data.Common;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Jointly.Records;

/// <summary>A PostgreSQL server. Four batches are written side by side, each initiative in its own lane.</summary>
internal sealed class PostgresDatabase : Database
{
    readonly string writing, reading;

    public PostgresDatabase(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        reading = new NpgsqlConnectionStringBuilder(connectionString) { Options = $"{given.Options} -c default_transaction_read_only=on".Trim() }.ToString();
        given.Pooling = false;
        writing = given.ToString();
    }

    public override int Lanes => 4;
    internal override bool LocksWhole => false;
    internal override DbTransaction Snapshot(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    internal override DbConnection OpenForWriting()
    {
        var connection = new NpgsqlConnection(writing);
        connection.Open();
        return connection;
    }

    internal override DbConnection ToRead() => new NpgsqlConnection(reading);

    internal override void Writing(DbContextOptionsBuilder options, DbConnection connection) =>
        options.UseNpgsql(connection, o => o.MigrationsAssembly("Jointly.Records.Postgres")
            .UseParameterizedCollectionMode(ParameterTranslationMode.MultipleParameters));

    /// <summary>By COPY: one stream for all of them.</summary>
    internal override void Insert(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<BulkColumn> columns, IReadOnlyList<object> rows)
    {
        using var copy = ((NpgsqlConnection)connection).BeginBinaryImport($"COPY \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var column in columns)
                if (column.Of(row) is not { } value) copy.WriteNull();
                else if (column.Json) copy.Write(value, NpgsqlDbType.Jsonb);
                else copy.Write(value);
        }
        copy.Complete();
    }

    // An array in place of several parameters would lose the index that begins with the initiative.
    internal override void Reading(DbContextOptionsBuilder options) =>
        options.UseNpgsql(reading, o => o.MigrationsAssembly("Jointly.Records.Postgres")
            .UseParameterizedCollectionMode(ParameterTranslationMode.MultipleParameters));
}
