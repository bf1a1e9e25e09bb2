using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>What a field holds, and so how it is asked and read.</summary>
public enum FieldType { Text, LongText, Count, Year, Degrees, Day, YesNo, OneOf, SomeOf, Sector, Amount, Currency }

/// <summary>Fields that are asked together.</summary>
public enum FieldGroup { Who, Where, Does, Works, Owns, Institution, Reach, Agreed }

/// <summary>
/// One field of an actor's details: how it is kept as text that is the same in every language, how that is put in place, and to which
/// actors it applies. Forms, histories, collisions, exports and imports are all driven by these.
/// </summary>
public sealed record ActorField(string Name, FieldType Type, FieldGroup Group, Func<ActorDetails, string?> Read, Func<ActorDetails, string?, ActorDetails> Put)
{
    /// <summary>All of them, in the order in which pages show them.</summary>
    public static readonly IReadOnlyList<ActorField> All = ActorFields.All;

    /// <summary>The words to choose from, where the field has some.</summary>
    public Type? Choices { get; init; }

    /// <summary>Tells about a person, so that it is shown to those who keep the register alone.</summary>
    public bool Personal { get; init; }

    /// <summary>Is asked of any actor, or of enterprises, or of institutions and other bodies alone.</summary>
    public Func<ActorKind, bool> AppliesTo { get; init; } = _ => true;

    /// <summary>Follows from how the actor came here, so no form asks for it.</summary>
    public bool Asked { get; init; } = true;

    public bool IsText => Type is FieldType.Text or FieldType.LongText or FieldType.Sector or FieldType.Currency;

    static readonly Dictionary<string, ActorField> ByName = All.ToDictionary(f => f.Name);

    public static ActorField Named(string name) => ByName[name];

    /// <summary>What was typed by a person of a culture, as it is kept; or what to write instead. Nothing typed is nothing known.</summary>
    public (string? Kept, Refusal? Wrong) Typed(string? typed, CultureInfo culture)
    {
        if (string.IsNullOrWhiteSpace(typed)) return (null, null);
        var text = typed.Trim();
        var kept = Type switch
        {
            FieldType.Count => int.TryParse(text, NumberStyles.Integer | NumberStyles.AllowThousands, culture, out var n) ? Invariant(n) : null,
            FieldType.Year => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Invariant(year) : null,
            FieldType.Degrees => Degrees(text, culture) is { } degrees ? Invariant(degrees) : null,
            FieldType.Day => DateOnly.TryParseExact(text, "O", out _) ? text : DateOnly.TryParse(text, culture, out var day) ? day.ToString("O", CultureInfo.InvariantCulture) : null,
            FieldType.YesNo => text is "yes" or "no" ? text : null,
            FieldType.OneOf or FieldType.SomeOf => Enum.TryParse(Choices!, text, out var value) && Known(value) ? value.ToString() : null,
            FieldType.Sector => SectorCode(text),
            FieldType.Amount => decimal.TryParse(text, NumberStyles.Number, culture, out var amount) ? amount.ToString("0.####", CultureInfo.InvariantCulture) : null,
            FieldType.Currency => text.ToUpperInvariant() is { Length: 3 } code && code.All(char.IsAsciiLetterUpper) ? code : null,
            _ => text,
        };
        return kept is not null ? (kept, null) : (null, new Refusal(new Phrase(typeof(ActorText), $"Not{Type}", text.Length <= 60 ? text : text[..60] + "…"), Field: Name));
    }

    bool Known(object value) => Type == FieldType.SomeOf ? !int.TryParse(value.ToString(), out _) : Enum.IsDefined(Choices!, value);

    // A comma is a decimal comma where the culture says so, and also where a point would be: nobody writes degrees with thousands.
    static double? Degrees(string text, CultureInfo culture) =>
        double.TryParse(text, NumberStyles.Float, culture, out var d) || double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out d) ? d : null;

    /// <summary>"C1410.02" is kept as "1410", "C 14" as "14", "C" as "C": national classes begin with those of ISIC.</summary>
    static string? SectorCode(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
        if (plain.Length == 1 && plain[0] is >= 'A' and <= 'U') return plain;
        var digits = plain.Length > 0 && plain[0] is >= 'A' and <= 'U' ? plain[1..] : plain;
        return digits.Length is >= 2 and <= 8 && digits.All(char.IsAsciiDigit) ? digits[..Math.Min(4, digits.Length)] : null;
    }

    static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
