using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>What a wave's statements rest on, and how strong that is.</summary>
static class Grounds
{
    public static IReadOnlyList<Evidence> Of(ReadingInput input) =>
        input.Before is { } before ? [Of(input.Now), Of(before)] : [Of(input.Now)];

    static Evidence Of(Picture picture) => new(picture.Wave.Basis switch
    {
        Basis.Survey { Response.Whole: > 0 } s when picture.Wave.On is not null => It("GroundsSurvey", picture.Wave.Label, s.On, (int)s.Response.Part, (int)s.Response.Whole),
        Basis.Survey { Response.Whole: > 0 } s => It("GroundsSurveyUndated", picture.Wave.Label, (int)s.Response.Part, (int)s.Response.Whole),
        Basis.Records r when picture.Wave.On is null => It("GroundsRecordsUndated", (int)r.Coverage.Part, (int)r.Coverage.Whole),
        Basis.Records r => It("GroundsRecords", r.AsOf, (int)r.Coverage.Part, (int)r.Coverage.Whole),
        _ => It("GroundsFile", picture.Wave.Label),
    }, StrengthOf(picture));

    /// <summary>
    /// Claimed where nobody is known to have said so; thin under 60 % response; checked where at least half of the ties are known
    /// from both sides or from one and a paper; else reported.
    /// </summary>
    public static Strength StrengthOf(Picture picture) =>
        picture.Ties.All(t => t.Pieces == 0) ? Strength.Claimed :
        !picture.Wave.MayRank ? Strength.Thin :
        2 * picture.Ties.Count(t => t.Pieces > 1) >= picture.Ties.Count ? Strength.Checked : Strength.Reported;
}
