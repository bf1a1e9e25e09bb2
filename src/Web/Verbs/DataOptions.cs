using System.CommandLine;
using Jointly.Records;

namespace Jointly.Web.Verbs;

/// <summary>Where the data lies: a folder with an embedded database, or a PostgreSQL server.</summary>
public sealed class DataOptions
{
    public Option<string?> Folder { get; } = new("--data") { Description = "The data folder (or JOINTLY_DATA). Made when missing.", HelpName = "FOLDER" };
    public Option<string?> Postgres { get; } = new("--postgres") { Description = "A PostgreSQL connection string (or JOINTLY_POSTGRES) instead of the embedded database.", HelpName = "CONNECTION" };

    public void AddTo(Command verb)
    {
        verb.Options.Add(Folder);
        verb.Options.Add(Postgres);
    }

    public string FolderOf(ParseResult parsed, string otherwise = "house") =>
        Path.GetFullPath(parsed.GetValue(Folder) ?? Environment.GetEnvironmentVariable("JOINTLY_DATA")
            ?? Path.Combine(Environment.GetEnvironmentVariable("JOINTLY_HOME") ?? Environment.CurrentDirectory, "data", otherwise));

    /// <summary>The records lie on a PostgreSQL server.</summary>
    public bool OnServer(ParseResult parsed) => !string.IsNullOrEmpty(ServerOf(parsed));

    /// <summary>The records would lie in a folder that holds none yet.</summary>
    public bool IsEmpty(ParseResult parsed, string folder) => !OnServer(parsed) && !File.Exists(Path.Combine(folder, "jointly.db"));

    string? ServerOf(ParseResult parsed) => parsed.GetValue(Postgres) ?? Environment.GetEnvironmentVariable("JOINTLY_POSTGRES");

    public Database DatabaseOf(ParseResult parsed, string folder) =>
        ServerOf(parsed) is { Length: > 0 } connection
            ? Database.Postgres(connection)
            : Database.Sqlite(folder);
}
