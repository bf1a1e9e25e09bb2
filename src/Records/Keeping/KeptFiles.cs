using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Jointly.Records.Keeping;

/// <summary>Received files within a backup, in a table of their own, so that a backup stays one file. An older backup has none.</summary>
internal static class KeptFiles
{
    public const string Table = "__Received";

    /// <returns>How many were put in, and the names of those that are not what was received and stayed out.</returns>
    public static (int Put, IReadOnlyList<string> Differ) Put(string backup, ReceivedFiles received)
    {
        var (put, differ) = (0, new List<string>());
        using var copy = Open(backup);
        using (var all = copy.BeginTransaction())
        {
            copy.Run($"CREATE TABLE \"{Table}\" (\"Sha256\" TEXT NOT NULL PRIMARY KEY, \"Content\" BLOB NOT NULL)");
            foreach (var digest in received.All())
            {
                using var from = received.Open(digest)!;
                if (Convert.ToHexStringLower(SHA256.HashData(from)) != digest) { differ.Add(digest); continue; }
                from.Position = 0;
                var row = (long)copy.Ask($"INSERT INTO \"{Table}\" VALUES ('{digest}', zeroblob({from.Length})) RETURNING rowid")!;      // a digest is nothing but hexadecimal
                using var to = new SqliteBlob(copy, Table, "Content", row);
                from.CopyTo(to);
                put++;
            }
            all.Commit();
        }
        return (put, differ);
    }

    /// <summary>Is each the file that its name says?</summary>
    public static bool AreWhole(SqliteConnection copy) => !AreIn(copy) || Rows(copy).All(row =>
    {
        using var content = new SqliteBlob(copy, Table, "Content", row.Id, readOnly: true);
        return ReceivedFiles.IsDigest(row.Digest) && Convert.ToHexStringLower(SHA256.HashData(content)) == row.Digest;
    });

    /// <summary>Puts those that are missing into the folder again, and takes the table out of the database that will stand there.</summary>
    /// <returns>How many the backup holds; none where it is of the time before.</returns>
    public static int? TakeBack(string database, ReceivedFiles received)
    {
        using var copy = Open(database);
        if (!AreIn(copy)) return null;
        var rows = Rows(copy);
        foreach (var row in rows.Where(r => !received.Has(r.Digest)))
        {
            using var content = new SqliteBlob(copy, Table, "Content", row.Id, readOnly: true);
            received.Keep(content).GetAwaiter().GetResult();
        }
        copy.Run($"DROP TABLE \"{Table}\"");
        if (rows.Count > 0) copy.Run("VACUUM");
        return rows.Count;
    }

    static bool AreIn(SqliteConnection copy) => copy.Ask($"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{Table}'") is not null;
    static List<(long Id, string Digest)> Rows(SqliteConnection copy) => [.. copy.Rows($"SELECT rowid, \"Sha256\" FROM \"{Table}\"").Select(r => (r.GetInt64(0), r.GetString(1)))];

    static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
