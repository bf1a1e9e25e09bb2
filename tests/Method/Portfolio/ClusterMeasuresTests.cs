using CsCheck;
using Jointly.Analysis.Places;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Xunit;

namespace Jointly.Method.Tests.Portfolio;

public class What_enterprises_of_a_cluster_share
{
    static readonly DateOnly Day = new(2026, 4, 24);
    static readonly ReadActor[] Six =
    [
        Made("mill", ActorKind.InputSupplier) with { Outside = true }, Made("one"), Made("two"), Made("three"), Made("silent") with { Answered = false }, Made("school", ActorKind.TrainingInstitution),
    ];

    static ReadActor Made(string name, ActorKind kind = ActorKind.Enterprise) => new(ActorId.New(), name, kind);

    static ClusterMeasures Of(params ReadTie[] ties) => new(new WaveNetwork("2", new Basis.Survey("2", Day, new Share(4, 5)), Six, ties), 5, [], DefinitionDetails.Nothing, Day);

    [Fact(DisplayName = "A supplier from whom two buy is shared by both; of those whose answers are known")]
    public void Suppliers()
    {
        //  mill --> one, two;  one --> three;  what the silent one buys counts for others, not in the base
        var suppliers = Of(new(0, 1, "REL5"), new(0, 2, "REL5"), new(1, 3, "REL5")).Of(CommonFeature.Suppliers);
        Assert.Null(suppliers.NotYet);
        Assert.Equal([new Share(2, 3), new Share(3, 3)], suppliers.Figures.Select(f => f.Of!.Value));
        Assert.Equal(new Share(1, 3), Of(new(0, 1, "REL5"), new(0, 4, "REL5")).Of(CommonFeature.Suppliers).Figures[0].Of);
    }

    [Fact(DisplayName = "A buyer to whom two sell is shared by both")]
    public void Buyers() => Assert.Equal(new Share(2, 3), Of(new(1, 3, "REL5"), new(2, 3, "REL5")).Of(CommonFeature.Markets).Figures[0].Of);

    [Fact(DisplayName = "An institution that two use is shared by both, whichever end of the tie it stands at")]
    public void Services()
    {
        Assert.Equal(new Share(2, 3), Of(new(5, 1, "REL12"), new(2, 5, "REL12")).Of(CommonFeature.Services).Figures[0].Of);
        Assert.Equal(new Share(0, 3), Of(new ReadTie(5, 1, "REL12")).Of(CommonFeature.Services).Figures[0].Of);
    }

    [Fact(DisplayName = "What is not measured yet says so, and what is missing")]
    public void NotYet()
    {
        Assert.All(Of().All, f => { Assert.Empty(f.Figures); Assert.NotEqual("", f.NotYet!.ToString()); });
        Assert.All(new ClusterMeasures(null, 0, [], DefinitionDetails.Nothing, Day).All, f => Assert.NotNull(f.NotYet));
        Assert.NotNull(new ClusterMeasures(null, 2, [(0, 0)], DefinitionDetails.Nothing, Day).Of(CommonFeature.Territory).NotYet);
    }

    [Fact(DisplayName = "Distances are medians in a straight line; minutes on the way are an estimate at the speed that was set")]
    public void Territory()
    {
        // three on one meridian, a hundredth and two hundredths of a degree apart: 1.112 km, 2.224 km, 3.336 km
        var measures = new ClusterMeasures(null, 4, [(0.32, -78.2), (0.33, -78.2), (0.35, -78.2)], DefinitionDetails.Nothing with { Speed = 10, WithinMinutes = 10 }, Day);
        var figures = measures.Of(CommonFeature.Territory).Figures;
        Assert.Equal([2.224, 1.112, 2.224 * 1.3 * 6], figures.Take(3).Select(f => Math.Round(f.Value!.Value, 3)), (a, b) => Math.Abs(a - b) < 0.01);
        Assert.Equal(new Share(2, 3), measures.Within);                // 17 minutes from the middle one to the last
        Assert.Equal(new Share(3, 4), Assert.IsType<Basis.Records>(figures[0].Basis).Coverage);
    }

    [Fact(DisplayName = "Identification answers what the records can, and says of the rest that nobody recorded it")]
    public void Identified()
    {
        var defined = DefinitionDetails.Nothing with { FewestEnterprises = 30, Features = [new(CommonFeature.Markets, Holds.Yes, null, null), new(CommonFeature.Territory, Holds.Yes, null, null)] };
        var answers = Identification.Of(defined, new ClusterMeasures(null, 12, [], defined, Day), 12, 2);
        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"ID-{n}"), answers.Select(a => a.Code));
        Assert.Equal([Answered.NotYet, Answered.No, Answered.NotYet, Answered.Yes, Answered.NotYet, Answered.Yes, Answered.NotYet, Answered.NotYet], answers.Select(a => a.Answer));
    }
}

public class Nearness_keeps_its_promises
{
    static readonly Gen<(double Lat, double Lon)> Anywhere = Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180]);

    [Fact(DisplayName = "A degree of latitude is 111.195 km, and half round the Earth 20,015 km")]
    public void Known()
    {
        Assert.Equal(111.195, GreatCircle.Kilometres((0.5, -78.4678), (-0.5, -78.4678)), 0.001);
        Assert.Equal(20015, GreatCircle.Kilometres((0, 0), (0, 180)), 1.0);
    }

    [Fact(DisplayName = "A distance is the same both ways, nothing to oneself, and no way round is shorter")]
    public void Metric() => Gen.Select(Anywhere, Anywhere, Anywhere).Sample((a, b, c) =>
        GreatCircle.Kilometres(a, a) == 0 && Math.Abs(GreatCircle.Kilometres(a, b) - GreatCircle.Kilometres(b, a)) < 1e-9
        && GreatCircle.Kilometres(a, c) <= GreatCircle.Kilometres(a, b) + GreatCircle.Kilometres(b, c) + 1e-6);

    [Fact(DisplayName = "The order of points does not matter, the nearest is no farther than any pair, and the medoid is at no distance from itself")]
    public void Order() => Anywhere.List[2, 30].Sample(points =>
    {
        var (one, other) = (Nearness.Of(points)!, Nearness.Of([.. Enumerable.Reverse(points)])!);
        return Math.Abs(one.BetweenPairs - other.BetweenPairs) < 1e-9 && Math.Abs(one.ToNearest - other.ToNearest) < 1e-9 && one.FromMedoid[one.Medoid] == 0 && one.FromMedoid.Count == points.Count;
    });

    [Fact(DisplayName = "One point is near nothing; thousands are measured on an even choice of them")]
    public void Ends()
    {
        Assert.Null(Nearness.Of([(0, 0)]));
        var many = Nearness.Of([.. Enumerable.Range(0, 5_000).Select(i => (0.0, i / 1_000.0))])!;
        Assert.Equal(Nearness.MostPoints, many.Points);
        Assert.Equal(many.BetweenPairs, Nearness.Of([.. Enumerable.Range(0, 1_000).Select(i => (0.0, i / 200.0))])!.BetweenPairs, 1.0);
    }
}
