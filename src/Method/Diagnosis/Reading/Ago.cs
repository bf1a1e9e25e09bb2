using Jointly.Method.Words;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>How long ago the wave before was, in whole months or years.</summary>
public static class Ago
{
    public static Phrase Of(DateOnly? before, DateOnly? now)
    {
        if (before is not { } from || now is not { } to || to <= from) return It("AgoBefore");
        var months = (int)Math.Round((to.DayNumber - from.DayNumber) / 30.44);
        return months switch
        {
            0 => It("AgoBefore"),
            >= 11 and <= 13 => It("AgoYears", 1),
            _ when months % 12 == 0 => It("AgoYears", months / 12, NumberWords.Of(months / 12)),
            _ => It("AgoMonths", months, NumberWords.Of(months)),
        };
    }
}
