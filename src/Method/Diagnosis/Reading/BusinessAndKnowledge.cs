using Jointly.Method.Words;
using Jointly.Networks;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Finding 11: linked pairs of trade (REL5) beside linked pairs of technical advice (REL3, REL4), among the same enterprises that could say
/// so (R28: business ties pervasive, knowledge ties selective). Told where both were named, and eight pairs in all. Neither is better.
/// </summary>
public static class BusinessAndKnowledge
{
    const int FewestPairs = 8;
    static readonly string[] Trade = ["REL5"], Advice = ["REL3", "REL4"];

    public static Told Of(ReadingInput input)
    {
        var now = input.Now;
        var (trade, advice) = Count(now);
        if (trade == 0 || advice == 0 || trade + advice < FewestPairs) return Told.Nothing;
        var was = input.Before is { } before && Count(before) is { Trade: > 0, Advice: > 0 } past ? past : ((int Trade, int Advice)?)null;
        var clause = Clause(trade, advice);
        var wasClause = was is not { } w ? null : It("WasTradeAdvice", input.Ago, w.Trade, w.Advice);
        return new Finding(11, "BusinessAndKnowledge")
        {
            Sentence = Full(clause),
            InLede = wasClause is null ? Full(clause) : Full(clause, wasClause),
            More = wasClause is null ? [] : [Full(wasClause)],
            Row = new(It("TradeAdviceLabel"), was is not { } b ? null : It("TradeAdvice", b.Trade, b.Advice), It("TradeAdvice", trade, advice), It("TradeAdviceMeans")),
            Now = Figures.Of("BusinessAndKnowledge", now, (double)advice / trade),
            Before = was is not { } o ? null : Figures.Of("BusinessAndKnowledge", input.Before!, (double)o.Advice / o.Trade),
            Concerned = [],
            Strength = Grounds.StrengthOf(now), Evidence = Grounds.Of(input),
        };
    }

    /// <summary>So many of the one for each of the other: from two on, rounded.</summary>
    static Phrase Clause(int trade, int advice)
    {
        static int Times(int more, int fewer) => (int)Math.Round((double)more / fewer, MidpointRounding.AwayFromZero);
        return Times(trade, advice) >= 2 ? It("TradeMore", NumberWords.Of(Times(trade, advice)))
            : Times(advice, trade) >= 2 ? It("LearnMore", NumberWords.Of(Times(advice, trade)))
            : It("TradeAsMuch", trade, advice);
    }

    static (int Trade, int Advice) Count(Picture picture)
    {
        var spoken = picture.Spoken.Where(picture.IsHeard).ToHashSet();
        int Of(string[] kinds) => Network.Undirected(picture.Count, picture.Ties
            .Where(t => kinds.Contains(t.Kind) && spoken.Contains(t.From) && spoken.Contains(t.To)).Select(t => (t.From, t.To))).Ties;
        return (Of(Trade), Of(Advice));
    }
}
