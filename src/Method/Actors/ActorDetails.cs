using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>Who leads the enterprise.</summary>
public enum LedBy { Woman, Man, Both }

/// <summary>
/// What is written about an actor, in the words of those who know it. What nobody has said is absent, which is not zero.
/// </summary>
public sealed record ActorDetails
{
    public required string Name { get; init; }
    public required ActorKind Kind { get; init; }
    public string? Place { get; init; }
    public string? SubSector { get; init; }

    /// <summary>People working there, owners and unpaid family included.</summary>
    public int? People { get; init; }
    public LedBy? LedBy { get; init; }

    /// <summary>Led by someone under 30 years (or the age the country sets).</summary>
    public bool? YouthLed { get; init; }
    public bool? HomeBased { get; init; }
    public string? Products { get; init; }
    public string? BestDayToVisit { get; init; }
    [Personal] public string? ContactName { get; init; }
    [Personal] public string? Phone { get; init; }

    /// <summary>May the actor be named in the network study (N-35)?</summary>
    public Consent Consent { get; init; }

    public SizeBand? Size => SizeBands.Of(People);

    /// <summary>The same with the ends of each text trimmed and empty text made absent.</summary>
    public ActorDetails Tidied() => this with
    {
        Name = Name.Trim(),
        Place = Text(Place), SubSector = Text(SubSector), Products = Text(Products), BestDayToVisit = Text(BestDayToVisit),
        ContactName = Text(ContactName), Phone = Text(Phone),
    };

    /// <summary>What may still be shown once consent is withdrawn: enough to count, too little to name. Every other field goes, also one that comes later.</summary>
    /// <param name="code">Stands in place of the name.</param>
    public ActorDetails Redacted(string code) => new()
    {
        Name = code, Kind = Kind, Place = Place, SubSector = SubSector, People = People, LedBy = LedBy, YouthLed = YouthLed, HomeBased = HomeBased, Consent = Consent.Withdrawn,
    };

    static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
