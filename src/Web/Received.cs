using System.Security.Cryptography;

namespace Jointly.Web;

/// <summary>Received files, kept under the digest of their bytes before anything is made of them.</summary>
public sealed class Received(Installation installation)
{
    string Folder => Path.Combine(installation.DataFolder, "received");

    public async Task<string> Keep(IFormFile file, CancellationToken stop)
    {
        await using var coming = file.OpenReadStream();
        return await Keep(coming, stop);
    }

    public async Task<string> Keep(Stream coming, CancellationToken stop)
    {
        Directory.CreateDirectory(Folder);
        var arriving = Path.Combine(Folder, $"{Guid.CreateVersion7():N}.arriving");
        string digest;
        await using (var to = new FileStream(arriving, FileMode.CreateNew, FileAccess.ReadWrite))
        {
            await coming.CopyToAsync(to, stop);
            to.Position = 0;
            digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(to, stop));
            to.Flush(flushToDisk: true);
        }
        File.Move(arriving, PathOf(digest), overwrite: true);
        return digest;
    }

    public bool Has(string digest) => File.Exists(PathOf(digest));

    /// <summary>A file that came whole by another way, and whose digest was found to be this one.</summary>
    public void Adopt(string arrived, string digest) => File.Move(arrived, PathOf(digest), overwrite: true);

    /// <summary>None when nothing was received under this digest.</summary>
    public Stream? Open(string? digest) =>
        digest is { Length: 64 } && digest.All(char.IsAsciiHexDigitLower) && File.Exists(PathOf(digest)) ? File.OpenRead(PathOf(digest)) : null;

    string PathOf(string digest) => Path.Combine(Folder, digest);
}
