namespace Jointly.Web.House;

/// <summary>What went wrong, by its HTTP status; and the number to ask by, where it is in the log.</summary>
public sealed record MishapView(int Status, string? Number);
