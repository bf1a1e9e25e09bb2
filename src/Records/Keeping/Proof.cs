using Jointly.Records.Accounts;
using Jointly.Records.Logbook;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Keeping;

/// <summary>What opening a copy has shown.</summary>
/// <param name="Wrong">A key of <see cref="KeepingText"/>, or none when it can be relied on.</param>
internal sealed record Proof(string? Wrong, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<Anchor> Heads)
{
    public static Proof Of(string file)
    {
        try
        {
            using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            copy.Open();
            var wrong = Damage(copy) ?? Foreign(copy) ?? (KeptFiles.AreWhole(copy) ? null : nameof(KeepingText.NotWhole));
            if (wrong is not null) return new(wrong, NoRows, []);

            // integrity_check looks at pages, not at what is written on them: the digests do.
            var audit = Audit.Verify(new SqliteDatabase(Path.GetDirectoryName(Path.GetFullPath(file))!), copy);
            return new(audit.Whole ? null : nameof(KeepingText.LogBroken), CountRows(copy), audit.Anchors);
        }
        catch (SqliteException) { return new(nameof(KeepingText.NotWhole), NoRows, []); }
    }

    /// <summary>Is each received file in it the one that its name says?</summary>
    public static bool HasWholeFiles(string file)
    {
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        copy.Open();
        return KeptFiles.AreWhole(copy);
    }

    public static IReadOnlyDictionary<string, long> CountRows(SqliteConnection connection) =>
        Tables(connection).ToDictionary(t => t, t => (long)connection.Ask($"SELECT count(*) FROM \"{t}\"")!);

    static readonly IReadOnlyDictionary<string, long> NoRows = new Dictionary<string, long>();

    static string? Damage(SqliteConnection copy) =>
        copy.Ask("PRAGMA integrity_check") is "ok" && copy.Ask("PRAGMA foreign_key_check") is null ? null : nameof(KeepingText.NotWhole);

    /// <summary>Is it ours, and not of a version that knows more than this one?</summary>
    static string? Foreign(SqliteConnection copy)
    {
        if (!Tables(copy).Contains("__EFMigrationsHistory")) return nameof(KeepingText.NotOurs);
        var known = Known<JointlyContext>(o => new(o), copy).Concat(Known<AccountsContext>(o => new(o), copy)).ToHashSet();
        return copy.Rows("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"").Select(r => r.GetString(0)).All(known.Contains)
            ? null : nameof(KeepingText.Newer);
    }

    static List<string> Known<T>(Func<DbContextOptions<T>, T> make, SqliteConnection copy) where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        new SqliteDatabase(".").Writing(options, copy);
        using var context = make(options.Options);
        return [.. context.Database.GetMigrations()];
    }

    static List<string> Tables(SqliteConnection connection) =>
        [.. connection.Rows($"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '{KeptFiles.Table}' ORDER BY name").Select(r => r.GetString(0))];
}
