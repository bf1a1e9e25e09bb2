using System.CommandLine;
using System.Globalization;
using Jointly.Records.Keeping;

namespace Jointly.Web.Verbs;

/// <summary>backup and restore.</summary>
public static class KeepingVerbs
{
    public static Command Backup()
    {
        var data = new DataOptions();
        var file = new Argument<string>("FILE") { Description = "Where the copy goes. It must not exist yet." };
        var verb = new Command("backup", "Copy the data, received files included, while it is in use, then open the copy, count it and check its log.") { file };
        data.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var folder = data.FolderOf(parsed);
            var outcome = Records.Keeping.Backup.To(data.DatabaseOf(parsed, folder), Path.GetFullPath(parsed.GetValue(file)!), received: new(folder));
            if (outcome.Fact is not { } made) return Said.Refused(outcome.Refusals);
            KnownBackups.Add(folder, made);
            foreach (var differ in made.Differ) Console.Error.WriteLine($"{Path.Combine(folder, "received", differ)} is not what was received: its digest differs from its name. It is not part of the backup; put it back from an older one.");
            Console.WriteLine($"{made.File}: {made.Rows.Values.Sum().ToString("N0", CultureInfo.CurrentCulture)} rows in {made.Rows.Count} tables and {(made.Received ?? 0).ToString("N0", CultureInfo.CurrentCulture)} received files, opened and counted; log whole.");
            return ExitCode.Done;
        });
        return verb;
    }

    public static Command Restore()
    {
        var data = new DataOptions();
        var file = new Argument<string>("FILE") { Description = "A backup." };
        var verb = new Command("restore", "Put a backup in place of the data; what stood there before is kept beside it. Refused while the folder is in use.") { file };
        data.AddTo(verb);
        verb.SetAction(parsed =>
        {
            if (data.OnServer(parsed)) return Said.Refused([Records.Keeping.Restore.NotHere]);
            var outcome = Records.Keeping.Restore.From(Path.GetFullPath(parsed.GetValue(file)!), data.FolderOf(parsed));
            if (outcome.Fact is not { } put) return Said.Refused(outcome.Refusals);
            Console.WriteLine($"{put.File}: {put.Rows.Values.Sum().ToString("N0", CultureInfo.CurrentCulture)} rows{(put.Received is { } files ? $", {files.ToString("N0", CultureInfo.CurrentCulture)} received files" : "")}." + (put.Replaced is { } before ? $" What stood there is kept as {before}." : ""));
            return ExitCode.Done;
        });
        return verb;
    }
}
