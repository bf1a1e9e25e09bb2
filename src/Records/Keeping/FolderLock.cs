namespace Jointly.Records.Keeping;

/// <summary>Held by whoever runs on a data folder; given back when disposed, or when the process ends.</summary>
public sealed class FolderLock : IDisposable
{
    readonly FileStream held;

    FolderLock(FileStream held) => this.held = held;

    /// <summary>The lock, or nothing when another process holds it.</summary>
    public static FolderLock? Take(string folder)
    {
        Directory.CreateDirectory(folder);
        try { return new(new FileStream(Path.Combine(folder, "jointly.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)); }
        catch (IOException) { return null; }
    }

    public void Dispose() => held.Dispose();
}
