using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Records.Keeping;
using Jointly.Records.Logbook;
using Jointly.Records.Packages;

namespace Jointly.Records.Tests;

/// <summary>Packages that were damaged, cut, changed with or without skill: refused with a reason, and nothing is left of them.</summary>
public sealed class Spoiled : IAsyncLifetime
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;
    Ground source = null!, target = null!;
    Furnished furnished = null!;
    string file = "";

    public async ValueTask InitializeAsync()
    {
        (source, target) = (await Ground.New(On.Sqlite), await Ground.New(On.Sqlite));
        furnished = await Furnished.On(source);
        file = Path.Combine(source.Folder, "good.jointly");
        Moved.Export(source, furnished.Village.Initiative, file);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await target.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    async Task Refused(string key, Ground? at = null)
    {
        var outcome = await Moved.Import(at ?? target, file);
        Assert.Equal(key, Assert.Single(outcome.Refusals).Why.Key);
        Nothing(at ?? target);
    }

    static void Nothing(Ground at)
    {
        using var house = at.Asking.ForHouse();
        Assert.Empty(house.Initiatives);
        Assert.Empty(house.People);
        Assert.Empty(house.Log);
        Assert.Equal(0L, at.Ask("""SELECT (SELECT count(*) FROM "Actors") + (SELECT count(*) FROM "LogParts") + (SELECT count(*) FROM "Heads")"""));
    }

    /// <summary>Changes a part, and the manifest so that it agrees with it: the work of someone who knows how.</summary>
    void Forge(string table, Func<string, string> line, Action<JsonObject>? manifest = null)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var text = string.Concat(Encoding.UTF8.GetString(Read(zip, $"rows/{table}.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => line(l) + "\n"));
        Write(zip, $"rows/{table}.jsonl", Encoding.UTF8.GetBytes(text));
        Manifest(zip, m =>
        {
            var told = m["tables"]!.AsArray().Single(t => (string)t!["name"]! == table)!.AsObject();
            (told["bytes"], told["sha256"], told["digest"], told["rows"]) = (Encoding.UTF8.GetByteCount(text), Sum(text), Sum(text), text.Count(c => c == '\n'));
            manifest?.Invoke(m);
        });
    }

    void Manifest(Action<JsonObject> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        Manifest(zip, change);
    }

    static void Manifest(ZipArchive zip, Action<JsonObject> change)
    {
        var manifest = JsonNode.Parse(Read(zip, "manifest.json"))!.AsObject();
        change(manifest);
        var bytes = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        Write(zip, "manifest.json", bytes);
        Write(zip, "manifest.sha256", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    static byte[] Read(ZipArchive zip, string part)
    {
        using var from = zip.GetEntry(part)!.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    static void Write(ZipArchive zip, string part, byte[] bytes)
    {
        zip.GetEntry(part)?.Delete();
        using var to = zip.CreateEntry(part).Open();
        to.Write(bytes);
    }

    [Theory(DisplayName = "A changed byte, a part too few, a part too many: refused, and nothing is here")]
    [InlineData("byte", nameof(PackageText.Damaged))]
    [InlineData("file", nameof(PackageText.Damaged))]
    [InlineData("manifest", nameof(PackageText.Damaged))]
    [InlineData("missing", nameof(PackageText.Damaged))]
    [InlineData("more", nameof(PackageText.UntoldPart))]
    [InlineData("nothing", nameof(PackageText.NotAPackage))]
    public async Task Changed(string how, string why)
    {
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
            switch (how)
            {
                case "byte": var rows = Read(zip, "rows/Actors.jsonl"); rows[40] ^= 1; Write(zip, "rows/Actors.jsonl", rows); break;
                case "file": Write(zip, $"files/{furnished.File}", "other"u8.ToArray()); break;
                case "manifest": Write(zip, "manifest.json", [.. Read(zip, "manifest.json"), (byte)' ']); break;
                case "missing": zip.GetEntry("rows/Once.jsonl")?.Delete(); zip.GetEntry("rows/Onces.jsonl")?.Delete(); break;
                case "more": Write(zip, "rows/Accounts.jsonl", "{}\n"u8.ToArray()); break;
                case "nothing": zip.GetEntry("manifest.json")!.Delete(); break;
            }
        await Refused(why);
    }

    [Fact(DisplayName = "Of a later form, of later tables, of earlier tables: told which version is wanted")]
    public async Task Versions()
    {
        Manifest(m => m["format"] = 2);
        await Refused(nameof(PackageText.NewerFormat));
        Manifest(m => { m["format"] = 1; m["schema"]!.AsArray().Add("SomethingLater"); });
        await Refused(nameof(PackageText.NewerTables));
        Manifest(m => { m["schema"]!.AsArray().RemoveAt(m["schema"]!.AsArray().Count - 1); m["schema"]!.AsArray().RemoveAt(0); });
        await Refused(nameof(PackageText.OlderTables));
    }

    [Fact(DisplayName = "Forged with a manifest that agrees: a row of another initiative, a value that is none, a fact changed under its digest, rows taken out of the log")]
    public async Task Forged()
    {
        var other = Guid.NewGuid().ToString();
        var good = File.ReadAllBytes(file);
        Forge("Actors", l => l.Replace(furnished.Village.Initiative.Value.ToString(), other, StringComparison.Ordinal));
        await Refused(nameof(PackageText.OfAnother));
        File.WriteAllBytes(file, good);
        Forge("Actors", l => l.Replace("\"Retracted\":false", "\"Retracted\":\"no\"", StringComparison.Ordinal));
        await Refused(nameof(PackageText.NoSuchRow));
        File.WriteAllBytes(file, good);
        Forge("LogParts", l => l.Replace("few ties", "many ties", StringComparison.Ordinal));
        await Refused(nameof(PackageText.LogBroken));
        File.WriteAllBytes(file, good);
        Forge("Heads", l => l.Replace("\"Number\":", "\"Number\":1", StringComparison.Ordinal));
        await Refused(nameof(PackageText.LogBroken));
        File.WriteAllBytes(file, good);
        Manifest(m => m["head"]!["digest"] = new string('0', 64));
        await Refused(nameof(PackageText.HeadDiffers));
        File.WriteAllBytes(file, good);
        Forge("Offices", l => l.Replace("\"Role\":\"Guest\"", "\"Role\":null", StringComparison.Ordinal));
        await Refused(nameof(PackageText.NoSuchRow));
        File.WriteAllBytes(file, good);
        Forge("Memberships", l => System.Text.RegularExpressions.Regex.Replace(l, "\"Actor\":\"[^\"]+\"", _ => $"\"Actor\":\"{Guid.NewGuid()}\""));
        await Refused(nameof(PackageText.NotKept));
        File.WriteAllBytes(file, good);
        Assert.NotNull((await Moved.Import(target, file)).Fact);                                              // what was not touched comes in
    }

    [Theory(DisplayName = "A row that points at a row of an initiative here is refused")]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Astray(On on)
    {
        await using var here = await Ground.New(on);
        var (village, actor) = (await Village.On(here), ActorId.New());
        await village.Enter(actor);
        ActorId theirs;
        using (var db = source.Asking.For(furnished.Village.Initiative)) theirs = db.Memberships.First().Actor;
        Forge("Memberships", l => l.Replace(theirs.Value.ToString(), actor.Value.ToString(), StringComparison.Ordinal));
        var outcome = await Moved.Import(here, file);
        Assert.Equal(nameof(PackageText.OfAnother), Assert.Single(outcome.Refusals).Why.Key);
        using var house = here.Asking.ForHouse();
        Assert.Single(house.Initiatives);
    }

    [Theory(DisplayName = "Rows whose ids stand here already are refused")]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Taken(On on)
    {
        await using var here = await Ground.New(on);
        var village = await Village.On(here);
        ActorId theirs;
        using (var db = source.Asking.For(furnished.Village.Initiative)) theirs = db.Actors.First().Id;
        await village.Enter(theirs);
        Assert.Equal(nameof(PackageText.IdsTaken), Assert.Single((await Moved.Import(here, file)).Refusals).Why.Key);
        Assert.True(Audit.Verify(here.Database).Whole);
    }

    [Fact(DisplayName = "A line without end is refused before it fills the memory")]
    public void Endless()
    {
        using var endless = new Endlessly();
        var fault = Assert.Throws<PackageFault>(() => Lines.Of(endless, "rows/Actors.jsonl").Count());
        Assert.Equal(nameof(PackageText.LineTooLong), fault.Refusal.Why.Key);
        Assert.True(endless.Given <= Lines.Longest);
    }

    sealed class Endlessly : MemoryStream
    {
        public long Given { get; private set; }
        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }
    }
}
