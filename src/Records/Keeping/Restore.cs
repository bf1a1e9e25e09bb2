using Jointly.Method.Words;

namespace Jointly.Records.Keeping;

/// <summary>A backup stands in the folder again.</summary>
/// <param name="Replaced">Where the database that stood there before is kept, if there was one.</param>
public sealed record Restored(string File, string? Replaced, IReadOnlyDictionary<string, long> Rows)
{
    /// <summary>Received files that the backup holds, all in their folder again; none where it is of the time before they went along.</summary>
    public int? Received { get; init; }
}

public static class Restore
{
    public const string ReplacedName = "jointly.before-restore.db";

    /// <summary>Said where the records lie on a server: a file of ours is not what stands there.</summary>
    public static Refusal NotHere => Keep.No(nameof(KeepingText.UsePgRestore));

    /// <summary>What is to be taken in is not there.</summary>
    public static Refusal NoFile(string file) => Keep.No(nameof(KeepingText.NoFile), file);

    /// <summary>Jointly runs on the folder, and what is to be done would change it under its hands.</summary>
    public static Refusal InUse(string folder) => Keep.No(nameof(KeepingText.FolderInUse), folder);

    /// <summary>
    /// Puts a proven backup in place of the folder's database. Refused, with nothing changed, when the folder is in use or the copy is
    /// damaged, has a broken log, is not ours or comes from a newer version.
    /// </summary>
    public static Outcome<Restored> From(string file, string folder)
    {
        if (!File.Exists(file)) return Keep.No(nameof(KeepingText.NoFile), file);
        using var held = FolderLock.Take(folder);
        if (held is null) return Keep.No(nameof(KeepingText.FolderInUse), folder);

        var database = new SqliteDatabase(folder).File;
        var coming = database + ".restoring";
        Keep.Delete(coming);
        File.Copy(file, coming);
        Keep.ToDisk(coming);
        var proof = Proof.Of(coming);                                    // the very file that will stand there
        if (proof.Wrong is { } wrong)
        {
            Keep.Delete(coming);
            return Keep.No(wrong, file);
        }
        var files = KeptFiles.TakeBack(coming, new(folder));              // first: each stands whole, and nothing speaks of it yet
        Keep.ToDisk(coming);
        var replaced = Replace(database, coming);
        return new Restored(database, replaced, proof.Rows) { Received = files };
    }

    static string? Replace(string database, string coming)
    {
        string? replaced = null;
        if (File.Exists(database))
        {
            Keep.Settle(database);
            replaced = Path.Combine(Path.GetDirectoryName(database)!, ReplacedName);
            Keep.Move(database, replaced);
        }
        Keep.Move(coming, database);                                     // takes away what an older one may have left beside it
        return replaced;
    }
}
