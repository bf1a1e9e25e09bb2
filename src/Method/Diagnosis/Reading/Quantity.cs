using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>What is counted. Each language has its own words for a part of them, because they agree in gender.</summary>
public enum Noun { Enterprise, Actor, Institution, Pair, LinkedPair, Link, LinkEnd }

/// <summary>
/// A part of a whole as people say it: the fraction in words when it is within three points of one and the whole is eight or more,
/// else the count when the whole is under a hundred, else "N of 100".
/// </summary>
public sealed record Quantity(long Part, long Whole, Noun Noun)
{
    public const int SmallestForFractions = 8, SmallestForHundred = 100;
    const double Near = 3;

    static readonly (double Percent, string Form, bool One)[] Fractions =
    [
        (10, "OneInTen", true), (20, "OneInFive", true), (25, "OneInFour", true), (100 / 3.0, "OneInThree", true),
        (50, "Half", false), (200 / 3.0, "TwoInThree", false), (75, "ThreeInFour", false),
    ];

    public bool None => Part == 0;
    public bool All => Part == Whole;
    public double Percent => Whole == 0 ? 0 : 100.0 * Part / Whole;

    /// <summary>Over 60 %, but not all.</summary>
    public bool Most => !All && Percent > 60;

    /// <summary>Under 15 %, but not none.</summary>
    public bool Few => !None && Percent < 15;

    /// <summary>Half, OneInThree ... Count, Hundred, LessThanOne.</summary>
    public string Form =>
        !None && !All && Whole >= SmallestForFractions && Nearest is { } near ? near.Form :
        Whole < SmallestForHundred || None || All ? "Count" :
        Percent < 0.5 ? "LessThanOne" : "Hundred";

    /// <summary>The verb that goes with it: "one in four has", "two in three have".</summary>
    public string Verb => Form switch
    {
        "Count" => Part == 1 ? "One" : "Many",
        "Hundred" => Rounded == 1 ? "One" : "Many",
        "LessThanOne" => "One",
        _ => Nearest!.Value.One ? "One" : "Many",
    };

    /// <summary>"one in four enterprises", "11 of 43 enterprises"; in lower case.</summary>
    public Phrase Full => Say($"{Noun}{Form}");

    /// <summary>"one in four", "11 of 43": where what is counted was just said.</summary>
    public Phrase Bare => Form is "Count" or "Hundred" or "LessThanOne" ? Say($"Bare{Form}") : Say($"Bare{Noun}{Form}");

    /// <summary>All but never 100 when it is not all.</summary>
    long Rounded => Math.Min(99, (long)Math.Round(Percent));

    Phrase Say(string key) => new(typeof(QuantityText), key, Form == "Hundred" ? [Rounded] : Form == "Count" ? [Part, Whole] : []);

    (double Percent, string Form, bool One)? Nearest =>
        Fractions.MinBy(f => Math.Abs(f.Percent - Percent)) is var f && Math.Abs(f.Percent - Percent) <= Near ? f : null;
}
