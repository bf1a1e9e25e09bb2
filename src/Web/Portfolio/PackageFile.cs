using Jointly.Exchange;
using Jointly.Exchange.Guards;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Packages;

namespace Jointly.Web.Portfolio;

/// <summary>A package as a file: from strangers it is read guarded, and what we wrote is proven before it counts.</summary>
public sealed class PackageFile : IPackageParts, IDisposable
{
    /// <summary>Rows and received files of the largest initiative; each part still may not become two hundred times what it is stored as.</summary>
    static readonly ZipLimits Limits = new(Entries: 200_000, Inflated: 256L << 30);

    /// <summary>How its file is called; inside it is a zip.</summary>
    public const string Ending = ".jointly.zip";

    readonly FileStream file;
    readonly GuardedZip zip;

    PackageFile(FileStream file, GuardedZip zip) => (this.file, this.zip) = (file, zip);

    public IReadOnlyCollection<string> Names => zip.Names;
    public Stream? Open(string name) => zip.Part(name);

    /// <summary>Opens and proves it, hands it on, and closes it. What is wrong with the archive itself is a refusal like all else.</summary>
    public static async Task<Outcome<T>> Read<T>(string path, Database database, ReceivingKey? key, Func<CheckedPackage, Task<Outcome<T>>> then, Action<string>? say = null) where T : class
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var package = new PackageFile(file, Opened(file));
            var good = CheckedPackage.Of(package, database, key, say);
            return good.Fact is { } fact ? await then(fact) : Outcome<T>.Refused(good.Refusals);
        }
        catch (ExchangeRefusal no) { return new Refusal(no.What) { Mend = no.Mend }; }
    }

    static GuardedZip Opened(FileStream file)
    {
        try { return GuardedZip.Open(file, Limits); }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes beside, proves what was written, and only then gives it its name.</summary>
    /// <param name="by">None: by whoever keeps the installation.</param>
    public static async Task<Outcome<PackageManifest>> Write(string path, Database database, string dataFolder, InitiativeId initiative, PersonId? by, DateTimeOffset at, string? sealFor, Action<string>? say = null)
    {
        var part = path + ".part";
        try
        {
            Outcome<PackageManifest> made;
            await using (var to = new FileStream(part, FileMode.Create, FileAccess.Write))
            {
                made = Package.Write(database, new(dataFolder), initiative, to, new PackageMaker(Installation.Version, at, by, sealFor), say);
                to.Flush(flushToDisk: true);
            }
            if (made.Fact is not { } manifest) return made;
            var proven = await Read(part, database, key: null, good => Task.FromResult<Outcome<PackageManifest>>(good.Manifest), say);
            if (proven.Fact is null) return proven;
            File.Move(part, path);
            return manifest;
        }
        finally { File.Delete(part); }
    }

    public void Dispose()
    {
        zip.Dispose();
        file.Dispose();
    }
}
