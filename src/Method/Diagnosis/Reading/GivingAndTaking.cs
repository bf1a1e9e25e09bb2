using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Networks;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 10: of the pairs linked by what flows one way or the other, those in which it flows both ways; each group of kinds for itself.
/// Only pairs in which both could say so count. Told from eight linked pairs on; one who gives to many and takes from few is told apart,
/// not where fewer than 60 % answered (N-13).
/// </summary>
public static class GivingAndTaking
{
    const int FewestPairs = Quantity.SmallestForFractions, Many = 5, TimesTaken = 4;

    /// <summary>What is spoken of first, where it has pairs enough.</summary>
    static readonly LinkageGroup[] Flows = [LinkageGroup.Information, LinkageGroup.Trade, LinkageGroup.Credit, LinkageGroup.None];

    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        var flows = Flows.Select(g => (Group: g, Net: Flow(now, g))).Where(f => f.Net.EitherWay().Ties >= FewestPairs).ToList();
        if (flows.Count == 0) return Told.Nothing;
        var (group, net) = flows[0];
        var q = Mutual(net);
        var was = input.Before is { } before && Flow(before, group) is var past && past.EitherWay().Ties >= FewestPairs ? Mutual(past) : null;
        var clause = Clause(group, q);
        var wasClause = was is null ? null : Change.Was(input, was, q);
        var giver = now.Wave.MayRank ? Giver(now, net) : null;
        return new Finding(10, "GivingAndTaking")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = [.. new[] { wasClause is null ? null : Full(wasClause), giver }.OfType<Phrase>(), .. flows.Skip(1).Select(f => Full(Clause(f.Group, Mutual(f.Net))))],
            Row = new(It($"BothLabel{group}"), was is null ? null : Said.Of((int)was.Part, (int)was.Whole), Said.Of((int)q.Part, (int)q.Whole), giver ?? Full(clause)),
            Now = Figures.Of("GivingAndTaking", now, q),
            Before = was is null ? null : Figures.Of("GivingAndTaking", input.Before!, was),
            Concerned = [],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
        };
    }

    static Network Flow(Picture picture, LinkageGroup group) => Network.FromArcs(picture.Count, picture.Ties
        .Where(t => LinkageKind.Find(t.Kind) is { Direction: Direction.In or Direction.Out } kind && kind.Group == group && picture.IsHeard(t.From) && picture.IsHeard(t.To))
        .Select(t => (t.From, t.To)));

    static Quantity Mutual(Network net)
    {
        var (mutual, oneWay) = Reciprocity.Dyads(net);
        return new(mutual, mutual + oneWay, Noun.LinkedPair);
    }

    static Phrase Clause(LinkageGroup group, Quantity q) =>
        q.None ? It($"Both{group}None", (int)q.Whole) : q.All ? It($"Both{group}All", (int)q.Whole) : It($"Both{group}", q.Full);

    static Phrase? Giver(Picture picture, Network net)
    {
        var (gives, takes) = (Degree.Out(net), Degree.In(net));
        var v = picture.All.OrderByDescending(u => gives[u] - takes[u]).First();
        if (gives[v] < Many || gives[v] < TimesTaken * takes[v]) return null;
        var name = Naming.Of(picture[v]);
        return takes[v] == 0 ? It("GivesOnly", name, NumberWords.Of(gives[v])) : It("GivesMore", takes[v], name, NumberWords.Of(gives[v]), NumberWords.Of(takes[v]));
    }
}
