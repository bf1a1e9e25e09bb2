using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Web.Drawing;

namespace Jointly.Web.Actors;

/// <summary>Fields, their values and linkages, as one who reads now calls them.</summary>
public static class ActorWords
{
    static readonly Texts T = new(typeof(ActorsText));

    public static string Said(this LedBy led) => T[led switch { LedBy.Woman => ActorsText.Woman, LedBy.Man => ActorsText.Man, _ => ActorsText.Both }];

    /// <summary>Each once, in the order of their words.</summary>
    public static string Linkages(IEnumerable<string> kinds) => string.Join(", ", kinds.Select(Linkage).Distinct().Order(StringComparer.CurrentCulture));

    public static string Linkage(string kind) => LinkageKind.Find(kind) is { Sealed: false } known ? T[known.Code] : kind;

    public static string Field(string name) => name switch
    {
        nameof(ActorDetails.Kind) => T[ActorsText.Kind],
        nameof(ActorDetails.Place) => T[ActorsText.Place],
        _ => T[name],
    };

    /// <summary>A field's value, kept as text that is the same in every language, in the reader's.</summary>
    public static string Value(string field, string? kept) => kept is null ? T[ActorsText.Nothing] : field switch
    {
        nameof(ActorDetails.Kind) when Enum.TryParse<ActorKind>(kept, out var kind) => KindWords.One(kind),
        nameof(ActorDetails.LedBy) when Enum.TryParse<LedBy>(kept, out var led) => led.Said(),
        nameof(ActorDetails.Consent) when Enum.TryParse<Consent>(kept, out var consent) => T[$"Consent{consent}"],
        nameof(ActorDetails.People) when int.TryParse(kept, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) => n.ToString("N0", CultureInfo.CurrentCulture),
        nameof(ActorDetails.YouthLed) or nameof(ActorDetails.HomeBased) => T[kept == "yes" ? ActorsText.Yes : ActorsText.No],
        _ => kept,
    };
}
