using System.Globalization;

namespace Jointly.Exchange.Workbooks;

/// <summary>Days as spreadsheets count them: from the end of 1899, with a 29 February 1900 that never was; or from 1904.</summary>
static class DayNumber
{
    static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    const int From1904 = 1_462, Last = 2_958_466;

    /// <summary>2026-04-24, with the time where there is one, or a time alone; none when no calendar has that day.</summary>
    public static string? Read(double number, bool from1904)
    {
        if (from1904) number += From1904;
        if (!(number is >= 0 and < Last)) return null;
        if (number < 60 && !from1904) number += number >= 1 ? 1 : 0;
        var at = Epoch.AddMilliseconds(Math.Round(number * 86_400_000));
        return (number < 1 && !from1904, at.TimeOfDay == TimeSpan.Zero) switch
        {
            (true, _) => at.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            (_, true) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        };
    }

    public static double Of(DateTime at) => (at - Epoch).TotalDays;

    /// <summary>Does this number format show a day or a time? By its built-in number, or by the letters d, m, y, h, s outside quotation marks and brackets.</summary>
    public static bool IsFormat(int id, string? code)
    {
        if (code is null) return id is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58;
        bool quoted = false, bracket = false;
        for (int i = 0; i < code.Length; i++)
        {
            char c = char.ToLowerInvariant(code[i]);
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c is '\\' or '_' or '*') i++;
            else if (c == '[') bracket = true;
            else if (c == ']') bracket = false;
            else if (c == ';') return false;                                   // only the form for positive numbers counts
            else if (!bracket && c is 'd' or 'm' or 'y' or 'h' or 's') return !bracket;
        }
        return false;
    }
}
