using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>What a wave's statements rest on, and how strong that is.</summary>
static class Grounds
{
    public static IReadOnlyList<Evidence> Of(ReadingInput input) =>
        input.Before is { } before ? [Of(input.Now), Of(before)] : [Of(input.Now)];

    static Evidence Of(Picture picture) => Of(picture.Wave, picture.Ties);

    /// <summary>What these ties of a wave rest on.</summary>
    public static Evidence Of(WaveNetwork wave, IReadOnlyList<ReadTie> ties) => new(wave.Basis switch
    {
        Basis.Survey { Response.Whole: > 0 } s when wave.On is not null => It("GroundsSurvey", wave.Label, s.On, (int)s.Response.Part, (int)s.Response.Whole),
        Basis.Survey { Response.Whole: > 0 } s => It("GroundsSurveyUndated", wave.Label, (int)s.Response.Part, (int)s.Response.Whole),
        Basis.Records r when wave.On is null => It("GroundsRecordsUndated", (int)r.Coverage.Part, (int)r.Coverage.Whole),
        Basis.Records r => It("GroundsRecords", r.AsOf, (int)r.Coverage.Part, (int)r.Coverage.Whole),
        _ => It("GroundsFile", wave.Label),
    }, StrengthOf(wave, ties));

    /// <summary>
    /// Claimed where nobody is known to have said so; thin under 60 % response; checked where at least half of the ties are known
    /// from both sides or from one and a paper; else reported.
    /// </summary>
    public static Strength StrengthOf(Picture picture) => StrengthOf(picture.Wave, picture.Ties);

    static Strength StrengthOf(WaveNetwork wave, IReadOnlyList<ReadTie> ties) =>
        ties.All(t => t.Pieces == 0) ? Strength.Claimed :
        !wave.MayRank ? Strength.Thin :
        2 * ties.Count(t => t.Pieces > 1) >= ties.Count ? Strength.Checked : Strength.Reported;
}
