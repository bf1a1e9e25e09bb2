using System.Text.Encodings.Web;
using System.Text.Json;
using Jointly.Records.Logbook;

namespace Jointly.Records.Packages;

/// <summary>What a package says of itself. Its own digest lies beside it, so that not a byte of either can change unseen.</summary>
public sealed record PackageManifest
{
    public const int Newest = 1;
    public const string Part = "manifest.json", DigestPart = "manifest.sha256";

    /// <summary>The form of packages, not of records: a higher one is of a later version.</summary>
    public required int Format { get; init; }

    /// <summary>The version of Jointly that made it.</summary>
    public required string Product { get; init; }

    /// <summary>The steps by which the tables became what they are; the same on both databases.</summary>
    public required IReadOnlyList<string> Schema { get; init; }
    public required Guid Initiative { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who made it; none where it was who keeps the installation.</summary>
    public Guid? MadeBy { get; init; }

    /// <summary>The last entry of the initiative's log that goes along.</summary>
    public required Anchor Head { get; init; }
    public required IReadOnlyList<PackedTable> Tables { get; init; }
    public required IReadOnlyList<PackedFile> Files { get; init; }

    /// <summary>Digests of received files that rows speak of and that are no longer kept.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>How what is sealed is locked; none where it lies open.</summary>
    public PackedSeal? Seal { get; init; }

    public static string PartOf(PackedTable table) => $"rows/{table.Name}.jsonl";
    public static string PartOf(PackedFile file) => $"files/{file.Sha256}";

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <param name="Sealed">How many of the rows are sealed: locked where the package has a lock, else open in it.</param>
/// <param name="Bytes">Of the part, as are its digest: with rows that are locked.</param>
/// <param name="Digest">SHA-256 over the rows as they are, none of them locked: the same wherever they are kept.</param>
public sealed record PackedTable(string Name, long Rows, long Sealed, long Bytes, string Sha256, string Digest);

public sealed record PackedFile(string Sha256, long Bytes);

/// <summary>For whom the sealed rows are locked.</summary>
/// <param name="For">The fingerprint of the installation's receiving key.</param>
/// <param name="With">The public half of a key made for this package alone.</param>
public sealed record PackedSeal(string For, string With);
