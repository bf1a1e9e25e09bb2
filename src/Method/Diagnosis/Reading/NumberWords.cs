using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// Numbers in words, where a sentence reads better for it. One is never needed: sentences about one are written out, because in
/// French and Spanish it agrees with what is counted.
/// </summary>
public static class NumberWords
{
    public const int LongestInside = 12, LongestAtStart = 20;

    /// <summary>Up to twelve in words, more in digits.</summary>
    public static object Of(int n) => n is >= 0 and <= LongestInside ? Word(n) : n;

    /// <summary>Up to twenty in words, more in digits; the pattern gives the capital.</summary>
    public static object AtStart(int n) => n is >= 0 and <= LongestAtStart ? Word(n) : n;

    static Phrase Word(int n) => new(typeof(NumberText), $"N{n}");
}
