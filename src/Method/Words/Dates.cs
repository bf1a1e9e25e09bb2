using System.Globalization;

namespace Jointly.Method.Words;

public static class Dates
{
    /// <summary>Written out as people of that language write a day: "25 November 2026", "25 de noviembre de 2026".</summary>
    public static string Written(this DateOnly day, CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "es" or "pt" => day.ToString("d 'de' MMMM 'de' yyyy", culture),
        "fr" when day.Day == 1 => day.ToString("'1er' MMMM yyyy", culture),
        _ => day.ToString("d MMMM yyyy", culture),
    };
}
