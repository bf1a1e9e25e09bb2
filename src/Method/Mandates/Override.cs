using Jointly.Method.Words;

namespace Jointly.Method.Mandates;

/// <summary>
/// A rule of type O put aside for a while: which rule, for whom, by whom, why, from when to when. It is shown while it lasts, and
/// kept after.
/// </summary>
public sealed class Override
{
    Override() { }

    public Override(OverrideOpened fact) =>
        (Id, Initiative, Cluster, Rule, Who, By, Why, From, To) = (fact.Override, fact.Initiative, fact.Cluster, fact.Rule, fact.Who, fact.By, fact.Why, fact.From, fact.To);

    public OverrideId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public ClusterId Cluster { get; private set; }

    /// <summary>The clause of the method, such as "N-71".</summary>
    public string Rule { get; private set; } = "";

    /// <summary>For whom it is put aside.</summary>
    public PersonId Who { get; private set; }
    public PersonId By { get; private set; }
    public string Why { get; private set; } = "";
    public DateTimeOffset From { get; private set; }

    /// <summary>Until this instant, unless it is closed before.</summary>
    public DateTimeOffset To { get; private set; }
    public DateTimeOffset? Closed { get; private set; }

    public bool HoldsAt(DateTimeOffset now) => From <= now && now < To && Closed is null;

    public void Take(OverrideClosed fact) => Closed = fact.At;
}

public sealed record OverrideOpened(OverrideId Override, InitiativeId Initiative, ClusterId Cluster, string Rule, PersonId Who, PersonId By, string Why, DateTimeOffset From, DateTimeOffset To) : IFact
{
    public Subject Subject => new(nameof(Mandates.Override), Override.Value);
    public string? Because => Why;
}

public sealed record OverrideClosed(OverrideId Override, DateTimeOffset At) : IFact
{
    public Subject Subject => new(nameof(Mandates.Override), Override.Value);
}

/// <summary>Opening and closing.</summary>
public static class Overriding
{
    public const int LongestReason = 2_000, MostDays = 30;

    /// <param name="who">For whom; none was chosen.</param>
    public static Outcome<OverrideOpened> Open(OverrideId id, Place place, string rule, PersonId? who, PersonId by, string? why, int? days, DateTimeOffset now, IEnumerable<Override> standing)
    {
        List<Refusal> refusals = [];
        if (who is null) refusals.Add(No(nameof(MandateText.OverrideForWhom), "Who"));
        if (string.IsNullOrWhiteSpace(why)) refusals.Add(No(nameof(MandateText.OverrideWhy), "Why"));
        if (why?.Length > LongestReason) refusals.Add(No(nameof(MandateText.NameTooLong), "Why", LongestReason));
        if (days is not (>= 1 and <= MostDays)) refusals.Add(No(nameof(MandateText.OverrideDays), "Days", MostDays));
        if (standing.Any(o => o.Rule == rule && o.Who == who && o.HoldsAt(now))) refusals.Add(No(nameof(MandateText.OverrideHolds), "Who"));
        return refusals.Count > 0 ? refusals : new OverrideOpened(id, place.Initiative!.Value, place.Cluster!.Value, rule, who!.Value, by, why!.Trim(), now, now.AddDays(days!.Value));
    }

    public static Outcome<OverrideClosed> Close(Override standing, DateTimeOffset now) =>
        standing.HoldsAt(now) ? new OverrideClosed(standing.Id, now) : No(nameof(MandateText.OverrideOver), null);

    static Refusal No(string key, string? field, params object?[] with) => new(new Phrase(typeof(MandateText), key, with), Field: field);
}

/// <summary>
/// N-71: trust and influence are open only to a network analyst who is neither agent nor member in that cluster; else only by the
/// coordinator's reason, while it lasts.
/// </summary>
public static class SealedRelations
{
    public const string Rule = "N-71";

    // Who belongs to the cluster meets the people whose trust is told.
    static readonly Role[] OfTheCluster = [Role.Agent, Role.Member, Role.CommissionMember, Role.InstitutionCounterpart];

    public static bool OpenTo(Caller caller, Place place, IEnumerable<Override> overrides, DateTimeOffset now) =>
        ByMandate(caller, place) || overrides.Any(o => o.Rule == Rule && o.Cluster == place.Cluster && o.Who == caller.Person && o.HoldsAt(now));

    /// <summary>By the analyst's own mandate, without anybody's reason.</summary>
    public static bool ByMandate(Caller caller, Place place) =>
        Here(caller, place).Any(o => o.Role == Role.NetworkAnalyst) && !Here(caller, place).Any(o => OfTheCluster.Contains(o.Role));

    static IEnumerable<Office> Here(Caller caller, Place place) => caller.Offices.Where(o => o.Initiative == place.Initiative && (o.Cluster is null || o.Cluster == place.Cluster));
}
