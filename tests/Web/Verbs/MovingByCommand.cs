using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Jointly.Records;
using Jointly.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;

namespace Jointly.Web.Tests.Verbs;

/// <summary>The example of Atuntaqui from a running server to another folder and back, as people would run it; and what is built to do harm.</summary>
public sealed class MovingByCommand : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("jointly-moving-").FullName;

    static ProcessStartInfo Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in args.Prepend(Path.Combine(AppContext.BaseDirectory, "Jointly.Web.dll"))) start.ArgumentList.Add(arg);
        start.Environment.Remove("JOINTLY_DATA");
        start.Environment.Remove("JOINTLY_POSTGRES");
        return start;
    }

    static async Task<(int Code, string Out, string Error)> Run(params string[] args)
    {
        using var process = Process.Start(Start(args))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    static string Head(JsonElement package) => package.GetProperty("head").GetProperty("digest").GetString()!;

    async Task<(string File, string Id)> Exported(string data)
    {
        var listed = await Run("initiative", "list", "--data", data, "--json");
        var id = Json(listed.Out).EnumerateArray().First().GetProperty("id").GetString()!;
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.zip");
        var made = await Run("initiative", "export", file, "--initiative", id, "--data", data);
        Assert.True(made.Code == 0, made.Error);
        return (file, id);
    }

    [Fact(DisplayName = "While the server runs an initiative is taken out; in another folder it comes in, with a slip for its coordinator; the log is whole on both sides and says so")]
    public async Task There()
    {
        await using var host = await TestHost.Start(On.Sqlite);
        using var held = Records.Keeping.FolderLock.Take(host.Installation.DataFolder);
        var (data, other, file) = (host.Installation.DataFolder, Path.Combine(folder, "other"), Path.Combine(folder, "it.zip"));
        var key = (await Run("initiative", "key", "--data", other)).Out.Trim();
        Assert.StartsWith("jointly-", key, StringComparison.Ordinal);
        Assert.Equal(key, (await Run("initiative", "key", "--data", other)).Out.Trim());
        var id = Json((await Run("initiative", "list", "--data", data, "--json")).Out).EnumerateArray().First().GetProperty("id").GetString()!;

        var made = await Run("initiative", "export", file, "--initiative", $"http://localhost/i/{id}/people", "--for", key, "--as", "Elena Vásconez", "--because", "to the ministry", "--data", data, "--json");
        Assert.True(made.Code == 0, made.Error);
        Assert.Equal(1, (await Run("initiative", "export", file, "--initiative", id, "--data", data)).Code);                     // never over another
        Assert.Equal(1, (await Run("initiative", "export", file + "2", "--initiative", Guid.NewGuid().ToString(), "--data", data)).Code);
        Assert.Equal(1, (await Run("initiative", "export", file + "2", "--initiative", id, "--as", "Nobody Known", "--data", data)).Code);
        Assert.Equal(2, (await Run("initiative", "export", file + "2", "--data", data)).Code);
        Assert.Equal(1, (await Run("initiative", "import", file, "--data", data)).Code);                                         // in use
        Assert.False(File.Exists(file + "2"));

        var came = await Run("initiative", "import", file, "--data", other, "--json");
        Assert.True(came.Code == 0, came.Error);
        Assert.All(Json(came.Out).GetProperty("tables").EnumerateArray(), t => Assert.True(t.GetProperty("same").GetBoolean()));
        Assert.Equal(Head(Json(made.Out)), Json(came.Out).GetProperty("log").GetProperty("head").GetProperty("digest").GetString());
        Assert.Equal("Elena Vásconez", Json(came.Out).GetProperty("slips")[0].GetProperty("person").GetString());
        var again = await Run("initiative", "import", file, "--data", other);
        Assert.Equal(1, again.Code);
        Assert.Contains("equal to the package", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("audit", "verify", "--data", data)).Code);
        Assert.Equal(0, (await Run("audit", "verify", "--data", other)).Code);

        // The slip opens the door there, and the initiative is there to be seen, with what it says of its leaving.
        await using var there = Host.Build(new Installation(other, Database.Sqlite(other), ["http://127.0.0.1:0"]) { Quiet = true });
        await there.StartAsync();
        using var elena = new Visitor(new Uri(there.Urls.First()), "en");
        var welcome = $"/welcome/{Json(came.Out).GetProperty("slips")[0].GetProperty("code").GetString()}";
        Assert.True((await elena.Post(welcome, welcome, ("Called", "Elena V\u00e1sconez"), ("Name", "elena@example.org"), ("Password", "four words of mine"))).Leads("/"));
        Assert.Contains("to the ministry", (await elena.Get($"/i/{id}/history")).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await elena.Get($"/i/{id}/people")).Status);
        await there.StopAsync();
    }

    [Fact(DisplayName = "Killed in the middle, an import leaves no row; tried again, it is whole")]
    public async Task Killed()
    {
        await using var host = await TestHost.Start(On.Sqlite);
        Grow(host.Installation.DataFolder, 60_000);
        var (file, id) = await Exported(host.Installation.DataFolder);
        var other = Path.Combine(folder, "killed");
        foreach (var (line, times) in new[] { ("Onces", 2), ("audit", 1) })                       // told once while it is looked over, once while it is kept
        {
            using var process = Process.Start(Start("initiative", "import", file, "--data", other))!;
            var seen = 0;
            while (seen < times && await process.StandardError.ReadLineAsync() is { } said)
                if (said.Trim() == line) seen++;
            process.Kill();
            await process.WaitForExitAsync();
            Assert.Equal(times, seen);
            Assert.NotEqual(0, process.ExitCode);
            Assert.Equal(0, Rows(other, "Initiatives") + Rows(other, "Actors") + Rows(other, "LogParts") + Rows(other, "People") + Rows(other, "Onces"));
        }
        var came = await Run("initiative", "import", file, "--data", other);
        Assert.True(came.Code == 0, came.Error);
        Assert.Contains(id, came.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("audit", "verify", "--data", other)).Code);
        Assert.True(Rows(other, "Onces") > 60_000);
    }

    [Theory(DisplayName = "Cut, not an archive, with a name that leads out, a part twice, a bomb: refused with a sentence, and nothing is there")]
    [InlineData("cut")]
    [InlineData("text")]
    [InlineData("out")]
    [InlineData("twice")]
    [InlineData("bomb")]
    public async Task Hostile(string how)
    {
        await using var host = await TestHost.Start(On.Sqlite);
        var (file, _) = await Exported(host.Installation.DataFolder);
        switch (how)
        {
            case "cut": File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1000]); break;
            case "text": File.WriteAllText(file, "no archive"); break;
            default:
                using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
                    Put(zip, how == "out" ? "../../etc/passwd" : how == "twice" ? "manifest.json" : "rows/Bomb.jsonl", how == "bomb" ? new byte[64 << 20] : [1]);
                break;
        }
        var other = Path.Combine(folder, "hostile");
        var came = await Run("initiative", "import", file, "--data", other);
        Assert.Equal(1, came.Code);
        Assert.DoesNotContain("   at ", came.Error, StringComparison.Ordinal);
        Assert.Equal(0, Rows(other, "Initiatives"));
    }

    [Fact(DisplayName = "Whichever byte of a package is turned over, it is refused, or what comes in is the same: four hundred tries")]
    public async Task Any_byte()
    {
        await using var host = await TestHost.Start(On.Sqlite);
        var (file, _) = await Exported(host.Installation.DataFolder);
        var (good, random, refused) = (File.ReadAllBytes(file), new Random(7), 0);
        var expected = await Digest(file);
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])good.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            var spoiled = Path.Combine(folder, "spoiled.zip");
            File.WriteAllBytes(spoiled, bytes);
            if (await Digest(spoiled) is { } digest) Assert.Equal(expected, digest); else refused++;
        }
        Assert.True(refused > 350, $"{refused} of 400 were refused.");

        async Task<string?> Digest(string path) =>
            (await Portfolio.PackageFile.Read(path, host.Installation.Database, null, p => Task.FromResult<Method.Words.Outcome<string>>(p.Digest))).Fact;
    }

    static void Put(ZipArchive zip, string name, byte[] content)
    {
        using var to = zip.CreateEntry(name).Open();
        to.Write(content);
    }

    /// <summary>So many rows more that it takes its time.</summary>
    static void Grow(string data, int rows)
    {
        using var connection = Opened(data);
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
            INSERT INTO "Onces" ("Key", "Person", "Deed", "Chain", "Number")
            SELECT printf('00000000-0000-4000-8000-%012X', i), (SELECT "Id" FROM "People" LIMIT 1), 'EnterActor', (SELECT "Id" FROM "Initiatives" ORDER BY "Id" LIMIT 1), 1 FROM n
            """;
        command.ExecuteNonQuery();
    }

    static long Rows(string data, string table)
    {
        if (!File.Exists(Path.Combine(data, "jointly.db"))) return 0;
        using var connection = Opened(data);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
        return (long)command.ExecuteScalar()!;
    }

    static SqliteConnection Opened(string data)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "jointly.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
