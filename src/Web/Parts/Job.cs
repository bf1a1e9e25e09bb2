namespace Jointly.Web.Parts;

/// <summary>A line of the work list.</summary>
/// <param name="When">As read: "Fri 29 May", "10 minutes". A list without any is one of things to try.</param>
/// <param name="Yours">It waits for the one who reads.</param>
public sealed record Job(string What, string? When = null, string? Why = null, bool Yours = false)
{
    /// <summary>The day, where When is one.</summary>
    public DateOnly? On { get; init; }
    public string? Who { get; init; }
    public JobAct? Act { get; init; }
}

/// <summary>The button of a line: a link, or with a token a form that is posted.</summary>
/// <param name="Rest">Words that only a screen reader needs: "Try" and then "as Elena Vásconez".</param>
public sealed record JobAct(string Word, string Address, string? Rest = null, FormToken? Token = null)
{
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}
