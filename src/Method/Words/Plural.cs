using System.Globalization;

namespace Jointly.Method.Words;

/// <summary>Cardinal plural categories of whole numbers, as CLDR 48 has them for the languages we speak or prepare.</summary>
public static class Plural
{
    /// <summary>zero, one, two, few, many or other.</summary>
    public static string Category(CultureInfo culture, long n)
    {
        n = Math.Abs(n);
        var (ten, hundred) = (n % 10, n % 100);
        return culture.TwoLetterISOLanguageName switch
        {
            "fr" => n is 0 or 1 ? "one" : Millions(n),
            "pt" => n is 0 or 1 ? "one" : Millions(n),
            "es" => n == 1 ? "one" : Millions(n),
            "ru" => ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? "few" : "many",
            "ar" => n == 0 ? "zero" : n == 1 ? "one" : n == 2 ? "two" : hundred is >= 3 and <= 10 ? "few" : hundred is >= 11 and <= 99 ? "many" : "other",
            _ => n == 1 ? "one" : "other",                      // en, tr
        };
    }

    // Romance languages say "un million de": whole millions have a form of their own.
    static string Millions(long n) => n != 0 && n % 1_000_000 == 0 ? "many" : "other";
}
