using System.Diagnostics;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Microsoft.Data.Sqlite;

namespace Jointly.Records.Keeping;

/// <summary>A copy that was opened again and compared before it counted as one.</summary>
/// <param name="Rows">By table.</param>
/// <param name="Heads">The last entry of each chain of the log, against which a later log can be held.</param>
public sealed record BackupResult(string File, DateTimeOffset At, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<Anchor> Heads, TimeSpan Took)
{
    /// <summary>Received files that it holds; none where they were not asked for.</summary>
    public int? Received { get; init; }

    /// <summary>Files of the folder that are not what was received, and so stayed out of it: the records are not to wait for them.</summary>
    public IReadOnlyList<string> Differ { get; init; } = [];
}

public static class Backup
{
    /// <summary>Nothing is ever written over a file.</summary>
    public static Refusal IsThere(string file) => Keep.No(nameof(KeepingText.FileThere), file);

    /// <summary>
    /// Copies the database as it is at one moment, while others write, and proves the copy: whole, the same number of rows in each
    /// table, every digest of the log. PostgreSQL is refused, since its own tools do it.
    /// </summary>
    /// <param name="received">The files that go along, each proven by its digest; none where a copy of the records alone is wanted.</param>
    public static Outcome<BackupResult> To(Database database, string file, TimeProvider? clock = null, ReceivedFiles? received = null)
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
        int? files = null;
        IReadOnlyList<string> differ = [];
        if (received is not null) (files, differ) = KeptFiles.Put(part, received);
        if (files is not null && !Proof.HasWholeFiles(part))
        {
            Keep.Delete(part);
            return Keep.No(nameof(KeepingText.NotWhole), file);
        }
        Keep.ToDisk(part);
        File.Move(part, file);
        return new BackupResult(file, at, proof.Rows, proof.Heads, Stopwatch.GetElapsedTime(began)) { Received = files, Differ = differ };
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
