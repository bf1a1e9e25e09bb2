using System.CommandLine;
using System.Globalization;
using Jointly.Records;
using Jointly.Records.Keeping;
using Jointly.Records.Logbook;

namespace Jointly.Web.Verbs;

/// <summary>doctor: what is wrong with this installation, and how to mend it.</summary>
public static class Doctor
{
    /// <param name="Mend">None when all is well; what to do otherwise.</param>
    sealed record Look(string What, string Found, string? Mend = null, bool Grave = false);

    public static Command Verb()
    {
        var data = new DataOptions();
        var verb = new Command("doctor", "Look at this installation and say what to mend.");
        data.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var folder = data.FolderOf(parsed);
            var looks = new List<Look> { Runtime(), Writable(folder), Space(folder), Islands() };
            if (looks.All(l => !l.Grave)) looks.AddRange(Data(data.DatabaseOf(parsed, folder), folder));
            foreach (var look in looks)
            {
                Console.WriteLine($"{(look.Mend is null ? "well " : look.Grave ? "WRONG" : "look ")}  {look.What}: {look.Found}");
                if (look.Mend is { } mend) Console.WriteLine($"       {mend}");
            }
            return looks.Any(l => l.Grave) ? ExitCode.Refused : ExitCode.Done;
        });
        return verb;
    }

    static Look Runtime() => new(".NET", Environment.Version.ToString(),
        Environment.Version.Major >= 10 ? null : "Install the .NET 10 SDK.", Grave: Environment.Version.Major < 10);

    static Look Writable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new("Data folder", folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new("Data folder", $"{folder} cannot be written: {e.Message}", "Choose another with --data, or give this user the right to write there.", Grave: true);
        }
    }

    static Look Space(string folder)
    {
        var free = new DriveInfo(Path.GetPathRoot(folder) ?? "/").AvailableFreeSpace / (1L << 20);
        return new("Free space", $"{free.ToString("N0", CultureInfo.InvariantCulture)} MB",
            free < 500 ? "Make room: below 100 MB nothing more can be saved. Old backups in backups/ can go." : null, Grave: free < 100);
    }

    static Look Islands() => File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "explorer.js"))
        ? new("Interactive views", "built")
        : new("Interactive views", "not part of this version; every page is whole without them");

    /// <summary>What follows from deeds and is not done yet; what went wrong is named.</summary>
    static Look Waiting(Database database)
    {
        using var db = new Asking(database).ForHouse();
        var waiting = db.Effects.OrderBy(e => e.Since).ToList();
        var wrong = waiting.Where(e => e.Failures > 0).ToList();
        return new("Work that waits", $"{waiting.Count}{(wrong.Count == 0 ? "" : $", {wrong.Count} of it went wrong, last by {wrong[^1].LastFailure}")}",
            wrong.Count == 0 ? null : "It is tried again by itself while the server runs; the server's log says what went wrong.");
    }

    static IEnumerable<Look> Data(Database database, string folder)
    {
        if (database.Lanes == 1 && !File.Exists(Path.Combine(folder, "jointly.db")))
        {
            yield return new("Database", "none yet", "Start with ./jointly demo or ./jointly serve; either makes one.");
            yield break;
        }
        AuditResult? audit = null;
        string? broken = null;
        try { audit = Audit.Verify(database); }
        catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or NotSupportedException) { broken = e.Message; }
        if (audit is null)
        {
            yield return new("Database", $"does not open: {broken}", "Put back the last backup: ./jointly restore backups/…", Grave: true);
            yield break;
        }
        yield return new("Database", $"opens, {audit.Chains.Count} chains of the log");
        yield return audit.Whole
            ? new("Log", $"whole, {audit.Chains.Sum(c => c.Entries).ToString("N0", CultureInfo.InvariantCulture)} entries")
            : new("Log", "was changed after it was written", "./jointly audit verify says where. Keep a copy of the folder, then compare with a backup.", Grave: true);
        yield return Waiting(database);
        if (database.Lanes > 1) yield break;
        var known = KnownBackups.Read(folder);
        if (known.Count == 0) yield return new("Backup", "none yet", "The server makes one a day; ./jointly backup FILE makes one now.");
        foreach (var (backup, i) in known.Take(10).Select((b, i) => (b, i)))
            yield return new("Backup", $"{backup.Made.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, {backup.Made.File}{(backup.There ? "" : ", no longer there")}",
                i == 0 && DateTimeOffset.UtcNow - backup.Made.At > TimeSpan.FromDays(2) ? "No backup succeeded lately: look at free space and at the server's log." :
                i == 0 && known.All(k => !k.There) ? "None of the known backups stands where it was written. If they were taken elsewhere, all is well; else ./jointly backup FILE." : null);
    }
}
