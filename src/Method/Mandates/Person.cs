using Jointly.Method.Words;

namespace Jointly.Method.Mandates;

/// <summary>
/// Someone who does or is told something. Person, account and office are three things: a person may have no account, and holds
/// offices from a day to a day; prohibitions follow the person.
/// </summary>
public sealed class Person
{
    Person() { }

    public Person(PersonId id, string name, string language) => (Id, Name, Language) = (id, name, language);
    public Person(PersonInvited fact) : this(fact.Person, fact.Name, fact.Language) { }

    public void Take(PersonRenamed fact) => Name = fact.Name;
    public void Take(LanguageChosen fact) => Language = fact.Language;
    public void Take(PersonForgotten _) => (Name, Language) = ("", "");

    /// <summary>Nobody knows any more who this was; the id stays in the log.</summary>
    public bool Forgotten => Name.Length == 0;

    public PersonId Id { get; private set; }
    [Personal] public string Name { get; private set; } = "";

    /// <summary>The language in which pages speak to this person (BCP 47 tag, such as "es"); empty while nobody has said.</summary>
    public string Language { get; private set; } = "";
}
