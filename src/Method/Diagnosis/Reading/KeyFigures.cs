using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Networks;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>The usual figures of the network, each with its definition; absent with a reason where it cannot be computed. None of them is good or bad.</summary>
public static class KeyFigures
{
    public static IReadOnlyList<Figure> Of(Picture picture)
    {
        var net = picture.Net;
        var highest = picture.Betweenness.DefaultIfEmpty().Max();
        Figure Number(string code, double? value, string otherwise) => value is { } v ? Figures.Of(code, picture, v) : Figures.None(code, picture, otherwise);
        return
        [
            Number("MeanDegree", net.Actors == 0 ? null : 2.0 * net.Ties / net.Actors, "TooFewActors"),
            Number("Density", Density.Of(net), "TooFewActors"),
            picture.Count == 0 ? Figures.None("LinkedToNoOne", picture, "TooFewActors")
                : Figures.Of("LinkedToNoOne", picture, new Quantity(picture.Alone.Count(), picture.Count, Noun.Actor)),
            Number("Pieces", net.Actors == 0 ? null : picture.Pieces.Count, "TooFewActors"),
            picture.Count == 0 ? Figures.None("LargestPiece", picture, "TooFewActors")
                : Figures.Of("LargestPiece", picture, new Quantity(picture.Pieces.Largest, picture.Count, Noun.Actor)),
            WithinReach.Figure(picture),
            Number("BetweennessCentralisation", net.Actors < 3 ? null : picture.Betweenness.Sum(b => highest - b) / (net.Actors - 1), "TooFewActors"),
            Number("Transitivity", Transitivity.Of(net), "NobodyHasTwo"),
            Reciprocated(picture),
        ];
    }

    /// <summary>Within each group of kinds that flow, so that credit given is not held to be returned by advice.</summary>
    static Figure Reciprocated(Picture picture)
    {
        var (mutual, oneWay) = (0, 0);
        foreach (var flow in picture.Ties.Where(t => LinkageKind.Find(t.Kind)?.Direction is Direction.In or Direction.Out).GroupBy(t => LinkageKind.Find(t.Kind)!.Group))
        {
            var dyads = Reciprocity.Dyads(Network.FromArcs(picture.Count, flow.Select(t => (t.From, t.To))));
            (mutual, oneWay) = (mutual + dyads.Mutual, oneWay + dyads.OneWay);
        }
        return mutual + oneWay == 0
            ? Figures.None("Reciprocity", picture, "NoDirection")
            : Figures.Of("Reciprocity", picture, new Quantity(mutual, mutual + oneWay, Noun.Pair));
    }
}
