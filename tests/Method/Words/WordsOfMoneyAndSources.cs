using System.Globalization;
using Jointly.Method.Words;
using Xunit;

namespace Jointly.Method.Tests.Words;

public class Money_keeps_its_currency
{
    [Fact(DisplayName = "Amounts of one currency are added, and taken from one another")]
    public void One_currency() => Assert.Equal(new Money(90.25m, "USD"), new Money(100.5m, "USD") + new Money(0.25m, "USD") - new Money(10.5m, "USD"));

    [Fact(DisplayName = "Two currencies are never added: the rate would be missing")]
    public void Two_currencies()
    {
        Assert.Throws<InvalidOperationException>(() => new Money(1, "USD") + new Money(1, "XOF"));
        Assert.Throws<InvalidOperationException>(() => new Money(1, "USD") - new Money(1, "XOF"));
    }

    [Fact(DisplayName = "It is written as people of the language write a number")]
    public void Written()
    {
        Assert.Equal("1,250,000.5\u00a0USD", new Money(1_250_000.5m, "USD").Written(CultureInfo.GetCultureInfo("en")));
        Assert.Equal("1.250.000\u00a0USD", new Money(1_250_000.0000m, "USD").Written(CultureInfo.GetCultureInfo("es-EC")).Replace(',', '.'));
    }
}

public class Two_people_and_one_record
{
    sealed record Pair(string? One, string? Other);

    static readonly IReadOnlyList<Field<Pair>> Fields =
    [
        new("One", p => p.One, (p, o) => p with { One = o.One }),
        new("Other", p => p.Other, (p, o) => p with { Other = o.Other }),
    ];

    [Theory(DisplayName = "What only one changed is taken; what both did collides, unless they agree")]
    [InlineData("a", "a", "b", "b", null)]                       // only I did
    [InlineData("a", "b", "a", "b", null)]                       // only the other did
    [InlineData("a", "b", "b", "b", null)]                       // we agree
    [InlineData("a", "b", "c", "b", "One")]                      // both did: what stands stands
    [InlineData("a", null, "c", null, "One")]
    public void Field_by_field(string? read, string? stands, string? typed, string? merged, string? collides)
    {
        var result = Merge.Of(Fields, new(read, "x"), new(stands, "x"), new(typed, "y"));
        Assert.Equal(new Pair(merged, "y"), result.Value);
        Assert.Equal(collides is null ? [] : [collides], result.Collisions);
    }
}
