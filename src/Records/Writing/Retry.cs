using Npgsql;

namespace Jointly.Records.Writing;

internal static class Retry
{
    public const int MostTries = 5;

    /// <summary>
    /// Two transactions stood in each other's way and the server stopped one of them: the same again may succeed. So when one form's key
    /// came on two chains at once: the second run sees the first's.
    /// </summary>
    public static bool Helps(Exception? e) => e switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "PK_Onces" } => true,
        _ => Helps(e.InnerException),
    };
}
