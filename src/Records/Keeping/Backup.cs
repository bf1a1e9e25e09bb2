using System.Diagnostics;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Microsoft.Data.Sqlite;

namespace Jointly.Records.Keeping;

/// <summary>A copy that was opened again and compared before it counted as one.</summary>
/// <param name="Rows">By table.</param>
/// <param name="Heads">The last entry of each chain of the log, against which a later log can be held.</param>
public sealed record BackupResult(string File, DateTimeOffset At, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<Anchor> Heads, TimeSpan Took);

public static class Backup
{
    /// <summary>
    /// Copies the database as it is at one moment, while others write, and proves the copy: whole, the same number of rows in each
    /// table, every digest of the log. PostgreSQL is refused, since its own tools do it.
    /// </summary>
    public static Outcome<BackupResult> To(Database database, string file, TimeProvider? clock = null)
    {
        if (database is not SqliteDatabase sqlite) return Keep.No(nameof(KeepingText.UsePgDump));
        if (File.Exists(file)) return Keep.No(nameof(KeepingText.FileThere), file);

        var (began, at) = (Stopwatch.GetTimestamp(), (clock ?? TimeProvider.System).GetUtcNow());
        var part = file + ".part";                                       // what is not proven has no name of a backup
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        Keep.Delete(part);
        var rows = Copy(sqlite, part);
        var proof = Proof.Of(part);
        if (proof.Wrong is null && !Same(rows, proof.Rows)) proof = proof with { Wrong = nameof(KeepingText.RowsMissing) };
        if (proof.Wrong is { } wrong)
        {
            Keep.Delete(part);
            return Keep.No(wrong, file);
        }
        File.Move(part, file);
        return new BackupResult(file, at, proof.Rows, proof.Heads, Stopwatch.GetElapsedTime(began));
    }

    /// <returns>The rows of each table at the moment of the copy.</returns>
    static IReadOnlyDictionary<string, long> Copy(SqliteDatabase database, string file)
    {
        using var source = (SqliteConnection)database.OpenForWriting();
        using var moment = source.BeginTransaction(deferred: true);
        var rows = Proof.CountRows(source);                              // the first reading fixes the moment
        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()))
        {
            copy.Open();
            source.BackupDatabase(copy);
            copy.Run("PRAGMA journal_mode=DELETE");                      // one file, without a log beside it
        }
        Keep.ToDisk(file);
        return rows;
    }

    static bool Same(IReadOnlyDictionary<string, long> a, IReadOnlyDictionary<string, long> b) => a.Count == b.Count && !a.Except(b).Any();
}
