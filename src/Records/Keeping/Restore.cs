using Jointly.Method.Words;

namespace Jointly.Records.Keeping;

/// <param name="Replaced">Where the database that stood there before is kept, if there was one.</param>
public sealed record Restored(string File, string? Replaced, IReadOnlyDictionary<string, long> Rows);

public static class Restore
{
    /// <summary>Puts a proven backup in place of the folder's database. Refused when the copy is not whole or the folder is in use; then nothing is changed.</summary>
    public static Outcome<Restored> From(string file, string folder) => throw new NotSupportedException("Not yet.");
}
