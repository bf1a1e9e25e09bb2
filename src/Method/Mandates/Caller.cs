using Jointly.Method.Words;

namespace Jointly.Method.Mandates;

/// <summary>Where something is done: in the house, in an initiative, or in one of its clusters.</summary>
public readonly record struct Place(InitiativeId? Initiative = null, ClusterId? Cluster = null)
{
    public static readonly Place House;
}

/// <summary>Who is asking, taken from the session and never from a form.</summary>
public sealed record Caller(PersonId Person, string Name, IReadOnlyList<Office> Offices)
{
    /// <summary>Someone who did not sign in.</summary>
    public static readonly Caller Nobody = new(default, "", []);

    /// <summary>May this caller do it here? An office of the whole initiative holds in each of its clusters; denied by default.</summary>
    public bool May(Deed deed, Place place) =>
        Mandate.NeedsNoOffice(deed) && place == Place.House && Person != default || Offices.Any(o => Mandate.May(o.Role, deed) && Covers(o, deed, place));

    /// <summary>The initiatives in which the caller holds any office.</summary>
    public IEnumerable<InitiativeId> Reach => Offices.Where(o => o.Initiative is not null).Select(o => o.Initiative!.Value).Distinct();

    // An office of the installation (no initiative) covers the house alone: an administrator sees no study data.
    // An office in one cluster sees the initiative's own page, and does nothing there.
    static bool Covers(Office office, Deed deed, Place place) =>
        office.Initiative == place.Initiative
            ? office.Cluster is null || office.Cluster == place.Cluster || place.Cluster is null && Mandate.SeenFromACluster(deed)
            : place.Initiative is null;
}
