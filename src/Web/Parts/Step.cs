namespace Jointly.Web.Parts;

/// <summary>A phase or step on a path; the note says its state in words.</summary>
public sealed record Step(int Number, string Word, Standing Standing, string? Note = null, string? Address = null)
{
    /// <summary>Highlighted before the note: "You are here".</summary>
    public string? Here { get; init; }

    /// <summary>What the passed gate after it was, in words; none while it is not passed.</summary>
    public string? Gate { get; init; }

    /// <summary>A tick instead of the number.</summary>
    public bool Ticked { get; init; }
}
