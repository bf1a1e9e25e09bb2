using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>
/// The register's deeds (product row F1): enter, correct, retract, restore. Nothing is deleted silently, and of two people who
/// change the same actor neither loses what was written.
/// </summary>
public static class Register
{
    public const int LongestName = 200, LongestText = 2_000, MostPeople = 1_000_000, FirstYear = 1500, LastYear = 2100;

    /// <summary>What the records have room for.</summary>
    public const decimal MostMoney = 100_000_000_000_000m;

    public static Outcome<ActorEntered> Enter(InitiativeId initiative, ClusterId cluster, ActorId id, ActorDetails typed, Provenance provenance = Provenance.Local, string? because = null)
    {
        var details = typed.Tidied();
        return Wrong(details) is { Count: > 0 } refusals ? refusals : new ActorEntered(initiative, id, cluster, details, provenance) { Because = Said(because) };
    }

    /// <param name="actor">As it stands now.</param>
    /// <param name="read">As it stood when the form was opened.</param>
    /// <param name="typed">What the form says.</param>
    public static Outcome<ActorCorrected> Correct(Actor actor, ActorDetails read, ActorDetails typed, PersonId by, string? because)
    {
        if (actor.Retracted) return No(nameof(ActorText.RetractedFirst));
        if (actor.Details.Consent == Consent.Withdrawn) return No(nameof(ActorText.SealedFirst));
        var wanted = typed.Tidied();
        if (Wrong(wanted) is { Count: > 0 } refusals) return refusals;

        var (now, collisions) = (actor.Details, new List<Collision>());
        foreach (var field in ActorField.All)
        {
            var (before, stands, mine) = (field.Read(read), field.Read(actor.Details), field.Read(wanted));
            if (mine == before || mine == stands) continue;                     // I did not touch it, or we agree
            if (stands == before) now = field.Put(now, mine);                   // only I changed it
            else collisions.Add(new(field.Name, before, stands, mine, by));     // both did: the earlier value stands until someone decides
        }
        return now == actor.Details && collisions.Count == 0
            ? No(nameof(ActorText.NothingChanged))
            : new ActorCorrected(actor.Id, now, collisions) { Because = Said(because) };
    }

    public static Outcome<CollisionDecided> Decide(Actor actor, string field, string? value, string? because)
    {
        if (actor.Collisions.All(c => c.Field != field)) return No(nameof(ActorText.NothingWaits), field: field);
        if (actor.Retracted) return No(nameof(ActorText.RetractedFirst));
        var chosen = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        ActorDetails decided;
        try { decided = ActorField.Named(field).Put(actor.Details, chosen).Tidied(); }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException) { return No(nameof(ActorText.NotThatKind), field: field, chosen); }
        return Wrong(decided) is { Count: > 0 } refusals ? refusals : new CollisionDecided(actor.Id, field, chosen) { Because = Said(because) };
    }

    public static Outcome<ActorRetracted> Retract(Actor actor, string? reason) =>
        actor.Retracted                    ? No(nameof(ActorText.AlreadyRetracted)) :
        string.IsNullOrWhiteSpace(reason)  ? No(nameof(ActorText.ReasonMissing), field: "Reason") :
        new ActorRetracted(actor.Id, reason.Trim());

    public static Outcome<ActorRestored> Restore(Actor actor, string? reason) =>
        !actor.Retracted                   ? No(nameof(ActorText.NotRetracted)) :
        actor.MergedInto is not null       ? No(nameof(ActorText.PartFirst)) :
        string.IsNullOrWhiteSpace(reason)  ? No(nameof(ActorText.ReasonMissing), field: "Reason") :
        new ActorRestored(actor.Id, reason.Trim());

    /// <summary>What is to be mended before it can stand in the register; nothing when all is well.</summary>
    public static List<Refusal> Wrong(ActorDetails d)
    {
        List<Refusal> refusals = [];
        if (string.IsNullOrWhiteSpace(d.Name)) refusals.Add(No(nameof(ActorText.NameMissing), field: nameof(d.Name)));
        if (d.Name.Length > LongestName)   refusals.Add(No(nameof(ActorText.NameTooLong), field: nameof(d.Name), LongestName));
        foreach (var field in ActorField.All.Where(f => f.Name != nameof(d.Name) && f.Read(d) is { } kept && !InRange(f, kept)))
            refusals.Add(No(OutOfRange(field.Type), field: field.Name, field.Type == FieldType.Year ? [FirstYear, LastYear] : field.IsText ? [LongestText] : [MostPeople, field.Read(d)]));
        if (d.Consent == Consent.Withdrawn) refusals.Add(No(nameof(ActorText.WithdrawByDeed), field: nameof(d.Consent)));
        if (d.Latitude is not null != d.Longitude is not null)
            refusals.Add(No(nameof(ActorText.BothDegrees), field: d.Latitude is null ? nameof(d.Latitude) : nameof(d.Longitude)));
        if (d.BudgetAmount is not null && d.BudgetCurrency is null) refusals.Add(No(nameof(ActorText.CurrencyMissing), field: nameof(d.BudgetCurrency)));
        if (d.BudgetCurrency is { } c && (c.Length != 3 || !c.All(char.IsAsciiLetterUpper))) refusals.Add(No(nameof(ActorText.NotCurrency), field: nameof(d.BudgetCurrency), c));
        if (d.Latitude is < -90 or > 90)   refusals.Add(No(nameof(ActorText.LatitudeOutOfRange), field: nameof(d.Latitude)));
        if (d.Longitude is < -180 or > 180) refusals.Add(No(nameof(ActorText.LongitudeOutOfRange), field: nameof(d.Longitude)));
        if (d.People is { } all and >= 0 && (d.Women ?? 0L) + (d.Men ?? 0) > all)
            refusals.Add(No(nameof(ActorText.MoreThanAll), field: nameof(d.People), all, (d.Women ?? 0L) + (d.Men ?? 0)));
        return refusals;
    }

    static bool InRange(ActorField field, string kept) => field.Type switch
    {
        FieldType.Count => int.Parse(kept, CultureInfo.InvariantCulture) is >= 0 and <= MostPeople,
        FieldType.Year => int.Parse(kept, CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear,
        FieldType.Amount => decimal.Parse(kept, CultureInfo.InvariantCulture) is >= 0 and <= MostMoney,
        FieldType.Degrees => double.IsFinite(double.Parse(kept, CultureInfo.InvariantCulture)),
        _ => kept.Length <= LongestText,
    };

    static string OutOfRange(FieldType type) => type switch
    {
        FieldType.Count => nameof(ActorText.CountOutOfRange),
        FieldType.Year => nameof(ActorText.YearOutOfRange),
        FieldType.Degrees => nameof(ActorText.NotDegrees),
        FieldType.Amount => nameof(ActorText.AmountOutOfRange),
        _ => nameof(ActorText.TextTooLong),
    };

    static string? Said(string? because) => string.IsNullOrWhiteSpace(because) ? null : because.Trim();

    static Refusal No(string key, string? field = null, params object?[] with) => new(new Phrase(typeof(ActorText), key, with), Field: field);
}
