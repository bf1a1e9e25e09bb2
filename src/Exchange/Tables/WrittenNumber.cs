using System.Globalization;
using System.Text;

namespace Jointly.Exchange.Tables;

/// <summary>A number as people write it: a decimal point or comma, spaces between thousands, the digits of any script.</summary>
public static class WrittenNumber
{
    /// <summary>
    /// None when it is not a number, or can be read in two ways: "1,234" is a thousand to one and a little more than one to another.
    /// A lone point is always a decimal sign.
    /// </summary>
    public static double? Read(string cell)
    {
        var text = Western(cell);
        int comma = text.LastIndexOf(','), point = text.LastIndexOf('.');
        if (comma >= 0 && point >= 0)
            text = comma > point ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text.Replace(",", "", StringComparison.Ordinal);
        else if (comma >= 0)
        {
            if (text.IndexOf(',') != comma || text.Length - comma == 4) return null;
            text = text.Replace(',', '.');
        }
        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    /// <summary>A whole number of things, where a point, comma or space can only part thousands: "1.200" is 1200. Not below zero.</summary>
    public static int? Count(string cell)
    {
        var text = Western(cell);
        var groups = text.Split('.', ',');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3))) return null;
        return int.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    static string Western(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (char c in cell.Trim())
            if (char.IsDigit(c)) text.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
            else if (c == '\u066B') text.Append('.');                              // Arabic decimal sign
            else if (c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\u066C') { } // spaces and Arabic sign between thousands
            else text.Append(c == '\u2212' ? '-' : c);
        return text.ToString();
    }
}
