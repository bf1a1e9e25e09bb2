using System.Globalization;

namespace Jointly.Method.Actors;

/// <summary>One field of an actor's details: how it is read, and how it is put in place.</summary>
public sealed record ActorField(string Name, bool Personal, Func<ActorDetails, string?> Read, Func<ActorDetails, string?, ActorDetails> Put)
{
    /// <summary>All of them, in the order in which pages show them. Values as text that is the same in every language.</summary>
    public static readonly IReadOnlyList<ActorField> All =
    [
        new(nameof(ActorDetails.Name), false, d => d.Name, (d, t) => d with { Name = t ?? "" }),
        new(nameof(ActorDetails.Kind), false, d => d.Kind.ToString(), (d, t) => d with { Kind = Enum.Parse<ActorKind>(t!) }),
        new(nameof(ActorDetails.Place), false, d => d.Place, (d, t) => d with { Place = t }),
        new(nameof(ActorDetails.SubSector), false, d => d.SubSector, (d, t) => d with { SubSector = t }),
        new(nameof(ActorDetails.People), false, d => d.People?.ToString(CultureInfo.InvariantCulture),
            (d, t) => d with { People = t is null ? null : int.Parse(t, CultureInfo.InvariantCulture) }),
        new(nameof(ActorDetails.LedBy), false, d => d.LedBy?.ToString(), (d, t) => d with { LedBy = t is null ? null : Enum.Parse<LedBy>(t) }),
        new(nameof(ActorDetails.YouthLed), false, d => YesNo(d.YouthLed), (d, t) => d with { YouthLed = YesNo(t) }),
        new(nameof(ActorDetails.HomeBased), false, d => YesNo(d.HomeBased), (d, t) => d with { HomeBased = YesNo(t) }),
        new(nameof(ActorDetails.Products), false, d => d.Products, (d, t) => d with { Products = t }),
        new(nameof(ActorDetails.BestDayToVisit), false, d => d.BestDayToVisit, (d, t) => d with { BestDayToVisit = t }),
        new(nameof(ActorDetails.ContactName), true, d => d.ContactName, (d, t) => d with { ContactName = t }),
        new(nameof(ActorDetails.Phone), true, d => d.Phone, (d, t) => d with { Phone = t }),
        new(nameof(ActorDetails.Consent), false, d => d.Consent.ToString(), (d, t) => d with { Consent = Enum.Parse<Words.Consent>(t!) }),
    ];

    public static ActorField Named(string name) => All.Single(f => f.Name == name);

    static string? YesNo(bool? answer) => answer switch { true => "yes", false => "no", null => null };
    static bool? YesNo(string? text) => text switch { "yes" => true, "no" => false, _ => null };
}
