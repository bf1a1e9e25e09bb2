using System.Data.Common;
using System.Security.Cryptography;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records.Keeping;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;

namespace Jointly.Records.Packages;

/// <summary>A table as it came: what the package says, and what stands in the database now, counted and summed up there.</summary>
/// <param name="Known">Rows that stood here already and were left as they are: people, by their id.</param>
public sealed record TableCame(string Name, long Told, long Here, long Known, bool Same);

/// <summary>An initiative stands here, proven from the database before it counted.</summary>
public sealed record CameIn(PackageManifest Manifest, IReadOnlyList<TableCame> Tables, int NewFiles, ChainAudit Log);

/// <summary>Takes a package in: all of it, in one transaction with the house's entry about it, or nothing.</summary>
public sealed class BringingIn(Database database, Asking asking, DeedRunner run)
{
    /// <param name="caller">None: by whoever keeps the installation.</param>
    public async Task<Outcome<CameIn>> Do(CheckedPackage package, ReceivedFiles received, Caller? caller, Action<string>? say = null, CancellationToken stop = default)
    {
        if (caller is not null && !caller.May(Deed.BringInInitiative, Place.House)) return PackageFault.No(nameof(PackageText.MayNot));
        if (There(package) is { } there) return there;

        // Files first: each stands whole under its digest, and rows that never come leave nothing half behind.
        var newFiles = 0;
        foreach (var file in package.Manifest.Files.Where(f => !received.Has(f.Sha256)))
        {
            say?.Invoke(file.Sha256);
            await using var from = package.File(file);
            await received.Keep(from, stop).ConfigureAwait(false);
            newFiles++;
        }

        List<TableCame> tables = [];
        ChainAudit? log = null;
        try
        {
            var outcome = await run.Do<InitiativeBroughtIn>(new Doing(caller?.Person ?? House.Person, Deed.BringInInitiative, Place.House, Guid.NewGuid()),
                work => work.Db.Initiatives.Any(i => i.Id == package.Initiative)
                    ? PackageFault.No(nameof(PackageText.ThereNow))
                    : new InitiativeBroughtIn(package.Initiative, package.Digest, package.Manifest.MadeAt, package.Manifest.Head.Number, package.Manifest.Head.Digest),
                session => (tables, log) = Keep(package, session, say), stop).ConfigureAwait(false);
            return outcome.Fact is null ? Outcome<CameIn>.Refused(outcome.Refusals) : new CameIn(package.Manifest, tables, newFiles, log!);
        }
        catch (PackageFault fault) { return fault.Refusal; }
        catch (DbException e) when (IsTaken(e)) { return PackageFault.No(nameof(PackageText.IdsTaken)); }
        catch (DbException e) when (IsNoRow(e)) { return PackageFault.No(nameof(PackageText.NotKept), e.Message); }
    }

    (List<TableCame>, ChainAudit) Keep(CheckedPackage package, Session session, Action<string>? say)
    {
        var rows = new TravellingRows(session.Connection, session.Transaction, package.Initiative);
        var people = package.Tables.Single(t => t.Owner is null);
        var all = package.Rows(people).Select(r => (Guid)r[people.IndexOf(people.Key[0].Name)]).ToHashSet();
        var known = rows.Known(people, all);
        foreach (var table in package.Tables)
        {
            say?.Invoke(table.Name);
            rows.Insert(table, table == people ? package.Rows(table).Where(r => !known.Contains((Guid)r[people.IndexOf(people.Key[0].Name)])) : package.Rows(table));
        }

        say?.Invoke("audit");
        var came = package.Manifest.Tables.Select(told => Counted(package, rows, package.Tables.Single(t => t.Name == told.Name), told, all, known)).ToList();
        if (came.FirstOrDefault(t => !t.Same) is { } differs) throw new PackageFault(nameof(PackageText.NotAsTold), differs.Name);
        if (package.Tables.FirstOrDefault(t => rows.Astray(t) > 0) is { } astray) throw new PackageFault(nameof(PackageText.OfAnother), astray.Name);
        using var db = Moment.Of(database, session.Connection, session.Transaction, package.Initiative);
        var log = Audit.Of(db, package.Initiative);
        if (!log.Whole) throw new PackageFault(nameof(PackageText.LogBroken), log.BrokenAt);
        if (log.Head != package.Manifest.Head) throw new PackageFault(nameof(PackageText.HeadDiffers));
        return (came, log);
    }

    static TableCame Counted(CheckedPackage package, TravellingRows rows, TravellingTable table, PackedTable told, HashSet<Guid> people, HashSet<Guid> known)
    {
        if (table.Owner is not null)
        {
            var (count, digest) = rows.Digest(table);
            return new(table.Name, told.Rows, count, 0, count == told.Rows && digest == told.Digest);
        }
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (line, row) in package.Plain(table).Zip(package.Rows(table)).Where(p => !known.Contains((Guid)p.Second[table.IndexOf(table.Key[0].Name)])))
        {
            sum.AppendData(line.Span);
            sum.AppendData("\n"u8);
        }
        var fresh = rows.Digest(table, [.. people.Except(known)]);
        return new(table.Name, told.Rows, fresh.Rows + known.Count, known.Count, fresh.Rows + known.Count == told.Rows && fresh.Digest == Convert.ToHexStringLower(sum.GetHashAndReset()));
    }

    /// <summary>Says that it is here, since when, and whether it is the very same; none when it is not.</summary>
    Refusal? There(CheckedPackage package)
    {
        using (var house = asking.ForHouse())
        {
            if (!house.Initiatives.Any(i => i.Id == package.Initiative)) return null;
        }
        var since = Since(package.Initiative);
        using var connection = database.OpenForWriting();
        using var moment = database.Snapshot(connection);
        using var db = Moment.Of(database, connection, moment, package.Initiative);
        var rows = new TravellingRows(connection, moment, package.Initiative);
        var head = db.Heads.SingleOrDefault();
        var differ = package.Tables.Where(t => t.Owner is not null).Where(t => rows.Digest(t).Digest != package.Manifest.Tables.Single(told => told.Name == t.Name).Digest).Select(t => t.Name).ToList();
        var name = package.Manifest.Name;
        return differ.Count == 0 ? PackageFault.No(nameof(PackageText.ThereEqual), name, since)
            : PackageFault.No(nameof(PackageText.ThereDifferent), name, since, head?.Number ?? 0, package.Manifest.Head.Number, string.Join(", ", differ));
    }

    DateOnly? Since(InitiativeId initiative)
    {
        using var house = asking.ForHouse();
        var at = (from s in house.LogSubjects
                  join e in house.Log on new { s.Chain, s.Number } equals new { e.Chain, e.Number }
                  where s.Kind == nameof(Initiative) && s.Id == initiative.Value
                  orderby e.Number
                  select (DateTimeOffset?)e.At).FirstOrDefault();
        return at is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : null;
    }

    /// <summary>The database itself says that a value or a row is none it could keep.</summary>
    static bool IsNoRow(DbException e) => e is Npgsql.PostgresException { SqlState: ['2', '2' or '3', ..] } or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 18 or 19 or 20 };

    static bool IsTaken(DbException e) => e is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation } or Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };
}
