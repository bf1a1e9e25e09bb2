using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Web.Actors;

/// <summary>What was typed about an actor, kept as typed until it makes sense.</summary>
/// <param name="Version">The version of the actor that the form was opened at.</param>
/// <param name="Once">The same form sent twice is one deed.</param>
public sealed record ActorForm(string? Name, string? Kind, string? Place, string? SubSector, string? People, string? LedBy, string? YouthLed,
    string? HomeBased, string? Products, string? BestDayToVisit, string? ContactName, string? Phone, string? Consent, string? Because, int? Version, Guid Once)
{
    public static ActorForm New(ActorKind kind = ActorKind.Enterprise) =>
        new(null, kind.ToString(), null, null, null, null, null, null, null, null, null, null, nameof(Method.Words.Consent.NotAsked), null, null, Guid.CreateVersion7());

    public static ActorForm Of(ActorDetails d, int version) =>
        new(d.Name, d.Kind.ToString(), d.Place, d.SubSector, d.People?.ToString(CultureInfo.InvariantCulture), d.LedBy?.ToString(), YesNo(d.YouthLed),
            YesNo(d.HomeBased), d.Products, d.BestDayToVisit, d.ContactName, d.Phone, d.Consent.ToString(), null, version, Guid.CreateVersion7());

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
