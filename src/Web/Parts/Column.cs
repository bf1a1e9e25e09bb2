namespace Jointly.Web.Parts;

/// <summary>The head of a column.</summary>
/// <param name="Look">Classes, such as "num".</param>
/// <param name="Sort">The page sorted by this column.</param>
/// <param name="Sorted">True: it is sorted by this column, rising; false: falling.</param>
/// <param name="Hidden">For screen readers only, over a column of buttons.</param>
public sealed record Column(string Word, string? Look = null, string? Sort = null, bool? Sorted = null, bool Hidden = false);
