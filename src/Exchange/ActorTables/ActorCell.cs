using System.Globalization;
using System.Text.RegularExpressions;
using Jointly.Exchange.Tables;
using Jointly.Method.Actors;
using Jointly.Method.Words;

namespace Jointly.Exchange.ActorTables;

/// <summary>What a cell says of a field: the value as it is kept; or what is wrong, what to do, and what it may have meant.</summary>
public readonly record struct CellRead(string? Kept, Phrase? What = null, Phrase? Mend = null, string? Guess = null)
{
    public bool Wrong => What is not null;
}

/// <summary>
/// Reads a cell as people fill it: decimal commas, digits of any script, thousands, yes and no and kinds in three languages. The field's
/// type says how, so a new field is read without a line here.
/// </summary>
static partial class ActorCell
{
    static readonly IReadOnlySet<string> NoColumn = new HashSet<string>();

    /// <param name="column">The plain values of the column, where one letter is read by the others.</param>
    public static CellRead Read(ActorField field, Cell cell, IReadOnlySet<string>? column = null)
    {
        if (cell.Blank) return default;
        var text = Clean(cell.Text);
        if (text.Length == 0) return default;
        if (cell.Kind == CellKind.Error) return No(text, nameof(ExchangeText.CellError), nameof(ExchangeText.MendInSheet));
        return field.Type switch
        {
            FieldType.Count => Count(cell.Kind, text) is { } count ? new(Invariant(count)) : No(text, nameof(ExchangeText.NotANumber), nameof(ExchangeText.WriteANumber), Guess(text)),
            FieldType.Year => Year(text) is { } year ? new(Invariant(year)) : No(text, nameof(ExchangeText.NotAYear), nameof(ExchangeText.WriteAYear), Guess(text)),
            FieldType.Degrees => Degrees(text) is { } degrees ? new(Invariant(degrees)) : No(text, nameof(ExchangeText.NotDegrees), nameof(ExchangeText.WriteDegrees)),
            FieldType.Amount => WrittenNumber.Read(text) is { } amount && Math.Abs(amount) <= (double)Register.MostMoney ? new(((decimal)amount).ToString("0.####", CultureInfo.InvariantCulture)) : No(text, nameof(ExchangeText.NotANumber), nameof(ExchangeText.WriteANumber)),
            FieldType.Currency => field.Typed(text, CultureInfo.InvariantCulture).Kept is { } code ? new(code) : No(text, nameof(ExchangeText.NotInList), nameof(ExchangeText.WriteACurrency)),
            FieldType.Day => Day(text) is { } day ? new(day.ToString("O", CultureInfo.InvariantCulture)) : No(text, nameof(ExchangeText.NotADay), nameof(ExchangeText.WriteADay)),
            FieldType.YesNo => ActorWords.YesNo(text) is { } yes ? new(yes ? "yes" : "no") : No(text, nameof(ExchangeText.NotYesNo), nameof(ExchangeText.WriteYesOrNo)),
            FieldType.OneOf => ActorWords.Choice(field.Choices!, text, column ?? NoColumn) is { } one ? new(one) : NoChoice(field.Choices!, text),
            FieldType.SomeOf => Some(field, text) is { } some ? new(some) : NoChoice(field.Choices!, text),
            // Division 01 that a spreadsheet took for a number has lost its zero.
            FieldType.Sector => field.Typed(text is [>= '1' and <= '9'] ? "0" + text : text, CultureInfo.InvariantCulture).Kept is { } code ? new(code) : No(text, nameof(ExchangeText.NotASector), nameof(ExchangeText.WriteASector)),
            _ => text.Length <= Register.LongestText ? new(text)
                : No(text, nameof(ExchangeText.TextTooLong), nameof(ExchangeText.ShortenTo), null, Register.LongestText),
        };
    }

    static CellRead NoChoice(Type choices, string text) =>
        choices == typeof(ActorKind) ? No(text, nameof(ExchangeText.KindUnknown), nameof(ExchangeText.WriteAKind)) :
        choices == typeof(LedBy)     ? No(text, nameof(ExchangeText.LeaderUnknown), nameof(ExchangeText.WriteWomanOrMan)) :
        choices == typeof(Consent)   ? No(text, nameof(ExchangeText.ConsentUnknown), nameof(ExchangeText.WriteConsent)) :
        choices == typeof(LegalForm) ? No(text, nameof(ExchangeText.NotInList), nameof(ExchangeText.WriteAForm)) :
        choices == typeof(Level)     ? No(text, nameof(ExchangeText.NotInList), nameof(ExchangeText.WriteALevel)) :
                                       No(text, nameof(ExchangeText.NotInList), nameof(ExchangeText.WriteStages));

    static CellRead No(string text, string what, string mend, string? guess = null, int? limit = null)
    {
        var shown = text.Length <= 40 ? text : text[..40] + "…";
        return new(null, Say.It(what, limit ?? (object)shown), limit is null ? Say.It(mend) : Say.It(mend, limit), guess);
    }

    static int? Count(CellKind kind, string text) =>
        kind == CellKind.Number ? double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) && double.IsInteger(n) && n is >= 0 and <= Register.MostPeople ? (int)n : null :
        WrittenNumber.Count(text) is { } count and <= Register.MostPeople ? count : null;

    static int? Year(string text) =>
        WrittenNumber.Count(text) is { } year and >= Register.FirstYear and <= Register.LastYear ? year : Day(text)?.Year is { } of and >= Register.FirstYear ? of : null;

    // Nobody parts thousands in degrees: a lone comma is a decimal sign.
    static double? Degrees(string text)
    {
        var plain = text.TrimEnd('°').Replace('\u2212', '-');
        return WrittenNumber.Read(plain.Contains('.', StringComparison.Ordinal) ? plain : plain.Replace(',', '.'));
    }

    static readonly string[] Days = ["O", "yyyy-MM-dd'T'HH:mm:ss", "yyyy/M/d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "M/d/yyyy", "d/M/yy"];

    /// <summary>The year first, or the day first; the month first only where nothing else makes a day.</summary>
    static DateOnly? Day(string text) =>
        DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year >= Register.FirstYear ? DateOnly.FromDateTime(at)
        : DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static string? Some(ActorField field, string text)
    {
        var words = text.Split([',', ';', '/', '|', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(w => ActorWords.Choice(field.Choices!, w, NoColumn)).ToList();
        return words.Count == 0 || words.Contains(null) ? null : field.Typed(string.Join(", ", words), CultureInfo.InvariantCulture).Kept;
    }

    /// <summary>The only number in "aprox. 6" or "about 1,200".</summary>
    static string? Guess(string text) =>
        Numbers().Matches(text) is [{ Value: var one }] && WrittenNumber.Count(one) is { } count ? Invariant(count) : null;

    /// <summary>Composed letters, and no characters that cannot be seen and that databases refuse.</summary>
    public static string Clean(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.AsSpan().ContainsAnyInRange('\0', '\u001F')) trimmed = string.Concat(trimmed.Where(c => c >= ' ' || c is '\n' or '\t'));
        try { return trimmed.Normalize(); }
        catch (ArgumentException) { return string.Concat(trimmed.Where(c => !char.IsSurrogate(c))).Normalize(); }     // half characters
    }

    static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d.,]*\d|\d", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
