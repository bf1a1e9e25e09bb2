namespace Jointly.Method.Words;

/// <summary>How a source says a number. Some may stand without one; not given means that the source speaks of it and gives none.</summary>
public enum Qualifier { AsGiven, MoreThan, LessThan, About, Nearly, Some, NotGiven }

/// <summary>
/// A figure as a source gives it: a fact of its own, that what is measured stands beside and never replaces (method §0.3, §20).
/// </summary>
/// <param name="Value">None where the source gives no number.</param>
/// <param name="Unit">What is counted, or in which measure: "enterprises", "% of the local workforce", "USD a year".</param>
/// <param name="Source">Which document or person, so that it can be found again.</param>
/// <param name="Place">What it speaks of, where that is not the cluster as defined.</param>
/// <param name="Period">As the source says it: "2004", "2004-2007"; none where it does not say.</param>
public sealed record SourceValue(decimal? Value, Qualifier Qualifier, string? Unit, string Source, string? Place, string? Period)
{
    /// <summary>The upper end, where the source gives two ends: "10 to 15 million".</summary>
    public decimal? To { get; init; }
}
