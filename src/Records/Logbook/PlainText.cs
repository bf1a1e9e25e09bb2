using System.Globalization;
using Jointly.Records.Mapping;

namespace Jointly.Records.Logbook;

/// <summary>A value as text that is the same in every language and on every database.</summary>
internal static class PlainText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        bool answer => answer ? "yes" : "no",
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),        // 10.1 and 10.1000 are one
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        Enum kind => kind.ToString(),
        _ when Conventions.Ids.Contains(value.GetType()) => Conventions.GuidOf(value).ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => LogJson.Of(value),                                                           // lists
    };
}
