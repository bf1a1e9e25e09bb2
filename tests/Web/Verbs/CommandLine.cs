using System.Diagnostics;
using System.Text.Json;
using Jointly.Web.Tests.Hosting;

namespace Jointly.Web.Tests.Verbs;

/// <summary>The verbs as a person runs them: a process, its output, its errors and its end.</summary>
public sealed class CommandLine : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("jointly-verbs-").FullName;

    static async Task<(int Code, string Out, string Error)> Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Jointly.Web.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        start.Environment.Remove("JOINTLY_DATA");
        start.Environment.Remove("JOINTLY_POSTGRES");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    // Padgett's marriages of fifteen Florentine families (Breiger & Pattison 1986): Medici between 47.5 pairs.
    const string Marriages = """
        Acciaiuoli Medici
        Albizzi Ginori
        Albizzi Guadagni
        Albizzi Medici
        Barbadori Castellani
        Barbadori Medici
        Bischeri Guadagni
        Bischeri Peruzzi
        Bischeri Strozzi
        Castellani Peruzzi
        Castellani Strozzi
        Guadagni Lamberteschi
        Guadagni Tornabuoni
        Medici Ridolfi
        Medici Salviati
        Medici Tornabuoni
        Pazzi Salviati
        Peruzzi Strozzi
        Ridolfi Strozzi
        Ridolfi Tornabuoni
        """;

    [Fact(DisplayName = "network measures --json gives raw betweenness, density and closeness, which is absent for an isolate")]
    public async Task Measures()
    {
        var actors = Written("actors.csv", "code,kind\n" + string.Join('\n', Marriages.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Distinct().Append("Pucci").Select(n => $"{n},family")) + "\n");
        var (code, output, error) = await Run("network", "measures", Written("marriages.txt", Marriages), "--actors", actors, "--json");
        Assert.True(code == 0, error);
        var said = JsonDocument.Parse(output).RootElement;
        Assert.Equal(20.0 / 120, said.GetProperty("network").GetProperty("density").GetDouble(), 12);
        var each = said.GetProperty("actors").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!);
        Assert.Equal(47.5, each["Medici"].GetProperty("betweenness").GetDouble(), 9);
        Assert.Equal(16, each.Count);
        Assert.True(each["Medici"].TryGetProperty("closeness", out _));
        Assert.False(each["Pucci"].TryGetProperty("closeness", out _));
        Assert.Equal(0, each["Pucci"].GetProperty("degree").GetInt32());
    }

    [Fact(DisplayName = "network measures --directed knows givers from takers")]
    public async Task Directed()
    {
        var (_, output, _) = await Run("network", "measures", Written("advice.txt", "a b\nb a\nb c\n"), "--directed", "--edges", "--json");
        var said = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0.5, said.GetProperty("network").GetProperty("reciprocity").GetDouble(), 12);
        Assert.Equal(0, said.GetProperty("actors").EnumerateArray().Single(a => a.GetProperty("id").GetString() == "c").GetProperty("out").GetInt32());
    }

    [Fact(DisplayName = "network read says what the page says of the example")]
    public async Task Reads()
    {
        var example = Path.Combine(AppContext.BaseDirectory, "examples", "ecuador");
        var (code, output, error) = await Run("network", "read", Path.Combine(example, "ties-2026-04.csv"), "--actors", Path.Combine(example, "actors.csv"), "--before", Path.Combine(example, "ties-2025-03.csv"), "--json");
        Assert.True(code == 0, error);
        var said = JsonDocument.Parse(output).RootElement;
        Assert.StartsWith("One in four enterprises has no link to any support institution", said.GetProperty("lede")[0].GetString(), StringComparison.Ordinal);
        var first = said.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("number").GetInt32() == 1);
        Assert.Equal((11, 43), (first.GetProperty("part").GetInt32(), first.GetProperty("whole").GetInt32()));
    }

    [Theory(DisplayName = "The end of a verb says what happened: 0 done, 1 refused, 2 wrong use")]
    [InlineData(0, "--help")]
    [InlineData(2, "nonsense")]
    [InlineData(2, "backup")]
    [InlineData(1, "network", "measures", "no-such-file.csv")]
    public async Task Ends(int expected, params string[] args)
    {
        var (code, output, error) = await Run(args);
        Assert.Equal(expected, code);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "While the server runs: doctor finds it well, the log is whole, a backup is proven, a restore waits; elsewhere it is restored")]
    public async Task Keeping()
    {
        await using var host = await TestHost.Start(On.Sqlite);
        var data = host.Installation.DataFolder;
        using var held = Records.Keeping.FolderLock.Take(data);
        var (file, other) = (Path.Combine(folder, "copy.db"), Path.Combine(folder, "other"));
        Assert.Equal(0, (await Run("audit", "verify", "--data", data)).Code);
        Assert.Equal(0, (await Run("doctor", "--data", data)).Code);
        var backup = await Run("backup", file, "--data", data);
        Assert.True(backup.Code == 0, backup.Error);
        Assert.Equal(1, (await Run("backup", file, "--data", data)).Code);                            // never over another
        Assert.Equal(1, (await Run("restore", file, "--data", data)).Code);                           // in use
        Assert.Equal(0, (await Run("restore", file, "--data", other)).Code);
        Assert.Equal((await Run("audit", "verify", "--data", data)).Out, (await Run("audit", "verify", "--data", other)).Out);
        File.WriteAllText(file, "not a database");
        var broken = await Run("restore", file, "--data", other);
        Assert.Equal(1, broken.Code);
        Assert.DoesNotContain("   at ", broken.Error, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "audit verify --against holds the log against a backup, or against what it printed on another day; a log that lost its end is found out")]
    public async Task Against()
    {
        await using var host = await TestHost.Start(On.Sqlite);
        var (data, copy) = (host.Installation.DataFolder, Path.Combine(folder, "copy.db"));
        using (var elena = await host.As("Elena Vásconez")) await elena.Post("/account", "/account/name", ("Name", "Elena V."), ("Once", Guid.NewGuid().ToString()));
        Assert.Equal(0, (await Run("backup", copy, "--data", data)).Code);
        using (var elena = await host.As("Elena Vásconez")) await elena.Post("/account", "/account/name", ("Name", "Elena Vásconez R."), ("Once", Guid.NewGuid().ToString()));
        var printed = Written("heads.json", (await Run("audit", "verify", "--data", data, "--json")).Out);
        var both = await Run("audit", "verify", "--data", data, "--against", copy, "--against", printed);
        Assert.True(both.Code == 0, both.Out + both.Error);
        Assert.Contains("held against", both.Out, StringComparison.Ordinal);
        var older = Path.Combine(folder, "older");
        Assert.Equal(0, (await Run("restore", copy, "--data", older)).Code);
        Assert.Equal(0, (await Run("audit", "verify", "--data", older)).Code);                        // whole in itself, and yet not all that was
        var cut = await Run("audit", "verify", "--data", older, "--against", printed);
        Assert.Equal(1, cut.Code);
        Assert.Contains("AnchorLost", cut.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("audit", "verify", "--data", data, "--against", Written("none.json", "{}"))).Code);
        Assert.Equal(1, (await Run("audit", "verify", "--data", data, "--against", "no-such-file")).Code);
    }

    [Fact(DisplayName = "doctor and Installation show backups made by hand, and when they are gone")]
    public async Task Known()
    {
        await using var host = await TestHost.Start(On.Sqlite);
        var (data, copy) = (host.Installation.DataFolder, Path.Combine(folder, "by-hand.db"));
        Assert.Equal(0, (await Run("backup", copy, "--data", data)).Code);
        Assert.Contains(copy, (await Run("doctor", "--data", data)).Out, StringComparison.Ordinal);
        using var administrator = await host.Holding((Method.Mandates.Role.Administrator, Method.Mandates.Place.House));
        Assert.Contains(copy, (await administrator.Get("/installation")).Text, StringComparison.Ordinal);
        File.Delete(copy);
        Assert.Contains("by-hand.db, no longer there", (await Run("doctor", "--data", data)).Out, StringComparison.Ordinal);
        Assert.Contains("no longer there", (await administrator.Get("/installation")).Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "restore is refused where the records lie on a PostgreSQL server, and nothing is touched")]
    public async Task NotOnServer()
    {
        var (code, _, error) = await Run("restore", Written("copy.db", "x"), "--data", Path.Combine(folder, "untouched"), "--postgres", "Host=nowhere");
        Assert.Equal(1, code);
        Assert.Contains("pg_restore", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "untouched")));
    }

    [Theory(DisplayName = "Help calls the product as one calls it")]
    [InlineData("--help")]
    [InlineData("backup", "--help")]
    public async Task Usage(params string[] args)
    {
        var (code, output, _) = await Run(args);
        Assert.Equal(0, code);
        Assert.Contains("./jointly", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Jointly.Web", output, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+", (await Run("--version")).Out);
    }

    [Fact(DisplayName = "Asked to end many times at once, the server ends once, well, and without a cry")]
    public async Task Signals()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Signals are of Unix.");
        foreach (var pause in new[] { 0, 1, 20, 60 })
        {
            var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var arg in new[] { Path.Combine(AppContext.BaseDirectory, "Jointly.Web.dll"), "serve", "--data", Path.Combine(folder, "served"), "--urls", "http://127.0.0.1:0" }) start.ArgumentList.Add(arg);
            start.Environment.Remove("JOINTLY_POSTGRES");
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            for (string? line; (line = await process.StandardOutput.ReadLineAsync()) is not null && !line.StartsWith("Stop with", StringComparison.Ordinal);) { }
            for (var i = 0; i < 12 && !process.HasExited; i++)
            {
                using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
                await kill.WaitForExitAsync();
                await Task.Delay(pause);
            }
            await process.WaitForExitAsync();
            Assert.Equal((0, ""), (process.ExitCode, await error));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
