using System.Text.Json;

namespace Jointly.Records.Keeping;

/// <summary>The last backup that succeeded, for pages to show.</summary>
public static class LastBackup
{
    /// <param name="folder">The data folder.</param>
    /// <returns>None when there has never been one.</returns>
    public static BackupResult? Read(string folder) =>
        File.Exists(FileOf(folder)) ? JsonSerializer.Deserialize<BackupResult>(File.ReadAllText(FileOf(folder))) : null;

    internal static void Write(string folder, BackupResult result)
    {
        var part = FileOf(folder) + ".part";
        File.WriteAllText(part, JsonSerializer.Serialize(result));
        File.Move(part, FileOf(folder), overwrite: true);               // never half a file
    }

    internal static string FolderOf(string folder) => Path.Combine(folder, "backups");
    static string FileOf(string folder) => Path.Combine(FolderOf(folder), "last.json");
}
