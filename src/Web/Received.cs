using Jointly.Records.Keeping;

namespace Jointly.Web;

/// <summary>Received files, kept under the digest of their bytes before anything is made of them.</summary>
public sealed class Received(Installation installation)
{
    readonly ReceivedFiles files = new(installation.DataFolder);

    public async Task<string> Keep(IFormFile file, CancellationToken stop)
    {
        await using var coming = file.OpenReadStream();
        return await Keep(coming, stop);
    }

    public Task<string> Keep(Stream coming, CancellationToken stop) => files.Keep(coming, stop);

    public bool Has(string digest) => files.Has(digest);

    /// <summary>A file that came whole by another way, and whose digest was found to be this one.</summary>
    public void Adopt(string arrived, string digest) => files.Adopt(arrived, digest);

    /// <summary>None when nothing was received under this digest.</summary>
    public Stream? Open(string? digest) => files.Open(digest);
}
