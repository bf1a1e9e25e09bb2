using System.Globalization;

namespace Jointly.Method.Words;

public static class Dates
{
    /// <summary>Written out as people of that language write a day: "25 November 2026", "25 de noviembre de 2026".</summary>
    public static string Written(this DateOnly day, CultureInfo culture) =>
        day.ToString(culture.TwoLetterISOLanguageName is "es" or "pt" ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy", culture);
}
