using Jointly.Records.Accounts;
using Jointly.Records.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jointly.Records.Tests;

public enum On { Sqlite, Postgres }

/// <summary>A fresh, migrated database for one test, and everything that works on it.</summary>
public sealed class Ground : IAsyncDisposable
{
    readonly ServiceProvider services;
    readonly Func<Task> drop;

    Ground(Database database, string folder, Func<Task> drop)
    {
        (Database, Folder, this.drop) = (database, folder, drop);
        var all = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddRecords(database);
        all.AddIdentityCore<Account>(o => o.Lockout.MaxFailedAccessAttempts = 3).AddEntityFrameworkStores<AccountsContext>();
        services = all.BuildServiceProvider(validateScopes: true);
    }

    public Database Database { get; }
    public string Folder { get; }
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 14, 9, 0, 0, TimeSpan.Zero));
    public IServiceProvider Services => services;
    public DeedRunner Deeds => services.GetRequiredService<DeedRunner>();
    public Asking Asking => services.GetRequiredService<Asking>();
    internal Writer Writer => services.GetRequiredService<Writer>();

    public static async Task<Ground> New(On on)
    {
        var folder = Directory.CreateTempSubdirectory("jointly-").FullName;
        if (on is On.Sqlite)
        {
            File.Copy(await Templates.Sqlite(), Path.Combine(folder, "jointly.db"));
            return new(Database.Sqlite(folder), folder, () => Task.CompletedTask);
        }
        var (address, drop) = await Templates.PostgresCopy();
        return new(Database.Postgres(address), folder, drop);
    }

    /// <summary>Past every guard of ours, as someone with the file or the server in hand.</summary>
    public void Attack(string sql)
    {
        using var connection = Database.OpenForWriting();
        connection.Run(sql);
    }

    public object? Ask(string sql)
    {
        using var connection = Database.OpenForWriting();
        return connection.Ask(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        await drop();
        Directory.Delete(Folder, recursive: true);
    }
}
