using System.Globalization;
using Jointly.Exchange.Outlines;
using Xunit;

namespace Jointly.Exchange.Tests.Outlines;

public class Outline_is_checked
{
    const string Square = "[[[-78.3,0.3],[-78.1,0.3],[-78.1,0.4],[-78.3,0.4],[-78.3,0.3]]]";

    static string Polygon(string rings) => $$"""{"type":"Polygon","coordinates":{{rings}}}""";
    static string? Refused(string text, params string[] countries) => Outline.Read(text, countries).Refused?.Why.Key;

    [Fact(DisplayName = "A polygon is taken alone, as a feature and in a collection; several become one outline")]
    public void Taken()
    {
        var alone = Outline.Read(Polygon(Square), ["EC"]);
        Assert.Null(alone.Refused);
        Assert.Equal((-78.3, 0.3), alone.Rings[0][0]);
        Assert.Equal(alone.GeoJson, Outline.Read($$"""{"type":"Feature","properties":{"secret":"x"},"geometry":{{Polygon(Square)}}}""", ["EC"]).GeoJson);
        var two = Outline.Read($$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":{{Polygon(Square)}}},{"type":"Feature","properties":{},"geometry":{{Polygon("[[[-78,1],[-77.9,1],[-77.9,1.1],[-78,1]]]")}}}]}""", ["EC"]);
        Assert.Null(two.Refused);
        Assert.Equal(2, two.Rings.Count);
        Assert.Equal(2, Outline.Rings(two.GeoJson!).Count);
    }

    [Fact(DisplayName = "What is kept is the outline and nothing else of the file, to a decimetre")]
    public void Kept()
    {
        var kept = Outline.Read("""{"type":"Feature","properties":{"owner":"Rosa"},"geometry":{"type":"Polygon","coordinates":[[[-78.30000000001,0.3],[-78.1,0.3],[-78.1,0.4],[-78.30000000001,0.3]]]}}""", ["EC"]).GeoJson!;
        Assert.DoesNotContain("Rosa", kept, StringComparison.Ordinal);
        Assert.Contains("-78.3,", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("0000001", kept, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "Longitude and latitude the wrong way round are noticed, on and off the Earth")]
    [InlineData("[[[0.3,-98.3],[0.3,-98.1],[0.4,-98.1],[0.3,-98.3]]]", "MX")]        // no such latitude
    [InlineData("[[[0.3,-78.3],[0.3,-78.1],[0.4,-78.1],[0.3,-78.3]]]", "EC")]        // Antarctica instead of Ecuador
    [InlineData("[[[14.7,-17.4],[14.7,-17.3],[14.8,-17.3],[14.7,-17.4]]]", "SN")]    // Angola instead of Senegal
    public void Swapped(string rings, string country) => Assert.Equal("OutlineSwapped", Refused(Polygon(rings), country));

    [Fact(DisplayName = "An outline in a neighbouring country, or where no country is known, is taken")]
    public void Elsewhere()
    {
        Assert.Null(Refused(Polygon("[[[-77.7,0.8],[-77.6,0.8],[-77.6,0.9],[-77.7,0.8]]]"), "EC"));      // Ipiales
        Assert.Null(Refused(Polygon("[[[14.7,-17.4],[14.7,-17.3],[14.8,-17.3],[14.7,-17.4]]]")));
        Assert.Null(Refused(Polygon("[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]"), "EC"));          // a twin far away, the right way round
    }

    [Theory(DisplayName = "What is no outline is refused in a sentence")]
    [InlineData("not at all", "OutlineNotGeoJson")]
    [InlineData("", "OutlineNotGeoJson")]
    [InlineData("[]", "OutlineNotGeoJson")]
    [InlineData("{\"type\":7}", "OutlineNotGeoJson")]
    [InlineData("{\"type\":\"Polygon\"}", null)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4]]]}", null)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",2],[3,4],[5,6],[\"a\",2]]]}", null)]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[1e400,2],[3,4],[5,6],[1e400,2]]]}", null)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}", null)]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[null]}", null)]
    [InlineData("{\"type\":\"Feature\",\"geometry\":null}", null)]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1,2]}", "OutlineNoPolygon")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}", "OutlineCrosses")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[500000,30000],[500010,30000],[500010,30010],[500000,30000]]]}", "OutlineOffEarth")]
    public void Refused_in_a_sentence(string text, string? key)
    {
        var refused = Outline.Read(text, ["EC"]).Refused;
        Assert.NotNull(refused);
        if (key is not null) Assert.Equal(key, refused.Why.Key);
        foreach (var language in new[] { "en", "fr", "es" }) Assert.NotEqual("", refused.Why.In(CultureInfo.GetCultureInfo(language)));
    }

    [Fact(DisplayName = "Too large, too many points and too deep are refused before anything is drawn")]
    public void Too_much()
    {
        Assert.Equal("OutlineTooLarge", Refused(new string(' ', Outline.MostBytes + 1)));
        var round = string.Join(',', Enumerable.Range(0, 3_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"[{Math.Cos(i * Math.Tau / 3_000):0.######},{Math.Sin(i * Math.Tau / 3_000):0.######}]")).Append("[1,0]"));
        Assert.Equal("OutlineTooManyPoints", Refused(Polygon($"[[{round}]]")));
        Assert.Equal("OutlineNotGeoJson", Refused(string.Concat(Enumerable.Repeat("{\"type\":", 10_000))));
    }
}
