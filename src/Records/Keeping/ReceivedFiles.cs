using System.Security.Cryptography;

namespace Jointly.Records.Keeping;

/// <summary>Received files, each under the SHA-256 of its bytes, in the folder received/ of a data folder. None is ever changed.</summary>
public sealed class ReceivedFiles(string dataFolder)
{
    public string Folder { get; } = Path.Combine(dataFolder, "received");

    /// <summary>Kept when it is on the disk.</summary>
    /// <returns>The digest, in hexadecimal.</returns>
    public async Task<string> Keep(Stream coming, CancellationToken stop = default)
    {
        Directory.CreateDirectory(Folder);
        var arriving = Path.Combine(Folder, $"{Guid.CreateVersion7():N}.arriving");
        try
        {
            string digest;
            await using (var to = new FileStream(arriving, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await coming.CopyToAsync(to, stop).ConfigureAwait(false);
                to.Position = 0;
                digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(to, stop).ConfigureAwait(false));
                to.Flush(flushToDisk: true);
            }
            File.Move(arriving, PathOf(digest), overwrite: true);
            return digest;
        }
        catch
        {
            File.Delete(arriving);
            throw;
        }
    }

    /// <summary>A file that came whole by another way, and whose digest was found to be this one.</summary>
    public void Adopt(string arrived, string digest) => File.Move(arrived, PathOf(digest), overwrite: true);

    public bool Has(string digest) => IsDigest(digest) && File.Exists(PathOf(digest));

    /// <summary>None when nothing was received under this digest.</summary>
    public Stream? Open(string? digest) => digest is not null && Has(digest) ? File.OpenRead(PathOf(digest)) : null;

    /// <summary>The digests of all that are kept, in their order.</summary>
    public IReadOnlyList<string> All() =>
        Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)).Where(IsDigest).Order(StringComparer.Ordinal)] : [];

    public static bool IsDigest(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    string PathOf(string digest) => Path.Combine(Folder, digest);
}
