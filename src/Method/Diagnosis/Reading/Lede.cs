using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// The two or three sentences at the top: the heaviest about being left out, the heaviest about dependence, and what changed.
/// Under 60 % response it begins with what it rests on; below eight actors it only counts.
/// </summary>
public static class Lede
{
    public const int FewestActors = 8;
    static readonly int[] LeftOut = [1, 2, 4], Dependence = [6, 7];

    public static IReadOnlyList<Phrase> Of(ReadingInput input, IReadOnlyList<Finding> findings)
    {
        var now = input.Now;
        if (now.Count < FewestActors) return [Count(now)];
        List<Finding?> said =
        [
            now.Wave.MayRank ? null : findings.FirstOrDefault(f => f.Number == 17),
            Heaviest(findings, LeftOut),
            Heaviest(findings, Dependence),
            findings.FirstOrDefault(f => f.Number == 12),
        ];
        List<Phrase> lede = [.. said.OfType<Finding>().Select(f => f.InLede).Take(3)];
        if (lede.Count < 2 && InOnePiece(now)) lede.Insert(0, It("WhollyLinked", now.Count));
        if (lede.Count < 2 && findings.FirstOrDefault(f => f.Number == 3) is { } reach) lede.Add(reach.InLede);
        if (lede.Count < 3 && NobodyHolds(input, findings)) lede.Add(It("NobodyHolds"));
        return lede;
    }

    static Finding? Heaviest(IEnumerable<Finding> findings, int[] among) =>
        findings.Where(f => f.MayLead && among.Contains(f.Number)).OrderByDescending(f => f.Weight!.Value).ThenBy(f => f.Number).FirstOrDefault();

    static bool InOnePiece(Picture picture) => picture.Pieces.Count == 1;

    /// <summary>In one piece, and it stays one whoever leaves: worth knowing where nothing else stands out.</summary>
    static bool NobodyHolds(ReadingInput input, IEnumerable<Finding> findings) =>
        InOnePiece(input.Now) && input.Now.Wave.MayRank && findings.All(f => f.Number != 6) && input.Now.CutOff.All(c => c == 0);

    static Phrase Count(Picture now) => now.Count == 0 ? It("NoActors") : It("TooFewToRead", Ties(now.Count, "CountActors"), Ties(now.Net.Ties, "CountLinks"));
    static Phrase Ties(int n, string key) => n == 0 ? It($"{key}None") : It(key, n, NumberWords.AtStart(n));
}
