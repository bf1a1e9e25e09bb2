namespace Jointly.Architecture.Tests;

/// <summary>The source as it stands in the tree, by path from the root.</summary>
static class Source
{
    public static readonly string Root = Find();

    public static IReadOnlyList<(string Path, string Text)> Files(params string[] folders)
    {
        List<(string, string)> files = [.. folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.*", SearchOption.AllDirectories))
            .Where(p => p.EndsWith(".cs", StringComparison.Ordinal) || p.EndsWith(".razor", StringComparison.Ordinal))
            .Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/'))
            .Where(p => !p.Contains("/bin/", StringComparison.Ordinal) && !p.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(p => (p, File.ReadAllText(Path.Combine(Root, p))))];
        return files.Count > 0 ? files : throw new DirectoryNotFoundException($"No source in {string.Join(", ", folders)}.");
    }

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Jointly.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Jointly.slnx stands in no folder above.");
    }
}
