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

    /// <summary>The last day, where the office ends by itself.</summary>
    public DateOnly? To { get; init; }

    public Office Made() => new(Office, Person, Role, Initiative, Cluster, From, To);
}

/// <summary>An office ended, with its last day and why.</summary>
public sealed record OfficeEnded(OfficeId Office, PersonId Person, DateOnly LastDay, [property: Personal] string? Because) : IFact
{
    public Subject Subject => new(nameof(Mandates.Person), Person.Value);
}

/// <summary>A person wrote how they are called.</summary>
public sealed record PersonRenamed(PersonId Person, [property: Personal] string Name) : IFact
{
    public Subject Subject => new(nameof(Mandates.Person), Person.Value);
}

/// <summary>A person said in which language pages are to speak.</summary>
public sealed record LanguageChosen(PersonId Person, string Language) : IFact
{
    public Subject Subject => new(nameof(Mandates.Person), Person.Value);
}

/// <summary>Who is asked in, and with which office.</summary>
public static class Appointment
{
    public const int LongestName = 200, LongestReason = 2_000;

    /// <summary>A guest looks in for a time: at most so many days from the first.</summary>
    public const int LongestVisit = 366;

    /// <summary>An administrator asks in administrators; whoever keeps an initiative gives its offices.</summary>
    public static Outcome<PersonInvited> Invite(PersonId person, string? name, string language, Role role, Place place, DateOnly from, DateOnly? to = null)
    {
        if (string.IsNullOrWhiteSpace(name)) return No(nameof(MandateText.NameMissing), "Name");
        if (name.Length > LongestName) return No(nameof(MandateText.NameTooLong), "Name", LongestName);
        if ((NotHere(role, place) ?? WrongTerm(role, from, to)) is { } wrong) return wrong;
        return new PersonInvited(person, name.Trim(), language, new OfficeGiven(OfficeId.New(), person, role, place.Initiative, place.Cluster, from) { To = to });
    }

    /// <summary>A further office for someone who works here already.</summary>
    /// <param name="held">All that the person holds or held in this initiative.</param>
    public static Outcome<OfficeGiven> Give(Person person, IReadOnlyList<Office> held, Role role, Place place, DateOnly from, DateOnly? to = null)
    {
        if (person.Forgotten) return No(nameof(MandateText.ForgottenAlready), null);
        if ((NotHere(role, place) ?? WrongTerm(role, from, to)) is { } wrong) return wrong;
        if (held.Any(o => o.Role == role && o.Cluster == place.Cluster && !(o.To < from))) return No(nameof(MandateText.HeldAlready), "Role", person.Name);
        return new OfficeGiven(OfficeId.New(), person.Id, role, place.Initiative, place.Cluster, from) { To = to };
    }

    /// <param name="all">The offices among which another must stand in: those of the initiative, or of the house.</param>
    /// <param name="lastDay">The day before the first means that it was never held.</param>
    public static Outcome<OfficeEnded> End(Office office, IReadOnlyList<Office> all, DateOnly? lastDay, DateOnly today, string? reason)
    {
        List<Refusal> refusals = [];
        if (office.To < today) refusals.Add(No(nameof(MandateText.EndedAlready), null, office.To));
        if (lastDay is null) refusals.Add(No(nameof(MandateText.LastDayMissing), "LastDay"));
        else if (lastDay < office.From.AddDays(-1)) refusals.Add(No(nameof(MandateText.LastDayBeforeFirst), "LastDay", office.From));
        else if (lastDay > office.To) refusals.Add(No(nameof(MandateText.EndsBefore), "LastDay", office.To));
        else if (IsLast(office, all, lastDay.Value)) refusals.Add(No(nameof(MandateText.LastCoordinator), "LastDay"));
        if (string.IsNullOrWhiteSpace(reason)) refusals.Add(No(nameof(MandateText.ReasonMissing), "Reason"));
        else if (reason.Length > LongestReason) refusals.Add(No(nameof(MandateText.ReasonTooLong), "Reason", LongestReason));
        return refusals.Count > 0 ? refusals : new OfficeEnded(office.Id, office.Person, lastDay!.Value, reason!.Trim());
    }

    /// <summary>Would nobody be left to coordinate the initiative, or to administer the house, once this office has ended?</summary>
    public static bool IsLast(Office office, IReadOnlyList<Office> all, DateOnly lastDay) =>
        office.Role is Role.Coordinator or Role.Administrator && office.Cluster is null &&
        !all.Any(o => o.Person != office.Person && o.Role == office.Role && o.Initiative == office.Initiative && o.Cluster is null && !(o.To <= lastDay));

    /// <summary>One's own name, as others read it.</summary>
    public static Outcome<PersonRenamed> Rename(PersonId person, string? name) =>
        string.IsNullOrWhiteSpace(name) ? No(nameof(MandateText.OwnNameMissing), "Name") :
        name.Length > LongestName       ? No(nameof(MandateText.NameTooLong), "Name", LongestName) :
        new PersonRenamed(person, name.Trim());

    static Refusal? NotHere(Role role, Place place) =>
        role == Role.Administrator != (place.Initiative is null) ? No(nameof(MandateText.RoleNotHere), "Role") : null;

    static Refusal? WrongTerm(Role role, DateOnly from, DateOnly? to) =>
        to < from                                               ? No(nameof(MandateText.LastDayBeforeFirst), "To", from) :
        role != Role.Guest                                      ? null :
        to is null                                              ? No(nameof(MandateText.GuestNeedsLastDay), "To") :
        to.Value.DayNumber - from.DayNumber >= LongestVisit     ? No(nameof(MandateText.GuestStaysTooLong), "To", from.AddDays(LongestVisit - 1)) :
        null;

    static Refusal No(string key, string? field, params object?[] with) => new(new Phrase(typeof(MandateText), key, with), Field: field);
}
