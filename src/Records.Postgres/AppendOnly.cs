namespace Jointly.Records.Postgres;

/// <summary>The log only grows, whoever asks: an erased part loses salt and content, a head takes a higher number, nothing else.</summary>
internal static class AppendOnly
{
    public const string Function = """
        CREATE FUNCTION log_only_grows() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'The log only grows: % of % is refused.', TG_OP, TG_TABLE_NAME; END $$
        """;

    public static readonly string[] Triggers =
    [
        Refuse("Log", "UPDATE"), Refuse("Log", "DELETE"), RefuseTruncate("Log"),
        Refuse("LogSubjects", "UPDATE"), Refuse("LogSubjects", "DELETE"), RefuseTruncate("LogSubjects"),
        Refuse("LogParts", "DELETE"), RefuseTruncate("LogParts"),
        Refuse("LogParts", "UPDATE", """
            WHEN (NEW."Salt" IS NOT NULL OR NEW."Content" IS NOT NULL OR NEW."Name" NOT IN ('personal', 'sealed')
              OR (NEW."Chain", NEW."Number", NEW."Name", NEW."Digest") IS DISTINCT FROM (OLD."Chain", OLD."Number", OLD."Name", OLD."Digest"))
            """),
        Refuse("Heads", "DELETE"), RefuseTruncate("Heads"),
        Refuse("Heads", "UPDATE", """WHEN (NEW."Number" <= OLD."Number" OR NEW."Chain" <> OLD."Chain")"""),
    ];

    static string Refuse(string table, string change, string when = "") => $"""
        CREATE TRIGGER "{table}_{change}" BEFORE {change} ON "{table}" FOR EACH ROW {when} EXECUTE FUNCTION log_only_grows()
        """;

    static string RefuseTruncate(string table) => $"""
        CREATE TRIGGER "{table}_TRUNCATE" BEFORE TRUNCATE ON "{table}" EXECUTE FUNCTION log_only_grows()
        """;
}
