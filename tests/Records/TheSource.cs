using System.Text.RegularExpressions;

namespace Jointly.Records.Tests;

/// <summary>Promises about the code, kept by reading it.</summary>
public sealed partial class TheSource
{
    // The invitations are the accounts context's, whose saving goes through the writer.
    [Fact(DisplayName = "Nothing is saved but by the writer: no SaveChanges or ExecuteUpdate outside Writing and Accounts")]
    public void Saves() => Assert.Empty(Found(Saving(), "Records/Writing/", "Records/Accounts/", "Records/JointlyContext.cs", "Web/House/Invitations.cs"));

    // Erasing reaches every chain that tells of a person, and shows nothing of it.
    [Fact(DisplayName = "The filters are lifted in the audit and in erasing alone, and the seal for who sealed it, opens it by a deed, or to whom N-71 opens it")]
    public void Lifts() => Assert.Empty(Found(Lifting(), "Records/Merging/Merges.cs", "Records/Logbook/Audit.cs", "Records/Logbook/LogErasure.cs", "Records/Logbook/Seals.cs", "Records/Logbook/SealedHistories.cs", "Records/Writing/Doing.cs"));

    [Fact(DisplayName = "Raw SQL stands in Records alone, in files that say what it is for")]
    public void Raw() => Assert.Empty(Found(RawSql(), "Records/Sql.cs", "Records/SqliteDatabase.cs", "Records/Writing/Session.cs", "Records/Packages/TravellingRows.cs", "Records.Sqlite/Migrations/", "Records.Postgres/Migrations/"));

    [Fact(DisplayName = "What these rules look for would be found")]
    public void Would_be_found()
    {
        Assert.Matches(Saving(), "await db.SaveChangesAsync(stop);");
        Assert.Matches(Saving(), "db.Actors.ExecuteUpdate(s => s)");
        Assert.Matches(Lifting(), "db.Actors.IgnoreQueryFilters()");
        Assert.Matches(RawSql(), "db.Database.SqlQuery<int>($\"SELECT 1\")");
        Assert.NotEmpty(Found(Saving()));
        Assert.NotEmpty(Found(Lifting()));
        Assert.NotEmpty(Found(RawSql()));
    }

    static List<string> Found(Regex what, params string[] allowed)
    {
        var source = Path.Combine(Root(), "src");
        return [..
            from file in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(source, file).Replace('\\', '/')
            where !name.Contains("/obj/") && !name.Contains("/bin/") && !allowed.Any(name.StartsWith)
            where File.ReadLines(file).Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && what.IsMatch(line))
            select name];
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jointly.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"\b(SaveChanges(Async)?|ExecuteUpdate(Async)?|ExecuteDelete(Async)?)\s*\(")]
    private static partial Regex Saving();

    [GeneratedRegex(@"\bIgnoreQueryFilters\b")]
    private static partial Regex Lifting();

    [GeneratedRegex(@"\b(FromSql|SqlQuery|ExecuteSql)\w*\s*[(<]|\bCommandText\b|\bmigrationBuilder\.Sql\(")]
    private static partial Regex RawSql();
}
