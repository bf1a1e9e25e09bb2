using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>An enterprise answered whether it may be named, on a day and with a ground (N-35).</summary>
/// <param name="Because">What the answer rests on: a signed form, said before witnesses, the public register.</param>
/// <param name="Restored">The details as they stood before a withdrawal, which a new consent brings back.</param>
public sealed record ConsentRecorded(ActorId Actor, Consent Consent, DateOnly Day, [property: Personal] string? Because, ActorDetails? Restored = null) : IFact
{
    public Subject Subject => new(nameof(Actor), Actor.Value);
    public DateOnly? On => Day;
}

/// <summary>It took its consent back: name and contact are gone from view the same day, and sealed (N-30).</summary>
public sealed record ConsentWithdrawn(ActorId Actor, DateOnly Day, [property: Personal] string? Because) : ISeals
{
    static readonly HashSet<string> StillTold = [$"{nameof(Actors.Actor.Details)}.{nameof(ActorDetails.Consent)}"];

    public Subject Subject => new(nameof(Actor), Actor.Value);
    public DateOnly? On => Day;
    public IReadOnlySet<string> Told => StillTold;
}

/// <summary>Someone looked at what is sealed, and said why (N-30).</summary>
public sealed record SealOpened(ActorId Actor, [property: Personal] string? Because) : IOpening
{
    public Subject Subject => new(nameof(Actor), Actor.Value);
}

/// <summary>Whether an enterprise may be named: given, refused, withdrawn, each with its day and ground (N-30, N-35).</summary>
public static class Consents
{
    /// <param name="original">As the details stood before a withdrawal; none where nothing was withdrawn, or where it was erased.</param>
    public static Outcome<ConsentRecorded> Record(Actor actor, Consent? answer, DateOnly? day, DateOnly today, string? ground, ActorDetails? original = null)
    {
        List<Refusal> refusals = [.. Dated(day, today, ground)];
        var withdrawn = actor.Details.Consent == Consent.Withdrawn;
        if (actor.MergedInto is not null) refusals.Add(No(nameof(ActorText.PartFirst)));
        if (answer is not (Consent.Given or Consent.Refused or Consent.PublicGround)) refusals.Add(No(nameof(ActorText.ChooseAnswer), "Answer"));
        else if (answer == actor.Details.Consent) refusals.Add(No(nameof(ActorText.SameAnswer), "Answer"));
        else if (withdrawn && answer == Consent.Refused) refusals.Add(No(nameof(ActorText.WithdrawnAlready), "Answer"));
        else if (withdrawn && original is null) refusals.Add(No(nameof(ActorText.OriginalErased)));
        return refusals.Count > 0 ? refusals : new ConsentRecorded(actor.Id, answer!.Value, day!.Value, ground!.Trim(), withdrawn ? original : null);
    }

    public static Outcome<ConsentWithdrawn> Withdraw(Actor actor, DateOnly? day, DateOnly today, string? ground)
    {
        List<Refusal> refusals = [.. Dated(day, today, ground)];
        if (actor.MergedInto is not null) refusals.Add(No(nameof(ActorText.PartFirst)));
        if (actor.Details.Consent == Consent.Withdrawn) refusals.Add(No(nameof(ActorText.WithdrawnAlready)));
        return refusals.Count > 0 ? refusals : new ConsentWithdrawn(actor.Id, day!.Value, ground!.Trim());
    }

    public static Outcome<SealOpened> Open(Actor actor, string? reason) =>
        actor.Details.Consent != Consent.Withdrawn ? No(nameof(ActorText.NothingSealed)) :
        string.IsNullOrWhiteSpace(reason)          ? No(nameof(ActorText.ReasonMissing), "Reason") :
        reason.Length > Register.LongestText       ? No(nameof(ActorText.TextTooLong), "Reason", Register.LongestText) :
        new SealOpened(actor.Id, reason.Trim());

    static IEnumerable<Refusal> Dated(DateOnly? day, DateOnly today, string? ground)
    {
        if (day is null) yield return No(nameof(ActorText.DayMissing), "Day");
        if (day > today) yield return No(nameof(ActorText.DayAhead), "Day", today);
        if (string.IsNullOrWhiteSpace(ground)) yield return No(nameof(ActorText.GroundMissing), "Ground");
        else if (ground.Length > Register.LongestText) yield return No(nameof(ActorText.TextTooLong), "Ground", Register.LongestText);
    }

    static Refusal No(string key, string? field = null, params object?[] with) => new(new Phrase(typeof(ActorText), key, with), Field: field);
}
