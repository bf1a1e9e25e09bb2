namespace Jointly.Records.Sqlite;

/// <summary>The log only grows, whoever asks: an erased part loses salt and content, a head takes a higher number, nothing else.</summary>
internal static class AppendOnly
{
    public static readonly string[] Triggers =
    [
        Refuse("Log", "UPDATE"), Refuse("Log", "DELETE"),
        Refuse("LogSubjects", "UPDATE"), Refuse("LogSubjects", "DELETE"),
        Refuse("LogParts", "DELETE"),
        Refuse("LogParts", "UPDATE", """
            WHEN NEW."Salt" IS NOT NULL OR NEW."Content" IS NOT NULL OR NEW."Name" NOT IN ('personal', 'sealed')
              OR NEW."Chain" IS NOT OLD."Chain" OR NEW."Number" IS NOT OLD."Number" OR NEW."Name" IS NOT OLD."Name" OR NEW."Digest" IS NOT OLD."Digest"
            """),
        Refuse("Heads", "DELETE"),
        Refuse("Heads", "UPDATE", """WHEN NEW."Number" <= OLD."Number" OR NEW."Chain" IS NOT OLD."Chain" """),
    ];

    static string Refuse(string table, string change, string when = "") => $"""
        CREATE TRIGGER "{table}_{change}" BEFORE {change} ON "{table}" {when}
        BEGIN SELECT RAISE(ABORT, 'The log only grows: {change} of {table} is refused.'); END
        """;
}
