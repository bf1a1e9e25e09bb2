using Jointly.Method.Words;
using Microsoft.Data.Sqlite;

namespace Jointly.Records.Keeping;

/// <summary>What backup and restore share: saying no, and files that are really there or really gone.</summary>
internal static class Keep
{
    public static Refusal No(string key, params object?[] with) => new(new Phrase(typeof(KeepingText), key, with));

    /// <summary>A database file and what SQLite leaves beside it.</summary>
    public static void Delete(string database)
    {
        foreach (var beside in Beside) File.Delete(database + beside);
    }

    public static void Move(string database, string to)
    {
        Delete(to);
        foreach (var beside in Beside.Where(b => File.Exists(database + b)).Reverse()) File.Move(database + beside, to + beside);
    }

    /// <summary>Returns when the content is on the disk.</summary>
    public static void ToDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts what stands in the write-ahead log into the file itself; a broken file stays as it is.</summary>
    public static void Settle(string database)
    {
        SqliteConnection.ClearAllPools();
        try
        {
            using var connection = SqliteDatabase.Open(database);
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException) { /* kept beside its log, for someone who can mend it */ }
    }

    static readonly string[] Beside = ["", "-wal", "-shm", "-journal"];
}
