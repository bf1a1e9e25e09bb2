using System.Globalization;

namespace Jointly.Method.Words;

/// <summary>A name in one language (BCP 47 tag, such as "es"). What has several names has a list of these.</summary>
public sealed record Named(string Language, string Name)
{
    /// <summary>The name in the reader's language, else in the first one written.</summary>
    public static string In(IReadOnlyCollection<Named> names, CultureInfo culture) =>
        (names.FirstOrDefault(n => n.Language == culture.TwoLetterISOLanguageName) ?? names.FirstOrDefault())?.Name ?? "";
}
