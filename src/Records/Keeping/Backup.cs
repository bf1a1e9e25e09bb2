using Jointly.Method.Words;
using Jointly.Records.Logbook;

namespace Jointly.Records.Keeping;

/// <summary>A copy that was opened again and compared before it counted as one.</summary>
public sealed record BackupResult(string File, DateTimeOffset At, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<Anchor> Heads, TimeSpan Took);

public static class Backup
{
    /// <summary>Copies the database while it is used, and proves the copy. PostgreSQL is refused: its own tools do it.</summary>
    public static Outcome<BackupResult> To(Database database, string file, TimeProvider? clock = null) => throw new NotSupportedException("Not yet.");
}
