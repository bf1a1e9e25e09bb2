using System.Globalization;
using Jointly.Method.Portfolio;
using Xunit;

namespace Jointly.Method.Tests.Portfolio;

public class The_list_of_economic_activities
{
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");

    [Fact(DisplayName = "ISIC Rev. 4 has 21 sections, 88 divisions, 238 groups and 419 classes, each with a title in three languages")]
    public void Is_whole()
    {
        Assert.Equal([21, 88, 238, 419], Enum.GetValues<IsicLevel>().Select(l => Isic.All.Count(a => a.Level == l)));
        Assert.All(Isic.All, a => Assert.All(a.Titles, t => Assert.False(string.IsNullOrWhiteSpace(t.Name), $"{a.Code} has no title in {t.Language}")));
        Assert.All(Isic.All.Where(a => a.Level > IsicLevel.Section), a => Assert.Equal(a.Level - 1, Isic.Find(a.Within)!.Level));
    }

    [Theory(DisplayName = "It is found by its code, with its title, or by its title alone")]
    [InlineData("1410", "1410")]
    [InlineData(" 14.10 ", "1410")]
    [InlineData("c", "C")]
    [InlineData("1410 Manufacture of wearing apparel, except fur apparel", "1410")]
    [InlineData("C Manufacturing", "C")]
    [InlineData("FABRICACION DE CALZADO", "152")]
    [InlineData("a way of making shoes", null)]
    [InlineData("9999", null)]
    [InlineData("", null)]
    public void Is_found(string typed, string? code) => Assert.Equal(code, Isic.Typed(typed)?.Code);

    [Fact(DisplayName = "A search needs neither accents nor the reader's own language, and shows the wider first")]
    public void Is_sought()
    {
        var shoes = Isic.Sought("chaussures").ToList();
        Assert.Contains(shoes, a => a.Code == "1520");
        Assert.Equal(shoes.OrderBy(a => a.Level).Select(a => a.Code), shoes.Select(a => a.Code));
        Assert.Equal(["14", "141", "142", "143", "1410", "1420", "1430"], Isic.Sought("14").Select(a => a.Code));
        Assert.Empty(Isic.Sought("  "));
    }

    [Fact(DisplayName = "A class lies within its group, division and section")]
    public void Lies_within()
    {
        Assert.Equal(["C", "14", "141", "1410"], Isic.Path("1410").Select(a => a.Code));
        Assert.True(Isic.IsWithin("1410", "c"));
        Assert.False(Isic.IsWithin("1410", "15"));
        Assert.Equal("C Industrie manufacturière", Isic.Said("C", French));
    }
}
