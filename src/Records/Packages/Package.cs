using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Words;
using Jointly.Records.Keeping;
using Jointly.Records.Logbook;

namespace Jointly.Records.Packages;

/// <summary>Who makes a package, when, with which version of Jointly.</summary>
/// <param name="SealFor">The receiving key of the installation that shall open what is sealed; without one it lies open in the package.</param>
public sealed record PackageMaker(string Product, DateTimeOffset At, PersonId? By, string? SealFor);

/// <summary>An initiative as one file: rows of every table that goes along, the log, received files, and a manifest that counts and sums them up.</summary>
public static class Package
{
    /// <summary>Writes the initiative as it is at one moment, while others go on writing; never more than a few rows in memory.</summary>
    /// <param name="to">Need not be able to go back. It stays open.</param>
    /// <param name="say">Told each part as it is begun.</param>
    public static Outcome<PackageManifest> Write(Database database, ReceivedFiles received, InitiativeId initiative, Stream to, PackageMaker maker, Action<string>? say = null)
    {
        (RowSeal Seal, PackedSeal Packed)? locked = null;
        if (maker.SealFor is { } address && (locked = ReceivingKey.For(address)) is null) return PackageFault.No(nameof(PackageText.NoKey));
        using var seal = locked?.Seal;
        using var connection = database.OpenForWriting();
        using var moment = database.Snapshot(connection);
        using var db = Moment.Of(database, connection, moment, initiative);
        if (db.Initiatives.SingleOrDefault() is not { } found || db.Heads.SingleOrDefault() is not { } head) return PackageFault.No(nameof(PackageText.NoSuchInitiative), initiative.Value);
        if (db.Imports.Any(i => i.State == ImportState.Taking || i.State == ImportState.Undoing)) return PackageFault.No(nameof(PackageText.ListUnderWay));

        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var (rows, mentions, tables) = (new TravellingRows(connection, moment, initiative), new Mentions(), new List<PackedTable>());
        foreach (var table in Travels.Tables(db.Model).OrderBy(t => t.Owner is null))                      // people last: by then it is known who they are
        {
            say?.Invoke(table.Name);
            tables.Add(Pack(zip, table, rows.Read(table, mentions, mentions.People), seal));
        }
        var files = new List<PackedFile>();
        foreach (var file in mentions.Files.Where(received.Has).Order(StringComparer.Ordinal))
        {
            say?.Invoke(file);
            files.Add(Pack(zip, received, file));
        }
        var manifest = new PackageManifest
        {
            Format = PackageManifest.Newest, Product = maker.Product, Schema = Moment.Schema(db), Initiative = initiative.Value, Name = Named.In(found.Names, CultureInfo.CurrentUICulture),
            MadeAt = maker.At, MadeBy = maker.By?.Value, Head = new Anchor(initiative.Value, head.Number, Convert.ToHexStringLower(head.Digest)),
            Tables = [.. tables.OrderBy(t => t.Name, StringComparer.Ordinal)], Files = files, Missing = [.. mentions.Files.Where(f => !received.Has(f)).Order(StringComparer.Ordinal)], Seal = locked?.Packed,
        };
        Pack(zip, manifest);
        return manifest;
    }

    static PackedTable Pack(ZipArchive zip, TravellingTable table, IEnumerable<TravellingRow> rows, RowSeal? seal)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (count, closed) = (0L, 0L);
        using var to = new PartStream(zip.CreateEntry($"rows/{table.Name}.jsonl").Open());
        foreach (var row in rows)
        {
            sum.AppendData(row.Line.Span);
            sum.AppendData("\n"u8);
            count++;
            if (row.Sealed) closed++;
            if (row.Sealed && seal is not null)
            {
                to.Write(Encoding.ASCII.GetBytes($$"""{"sealed":"{{Convert.ToBase64String(seal.Lock(row.Line.Span, table.Name))}}"}"""));
            }
            else to.Write(row.Line.Span);
            to.Write("\n"u8);
        }
        return new(table.Name, count, closed, to.Bytes, to.Digest(), Convert.ToHexStringLower(sum.GetHashAndReset()));
    }

    // As they came: what is smaller when pressed mostly is pressed already, and what presses too well looks like a bomb.
    static PackedFile Pack(ZipArchive zip, ReceivedFiles received, string file)
    {
        using var from = received.Open(file)!;
        using var to = new PartStream(zip.CreateEntry($"files/{file}", CompressionLevel.NoCompression).Open());
        from.CopyTo(to);
        return to.Digest() == file ? new(file, to.Bytes) : throw new InvalidDataException($"{Path.Combine(received.Folder, file)} is not what was received: its digest differs from its name.");
    }

    static void Pack(ZipArchive zip, PackageManifest manifest)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, PackageManifest.Json);
        using (var to = zip.CreateEntry(PackageManifest.Part).Open()) to.Write(bytes);
        using (var to = zip.CreateEntry(PackageManifest.DigestPart).Open()) to.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }
}
