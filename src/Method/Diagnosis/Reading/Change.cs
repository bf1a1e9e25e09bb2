using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>What became of a figure since the wave before: told, never explained.</summary>
static class Change
{
    /// <summary>Points of a hundred from which a share rises or falls; below, it stays about the same.</summary>
    public const double Enough = 5;

    /// <summary>Points from which a change makes a finding weigh more in the lede.</summary>
    public const double Heavy = 10;

    /// <summary>1 rises, -1 falls, 0 about the same.</summary>
    public static int Of(Quantity before, Quantity now) =>
        Math.Abs(now.Percent - before.Percent) < Enough ? 0 : Math.Sign(now.Percent - before.Percent);

    public static bool IsHeavy(Quantity? before, Quantity now) => before is not null && Math.Abs(now.Percent - before.Percent) >= Heavy;

    /// <summary>"a year ago it was 26 of 43", as a clause.</summary>
    public static Phrase Was(ReadingInput input, Quantity before, Quantity now) =>
        Of(before, now) == 0 && before.Part > 0
            ? It("WasAboutTheSame", input.Ago, before.Bare)
            : It(before.None ? "WasNone" : $"Was{before.Verb}", input.Ago, before.Bare);

    /// <summary>"a year ago it was twelve", as a clause.</summary>
    public static Phrase Was(ReadingInput input, int before, Noun noun) => before == 0
        ? It($"WasCount{noun}None", input.Ago)
        : It($"WasCount{noun}", before, NumberWords.Of(before), input.Ago);
}
