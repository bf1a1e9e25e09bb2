using Jointly.Records.Accounts;
using Jointly.Records.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jointly.Records.Tests;

/// <summary>The model and its tables.</summary>
public sealed class TheShape
{
    public static TheoryData<On> Both => [On.Sqlite, On.Postgres];

    [Theory(DisplayName = "The migrations make the very tables that the model wants")]
    [MemberData(nameof(Both))]
    public void Agree(On on)
    {
        using var records = new JointlyContext(Options<JointlyContext>(on));
        using var accounts = new AccountsContext(Options<AccountsContext>(on));
        Assert.False(records.Database.HasPendingModelChanges());
        Assert.False(accounts.Database.HasPendingModelChanges());
        Assert.NotEmpty(records.Database.GetMigrations());
        Assert.NotEmpty(accounts.Database.GetMigrations());
    }

    [Theory(DisplayName = "No row goes silently with another")]
    [MemberData(nameof(Both))]
    public void Restrict(On on)
    {
        using var db = new JointlyContext(Options<JointlyContext>(on));
        var keys = db.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, k => Assert.Equal(DeleteBehavior.Restrict, k.DeleteBehavior));
    }

    [Theory(DisplayName = "Of every table it is decided whether it goes along when an initiative moves, and why it stays if it does not")]
    [MemberData(nameof(Both))]
    public void Decided(On on)
    {
        using var records = new JointlyContext(Options<JointlyContext>(on));
        using var accounts = new AccountsContext(Options<AccountsContext>(on));
        foreach (var model in new[] { records.Model, accounts.Model })
        {
            Assert.True(Packages.Travels.Undecided(model) is [], $"Decide in src/Records/Packages/Travels.cs whether these go along: {string.Join(", ", Packages.Travels.Undecided(model))}.");
            Assert.All(model.GetEntityTypes().Where(t => !t.IsOwned() && !Packages.Travels.Goes(t)), t => Assert.True(Packages.Travels.Why(t.ClrType)!.Length > 10));
        }
        Assert.DoesNotContain(accounts.Model.GetEntityTypes(), Packages.Travels.Goes);
        Assert.NotEmpty(Packages.Travels.Tables(records.Model));

        // What nobody decided about is found, and so is what would go and belongs to no initiative.
        var more = new ModelBuilder();
        more.Entity<Undecided>();
        Assert.Equal(["Undecided"], Packages.Travels.Undecided((Microsoft.EntityFrameworkCore.Metadata.IModel)more.Model));
    }

    sealed class Undecided
    {
        public int Id { get; set; }
    }

    [Theory(DisplayName = "Rows that people edit carry a version, which guards them")]
    [MemberData(nameof(Both))]
    public void Versions(On on)
    {
        using var db = new JointlyContext(Options<JointlyContext>(on));
        Assert.Equal(["Actor", "Cluster", "Definition", "Import", "Initiative", "Linkage", "Office", "Override", "Person", "SourceFigure", "Wave"],
            db.Model.GetEntityTypes().Where(t => t.FindProperty(Maps.Version) is { IsConcurrencyToken: true } v && v.ClrType == typeof(int) && v.IsShadowProperty()).Select(t => t.ClrType.Name).Order());
    }

    [Fact(DisplayName = "Passkeys have their table")]
    public void Passkeys()
    {
        using var db = new AccountsContext(Options<AccountsContext>(On.Sqlite));
        Assert.Contains(db.Model.GetEntityTypes(), t => t.GetTableName() == "AccountPasskeys");
    }

    [Fact(DisplayName = "The ids of the method are all known as ids")]
    public void Ids() => Assert.Superset(
        new HashSet<string> { "InitiativeId", "ClusterId", "ActorId", "PersonId", "OfficeId", "MembershipId", "WaveId", "AskedId", "LinkageId" },
        Conventions.Ids.Select(t => t.Name).ToHashSet());

    [Theory(DisplayName = "A SQLite engine that can corrupt a file in WAL mode is refused")]
    [InlineData("3.51.2", false)]
    [InlineData("3.40.1", false)]
    [InlineData("3.51.3", true)]
    [InlineData("3.53.4", true)]
    public void Engine(string version, bool good)
    {
        var refused = Record.Exception(() => SqliteDatabase.RefuseOldEngine(version));
        Assert.Equal(good, refused is null);
        if (!good) Assert.IsType<NotSupportedException>(refused);
    }

    [Fact(DisplayName = "The engine in use is new enough, keeps each commit on the disk, and holds rows to their keys")]
    public async Task Engine_in_use()
    {
        await using var ground = await Ground.New(On.Sqlite);
        Assert.True(Version.Parse((string)ground.Ask("SELECT sqlite_version()")!) >= SqliteDatabase.OldestEngine);
        Assert.Equal(("wal", 2L, 1L), (ground.Ask("PRAGMA journal_mode"), ground.Ask("PRAGMA synchronous"), ground.Ask("PRAGMA foreign_keys")));
    }

    [Fact(DisplayName = "A database brought to its shape twice stays as it is")]
    public async Task Twice()
    {
        await using var ground = await Ground.New(On.Sqlite);
        await Village.On(ground);
        await Migrations.Apply(ground.Services, TestContext.Current.CancellationToken);
        using var house = ground.Asking.ForHouse();
        Assert.Single(house.Initiatives);
    }

    static DbContextOptions<T> Options<T>(On on) where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        (on is On.Sqlite ? Database.Sqlite("nowhere") : Database.Postgres("Host=nowhere")).Reading(options);
        return options.Options;
    }
}
