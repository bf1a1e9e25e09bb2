using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Web.Actors;

/// <summary>What was typed about an actor, kept as typed until it makes sense.</summary>
public sealed record ActorForm
{
    public string? Name { get; init; }
    public string? Kind { get; init; }
    public string? Place { get; init; }
    public string? SubSector { get; init; }
    public string? People { get; init; }
    public string? LedBy { get; init; }
    public string? YouthLed { get; init; }
    public string? HomeBased { get; init; }
    public string? Products { get; init; }
    public string? BestDayToVisit { get; init; }
    public string? ContactName { get; init; }
    public string? Phone { get; init; }
    public string? Consent { get; init; }
    public string? Because { get; init; }

    /// <summary>The version of the actor that the form was opened at.</summary>
    public int? Version { get; init; }

    /// <summary>The same form sent twice is one deed.</summary>
    public Guid Once { get; init; }

    public static ActorForm New(ActorKind kind = ActorKind.Enterprise) =>
        new() { Kind = kind.ToString(), Consent = nameof(Method.Words.Consent.NotAsked), Once = Guid.CreateVersion7() };

    public static ActorForm Of(ActorDetails d, int version) => new()
    {
        Name = d.Name, Kind = d.Kind.ToString(), Place = d.Place, SubSector = d.SubSector, People = d.People?.ToString(CultureInfo.InvariantCulture),
        LedBy = d.LedBy?.ToString(), YouthLed = YesNo(d.YouthLed), HomeBased = YesNo(d.HomeBased), Products = d.Products, BestDayToVisit = d.BestDayToVisit,
        ContactName = d.ContactName, Phone = d.Phone, Consent = d.Consent.ToString(), Version = version, Once = Guid.CreateVersion7(),
    };

    /// <summary>In the words of the method, or what is to be mended first.</summary>
    public ActorDetails? Read(List<Refusal> refused)
    {
        var kind = Chosen<ActorKind>(Kind);
        if (kind is null) refused.Add(No(nameof(ActorsText.ChooseKind), nameof(Kind)));
        int? people = null;
        if (!string.IsNullOrWhiteSpace(People))
        {
            if (int.TryParse(People.Trim(), NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out var n)) people = n;
            else refused.Add(No(nameof(ActorsText.NotANumber), nameof(People), People.Trim()));
        }
        var typed = new ActorDetails
        {
            Name = Name ?? "", Kind = kind ?? ActorKind.NotSaid, Place = Place, SubSector = SubSector, People = people, LedBy = Chosen<LedBy>(LedBy),
            YouthLed = YesNo(YouthLed), HomeBased = YesNo(HomeBased), Products = Products, BestDayToVisit = BestDayToVisit,
            ContactName = ContactName, Phone = Phone, Consent = Chosen<Consent>(Consent) ?? Method.Words.Consent.NotAsked,
        };
        if (refused.Count == 0) return typed;
        refused.AddRange(Register.Wrong(typed.Tidied()));                     // all that is to be mended, at once
        return null;
    }

    static T? Chosen<T>(string? typed) where T : struct, Enum => Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) ? value : null;
    static string? YesNo(bool? answer) => answer switch { true => "yes", false => "no", null => null };
    static bool? YesNo(string? typed) => typed switch { "yes" => true, "no" => false, _ => null };
    static Refusal No(string key, string field, params object?[] with) => new(new Phrase(typeof(ActorsText), key, with), Field: field);
}
