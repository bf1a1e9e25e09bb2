using Jointly.Method.Words;

namespace Jointly.Method.Mandates;

/// <summary>Someone who does things here. Person, account and office are three things: prohibitions follow the person.</summary>
public sealed class Person
{
    Person() { }

    public Person(PersonInvited fact) => (Id, Name, Language) = (fact.Person, fact.Name, fact.Language);

    public PersonId Id { get; private set; }

    /// <summary>None once the person asked to be forgotten; the log then knows the id alone.</summary>
    public string? Name { get; private set; }

    /// <summary>BCP 47, such as "es".</summary>
    public string Language { get; private set; } = "en";
}
