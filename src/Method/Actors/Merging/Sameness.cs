using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>
/// The deeds of doubles (product row F1): two actors that are one become one, and can be parted again. Nothing is deleted: what went into
/// the other stands, with its history, and leads there.
/// </summary>
public static class Sameness
{
    /// <summary>Chosen by themselves: of two answers to a question of consent the stricter stands; a longitude goes with its latitude, a currency with its amount.</summary>
    public static readonly IReadOnlyList<string> NotChosen = [nameof(ActorDetails.Consent), nameof(ActorDetails.OnMap), nameof(ActorDetails.NameComposed), nameof(ActorDetails.Longitude), nameof(ActorDetails.BudgetCurrency)];

    /// <param name="fromMerged">The fields whose value in the one that goes is to stand.</param>
    public static Outcome<ActorsMerged> Merge(MergeId id, ClusterId cluster, Actor survivor, Actor merged, IReadOnlySet<string> fromMerged, DateOnly today, string? reason)
    {
        if (survivor.Id == merged.Id) return No(nameof(ActorText.SameAlready));
        if (survivor.Retracted || merged.Retracted) return No(nameof(ActorText.MergeRetracted));
        if (survivor.Waits || merged.Waits) return No(nameof(ActorText.MergeWaits));
        // N-30: a name taken from view must not come back by way of its double, nor one be sealed by a deed that is not a withdrawal.
        if ((survivor.Details.Consent == Consent.Withdrawn) != (merged.Details.Consent == Consent.Withdrawn)) return new Refusal(Say(nameof(ActorText.MergeWithdrawn)), "N-30");
        if (Reason(reason) is { } no) return no;
        var now = Together(survivor.Details, merged.Details, fromMerged);
        if (now.Consent != Consent.Withdrawn && Register.Wrong(now) is { Count: > 0 } wrong) return wrong;
        IReadOnlyList<string> names = [.. survivor.OtherNames.Concat(merged.OtherNames).Append(merged.Name).Append(survivor.Name).Where(n => n != now.Name && !LinkageNames.IsCode(n)).Distinct(StringComparer.Ordinal)];
        return new ActorsMerged(id, survivor.Initiative, cluster, survivor.Id, merged.Id, now, now.Consent == Consent.Withdrawn ? [] : names, today, reason!.Trim());
    }

    /// <summary>What stands of both: the survivor's word, the other's where it is chosen or the survivor's is none.</summary>
    public static ActorDetails Together(ActorDetails survivor, ActorDetails merged, IReadOnlySet<string> fromMerged)
    {
        var now = survivor;
        foreach (var field in ActorField.All.Where(f => !NotChosen.Contains(f.Name)))
            if (fromMerged.Contains(field.Name) || IsNone(field, survivor))
                now = field.Name == nameof(ActorDetails.Latitude) ? now with { Latitude = merged.Latitude, Longitude = merged.Longitude }
                    : field.Name == nameof(ActorDetails.BudgetAmount) ? now with { BudgetAmount = merged.BudgetAmount, BudgetCurrency = merged.BudgetCurrency }
                    : field.Name == nameof(ActorDetails.Name) ? now with { Name = merged.Name, NameComposed = merged.NameComposed }
                    : field.Put(now, field.Read(merged));
        return now with { Consent = Stricter(survivor.Consent, merged.Consent), OnMap = Stricter(survivor.OnMap, merged.OnMap) };
    }

    static bool IsNone(ActorField field, ActorDetails d) => field.Read(d) is null || field.Name == nameof(ActorDetails.Kind) && d.Kind == ActorKind.NotSaid;

    /// <summary>Withdrawn, refused, not asked: each stands before what was given.</summary>
    public static Consent Stricter(Consent one, Consent other) => Strictness(one) >= Strictness(other) ? one : other;

    static int Strictness(Consent consent) => consent switch { Consent.Withdrawn => 4, Consent.Refused => 3, Consent.NotAsked => 2, Consent.Given => 1, _ => 0 };

    /// <param name="before">The survivor, as it stood just before the merge.</param>
    /// <param name="after">As it stood just after.</param>
    /// <param name="othersMerged">The names of those that stay merged into it.</param>
    /// <param name="first">A merge that came later and has to be undone first, by the name of the one it took in.</param>
    public static Outcome<ActorsParted> Part(ActorMerge merge, Actor survivor, Actor merged, ActorDetails before, ActorDetails after, IReadOnlyList<string> othersMerged, string? first, DateOnly today, string? reason)
    {
        if (merge.Parted is not null) return No(nameof(ActorText.PartedAlready));
        if (first is not null) return No(nameof(ActorText.PartThatFirst), with: first);
        if (survivor.Retracted) return No(nameof(ActorText.RetractedFirst));
        if (survivor.Waits) return No(nameof(ActorText.MergeWaits));
        if (Reason(reason) is { } no) return no;
        var now = survivor.Details;
        foreach (var field in ActorField.All)
            if (field.Read(now) == field.Read(after)) now = field.Put(now, field.Read(before));
        if (Register.Wrong(now with { Consent = default }) is { Count: > 0 }) now = survivor.Details;    // halves of what was changed since do not fit together
        return new ActorsParted(merge.Id, survivor.Id, merged.Id, now, [.. othersMerged.Where(n => n != now.Name && !LinkageNames.IsCode(n)).Distinct(StringComparer.Ordinal)], today, reason!.Trim());
    }

    public static Outcome<ActorsToldApart> TellApart(InitiativeId initiative, ActorId one, ActorId other, bool toldBefore, string? reason) =>
        one == other                                ? No(nameof(ActorText.SameAlready)) :
        toldBefore                                  ? No(nameof(ActorText.ToldApartAlready)) :
        reason?.Trim().Length > Register.LongestText ? No(nameof(ActorText.TextTooLong), "Reason", Register.LongestText) :
        one.Value.CompareTo(other.Value) < 0 ? new ActorsToldApart(ToldApartId.New(), initiative, one, other, Said(reason)) : new ActorsToldApart(ToldApartId.New(), initiative, other, one, Said(reason));

    static Refusal? Reason(string? reason) =>
        string.IsNullOrWhiteSpace(reason)    ? No(nameof(ActorText.ReasonMissing), "Reason") :
        reason.Length > Register.LongestText ? No(nameof(ActorText.TextTooLong), "Reason", Register.LongestText) : null;

    static string? Said(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
    static Phrase Say(string key, params object?[] with) => new(typeof(ActorText), key, with);
    static Refusal No(string key, string? field = null, params object?[] with) => new(Say(key, with), Field: field);
}
