using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>The ways in which the reading's sentences are put together.</summary>
static class Said
{
    public static Phrase It(string key, params object?[] with) => new(typeof(ReadingText), key, with);

    /// <summary>A clause alone is a sentence.</summary>
    public static Phrase Full(Phrase clause) => It("Sentence", clause);

    /// <summary>What is, and what was: "...; a year ago it was 26 of 43."</summary>
    public static Phrase Full(Phrase clause, Phrase before) => It("SentenceThenBefore", clause, before);

    /// <summary>"3 of 12", however large: for tables, where numbers stand below each other.</summary>
    public static Phrase Of(int part, int whole) => It("PartOf", part, whole);

    public static Phrase Number(int n) => It("Number", n);
}
