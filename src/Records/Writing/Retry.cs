using Npgsql;

namespace Jointly.Records.Writing;

internal static class Retry
{
    public const int MostTries = 5;

    /// <summary>Two transactions stood in each other's way and the server stopped one of them: the same again may succeed.</summary>
    public static bool Helps(Exception? e) => e switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        _ => Helps(e.InnerException),
    };
}
