using Jointly.Analysis;
using Jointly.Method.Words;
using Jointly.Networks;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>Where a sign points since the wave before.</summary>
public enum SignWord { Towards, Away, CannotSay }

/// <summary>What random networks of as many actors and ties give: the middle 95 of 100 draws, in points of a hundred.</summary>
public sealed record Chance(double Low, double High, int Draws);

/// <summary>One of the six signs, its figures in points of a hundred.</summary>
/// <param name="Key">Reach, Service, Inclusion, Robustness, Openness, Concentration.</param>
/// <param name="Before">The cluster's own baseline; absent without an earlier wave that can be compared.</param>
/// <param name="Beside">The figure now beside chance, or why chance has nothing to say.</param>
/// <param name="Reason">Why this word.</param>
public sealed record Sign(string Key, Figure Now, Figure? Before, Chance? Chance, Phrase? Beside, SignWord Word, Phrase Reason);

/// <summary>
/// Performing or not: six signs, never one number (method §12). Each beside the cluster's own baseline, which gives the word, and beside
/// 200 random networks of as many actors and ties, which say whether more than the number of ties is in it. Density is never praised.
/// </summary>
public static class Signs
{
    const ulong Seed = 4;
    const int MostDraws = 200, FewestDraws = 20, Leaving = 3;

    /// <summary>Looks at ties: for what takes one pass over them, and for betweenness, which takes one from every actor.</summary>
    const double Looks = 6e6, LooksBetween = 4e8;

    /// <summary>Whether more is better, and how it is read from a picture whose ties may be others.</summary>
    static readonly (string Key, bool Up, Func<Picture, Network, double?> Of)[] Six =
    [
        ("Reach", true, Reach), ("Service", true, Service), ("Inclusion", true, Inclusion),
        ("Robustness", true, (_, net) => 100 * KeyPlayers.LeftAfter(net, Leaving)), ("Openness", true, (p, _) => OutwardWindows.Share(p)?.Percent),
        ("Concentration", false, (_, net) => 100 * Betweenness.Centralisation(net)),
    ];

    public static IReadOnlyList<Sign> Of(ReadingInput input)
    {
        var chance = ByChance(input.Now);
        return [.. Six.Select(sign => Read(input, sign, chance.GetValueOrDefault(sign.Key)))];
    }

    static Sign Read(ReadingInput input, (string Key, bool Up, Func<Picture, Network, double?> Of) sign, Chance? chance)
    {
        var now = sign.Of(input.Now, input.Now.Net);
        var was = input.Before is { } before ? sign.Of(before, before.Net) : null;
        var (word, reason) = Judged(input, sign.Up, was, now, $"SignAbsent{sign.Key}");
        var beside = now is not { } value ? null
            : chance is { } c ? It(value > c.High ? "ChanceAbove" : value < c.Low ? "ChanceBelow" : "ChanceWithin", Range(c), c.Draws)
            : sign.Key == "Openness" ? It("ChanceOutside") : It("ChanceTooLarge");
        return new(sign.Key, Figure(input.Now, sign.Key, now), input.Before is { } b ? Figure(b, sign.Key, was) : null, chance, beside, word, reason);
    }

    static Figure Figure(Picture picture, string key, double? value) =>
        value is null ? Figures.None($"Sign{key}", picture, $"SignAbsent{key}") : Figures.Of($"Sign{key}", picture, value);

    static (SignWord, Phrase) Judged(ReadingInput input, bool up, double? was, double? now, string absent)
    {
        if (input.Incomparable) return (SignWord.CannotSay, It("SilentIncomparable"));
        if (now is not { } to) return (SignWord.CannotSay, new Phrase(typeof(FigureText), absent));
        if (input.Before is not { } before) return (SignWord.CannotSay, It("SignNoEarlier"));
        if (was is not { } from) return (SignWord.CannotSay, It("SignNotThen", input.Ago));
        if (!input.Now.Wave.MayRank || !before.Wave.MayRank) return (SignWord.CannotSay, It("SignFewAnswered"));
        if (Math.Abs(to - from) < Change.Enough) return (SignWord.CannotSay, It("SignSame", input.Ago, Whole(from), Whole(to)));
        return (to > from == up ? SignWord.Towards : SignWord.Away, It(to > from ? "SignRose" : "SignFell", input.Ago, Whole(from), Whole(to)));
    }

    static Phrase Range(Chance chance) => Whole(chance.Low) == Whole(chance.High) ? It("ChancePoint", Whole(chance.Low)) : It("ChanceRange", Whole(chance.Low), Whole(chance.High));

    static int Whole(double points) => (int)Math.Round(points, MidpointRounding.AwayFromZero);

    static Dictionary<string, Chance> ByChance(Picture picture)
    {
        var net = picture.Net;
        var (draws, between) = (Draws.Of(MostDraws, FewestDraws, net.Actors + net.Arcs, Looks), Math.Min(MostDraws, (int)Math.Min(MostDraws, LooksBetween / Math.Max(1.0, (double)net.Actors * net.Arcs))));
        var (random, values) = (new SeededRandom(Seed), Six.Where(s => s.Key != "Openness" && (s.Key != "Concentration" || between >= FewestDraws)).ToDictionary(s => s.Key, _ => new List<double>()));
        for (var draw = 0; draw < Math.Max(draws, between >= FewestDraws ? between : 0); draw++)
        {
            var drawn = RandomNetwork.Like(net, ref random);
            foreach (var sign in Six)
                if (values.TryGetValue(sign.Key, out var list) && draw < (sign.Key == "Concentration" ? between : draws) && sign.Of(picture, drawn) is { } value) list.Add(value);
        }
        return values.Where(v => v.Value.Count >= FewestDraws).ToDictionary(v => v.Key, v => Middle(v.Value));
    }

    static Chance Middle(List<double> values)
    {
        values.Sort();
        var tail = (int)(0.025 * values.Count);
        return new(values[tail], values[^(tail + 1)], values.Count);
    }

    static double? Reach(Picture picture, Network net) => net.Actors < 2 ? null : 100 * Median.Of(Within(net).Select(r => (double)r)) / (net.Actors - 1);

    /// <summary>Enterprises with a tie to an institution, of those that answered or have one.</summary>
    static double? Service(Picture picture, Network net)
    {
        if (!picture.KnowsInstitutions) return null;
        bool Served(int v)
        {
            foreach (var w in net.Neighbours(v))
                if (picture.IsInstitution(w)) return true;
            return false;
        }
        var (served, all) = (0, 0);
        foreach (var v in picture.All.Where(picture.IsEnterprise))
        {
            if (Served(v)) served++;
            else if (!picture.IsHeard(v)) continue;
            all++;
        }
        return all == 0 ? null : 100.0 * served / all;
    }

    /// <summary>Mean reach of the quarter that reaches fewest, over the mean of all.</summary>
    static double? Inclusion(Picture picture, Network net)
    {
        var within = Within(net);
        if (within.Length == 0 || within.Sum() == 0) return null;
        return 100 * within.Order().Take((within.Length + 3) / 4).Average() / within.Average();
    }

    static int[] Within(Network net) => Networks.Reach.Within(net, 2);
}
