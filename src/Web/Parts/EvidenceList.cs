using System.Globalization;
using System.Text.RegularExpressions;
using Jointly.Method.Words;

namespace Jointly.Web.Parts;

/// <summary>
/// The evidence of one page. Parts are not rendered in the order in which they are read, so a mark first writes only a place for
/// its number; when the page is whole, numbers are given from top to bottom, the same evidence always the same number.
/// </summary>
public sealed partial class EvidenceList
{
    readonly List<Evidence> met = [], read = [];

    /// <summary>In the order in which their marks are read; whole once <see cref="Numbered"/> has been called.</summary>
    public IReadOnlyList<Evidence> InReadingOrder => read;

    /// <summary>What a mark writes instead of the number. Text of people cannot look like it: its private characters are always escaped there.</summary>
    internal string PlaceFor(Evidence evidence)
    {
        var i = met.IndexOf(evidence);
        if (i < 0) met.Add(evidence);
        return string.Create(CultureInfo.InvariantCulture, $"\uE000{(i < 0 ? met.Count - 1 : i)}\uE001");
    }

    /// <summary>The page with its numbers.</summary>
    internal string Numbered(string page) => Place().Replace(page, found =>
    {
        var evidence = met[int.Parse(found.ValueSpan[1..^1], NumberStyles.None, CultureInfo.InvariantCulture)];
        if (!read.Contains(evidence)) read.Add(evidence);
        return (read.IndexOf(evidence) + 1).ToString(CultureInfo.InvariantCulture);
    });

    [GeneratedRegex("\uE000[0-9]+\uE001", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
