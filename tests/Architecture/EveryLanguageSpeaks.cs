using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Jointly.Method.Mandates;

namespace Jointly.Architecture.Tests;

/// <summary>Each room's texts are whole in each language: the same sentences with the same places to fill in.</summary>
public sealed class EveryLanguageSpeaks
{
    static readonly Assembly[] Speaking = [typeof(Method.Words.Phrase).Assembly, typeof(Records.Database).Assembly, typeof(Exchange.Problem).Assembly, typeof(Web.Host).Assembly];

    public static TheoryData<string> Rooms => [.. Speaking.SelectMany(a => a.GetTypes().Where(t => a.GetManifestResourceNames().Contains($"{t.FullName}.resources"))).Select(t => t.AssemblyQualifiedName!)];

    static Dictionary<string, string> Of(Type room, string language) =>
        new ResourceManager(room).GetResourceSet(language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language), true, tryParents: false)?
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!) ?? throw new MissingManifestResourceException($"{room.Name} does not speak {language}.");

    [Fact(DisplayName = "There are rooms to look at")]
    public void Found() => Assert.True(Rooms.Count >= 12, $"{Rooms.Count} rooms");

    [Theory(DisplayName = "French and Spanish say all that English says")]
    [MemberData(nameof(Rooms))]
    public void Whole(string name)
    {
        var room = Type.GetType(name)!;
        var english = Of(room, "en");
        foreach (var language in new[] { "fr", "es" })
        {
            var other = Of(room, language);
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Where(k => !k.EndsWith("_many", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
            Assert.All(english, e => Assert.Equal(Places(e.Value), Places(other[e.Key])));
        }
    }

    [Theory(DisplayName = "In French the space before ; : ? ! and within « » does not break")]
    [MemberData(nameof(Rooms))]
    public void Typography(string name) => Assert.All(Of(Type.GetType(name)!, "fr"), e => Assert.DoesNotMatch("[ ][;:?!»]|«[ ]", e.Value));

    static string Places(string sentence) => string.Join(' ', Regex.Matches(sentence, @"\{\d+").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));

    [Fact(DisplayName = "Every deed is somebody's, but for the two that the accounts write by themselves")]
    public void Deeds() => Assert.All(Enum.GetValues<Deed>().Except([Deed.SignIn, Deed.ChangeAccount]), d => Assert.Contains(Enum.GetValues<Role>(), r => Mandate.May(r, d)));
}
