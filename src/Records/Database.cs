using System.Data.Common;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records;

/// <summary>Where records are kept: a file in a folder, or a PostgreSQL server. Everything else is the same on both.</summary>
public abstract class Database
{
    private protected Database() { }

    /// <summary>The file jointly.db in this folder, which is made when it is missing.</summary>
    /// <exception cref="NotSupportedException">The SQLite engine is older than 3.51.3 (its write-ahead log could corrupt the file).</exception>
    public static Database Sqlite(string folder) => new SqliteDatabase(folder);

    /// <summary>A database of a PostgreSQL server, 15 or newer.</summary>
    public static Database Postgres(string connectionString) => new PostgresDatabase(connectionString);

    /// <summary>How many batches are written side by side: one on SQLite; on PostgreSQL each initiative keeps to one of several.</summary>
    public abstract int Lanes { get; }

    /// <summary>A connection of its own, opened, outside any pool: for the writer, backups and checks.</summary>
    internal abstract DbConnection OpenForWriting();

    /// <summary>A pooled connection, not yet open, for a context of <see cref="Reading"/>.</summary>
    internal abstract DbConnection ToRead();

    /// <summary>Contexts that write on a connection already open.</summary>
    internal abstract void Writing(DbContextOptionsBuilder options, DbConnection connection);

    /// <summary>Contexts that only read: the database itself refuses anything else.</summary>
    internal abstract void Reading(DbContextOptionsBuilder options);

    /// <summary>New rows of one type, in the writer's transaction, past the change tracker.</summary>
    /// <param name="columns">Those that are filled.</param>
    internal abstract void Insert(DbConnection connection, DbTransaction transaction, string table, IReadOnlyList<BulkColumn> columns, IReadOnlyList<object> rows);

    /// <summary>Does a transaction that writes keep every other writer out?</summary>
    internal abstract bool LocksWhole { get; }

    /// <summary>A transaction that sees one moment, whatever is written meanwhile, and keeps no writer waiting.</summary>
    internal abstract DbTransaction Snapshot(DbConnection connection);
}
