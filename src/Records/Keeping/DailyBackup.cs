using System.Globalization;
using Jointly.Method.Words;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Jointly.Records.Keeping;

/// <summary>A proven backup a day, the last seven kept, in the folder backups/ beside the database. On PostgreSQL it rests.</summary>
public sealed class DailyBackup(Database database, TimeProvider clock, ILogger<DailyBackup> log) : BackgroundService
{
    public const int Kept = 7;
    static readonly TimeSpan Day = TimeSpan.FromDays(1), Look = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database is not SqliteDatabase sqlite) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (IsDue(sqlite.Folder)) await Task.Run(() => Try(sqlite), stoppingToken).ConfigureAwait(false);
            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(false);
        }
    }

    void Try(SqliteDatabase sqlite)
    {
        try
        {
            if (Take(sqlite, clock) is { Fact: null } outcome) log.LogError("No backup: {Why}", outcome.Refusals[0].Why);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            log.LogError(e, "No backup; it is tried again in {Minutes} minutes.", Look.TotalMinutes);      // the disk may be full: the server goes on
        }
    }

    bool IsDue(string folder) => LastBackup.Read(folder) is not { } last || clock.GetUtcNow() - last.At >= Day;

    internal static Outcome<BackupResult> Take(SqliteDatabase sqlite, TimeProvider clock)
    {
        var folder = LastBackup.FolderOf(sqlite.Folder);
        var name = clock.GetUtcNow().ToString("'jointly-'yyyy-MM-dd'T'HHmmss'.db'", CultureInfo.InvariantCulture);
        return Backup.To(sqlite, Path.Combine(folder, name), clock, new(sqlite.Folder)).Then(result =>
        {
            LastBackup.Write(sqlite.Folder, result);
            KnownBackups.Add(sqlite.Folder, result);
            foreach (var old in Directory.GetFiles(folder, "jointly-*.db").OrderDescending(StringComparer.Ordinal).Skip(Kept)) Keep.Delete(old);
        });
    }
}
