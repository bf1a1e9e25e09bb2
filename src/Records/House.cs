using Jointly.Method.Words;

namespace Jointly.Records;

/// <summary>The house itself, where no person acts: the first administrator's appointment, the demonstration, keys and locks.</summary>
public static class House
{
    /// <summary>Who did it, in the log, when nobody did.</summary>
    public static readonly PersonId Person = new(new Guid("00000000-0000-7000-8000-000000000001"));

    /// <summary>The chain of the log for what belongs to no initiative.</summary>
    public static readonly InitiativeId Chain;
}
