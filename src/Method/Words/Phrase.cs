using System.Globalization;

namespace Jointly.Method.Words;

/// <summary>
/// A sentence not yet said: where it stands, its key and what is filled in. It is said when read, in the reader's language;
/// what is filled in may be a phrase itself.
/// </summary>
public sealed record Phrase(Type Room, string Key, params object?[] With)
{
    public string In(CultureInfo culture) => new Texts(Room).In(culture, Key, With);

    /// <summary>In the language of the one who is reading now.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    public bool Equals(Phrase? other) => other is not null && Room == other.Room && Key == other.Key && With.SequenceEqual(other.With);
    public override int GetHashCode() => HashCode.Combine(Room, Key, With.Length);
}
