using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Jointly.Web.Parts;

/// <summary>
/// The small files that go with every page (wwwroot), and the islands where they were bundled, carried in the program itself. An address
/// names the content by its hash, so that it can be kept for a year and is fetched anew when it changes.
/// </summary>
public static class PageFiles
{
    const string Root = "wwwroot/", Compressed = ".br";

    static readonly Assembly Carrier = typeof(PageFiles).Assembly;
    static readonly HashSet<string> Carried = [.. Carrier.GetManifestResourceNames().Where(n => n.StartsWith(Root, StringComparison.Ordinal)).Select(n => n[Root.Length..])];
    static readonly ConcurrentDictionary<string, string> Addresses = new();

    /// <summary>Names of all files, such as "style.css".</summary>
    public static IEnumerable<string> Names => Carried.Select(n => n.EndsWith(Compressed, StringComparison.Ordinal) ? n[..^Compressed.Length] : n);

    /// <summary>"/style.css?v=1a2b3c4d5e".</summary>
    /// <exception cref="FileNotFoundException">There is no such file: a defect of ours.</exception>
    public static string Address(string name) => Addresses.GetOrAdd(name, n =>
    {
        using var file = AsCarried(n);
        return $"/{n}?v={Convert.ToHexStringLower(SHA256.HashData(file))[..10]}";
    });

    /// <summary>Bundled files are carried as Brotli, compressed once and well.</summary>
    public static bool IsCompressed(string name) => Carried.Contains(name + Compressed);

    /// <summary>Bytes as carried, which for bundled files is what travels.</summary>
    /// <inheritdoc cref="Address"/>
    public static long Weight(string name)
    {
        using var file = AsCarried(name);
        return file.Length;
    }

    /// <summary>The content itself.</summary>
    /// <inheritdoc cref="Address"/>
    public static Stream Open(string name) => IsCompressed(name) ? new BrotliStream(AsCarried(name), CompressionMode.Decompress) : AsCarried(name);

    /// <summary>The content, as Brotli where <see cref="IsCompressed"/>.</summary>
    /// <inheritdoc cref="Address"/>
    public static Stream AsCarried(string name) =>
        Carrier.GetManifestResourceStream(Root + (IsCompressed(name) ? name + Compressed : name)) ?? throw new FileNotFoundException($"No {name} in wwwroot.", name);
}
