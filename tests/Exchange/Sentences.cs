using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Jointly.Method.Words;

namespace Jointly.Exchange.Tests;

public partial class Sentences
{
    static readonly ResourceManager All = new(typeof(ExchangeText));

    static Dictionary<string, string> In(string language) =>
        All.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    static Dictionary<string, string> English() =>
        All.GetResourceSet(CultureInfo.InvariantCulture, true, false)!.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    [Theory(DisplayName = "Every sentence is said in French and in Spanish, with the same places filled in")]
    [InlineData("fr")]
    [InlineData("es")]
    public void Said_in_each_language(string language)
    {
        var (english, other) = (English(), In(language));
        Assert.Equal(english.Keys.Order(), other.Keys.Order());
        // "One line" may leave the number out, in any language.
        Assert.All(english.Where(e => !e.Key.EndsWith("_one", StringComparison.Ordinal)), e => Assert.Equal(Places(e.Value), Places(other[e.Key])));
        Assert.All(english, e => Assert.NotEqual(e.Value, other[e.Key]));
    }

    [Fact(DisplayName = "A sentence that counts says one and many apart")]
    public void Counts()
    {
        var english = CultureInfo.GetCultureInfo("en");
        Assert.StartsWith("One line", new Phrase(typeof(ExchangeText), "Comments", 1).In(english));
        Assert.StartsWith("1,200 lines", new Phrase(typeof(ExchangeText), "Comments", 1200).In(english));
    }

    static IEnumerable<string> Places(string sentence) => Place().Matches(sentence).Select(m => m.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
