using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>Several things in a row: "two in Imbaya, one in Andrade Marín and one in Atuntaqui".</summary>
public sealed record Listed(IReadOnlyList<Phrase> Parts) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = formatProvider as CultureInfo ?? CultureInfo.CurrentUICulture;
        var said = Parts.Select((p, i) => p.ToString(i == 0 ? format : null, culture)).ToList();
        if (said.Count < 2) return string.Concat(said);
        // Spanish says "e" for "and" before the sound of i; the other languages write the same in both places.
        var last = Folded.Of(said[^1]);
        var and = (last.StartsWith('i') || last.StartsWith("hi", StringComparison.Ordinal)) && !last.StartsWith("hie", StringComparison.Ordinal)
            ? "ListLastBeforeI" : "ListLast";
        return new Texts(typeof(ReadingText)).In(culture, and, string.Join(new Texts(typeof(ReadingText)).In(culture, "ListComma"), said[..^1]), said[^1]);
    }

    public override string ToString() => ToString(null, null);
    public bool Equals(Listed? other) => other is not null && Parts.SequenceEqual(other.Parts);
    public override int GetHashCode() => Parts.Count;
}
