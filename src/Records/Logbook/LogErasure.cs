using Jointly.Method.Words;
using Jointly.Records.Writing;

namespace Jointly.Records.Logbook;

/// <summary>Erases what the log tells about a person (N-30). The chain stays whole: digests stay.</summary>
public static class LogErasure
{
    /// <returns>How many parts were erased, for the fact to say.</returns>
    public static int Erase(Work work, Subject subject) => throw new NotSupportedException("Not yet.");
}
