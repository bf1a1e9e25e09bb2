using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>Who leads the enterprise; of a person, who it is.</summary>
public enum LedBy { Woman, Man, Both }

/// <summary>In what form it exists (questionnaire Q-A4; of institutions, line 1 of theirs). Informal is a form like any other.</summary>
public enum LegalForm { OwnAccount, Family, Partnership, Company, Cooperative, Association, Foundation, PublicBody, Informal, Consortium, JointVenture, GuaranteeFund }

/// <summary>How far an institution's work reaches.</summary>
public enum Level { Local, Regional, National, International }

/// <summary>Stages of the chain at which an enterprise works (Q-B2); it may be several.</summary>
[Flags]
public enum Stages { None = 0, Inputs = 1, Production = 2, Finishing = 4, Trade = 8, Services = 16 }

/// <summary>
/// What is written about an actor, in the words of those who know it: product row F1, lines Q-A, Q-B2 and Q-B3 of the enterprise
/// questionnaire and 1-7 of the institutions', the attributes of the roster (method §10). What nobody has said is absent, which is not zero.
/// </summary>
public sealed record ActorDetails
{
    // who it is
    /// <summary>Of an own-account business often a person's, so the log can forget it.</summary>
    [Personal] public required string Name { get; init; }
    public required ActorKind Kind { get; init; }

    /// <summary>The name was made by us, of what it does, its size and its place, since the list it came by names nobody.</summary>
    public bool? NameComposed { get; init; }
    public string? TradeName { get; init; }
    public LegalForm? LegalForm { get; init; }

    /// <summary>Of a person: as what he or she is known here, such as adviser, consultant, home worker, leader of a community.</summary>
    public string? Occupation { get; init; }

    /// <summary>With whom it is registered, such as the municipality; the number there; since when.</summary>
    public string? RegisteredWith { get; init; }
    public string? RegistrationNumber { get; init; }
    public DateOnly? RegisteredSince { get; init; }

    /// <summary>The year in which work began.</summary>
    public int? YearBegan { get; init; }

    // where it is
    public string? Place { get; init; }
    public string? Address { get; init; }

    /// <summary>Degrees, WGS 84: north and east are positive.</summary>
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    // what it does
    /// <summary>A code of ISIC Rev. 4, from a section's letter to a class of four digits.</summary>
    public string? Sector { get; init; }
    public string? SubSector { get; init; }
    public string? Products { get; init; }
    public Stages? Stages { get; init; }
    public bool? HomeBased { get; init; }

    // who works there
    /// <summary>People working there, owners and unpaid family included.</summary>
    public int? People { get; init; }
    public int? Women { get; init; }
    public int? Men { get; init; }

    /// <summary>Under 30 years, or the age the country sets.</summary>
    public int? Young { get; init; }
    public int? Permanent { get; init; }
    public int? Seasonal { get; init; }
    public int? OfTheFamily { get; init; }
    public int? Apprentices { get; init; }

    /// <summary>Who work for it at their own homes.</summary>
    public int? HomeWorkers { get; init; }

    // who owns and leads it
    public LedBy? LedBy { get; init; }

    /// <summary>Led by someone under 30 years (or the age the country sets).</summary>
    public bool? YouthLed { get; init; }
    public int? WomenOwners { get; init; }
    public int? MenOwners { get; init; }
    public int? YoungOwners { get; init; }

    /// <summary>Does the owner come from the place; living there since that year.</summary>
    public bool? OwnerFromHere { get; init; }
    public int? OwnerHereSince { get; init; }

    // what the institution is for
    public Level? Level { get; init; }
    public string? Mandate { get; init; }

    /// <summary>Staff days a month for this cluster.</summary>
    public int? DaysForCluster { get; init; }

    /// <summary>What it has in a year for all it does, in one currency (ISO 4217), and which year that was.</summary>
    public decimal? BudgetAmount { get; init; }
    public string? BudgetCurrency { get; init; }
    public int? BudgetYear { get; init; }
    public Money? YearlyBudget => (BudgetAmount, BudgetCurrency) is ({ } amount, { } currency) ? new(amount, currency) : null;

    /// <summary>The same in the words of those who told it, where there is no figure, or more to say than the figure does.</summary>
    public string? Budget { get; init; }
    public string? Offices { get; init; }

    // how to reach it
    [Personal] public string? ContactName { get; init; }
    [Personal] public string? Phone { get; init; }
    [Personal] public string? Email { get; init; }
    public string? Website { get; init; }
    public string? BestDayToVisit { get; init; }

    // what it agreed to
    /// <summary>May the actor be named in the network study (N-35)?</summary>
    public Consent Consent { get; init; }

    /// <summary>May it stand by name on the map of members (Q-K2)?</summary>
    public Consent OnMap { get; init; }

    public SizeBand? Size => SizeBands.Of(People);

    /// <summary>Latitude and longitude, where both are known.</summary>
    public (double Latitude, double Longitude)? Position => (Latitude, Longitude) is ({ } north, { } east) ? (north, east) : null;

    /// <summary>The same with the ends of each text trimmed and empty text made absent.</summary>
    public ActorDetails Tidied()
    {
        var tidied = this;
        foreach (var field in ActorField.All.Where(f => f.IsText))
        {
            var text = field.Read(this);
            var tidy = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
            if (tidy != text) tidied = field.Put(tidied, tidy);
        }
        return tidied;
    }

    /// <summary>What may still be shown once consent is withdrawn: enough to count, too little to name. Every other field goes, also one that comes later.</summary>
    /// <param name="code">Stands in place of the name.</param>
    public ActorDetails Redacted(string code) => new()
    {
        Name = code, Kind = Kind, Place = Place, SubSector = SubSector, People = People, LedBy = LedBy, YouthLed = YouthLed, HomeBased = HomeBased, Consent = Consent.Withdrawn,
    };
}
