using System.Globalization;
using System.Text.Json;

namespace Jointly.Records.Keeping;

/// <summary>A backup that was made from a folder, by the day or by hand.</summary>
/// <param name="There">The file still stands where it was written.</param>
public sealed record KnownBackup(BackupResult Made, bool There);

/// <summary>What is known of backups: one small file for each in backups/known/ of the data folder, so that two who make one at once lose nothing.</summary>
public static class KnownBackups
{
    const int MostKept = 100;

    /// <summary>Newest first. Where a backup went and whether it still stands there; a copy taken to another machine is not seen from here.</summary>
    public static IReadOnlyList<KnownBackup> Read(string folder)
    {
        var made = Notes(folder).Select(Note).OfType<BackupResult>().ToList();
        if (LastBackup.Read(folder) is { } last && made.All(m => m.File != last.File)) made.Add(last);       // from before backups were noted
        return [.. made.OrderByDescending(m => m.At).Select(m => new KnownBackup(m, File.Exists(m.File)))];
    }

    /// <summary>Notes a backup that was proven.</summary>
    public static void Add(string folder, BackupResult made)
    {
        Directory.CreateDirectory(Folder(folder));
        var name = Path.Combine(Folder(folder), $"{made.At.UtcDateTime.ToString("yyyy-MM-dd'T'HHmmss", CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N")[..8]}.json");
        File.WriteAllText(name + ".part", JsonSerializer.Serialize(made with { File = Path.GetFullPath(made.File) }));
        File.Move(name + ".part", name);
        foreach (var old in Notes(folder).OrderDescending(StringComparer.Ordinal).Skip(MostKept)) File.Delete(old);
    }

    static BackupResult? Note(string file)
    {
        try { return JsonSerializer.Deserialize<BackupResult>(File.ReadAllText(file)); }
        catch (Exception e) when (e is JsonException or FileNotFoundException) { return null; }               // not ours, or deleted meanwhile
    }

    static string[] Notes(string folder) => Directory.Exists(Folder(folder)) ? Directory.GetFiles(Folder(folder), "*.json") : [];
    static string Folder(string folder) => Path.Combine(LastBackup.FolderOf(folder), "known");
}
