using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using static Jointly.Method.Tests.Diagnosis.Saying;

namespace Jointly.Method.Tests.Diagnosis;

public class The_lede
{
    static string Said(NetworkReading reading) => Plain(string.Join(' ', reading.Lede.Select(p => p.In(Languages[0]))));

    /// <summary>Ten enterprises in a ring with the chamber; the first five served by it, and so many more alone.</summary>
    static Drawn Valley(int alone) => Drawn.Enterprises(10 + alone).Add(ActorKind.BusinessAssociation, "Chamber").Chain("E", 1, 10).Ties("E10-E01 E01-Chamber E02-Chamber");

    [Fact(DisplayName = "The heaviest about being left out, the heaviest about dependence, and the change")]
    public void Three_sentences()
    {
        var now = Valley(2).Ties("E01-E11 E01-E12").Add(ActorKind.Enterprise, "E13").Ties("E01-E13");
        var before = Valley(2);
        Assert.Equal(
            "11 of 13 enterprises have no link to any support institution; a year ago it was about the same, 10 of 12."
            + " E01 holds much of the cluster together: if it stopped, three would be cut off; a year ago it would have been none."
            + " 2 links are new, 12 stayed and none ended; the growth may be chance.",
            Said(NetworkReading.Of(now.In(2026), before.In(2025))));
    }

    [Fact(DisplayName = "Those at the margin weigh double, and a change of ten points half as much again")]
    public void Weights()
    {
        Assert.Equal(0.25, new LedeWeight(1, 4, false, false).Value);
        Assert.Equal(0.5, new LedeWeight(1, 4, true, false).Value);
        Assert.Equal(0.375, new LedeWeight(1, 4, false, true).Value);
        Assert.Equal(0.75, new LedeWeight(1, 4, true, true).Value);
        Assert.Equal(0, new LedeWeight(0, 0, true, true).Value);
    }

    [Fact(DisplayName = "Below eight actors: a count, no findings, no ranks, and it is said why")]
    public void Few()
    {
        var reading = NetworkReading.Of(Drawn.Enterprises(7).Ties("E01-E02 E02-E03").In(2026));
        Says(reading.Lede.Single(),
            "Seven actors, two links: too few to read more than the picture.",
            "Sept acteurs, deux liens : trop peu pour lire plus que l'image.",
            "Siete actores, dos vínculos: demasiado poco para leer más que la imagen.");
        Assert.Empty(reading.Findings);
        Assert.Empty(reading.Brokers);
        Assert.Single(reading.Silences);
        Assert.NotEmpty(NetworkReading.Of(Drawn.Enterprises(8).Ties("E01-E02").In(2026)).Findings);
        Assert.Equal("There are no actors to read yet.", Said(NetworkReading.Of(Drawn.Enterprises(0).In(2026))));
        Assert.Equal("One actor, no link: too few to read more than the picture.", Said(NetworkReading.Of(Drawn.Enterprises(1).In(2026))));
    }

    [Fact(DisplayName = "Under 60 % response it begins with what it rests on")]
    public void Thin()
    {
        var said = Said(NetworkReading.Of(Valley(2).Answered(7, 13).In(2026)));
        Assert.StartsWith("7 of 13 answered; with so few answers no one is ranked.", said);
        Assert.DoesNotContain("holds much", said);
    }

    [Fact(DisplayName = "Where nothing stands out it says so")]
    public void Whole() => Assert.Equal(
        "All 8 actors hang together in one piece. A typical actor reaches 4 of the 7 others directly or through one acquaintance. Whoever left, all others would stay linked.",
        Said(NetworkReading.Of(Drawn.Unknown(8).Chain("A", 1, 8, "000").Ties("A008-A001").In(2026))));
}
