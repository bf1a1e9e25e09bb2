namespace Jointly.Web.Tests.Hosting;

/// <summary>Whole texts, approved by eye once and compared ever after: the difference is the review.</summary>
static class Golden
{
    static readonly string Folder = Path.Combine(Root(), "tests", "Golden");

    public static void Holds(string name, string text)
    {
        var (approved, received) = (Path.Combine(Folder, name), Path.Combine(Folder, Path.ChangeExtension(name, ".received.txt")));
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == text.ReplaceLineEndings("\n")) return;
        File.WriteAllText(received, text);
        Assert.Fail($"{name} is not what was approved. Read {received}; if every line is right, put it in its place.");
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Jointly.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Jointly.slnx stands in no folder above.");
    }
}
