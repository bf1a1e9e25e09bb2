using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Diagnosis.Reading;
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

    /// <summary>The name; "One enterprise in Imbaya" where consent was withdrawn and a code stands in its place (N-30).</summary>
    public static string Called(string name, ActorKind? kind, string? place) => !LinkageNames.IsCode(name) ? name
        : Naming.Of(new ReadActor(default, name, kind) { Place = place, Consent = Consent.Withdrawn }).ToString("A", null);

    public static string Called(this Actor actor) => Called(actor.Name, actor.Details.Kind, actor.Details.Place);

    /// <summary>In a network whoever refused is described, whoever reads it (N-35).</summary>
    public static string Called(this ReadActor actor) =>
        actor.Consent is Consent.Refused or Consent.Withdrawn ? Naming.Of(actor).ToString("A", null) : Called(actor.Name, actor.Kind, actor.Place);

    public static string Field(string name) => T[name];

    /// <summary>What stands small beside a field's name, where that helps.</summary>
    public static string? Hint(ActorField field) => field.Name switch
    {
        nameof(ActorDetails.Name) => T[ActorsText.NameHint],
        nameof(ActorDetails.People) => T[ActorsText.PeopleHint],
        nameof(ActorDetails.Young) or nameof(ActorDetails.YoungOwners) => T[ActorsText.YoungHint],
        nameof(ActorDetails.Latitude) => T[ActorsText.LatitudeHint],
        nameof(ActorDetails.Longitude) => T[ActorsText.LongitudeHint],
        nameof(ActorDetails.Sector) => T[ActorsText.SectorHint],
        nameof(ActorDetails.Consent) => T[ActorsText.ConsentHint],
        nameof(ActorDetails.Occupation) => T[ActorsText.OccupationHint],
        nameof(ActorDetails.BudgetCurrency) => T[ActorsText.CurrencyHint],
        nameof(ActorDetails.Budget) => T[ActorsText.BudgetHint],
        _ => null,
    };

    /// <summary>What a field's values are called, in the order of lists; nothing for free text.</summary>
    public static IReadOnlyList<(string Value, string Word)> Choices(ActorField field) =>
        field.Type == FieldType.YesNo ? [("yes", T[ActorsText.Yes]), ("no", T[ActorsText.No])] :
        field.Choices is { } kind ? [.. Enum.GetNames(kind).Where(v => v is not (nameof(Stages.None) or nameof(Method.Words.Consent.Withdrawn))).Select(v => (v, Value(field.Name, v)))] : [];

    /// <summary>A field's value, kept as text that is the same in every language, in the reader's.</summary>
    public static string Value(string name, string? kept)
    {
        if (kept is null) return T[ActorsText.Nothing];
        var field = ActorField.Named(name);
        return field.Type switch
        {
            FieldType.OneOf or FieldType.SomeOf => string.Join(", ", kept.Split(", ").Select(v => One(field, v))),
            FieldType.Count when int.TryParse(kept, NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) => n.ToString("N0", CultureInfo.CurrentCulture),
            FieldType.Amount when decimal.TryParse(kept, NumberStyles.Number, CultureInfo.InvariantCulture, out var m) => m.ToString("#,##0.##", CultureInfo.CurrentCulture),
            FieldType.Degrees when double.TryParse(kept, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) => d.ToString("0.#####", CultureInfo.CurrentCulture),
            FieldType.Day when DateOnly.TryParseExact(kept, "O", out var day) => day.Written(CultureInfo.CurrentUICulture),
            FieldType.YesNo => T[kept == "yes" ? ActorsText.Yes : ActorsText.No],
            _ => kept,
        };
    }

    /// <summary>What shows that two entries may be one: how alike their names are, and which other signs they share.</summary>
    public static string Signs(Match match) =>
        (match.Likeness >= 1 ? I[ImportPageText.NamesSame] : match.Likeness >= Likeness.Alike ? I[ImportPageText.NamesAlike] : I[ImportPageText.NamesDiffer]) + " " +
        (match.Signs.Count > 0 ? I[ImportPageText.SharedSigns, string.Join(", ", match.Signs.Select(s => I[$"Sign{s}"]))] : "");

    static readonly Texts I = new(typeof(ImportPageText));

    static string One(ActorField field, string value) => (field.Choices!.Name, value) switch
    {
        (nameof(ActorKind), _) when Enum.TryParse<ActorKind>(value, out var kind) => KindWords.One(kind),
        (nameof(LedBy), _) when Enum.TryParse<LedBy>(value, out var led) => led.Said(),
        (nameof(Method.Words.Consent), _) => T[$"Consent{value}"],
        (nameof(LegalForm), _) => T[$"Form{value}"],
        (nameof(Level), _) => T[$"Level{value}"],
        (nameof(Stages), _) => T[$"Stage{value}"],
        _ => value,
    };
}
