using Jointly.Records;
using Jointly.Web;
using Jointly.Web.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Jointly.Browser.Tests;

/// <summary>A host with the example and a Chromium for the walks of one class: what one class saves, another does not count. Without Chromium each walk is skipped by name.</summary>
public sealed class Stage : IAsyncLifetime
{
    static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    readonly string folder = Directory.CreateTempSubdirectory("jointly-browser-").FullName;
    WebApplication? app;
    IPlaywright? playwright;
    IBrowser? browser;

    static string? Chromium => new[] { Environment.GetEnvironmentVariable("JOINTLY_TEST_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(p => p is { Length: > 0 } && File.Exists(p));

    /// <summary>Under the name localhost, since passkeys are bound to a name.</summary>
    public string Address { get; private set; } = "";
    public IBrowser Browser => browser ?? throw new InvalidOperationException("No browser was started.");

    public async ValueTask InitializeAsync()
    {
        if (Chromium is not { } chromium) return;
        var port = FreePort();
        Address = $"http://localhost:{port}";
        app = Host.Build(new Installation(folder, Database.Sqlite(folder), [Address]) { Demo = true, Quiet = true, SignInsAMinute = 10_000, UploadsAMinute = 10_000, MoreLanguages = ["ar"] });
        await Migrations.Apply(app.Services);
        await DemoExample.Fill(app.Services);
        await app.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Flags });
    }

    public async Task<IPage> Open(int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed (Debian: apt install chromium).");
        var context = await Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script, ColorScheme = scheme, Locale = "en-GB", BaseURL = Address });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        return page;
    }

    static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
