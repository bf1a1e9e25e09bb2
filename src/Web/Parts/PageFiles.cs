using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Jointly.Web.Parts;

/// <summary>
/// The small files that go with every page (wwwroot), carried in the program itself. An address names the content by its hash,
/// so that it can be kept for a year and is fetched anew when it changes.
/// </summary>
public static class PageFiles
{
    static readonly ConcurrentDictionary<string, string> Addresses = new();

    /// <summary>Names of all files, such as "style.css".</summary>
    public static IEnumerable<string> Names => typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("wwwroot/", StringComparison.Ordinal)).Select(n => n["wwwroot/".Length..]);

    /// <summary>"/style.css?v=1a2b3c4d5e".</summary>
    /// <exception cref="FileNotFoundException">There is no such file: a defect of ours.</exception>
    public static string Address(string name) => Addresses.GetOrAdd(name, n =>
    {
        using var file = Open(n);
        return $"/{n}?v={Convert.ToHexStringLower(SHA256.HashData(file))[..10]}";
    });

    /// <inheritdoc cref="Address"/>
    public static Stream Open(string name) =>
        typeof(PageFiles).Assembly.GetManifestResourceStream("wwwroot/" + name) ?? throw new FileNotFoundException($"No {name} in wwwroot.", name);
}
