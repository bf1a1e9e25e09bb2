using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>What enterprises of a cluster may share (paper, on what clusters are; product row F2). Territory is given, the others are asked.</summary>
public enum CommonFeature { Suppliers, Markets, Territory, Infrastructure, Services, Culture, Obstacles }

/// <summary>Not known is an answer of its own.</summary>
public enum Holds { NotKnown, Yes, No }

/// <summary>What people say of one common feature, whatever is measured of it.</summary>
public sealed record StatedFeature(CommonFeature Feature, Holds Holds, string? Words, string? Evidence);

/// <summary>What the boundary follows. No standard fixes it: transport, cultural identity and social values decide what is near.</summary>
public enum BoundaryFollows { AdministrativeArea, TravelTime, CulturalIdentity, DrawnArea }

/// <summary>What makes a cluster one (method §1.1): its boundary, its critical mass, what its enterprises share.</summary>
public sealed record DefinitionDetails
{
    /// <summary>Start values of the method's test of proximity, to be set with stakeholders: ours, not the paper's (§9.1, ID-3).</summary>
    public const int UsualMinutes = 60, UsualPercent = 80;

    /// <summary>Kilometres an hour on roads between small places, where nobody has said: ours.</summary>
    public const int UsualSpeed = 30;

    public static readonly DefinitionDetails Nothing = new();

    public BoundaryFollows? Follows { get; init; }

    /// <summary>Towns, valleys, districts, in the words of people there.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>A polygon or several, as a GeoJSON geometry (RFC 7946: longitude first, WGS 84).</summary>
    public string? Outline { get; init; }

    /// <summary>Why the boundary runs there.</summary>
    public string? BoundaryBecause { get; init; }

    /// <summary>From how many enterprises it is a cluster. It varies with the size of the country, so it is dated and sourced.</summary>
    public int? FewestEnterprises { get; init; }
    public DateOnly? FewestFrom { get; init; }
    public string? FewestSource { get; init; }

    /// <summary>In the order of <see cref="CommonFeature"/>; one of which nobody said anything is not there.</summary>
    public IReadOnlyList<StatedFeature> Features { get; init; } = [];

    /// <summary>Kilometres an hour at which people there travel, all told.</summary>
    public int? Speed { get; init; }

    /// <summary>ID-3: so many minutes, in which so many of a hundred members reach the one who is nearest to all.</summary>
    public int? WithinMinutes { get; init; }
    public int? WithinPercent { get; init; }

    public StatedFeature Of(CommonFeature feature) => Features.FirstOrDefault(f => f.Feature == feature) ?? new(feature, Holds.NotKnown, null, null);

    public static readonly IReadOnlyList<Field<DefinitionDetails>> Fields =
    [
        new(nameof(Follows), d => d.Follows?.ToString(), (d, o) => d with { Follows = o.Follows }),
        new(nameof(Places), d => d.Places.Count == 0 ? null : string.Join('\n', d.Places), (d, o) => d with { Places = o.Places }),
        new(nameof(Outline), d => d.Outline, (d, o) => d with { Outline = o.Outline }),
        new(nameof(BoundaryBecause), d => d.BoundaryBecause, (d, o) => d with { BoundaryBecause = o.BoundaryBecause }),
        new(nameof(FewestEnterprises), d => d.FewestEnterprises?.ToString(CultureInfo.InvariantCulture), (d, o) => d with { FewestEnterprises = o.FewestEnterprises }),
        new(nameof(FewestFrom), d => d.FewestFrom?.ToString("O", CultureInfo.InvariantCulture), (d, o) => d with { FewestFrom = o.FewestFrom }),
        new(nameof(FewestSource), d => d.FewestSource, (d, o) => d with { FewestSource = o.FewestSource }),
        .. Enum.GetValues<CommonFeature>().Select(f => new Field<DefinitionDetails>(f.ToString(), d => Text(d.Of(f)), (d, o) => d.With(o.Of(f)))),
        new(nameof(Speed), d => d.Speed?.ToString(CultureInfo.InvariantCulture), (d, o) => d with { Speed = o.Speed }),
        new(nameof(WithinMinutes), d => d.WithinMinutes?.ToString(CultureInfo.InvariantCulture), (d, o) => d with { WithinMinutes = o.WithinMinutes }),
        new(nameof(WithinPercent), d => d.WithinPercent?.ToString(CultureInfo.InvariantCulture), (d, o) => d with { WithinPercent = o.WithinPercent }),
    ];

    DefinitionDetails With(StatedFeature stated) => this with { Features = Said([.. Features.Where(f => f.Feature != stated.Feature), stated]) };

    /// <summary>Those of which something is said, in their order.</summary>
    public static IReadOnlyList<StatedFeature> Said(IEnumerable<StatedFeature> features) => [.. features.Where(f => Text(f) is not null).OrderBy(f => f.Feature)];

    static string? Text(StatedFeature f) => f is { Holds: Holds.NotKnown, Words: null, Evidence: null } ? null : $"{f.Holds}\n{f.Words}\n{f.Evidence}";
}

/// <summary>The definition of one cluster as it stands; there is none until somebody writes it.</summary>
public sealed class Definition
{
    readonly List<string> places = [];
    readonly List<StatedFeature> features = [];

    Definition() { }

    public Definition(ClusterDefined fact)
    {
        (Cluster, Initiative) = (fact.Cluster, fact.Initiative);
        Take(fact);
    }

    public ClusterId Cluster { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public BoundaryFollows? Follows { get; private set; }
    public string? Outline { get; private set; }
    public string? BoundaryBecause { get; private set; }
    public int? FewestEnterprises { get; private set; }
    public DateOnly? FewestFrom { get; private set; }
    public string? FewestSource { get; private set; }
    public int? Speed { get; private set; }
    public int? WithinMinutes { get; private set; }
    public int? WithinPercent { get; private set; }

    public DefinitionDetails Details => new()
    {
        Follows = Follows, Places = [.. places], Outline = Outline, BoundaryBecause = BoundaryBecause, FewestEnterprises = FewestEnterprises, FewestFrom = FewestFrom,
        FewestSource = FewestSource, Features = [.. features], Speed = Speed, WithinMinutes = WithinMinutes, WithinPercent = WithinPercent,
    };

    public void Take(ClusterDefined fact)
    {
        var d = fact.Now;
        (Follows, Outline, BoundaryBecause) = (d.Follows, d.Outline, d.BoundaryBecause);
        (FewestEnterprises, FewestFrom, FewestSource) = (d.FewestEnterprises, d.FewestFrom, d.FewestSource);
        (Speed, WithinMinutes, WithinPercent) = (d.Speed, d.WithinMinutes, d.WithinPercent);
        places.With(d.Places);
        features.With(d.Features);
    }
}
