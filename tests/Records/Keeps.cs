using Jointly.Method.Words;
using Jointly.Records.Keeping;
using Jointly.Records.Logbook;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jointly.Records.Tests;

/// <summary>Backup and restore are of SQLite; PostgreSQL has tools of its own.</summary>
public sealed class Keeps() : OnGround(On.Sqlite)
{
    string Copy => Path.Combine(Ground.Folder, "kept", "copy.db");

    [Fact(DisplayName = "A backup taken while others write is whole, and holds as many rows as it says")]
    public async Task While_writing()
    {
        var village = await Village.On(Ground);
        using var enough = new CancellationTokenSource();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            for (; !enough.IsCancellationRequested; written++) await village.Enter(ActorId.New());
        }, Stop);
        while (Volatile.Read(ref written) < 20) await Task.Delay(5, Stop);

        var outcome = Backup.To(Ground.Database, Copy, Ground.Clock);
        var after = village.Entries;
        await enough.CancelAsync();
        await writing;

        var result = outcome.Fact!;
        Assert.InRange(result.Rows["Actors"], 20, after);
        Assert.Equal(result.Rows["Log"], result.Heads.Sum(h => h.Number));
        Assert.True(Audit.Verify(Ground.Database, result.Heads).Whole);                    // the database has grown from there
        Assert.Equal([Copy], Directory.GetFiles(Path.GetDirectoryName(Copy)!));            // one file, nothing beside it
    }

    [Fact(DisplayName = "What was backed up stands again after a restore, and what it replaced is kept")]
    public async Task Back_again()
    {
        var village = await Village.On(Ground);
        var (early, late) = (ActorId.New(), ActorId.New());
        await village.Enter(early);
        Backup.To(Ground.Database, Copy, Ground.Clock);
        await village.Enter(late);
        Ground.Writer.Dispose();

        var restored = Restore.From(Copy, Ground.Folder).Fact!;

        Assert.NotNull(village.Read(early));
        Assert.Null(village.Read(late));
        Assert.True(Audit.Verify(Ground.Database).Whole);
        using var replaced = SqliteDatabase.Open(restored.Replaced!);
        Assert.Equal(2L, replaced.Ask("""SELECT count(*) FROM "Actors" """));
    }

    [Fact(DisplayName = "Received files go into the backup and come back from it, each the very file; an older backup without them is restored as ever")]
    public async Task Files()
    {
        await Village.On(Ground);
        var received = new ReceivedFiles(Ground.Folder);
        var (one, two) = (await received.Keep(new MemoryStream([1, 2, 3]), Stop), await received.Keep(new MemoryStream(new byte[300_000]), Stop));
        var (elsewhere, before) = (Path.Combine(Ground.Folder, "elsewhere"), Copy + "-before");
        Assert.Equal(2, Backup.To(Ground.Database, Copy, Ground.Clock, received).Fact!.Received);
        Assert.Null(Backup.To(Ground.Database, before, Ground.Clock).Fact!.Received);

        var restored = Restore.From(Copy, elsewhere).Fact!;

        Assert.Equal(2, restored.Received);
        Assert.Equal(new[] { one, two }.Order(), new ReceivedFiles(elsewhere).All());
        using (var file = new ReceivedFiles(elsewhere).Open(two)!) Assert.Equal(two, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)));
        using (var there = SqliteDatabase.Open(Path.Combine(elsewhere, "jointly.db"))) Assert.Null(there.Ask("SELECT 1 FROM sqlite_master WHERE name = '__Received'"));
        Assert.Null(Restore.From(before, Path.Combine(Ground.Folder, "third")).Fact!.Received);
    }

    [Fact(DisplayName = "A received file changed on the disk stays out of the backup, by name; one changed in a backup spoils it")]
    public async Task Changed_files()
    {
        await Village.On(Ground);
        var received = new ReceivedFiles(Ground.Folder);
        var one = await received.Keep(new MemoryStream([1, 2, 3]), Stop);
        Backup.To(Ground.Database, Copy, Ground.Clock, received);
        Sql("""UPDATE "__Received" SET "Content" = x'010204'""");
        Assert.Equal(nameof(KeepingText.NotWhole), Why(Restore.From(Copy, Path.Combine(Ground.Folder, "elsewhere"))));
        File.WriteAllBytes(Path.Combine(received.Folder, one), [9]);
        var without = Backup.To(Ground.Database, Copy + "2", Ground.Clock, received).Fact!;
        Assert.Equal((0, one), (without.Received, Assert.Single(without.Differ)));
    }

    [Fact(DisplayName = "A backup is restored into an empty folder")]
    public async Task Somewhere_else()
    {
        var village = await Village.On(Ground);
        await village.Enter(ActorId.New());
        Backup.To(Ground.Database, Copy, Ground.Clock);
        var elsewhere = Path.Combine(Ground.Folder, "elsewhere");

        var restored = Restore.From(Copy, elsewhere).Fact!;

        Assert.Equal((null, 1L), (restored.Replaced, restored.Rows["Actors"]));
        Assert.True(Audit.Verify(Database.Sqlite(elsewhere)).Whole);
    }

    [Fact(DisplayName = "A folder in use is not restored into")]
    public void In_use()
    {
        Backup.To(Ground.Database, Copy, Ground.Clock);
        using (FolderLock.Take(Ground.Folder))
        {
            Assert.Null(FolderLock.Take(Ground.Folder));
            Assert.Equal(nameof(KeepingText.FolderInUse), Why(Restore.From(Copy, Ground.Folder)));
        }
        Assert.NotNull(Restore.From(Copy, Ground.Folder).Fact);                            // given back
    }

    [Theory(DisplayName = "A damaged, foreign, newer or falsified copy is refused, and the database stays as it was")]
    [InlineData("cut", nameof(KeepingText.NotWhole))]
    [InlineData("overwritten", nameof(KeepingText.NotWhole))]
    [InlineData("text", nameof(KeepingText.NotWhole))]
    [InlineData("empty", nameof(KeepingText.NotOurs))]
    [InlineData("newer", nameof(KeepingText.Newer))]
    [InlineData("falsified", nameof(KeepingText.LogBroken))]
    [InlineData("orphaned", nameof(KeepingText.NotWhole))]
    [InlineData("missing", nameof(KeepingText.NoFile))]
    public async Task Refused(string how, string why)
    {
        var village = await Village.On(Ground);
        for (var i = 0; i < 30; i++) await village.Enter(ActorId.New());
        Backup.To(Ground.Database, Copy, Ground.Clock);
        var late = ActorId.New();
        await village.Enter(late);
        Ground.Writer.Dispose();
        Spoil(how);

        Assert.Equal(why, Why(Restore.From(Copy, Ground.Folder)));

        Assert.NotNull(village.Read(late));
        Assert.False(File.Exists(Path.Combine(Ground.Folder, Restore.ReplacedName)));
        Assert.False(File.Exists(Path.Combine(Ground.Folder, "jointly.db.restoring")));
    }

    [Fact(DisplayName = "A database whose log was falsified is not backed up as if it were good")]
    public async Task Not_proven()
    {
        await Village.On(Ground);
        Ground.Attack("""DROP TRIGGER "LogParts_UPDATE"; UPDATE "LogParts" SET "Content" = "Content" || ' ' WHERE "Number" = 1""");

        Assert.Equal(nameof(KeepingText.LogBroken), Why(Backup.To(Ground.Database, Copy, Ground.Clock)));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Copy)!));
    }

    [Fact(DisplayName = "A backup never writes over a file, and PostgreSQL is told of its own tool")]
    public void Not_here()
    {
        Backup.To(Ground.Database, Copy, Ground.Clock);
        Assert.Equal(nameof(KeepingText.FileThere), Why(Backup.To(Ground.Database, Copy, Ground.Clock)));
        Assert.Equal(nameof(KeepingText.UsePgDump), Why(Backup.To(Database.Postgres("Host=nowhere"), Copy + "2", Ground.Clock)));
    }

    [Fact(DisplayName = "The last seven daily backups are kept, and the last is told")]
    public void Seven_days()
    {
        Assert.Null(LastBackup.Read(Ground.Folder));
        for (var day = 0; day < 9; day++)
        {
            Assert.NotNull(DailyBackup.Take((SqliteDatabase)Ground.Database, Ground.Clock).Fact);
            Ground.Clock.Advance(TimeSpan.FromDays(1));
        }

        var kept = Directory.GetFiles(Path.Combine(Ground.Folder, "backups"), "*.db").Order().ToList();
        Assert.Equal(DailyBackup.Kept, kept.Count);
        Assert.EndsWith("jointly-2026-03-16T090000.db", kept[0]);
        Assert.Equal((kept[^1], new DateTimeOffset(2026, 3, 22, 9, 0, 0, TimeSpan.Zero)), (LastBackup.Read(Ground.Folder)!.File, LastBackup.Read(Ground.Folder)!.At));
    }

    [Fact(DisplayName = "The server takes a backup when it starts, and no second one the same day")]
    public async Task By_itself()
    {
        using var daily = new DailyBackup(Ground.Database, Ground.Clock, NullLogger<DailyBackup>.Instance);
        await daily.StartAsync(Stop);
        while (LastBackup.Read(Ground.Folder) is null) await Task.Delay(10, Stop);
        await daily.StopAsync(Stop);

        using var again = new DailyBackup(Ground.Database, Ground.Clock, NullLogger<DailyBackup>.Instance);
        await again.StartAsync(Stop);
        await again.StopAsync(Stop);
        Assert.Single(Directory.GetFiles(Path.Combine(Ground.Folder, "backups"), "*.db"));
    }

    static string Why<T>(Outcome<T> outcome) where T : class => Assert.Single(outcome.Refusals).Why.Key;

    void Spoil(string how)
    {
        var bytes = File.ReadAllBytes(Copy);
        switch (how)
        {
            case "cut": File.WriteAllBytes(Copy, bytes[..(bytes.Length / 2)]); break;
            case "overwritten": bytes.AsSpan(bytes.Length / 2, 4096).Fill(0x5A); File.WriteAllBytes(Copy, bytes); break;
            case "text": File.WriteAllText(Copy, "not a database"); break;
            case "empty": File.WriteAllBytes(Copy, []); break;
            case "newer": Sql("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0')"""); break;
            case "falsified": Sql("""DROP TRIGGER "Log_UPDATE"; UPDATE "Log" SET "At" = 0 WHERE "Number" = 3"""); break;
            case "orphaned": Sql("""PRAGMA foreign_keys=0; DELETE FROM "Initiatives" """); break;
            case "missing": File.Delete(Copy); break;
        }
    }

    void Sql(string sql)
    {
        using var copy = new SqliteConnection($"Data Source={Copy};Pooling=False");
        copy.Open();
        copy.Run(sql);
    }
}
