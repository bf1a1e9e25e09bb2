using System.Globalization;
using Jointly.Method.Words;
using Jointly.Web.Parts;

namespace Jointly.Web;

/// <summary>What was typed in a form, read in the reader's own language, or a sentence that says what to write instead; and written back.</summary>
static class Typed
{
    const string DayFormat = "yyyy-MM-dd";

    /// <summary>None where nothing that is a day was typed.</summary>
    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static DateOnly? Day(string? typed, string field, List<Refusal> refused) =>
        Read<DateOnly>(typed, t => Day(t) is { Year: > 1900 and < 2200 } day ? day : null, nameof(PartsText.NotADay), field, refused);

    public static decimal? Number(string? typed, string field, List<Refusal> refused) =>
        Read<decimal>(typed, t => decimal.TryParse(t, NumberStyles.Number, CultureInfo.CurrentCulture, out var n) ? n : null, nameof(PartsText.NotANumber), field, refused);

    public static int? Whole(string? typed, string field, List<Refusal> refused) =>
        Read<int>(typed, t => int.TryParse(t, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.CurrentCulture, out var n) ? n : null, nameof(PartsText.NotANumber), field, refused);

    public static T? Chosen<T>(string? typed) where T : struct, Enum => Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) ? value : null;

    public static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);
    public static string? Text(decimal? n) => n?.ToString("0.####", CultureInfo.CurrentCulture);
    public static string? Text(int? n) => n?.ToString(CultureInfo.CurrentCulture);

    static T? Read<T>(string? typed, Func<string, T?> read, string instead, string field, List<Refusal> refused) where T : struct
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (read(typed.Trim()) is { } value) return value;
        refused.Add(new Refusal(new Phrase(typeof(PartsText), instead, typed.Trim()), Field: field));
        return null;
    }
}
