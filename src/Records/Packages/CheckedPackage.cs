using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jointly.Method.Words;

namespace Jointly.Records.Packages;

/// <summary>The parts of a package, guarded against what is built to do harm: names that lead out, sizes that lie, bombs.</summary>
public interface IPackageParts
{
    IReadOnlyCollection<string> Names { get; }

    /// <summary>From its beginning; none when there is no such part.</summary>
    Stream? Open(string name);
}

/// <summary>A package of which every byte was counted and summed up, and every row read, before anything is done with it.</summary>
public sealed class CheckedPackage
{
    const int LargestManifest = 32 << 20;
    readonly IPackageParts parts;
    readonly RowSeal? seal;

    CheckedPackage(IPackageParts parts, PackageManifest manifest, string digest, RowSeal? seal) => (this.parts, Manifest, Digest, this.seal) = (parts, manifest, digest, seal);

    public PackageManifest Manifest { get; }

    /// <summary>SHA-256 of the manifest, which sums up everything else.</summary>
    public string Digest { get; }
    public InitiativeId Initiative => new(Manifest.Initiative);
    internal IReadOnlyList<TravellingTable> Tables { get; private init; } = [];

    /// <param name="database">For its tables; nothing of it is read.</param>
    /// <param name="key">Of the installation that receives; none where only the bytes are proven, as after writing.</param>
    public static Outcome<CheckedPackage> Of(IPackageParts parts, Database database, ReceivingKey? key, Action<string>? say = null)
    {
        try
        {
            var (manifest, digest) = ReadManifest(parts);
            using var connection = database.ToRead();
            var options = new Microsoft.EntityFrameworkCore.DbContextOptionsBuilder<JointlyContext>();
            database.Writing(options, connection);
            using var db = new JointlyContext(options.Options);
            Fits(manifest, Moment.Schema(db));
            var tables = Travels.Tables(db.Model);
            NamesAreRight(manifest, parts, tables);
            var seal = manifest.Seal is { } locked && key is not null
                ? key.Open(locked) ?? throw new PackageFault(nameof(PackageText.SealedForAnother), locked.For, key.Fingerprint) : null;
            var package = new CheckedPackage(parts, manifest, digest, seal) { Tables = tables };
            foreach (var file in manifest.Files)
            {
                say?.Invoke(file.Sha256);
                package.Prove(PackageManifest.PartOf(file), file.Bytes, file.Sha256);
            }
            foreach (var table in manifest.Tables)
            {
                say?.Invoke(table.Name);
                package.Prove(PackageManifest.PartOf(table), table.Bytes, table.Sha256);
                if (manifest.Seal is null || seal is not null) package.Count(table, tables.Single(t => t.Name == table.Name));
            }
            return package;
        }
        catch (PackageFault fault) { return fault.Refusal; }
    }

    static (PackageManifest, string) ReadManifest(IPackageParts parts)
    {
        var bytes = Whole(parts, PackageManifest.Part);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (Encoding.ASCII.GetString(Whole(parts, PackageManifest.DigestPart)) != digest) throw new PackageFault(nameof(PackageText.Damaged), PackageManifest.Part);
        try
        {
            using (var json = JsonDocument.Parse(bytes))
                if (json.RootElement.TryGetProperty("format", out var format) && format.TryGetInt32(out var number) && number > PackageManifest.Newest)
                    throw new PackageFault(nameof(PackageText.NewerFormat), number, PackageManifest.Newest);
            var manifest = JsonSerializer.Deserialize<PackageManifest>(bytes, PackageManifest.Json);
            return manifest is { Format: PackageManifest.Newest } && manifest.Initiative != Guid.Empty && manifest.Head?.Chain == manifest.Initiative
                && manifest.Tables.All(t => t?.Name is not null && t.Sha256 is not null && t.Digest is not null) && manifest.Files.All(f => ReceivedDigest(f?.Sha256))
                ? (manifest, digest) : throw new PackageFault(nameof(PackageText.NotAPackage));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentNullException or NullReferenceException) { throw new PackageFault(nameof(PackageText.NotAPackage)); }
    }

    static bool ReceivedDigest(string? digest) => Keeping.ReceivedFiles.IsDigest(digest);

