using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;
using static Jointly.Method.Tests.Diagnosis.Saying;

namespace Jointly.Method.Tests.Diagnosis;

public class Words_in_each_language
{
    /// <summary>Every room of sentences in the method.</summary>
    public static TheoryData<Type> Rooms => [.. typeof(Texts).Assembly.GetTypes().Where(t => t.Name.EndsWith("Text", StringComparison.Ordinal)).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    static Dictionary<string, string> Sentences(Type room, CultureInfo culture)
    {
        using var set = new ResourceManager(room).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.True(set is not null, $"{room.Name} does not speak {culture.Name}.");
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    [Theory(DisplayName = "The three languages have the same sentences with the same places to fill in")]
    [MemberData(nameof(Rooms))]
    public void Same_in_all(Type room)
    {
        static string Places(string sentence) => string.Join(' ', Regex.Matches(sentence, @"\{(\d+)(:A)?\}").Select(m => m.Groups[1].Value).Distinct().Order());
        var english = Sentences(room, CultureInfo.InvariantCulture);
        foreach (var language in new[] { "fr", "es" })
        {
            var other = Sentences(room, new CultureInfo(language));
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
            foreach (var (key, sentence) in english)
                Assert.True(Places(sentence) == Places(other[key]), $"{room.Name}.{key}: {language} fills in {Places(other[key])}, English {Places(sentence)}.");
        }
    }

    [Theory(DisplayName = "French sets a space that does not break before : ; ? ! and inside «  », and no text has straight apostrophes")]
    [InlineData(typeof(ReadingText))]
    [InlineData(typeof(QuantityText))]
    [InlineData(typeof(NumberText))]
    [InlineData(typeof(FigureText))]
    public void Typography(Type room)
    {
        Assert.DoesNotContain(Sentences(room, new CultureInfo("fr")).Values, s => Regex.IsMatch(Regex.Replace(s, @"\{[^}]*\}", "x"), @"(^|[^\u00a0\u202f])[;?!»]|[^\u00a0\u202f]:|«[^\u00a0\u202f]"));
        foreach (var language in new[] { CultureInfo.InvariantCulture, new CultureInfo("fr"), new CultureInfo("es") })
            Assert.DoesNotContain(Sentences(room, language).Values, s => s.Contains('\''));
    }

    [Theory(DisplayName = "Plural categories are those of CLDR")]
    [InlineData("en", "other one other other other other other other other other other")]
    [InlineData("fr", "one one other other other other other other other other many")]
    [InlineData("es", "other one other other other other other other other other many")]
    [InlineData("pt", "one one other other other other other other other other many")]
    [InlineData("ru", "many one few many many many one few many few many")]
    [InlineData("ar", "zero one two few many many many many few few other")]
    [InlineData("tr", "other one other other other other other other other other other")]
    public void Plurals(string language, string categories)
    {
        long[] numbers = [0, 1, 2, 5, 11, 12, 21, 22, 105, 103, 1_000_000];
        Assert.Equal(categories, string.Join(' ', numbers.Select(n => Plural.Category(new CultureInfo(language), n))));
    }

    [Theory(DisplayName = "Fractions within three points, from a base of eight; else counts, and N of 100 from a hundred")]
    [InlineData(11, 43, "one in four enterprises", "une entreprise sur quatre", "una de cada cuatro empresas")]
    [InlineData(27, 43, "27 of 43 enterprises", "27 entreprises sur 43", "27 de 43 empresas")]
    [InlineData(26, 43, "26 of 43 enterprises", "26 entreprises sur 43", "26 de 43 empresas")]
    [InlineData(4, 8, "half of the enterprises", "la moitié des entreprises", "la mitad de las empresas")]
    [InlineData(3, 6, "3 of 6 enterprises", "3 entreprises sur 6", "3 de 6 empresas")]
    [InlineData(1, 7, "1 of 7 enterprises", "1 entreprise sur 7", "1 de 7 empresas")]
    [InlineData(6, 9, "two in three enterprises", "deux entreprises sur trois", "dos de cada tres empresas")]
    [InlineData(3, 10, "3 of 10 enterprises", "3 entreprises sur 10", "3 de 10 empresas")]
    [InlineData(41, 100, "41 of 100 enterprises", "41 entreprises sur 100", "41 de cada 100 empresas")]
    [InlineData(3, 300, "1 of 100 enterprises", "1 entreprise sur 100", "1 de cada 100 empresas")]
    [InlineData(1, 300, "fewer than one in 200 enterprises", "moins d'une entreprise sur 200", "menos de una de cada 200 empresas")]
    [InlineData(999, 1000, "99 of 100 enterprises", "99 entreprises sur 100", "99 de cada 100 empresas")]
    public void Quantities(int part, int whole, string en, string fr, string es) => Says(new Quantity(part, whole, Noun.Enterprise).Full, en, fr, es);

    [Theory(DisplayName = "A fraction agrees with what is counted")]
    [InlineData(Noun.Actor, "one in four", "un sur quatre", "uno de cada cuatro")]
    [InlineData(Noun.Institution, "one in four", "une sur quatre", "una de cada cuatro")]
    [InlineData(Noun.Pair, "one in four", "une sur quatre", "uno de cada cuatro")]
    [InlineData(Noun.Link, "one in four", "un sur quatre", "uno de cada cuatro")]
    public void Agreement(Noun noun, string en, string fr, string es) => Says(new Quantity(10, 40, noun).Bare, en, fr, es);

    [Fact(DisplayName = "Every fraction has its words for every noun, and its verb")]
    public void All_fractions() => Assert.All(
        Enum.GetValues<Noun>().SelectMany(n => Enumerable.Range(0, 201).SelectMany(p => new[] { new Quantity(p, 200, n), new Quantity(p, 40, n), new Quantity(p % 8, 7, n) })).Where(q => q.Part <= q.Whole),
        q => Assert.All(Languages, l => Assert.DoesNotContain('{', q.Full.In(l) + q.Bare.In(l) + q.Verb)));

    [Fact(DisplayName = "A quarter of the way between two fractions, the nearer one is said")]
    public void Nearest() => Assert.Equal("OneInFive", new Quantity(22, 100, Noun.Actor).Form);

    [Theory(DisplayName = "Most is over 60 of 100 and few under 15, never all or none")]
    [InlineData(60, false, false)]
    [InlineData(61, true, false)]
    [InlineData(100, false, false)]
    [InlineData(15, false, false)]
    [InlineData(14, false, true)]
    [InlineData(0, false, false)]
    public void Most_and_few(int part, bool most, bool few) =>
        Assert.Equal((most, few), (new Quantity(part, 100, Noun.Actor).Most, new Quantity(part, 100, Noun.Actor).Few));

    [Theory(DisplayName = "A change counts from five points")]
    [InlineData(50, 46, "A year ago it was about the same, half.")]
    [InlineData(50, 54, "A year ago it was about the same, half.")]
    [InlineData(50, 55, "A year ago it was half.")]
    [InlineData(50, 45, "A year ago it was half.")]
    public void Changes(int before, int now, string said)
    {
        Drawn Wave(int thin) => Drawn.Unknown(101).Ties(string.Join(' ', Enumerable.Range(2, thin).Select(i => $"A001-A{i:000}")), from: true)
            .Ties(string.Join(' ', Enumerable.Range(2 + thin, 100 - thin).Select(i => $"A001-A{i:000}")), from: true, to: true);
        Assert.Equal(said, ThinTies.Of(new ReadingInput(Wave(now).In(2026), Wave(before).In(2025))).Finding!.More[0].In(new("en")));
    }

    [Fact(DisplayName = "Spanish says e before the sound of i")]
    public void And_before_i() => Says(new Phrase(typeof(ReadingText), "Sentence", Naming.Of(Drawn.Enterprises(0).Add(ActorKind.TrainingInstitution, "Imbaya", "Atuntaqui").In(2026).Actors)),
        "Atuntaqui and Imbaya.", "Atuntaqui et Imbaya.", "Atuntaqui e Imbaya.");

    [Fact(DisplayName = "No sentence names a cause or praises density")]
    public void No_causes()
    {
        string[] causes = ["because", "caused", "thanks to", "due to the project", "parce que", "grâce à", "à cause", "causé", "porque", "gracias a", "a causa", "debido al proyecto"];
        foreach (var room in new[] { typeof(ReadingText), typeof(FigureText), typeof(QuantityText) })
            foreach (var culture in new[] { CultureInfo.InvariantCulture, new CultureInfo("fr"), new CultureInfo("es") })
                Assert.DoesNotContain(Sentences(room, culture).Values, s => causes.Any(c => s.Contains(c, StringComparison.OrdinalIgnoreCase)));
    }
}
