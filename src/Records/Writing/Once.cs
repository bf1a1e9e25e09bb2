using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Records.Writing;

/// <summary>A form's key and the log entry it led to: the same form sent twice is one deed.</summary>
public sealed class Once
{
    public Guid Key { get; init; }
    public PersonId Person { get; init; }
    public Deed Deed { get; init; }
    public InitiativeId Chain { get; init; }
    public long Number { get; init; }
}
