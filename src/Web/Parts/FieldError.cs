namespace Jointly.Web.Parts;

/// <summary>What to write instead, and the field it is about (its id on the page; none for the form as a whole).</summary>
public sealed record FieldError(string? Field, string? Label, string Message);

/// <summary>One choice of a list: what is sent, what is read, and a few words more.</summary>
public sealed record Choice(string Value, string Word, string? Hint = null);
