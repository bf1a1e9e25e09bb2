using Jointly.Method.Words;

namespace Jointly.Web.Parts;

/// <summary>How strong evidence is, in words and as a class of the style sheet.</summary>
static class StrengthWords
{
    static readonly Texts T = new(typeof(PartsText));

    /// <summary>Strongest first, as the key has them.</summary>
    public static readonly IReadOnlyList<Strength> All = [Strength.Checked, Strength.Reported, Strength.Thin, Strength.Claimed];

    public static string Look(this Strength strength) => strength switch
    {
        Strength.Checked => "e3",
        Strength.Reported => "e2",
        Strength.Thin => "e1",
        _ => "e0",
    };

    /// <summary>Within a sentence: "checked".</summary>
    public static string Said(this Strength strength) => T[$"Strength{strength}"];

    /// <summary>As a sentence: "Checked."</summary>
    public static string Sentence(this Strength strength) => T[$"Said{strength}"];

    /// <summary>What it means, for the key.</summary>
    public static string Meaning(this Strength strength) => T[$"Key{strength}"];
}
