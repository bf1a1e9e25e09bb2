using System.Globalization;
using System.Resources;
using System.Reflection;
using System.Text.RegularExpressions;
using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Web.Drawing;
using Jointly.Web.Parts;

namespace Jointly.Web.Tests.Parts;

public class PartsWords
{
    static readonly ResourceManager Sentences = new(typeof(PartsText));
    static readonly string[] Keys = [.. typeof(PartsText).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory(DisplayName = "Every sentence of the parts is there in each language, with the same open places")]
    [InlineData("fr"), InlineData("es")]
    public void Every_language(string language)
    {
        Assert.NotEmpty(Keys);
        var own = Sentences.GetResourceSet(new CultureInfo(language), createIfNotExists: true, tryParents: false)!;
        Assert.All(Keys, key => Assert.Equal(Places(Sentences.GetString(key, CultureInfo.InvariantCulture)!), Places(own.GetString(key) ?? $"{key} is missing")));
    }

    static IEnumerable<string> Places(string sentence) => Regex.Matches(sentence, @"\{\d\}").Select(m => m.Value).Order();

    [Fact(DisplayName = "Every kind of actor, group of linkages and strength of evidence has its words")]
    public void Every_kind()
    {
        Assert.All(Enum.GetValues<ActorKind>(), k => Assert.All([KindWords.One(k), KindWords.Many(k), Shapes.Outline(Shapes.Class(k))], w => Assert.NotEmpty(w)));
        Assert.All(Enum.GetValues<LinkageGroup>(), g => Assert.NotEmpty(KindWords.Of(g)));
        var texts = new Texts(typeof(PartsText));
        Assert.All(Enum.GetValues<Strength>(), s => Assert.All(["Strength", "Said", "Key"], w => Assert.NotEmpty(texts[$"{w}{s}"])));
    }
}
