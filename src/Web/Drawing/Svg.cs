using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Jointly.Web.Drawing;

/// <summary>Writing markup by hand, for pictures: text made harmless, numbers as SVG reads them in every language.</summary>
public static class Svg
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text that is safe between tags and within quotes, in HTML as in XML (which knows no control characters).</summary>
    public static string Escaped(string text) => Encoder.Encode(string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t')));

    /// <summary>With at most two decimals and a point, whatever the reader's language.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A number after another: a minus sign separates by itself, a space otherwise.</summary>
    public static string Next(int value) => value < 0 ? value.ToString(CultureInfo.InvariantCulture) : " " + value.ToString(CultureInfo.InvariantCulture);
}
