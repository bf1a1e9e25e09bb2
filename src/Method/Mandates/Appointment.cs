using Jointly.Method.Words;

namespace Jointly.Method.Mandates;

/// <summary>A person was asked in, under a name; how they sign in is the accounts' business.</summary>
public sealed record PersonInvited(PersonId Person, [property: Personal] string Name, string Language, OfficeGiven? Office) : IFact
{
    public Subject Subject => new(nameof(Mandates.Person), Person.Value);
}

public sealed record OfficeGiven(OfficeId Office, PersonId Person, Role Role, InitiativeId? Initiative, ClusterId? Cluster, DateOnly From) : IFact
{
    public Subject Subject => new(nameof(Mandates.Person), Person.Value);

    public Office Made() => new(Office, Person, Role, Initiative, Cluster, From);
}

/// <summary>A person wrote how they are called.</summary>
public sealed record PersonRenamed(PersonId Person, [property: Personal] string Name) : IFact
{
    public Subject Subject => new(nameof(Mandates.Person), Person.Value);
}

/// <summary>Who is asked in, and with which office.</summary>
public static class Appointment
{
    public const int LongestName = 200;

    /// <summary>An administrator asks in administrators; whoever keeps an initiative gives its offices.</summary>
    public static Outcome<PersonInvited> Invite(PersonId person, string? name, string language, Role role, Place place, DateOnly from)
    {
        if (string.IsNullOrWhiteSpace(name)) return No(nameof(MandateText.NameMissing), "Name");
        if (name.Length > LongestName) return No(nameof(MandateText.NameTooLong), "Name", LongestName);
        if (role == Role.Administrator != (place.Initiative is null)) return No(nameof(MandateText.RoleNotHere), "Role");
        return new PersonInvited(person, name.Trim(), language, new OfficeGiven(OfficeId.New(), person, role, place.Initiative, place.Cluster, from));
    }

    /// <summary>One's own name, as others read it.</summary>
    public static Outcome<PersonRenamed> Rename(PersonId person, string? name) =>
        string.IsNullOrWhiteSpace(name) ? No(nameof(MandateText.OwnNameMissing), "Name") :
        name.Length > LongestName       ? No(nameof(MandateText.NameTooLong), "Name", LongestName) :
        new PersonRenamed(person, name.Trim());

    static Refusal No(string key, string field, params object?[] with) => new(new Phrase(typeof(MandateText), key, with), Field: field);
}
