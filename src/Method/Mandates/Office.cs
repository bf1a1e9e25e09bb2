using Jointly.Method.Words;

namespace Jointly.Method.Mandates;

/// <summary>A role that a person holds, where, and from when to when (both days included; no last day: still held).</summary>
/// <remarks>No initiative: of the whole installation. No cluster: in all of the initiative's clusters.</remarks>
public sealed class Office
{
    Office() { }

    public Office(OfficeId id, PersonId person, Role role, InitiativeId? initiative, ClusterId? cluster, DateOnly from, DateOnly? to = null) =>
        (Id, Person, Role, Initiative, Cluster, From, To) = (id, person, role, initiative, cluster, from, to);

    public OfficeId Id { get; private set; }
    public PersonId Person { get; private set; }
    public Role Role { get; private set; }
    public InitiativeId? Initiative { get; private set; }
    public ClusterId? Cluster { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    public void Take(OfficeEnded fact) => To = fact.LastDay;

    /// <summary>The person is forgotten: what was still held ends with that day.</summary>
    public void Take(PersonForgotten fact) => To = To is { } to && to < fact.On ? to : fact.On;

    public bool HeldOn(DateOnly day) => From <= day && (To is null || day <= To);
}
