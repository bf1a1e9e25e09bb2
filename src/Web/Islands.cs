using Jointly.Web.Parts;

namespace Jointly.Web;

/// <summary>
/// The scripts that were bundled from Client/ when this program was built: network explorer, map, and the upload that goes on after a cut. Where Node.js was not there, none
/// are, and their pages say so; all that the server draws works without them.
/// </summary>
public sealed record Islands(IReadOnlySet<string> Files)
{
    public const string Explorer = "explorer.js", Map = "map.js", MapStyle = "map.css", MapWorker = "map-worker.js", Upload = "upload.js", Land = "land.json", Licences = "licences.txt";

    /// <summary>None of them.</summary>
    public static Islands None { get; } = new(new HashSet<string>());

    /// <summary>Those that this program carries.</summary>
    public static Islands Built { get; } = new(PageFiles.Names.Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).ToHashSet());

    const string Folder = "islands/";

    public bool Has(string file) => Files.Contains(file);

    /// <summary>The file's name among the page's files, as <see cref="PageFrame.Scripts"/> wants it.</summary>
    public static string Name(string file) => Folder + file;

    public static string Address(string file) => PageFiles.Address(Name(file));

    /// <summary>What these files weigh on the way, in whole kilobytes.</summary>
    public static int Kilobytes(params ReadOnlySpan<string> files)
    {
        var bytes = 0L;
        foreach (var file in files) bytes += PageFiles.Weight(Name(file));
        return (int)Math.Ceiling(bytes / 1000.0);
    }
}
