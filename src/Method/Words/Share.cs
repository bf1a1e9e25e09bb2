namespace Jointly.Method.Words;

/// <summary>A part of a whole, both kept: percentages cannot be averaged. Nothing of nothing is no answer, not 0 %.</summary>
public readonly record struct Share(decimal Part, decimal Whole)
{
    /// <summary>0-100, or none when the whole is nothing.</summary>
    public decimal? Percent => Whole == 0 ? null : 100 * Part / Whole;

    public static Share operator +(Share a, Share b) => new(a.Part + b.Part, a.Whole + b.Whole);
}
