using System.Globalization;

namespace Jointly.Method.Words;

/// <summary>
/// A sentence not yet said: where it stands, its key and what is filled in. It is said when read, in the reader's language;
/// what is filled in may be a phrase itself, and "{0:A}" in a sentence begins it with a capital.
/// </summary>
public sealed record Phrase(Type Room, string Key, params object?[] With) : IFormattable
{
    public string In(CultureInfo culture) => new Texts(Room).In(culture, Key, With);

    /// <summary>In the language of the one who is reading now.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    /// <param name="format">"A": with a capital, because it begins the sentence.</param>
    /// <param name="formatProvider">The reader's language.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider as CultureInfo ?? CultureInfo.CurrentUICulture;
        var said = In(culture);
        return format == "A" && said.Length > 0 ? culture.TextInfo.ToUpper(said[0]) + said[1..] : said;
    }

    public bool Equals(Phrase? other) => other is not null && Room == other.Room && Key == other.Key && With.SequenceEqual(other.With);
    public override int GetHashCode() => HashCode.Combine(Room, Key, With.Length);
}
