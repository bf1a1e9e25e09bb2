using Jointly.Method.Words;

namespace Jointly.Method.Mandates;

/// <summary>A person was forgotten: name, language, account and what the log told of them are gone; offices ended; the deeds stay, by nobody's name.</summary>
/// <param name="On">The day with which the offices ended.</param>
/// <param name="Parts">How many parts of the log were erased, in all chains.</param>
public sealed record PersonForgotten(PersonId Person, DateOnly On, int Parts, bool HadAccount) : IErasure
{
    public Subject Subject => new(nameof(Mandates.Person), Person.Value);
    DateOnly? IFact.On => On;
}

/// <summary>Deleting a person (method §23): what tells of them goes, what they did stays, and the log stays whole.</summary>
public static class Forgetting
{
    /// <summary>Why it may not be now; nothing when it may.</summary>
    /// <param name="offices">All offices of those places in which the person holds any.</param>
    /// <param name="elsewhere">The person holds or held an office outside the initiative that asks.</param>
    public static IReadOnlyList<Refusal> Hindered(Person person, IReadOnlyList<Office> offices, bool elsewhere, PersonId by, DateOnly today)
    {
        List<Refusal> refusals = [];
        if (person.Forgotten) refusals.Add(No(nameof(MandateText.ForgottenAlready)));
        if (person.Id == by) refusals.Add(No(nameof(MandateText.NotYourself)));
        if (elsewhere) refusals.Add(No(nameof(MandateText.OfficeElsewhere)));
        if (offices.Any(o => o.Person == person.Id && o.HeldOn(today) && Appointment.IsLast(o, offices, today))) refusals.Add(No(nameof(MandateText.LastOfItsKind)));
        return refusals;
    }

    /// <param name="sure">Whoever does it has read what goes, and ticked that they are sure.</param>
    public static Outcome<PersonForgotten> Forget(Person person, IReadOnlyList<Office> offices, bool elsewhere, PersonId by, DateOnly today, bool sure, int parts, bool hadAccount)
    {
        if (Hindered(person, offices, elsewhere, by, today) is { Count: > 0 } hindered) return Outcome<PersonForgotten>.Refused(hindered);
        if (!sure) return No(nameof(MandateText.NotSure), "Sure");
        return new PersonForgotten(person.Id, today, parts, hadAccount);
    }

    static Refusal No(string key, string? field = null) => new(new Phrase(typeof(MandateText), key), Field: field);
}