    static byte[] Whole(IPackageParts parts, string name)
    {
        using var stream = parts.Open(name) ?? throw new PackageFault(nameof(PackageText.NotAPackage));
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int n; (n = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            bytes.Write(buffer, 0, n);
            if (bytes.Length > LargestManifest) throw new PackageFault(nameof(PackageText.NotAPackage));
        }
        return bytes.ToArray();
    }

    static void Fits(PackageManifest manifest, IReadOnlyList<string> ours)
    {
        if (manifest.Schema.Except(ours).Any()) throw new PackageFault(nameof(PackageText.NewerTables), manifest.Product);
        if (ours.Except(manifest.Schema).Any()) throw new PackageFault(nameof(PackageText.OlderTables), manifest.Product);
    }

    /// <summary>Every part is told, every table that goes is there, and nothing else.</summary>
    static void NamesAreRight(PackageManifest manifest, IPackageParts parts, IReadOnlyList<TravellingTable> tables)
    {
        if (!manifest.Tables.Select(t => t.Name).Order(StringComparer.Ordinal).SequenceEqual(tables.Select(t => t.Name).Order(StringComparer.Ordinal))) throw new PackageFault(nameof(PackageText.NotAPackage));
        var told = manifest.Tables.Select(PackageManifest.PartOf).Concat(manifest.Files.Select(PackageManifest.PartOf)).Append(PackageManifest.Part).Append(PackageManifest.DigestPart).ToHashSet();
        if (parts.Names.FirstOrDefault(n => !told.Contains(n)) is { } more) throw new PackageFault(nameof(PackageText.UntoldPart), more.Length > 60 ? more[..60] + "…" : more);
        if (told.FirstOrDefault(n => !parts.Names.Contains(n)) is { } less) throw new PackageFault(nameof(PackageText.Damaged), less);
    }

    void Prove(string part, long bytes, string digest)
    {
        using var stream = new PartStream(parts.Open(part)!);
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer, 0, buffer.Length) > 0)
            if (stream.Bytes > bytes) break;
        if (stream.Bytes != bytes || stream.Digest() != digest) throw new PackageFault(nameof(PackageText.Damaged), part);
    }

    /// <summary>Reads every row as it will be kept: what is no row of this initiative is found here, not in the middle of the work.</summary>
    void Count(PackedTable told, TravellingTable table)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        foreach (var line in Plain(table))
        {
            sum.AppendData(line.Span);
            sum.AppendData("\n"u8);
            Values(table, line);
            rows++;
        }
        if (rows != told.Rows || Convert.ToHexStringLower(sum.GetHashAndReset()) != told.Digest) throw new PackageFault(nameof(PackageText.Damaged), PackageManifest.PartOf(told));
    }

    /// <summary>The rows of a table as they are handed to the database.</summary>
    internal IEnumerable<object[]> Rows(TravellingTable table) => Plain(table).Select(line => Values(table, line));

    /// <summary>The rows as lines, opened where they are locked.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> Plain(TravellingTable table)
    {
        var part = $"rows/{table.Name}.jsonl";
        using var stream = parts.Open(part)!;
        foreach (var line in Lines.Of(stream, part))
            yield return seal is not null && line.Span.StartsWith("{\"sealed\":"u8) ? Opened(line, table, part) : line;
    }

    byte[] Opened(ReadOnlyMemory<byte> line, TravellingTable table, string part)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return seal!.Open(json.RootElement.GetProperty("sealed").GetBytesFromBase64(), table.Name);
        }
        catch (Exception e) when (e is JsonException or CryptographicException or FormatException or InvalidOperationException) { throw new PackageFault(nameof(PackageText.Damaged), part); }
    }

    object[] Values(TravellingTable table, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
            if (row.Count != table.Columns.Count) throw new PackageFault(nameof(PackageText.NoSuchRow), table.Name);
            var values = table.Columns.Select(c => c.Read(row[c.Name])).ToArray();
            if (table.Owner is { } owner && !Equals(values[table.IndexOf(owner)], Manifest.Initiative)) throw new PackageFault(nameof(PackageText.OfAnother), table.Name);
            return values;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or OverflowException) { throw new PackageFault(nameof(PackageText.NoSuchRow), table.Name); }
    }

    internal Stream File(PackedFile file) => parts.Open(PackageManifest.PartOf(file))!;
}
