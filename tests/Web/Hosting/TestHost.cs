using Jointly.Records;
using Jointly.Web.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jointly.Web.Tests.Hosting;

public enum On { Sqlite, Postgres }

/// <summary>The real product on a port of loopback, over a database of its own.</summary>
public sealed class TestHost : IAsyncDisposable
{
    readonly Func<Task> drop;

    TestHost(WebApplication app, Installation installation, Func<Task> drop) => (App, Installation, this.drop) = (app, installation, drop);

    public WebApplication App { get; }
    public Installation Installation { get; }
    public IServiceProvider Services => App.Services;
    public Uri Address => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="demo">With the example of Atuntaqui and its people.</param>
    public static async Task<TestHost> Start(On on, bool demo = true, Action<WebApplicationBuilder>? adjust = null, Func<Installation, Installation>? with = null)
    {
        var folder = Directory.CreateTempSubdirectory("jointly-web-").FullName;
        var (database, drop) = on == On.Sqlite ? (Database.Sqlite(folder), () => Task.CompletedTask) : await Server();
        var installation = new Installation(folder, database, ["http://127.0.0.1:0"]) { Demo = demo, Quiet = true, SignInsAMinute = 100_000, UploadsAMinute = 100_000 };
        if (with is not null) installation = with(installation);
        var app = Host.Build(installation, adjust);
        await Migrations.Apply(app.Services);
        if (demo) await DemoExample.Fill(app.Services);
        await app.StartAsync();
        return new TestHost(app, installation, async () => { SqliteConnection.ClearAllPools(); await drop(); Directory.Delete(folder, recursive: true); });
    }

    static async Task<(Database, Func<Task>)> Server()
    {
        const string variable = "JOINTLY_TEST_POSTGRES";
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } server) Assert.Skip($"{variable} names no PostgreSQL server.");
        server = Environment.GetEnvironmentVariable(variable)!;
        var name = $"jointly_web_{Guid.NewGuid():N}";
        await Run(server, $"CREATE DATABASE {name}");
        return (Database.Postgres(new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 16 }.ToString()), () => Run(server, $"DROP DATABASE {name} WITH (FORCE)"));
    }

    static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public Visitor Visit(string language = "en") => new(Address, language);

    public async Task<Visitor> As(string name, string language = "en")
    {
        var visitor = Visit(language);
        await visitor.TryAs(name);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await drop();
    }
}

/// <summary>One host with the example for all tests of a kind that leave it as they found it, or touch only what is theirs.</summary>
public sealed class Hosts : IAsyncDisposable
{
    static readonly Lazy<Task<TestHost>> OnSqlite = new(() => TestHost.Start(On.Sqlite)), OnPostgres = new(() => TestHost.Start(On.Postgres));

    public static Task<TestHost> Of(On on) => (on == On.Sqlite ? OnSqlite : OnPostgres).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in new[] { OnSqlite, OnPostgres })
            if (host is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) await (await host.Value).DisposeAsync();
    }
}
