using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>Someone made a package of the whole initiative. It stands in the initiative's own log, and so goes along in the package.</summary>
/// <param name="SealedFor">The fingerprint of the installation that alone can open what is sealed in it; none where it lies open in the package.</param>
public sealed record InitiativeTakenOut(InitiativeId Initiative, string Reason, string? SealedFor) : IMoving
{
    public Subject Subject => new(nameof(Portfolio.Initiative), Initiative.Value);
    public string? Because => Reason;
}

/// <summary>An initiative came in from another installation; the house's log says from which package.</summary>
/// <param name="Package">SHA-256 of the package's manifest, in hexadecimal.</param>
/// <param name="MadeAt">When the package was made.</param>
/// <param name="Entries">The number of the last entry of the log that came along.</param>
/// <param name="Digest">Of that entry, in hexadecimal.</param>
public sealed record InitiativeBroughtIn(InitiativeId Initiative, string Package, DateTimeOffset MadeAt, long Entries, string Digest) : IMoving
{
    public Subject Subject => new(nameof(Portfolio.Initiative), Initiative.Value);
}

/// <summary>Taking an initiative from one installation to another.</summary>
public static class Moving
{
    public const int LongestReason = 2_000;

    /// <param name="listsUnderWay">Lists of actors that are being taken over or undone at this moment: half of one is no state to take along.</param>
    public static Outcome<InitiativeTakenOut> TakeOut(InitiativeId initiative, string? reason, string? sealedFor, int listsUnderWay)
    {
        List<Refusal> refusals = [];
        if (string.IsNullOrWhiteSpace(reason)) refusals.Add(No(nameof(PortfolioText.TakeOutWhy), "Reason"));
        if (reason?.Length > LongestReason) refusals.Add(No(nameof(PortfolioText.NameTooLong), "Reason", LongestReason));
        if (listsUnderWay > 0) refusals.Add(No("ListsUnderWay", null, listsUnderWay));
        return refusals.Count > 0 ? refusals : new InitiativeTakenOut(initiative, reason!.Trim(), sealedFor);
    }

    static Refusal No(string key, string? field, params object?[] with) => new(new Phrase(typeof(PortfolioText), key, with), Field: field);
}
