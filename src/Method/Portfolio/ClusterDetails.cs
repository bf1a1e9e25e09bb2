using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Portfolio;

/// <summary>How far a cluster has come (method §7B.9). It suggests, and never blocks.</summary>
public enum Maturity { PreCluster, Incipient, Developing, Mature, Transforming }

/// <summary>A dated judgement of a cluster's maturity, by a named person, with a reason.</summary>
public sealed record MaturityJudgement(Maturity Stage, DateOnly On, PersonId By, string Because);

/// <summary>What a cluster is in its initiative (method §1.6): each has its own path through the gates.</summary>
public enum ClusterRole { Candidate, Sample, Practice, Pilot, Supported, Partner }

/// <summary>What is written about a cluster itself; how it is bounded and what its enterprises share is its definition.</summary>
public sealed record ClusterDetails
{
    public required IReadOnlyList<Named> Names { get; init; }

    /// <summary>What its enterprises make, in the words of people there.</summary>
    public string? Makes { get; init; }
    public string? Place { get; init; }

    /// <summary>Codes of ISIC Rev. 4, of any level.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];
    public ClusterRole? Role { get; init; }
    public MaturityJudgement? Maturity { get; init; }

    public static readonly IReadOnlyList<Field<ClusterDetails>> Fields =
    [
        new(nameof(Names), d => Named.Text(d.Names), (d, o) => d with { Names = o.Names }),
        new(nameof(Makes), d => d.Makes, (d, o) => d with { Makes = o.Makes }),
        new(nameof(Place), d => d.Place, (d, o) => d with { Place = o.Place }),
        new(nameof(Sectors), d => d.Sectors.Count == 0 ? null : string.Join('\n', d.Sectors), (d, o) => d with { Sectors = o.Sectors }),
        new(nameof(Role), d => d.Role?.ToString(), (d, o) => d with { Role = o.Role }),
        // Who judged is left out: the same judgement written again by another is the same.
        new(nameof(Maturity), d => d.Maturity is { } m ? $"{m.Stage} {m.On.ToString("O", CultureInfo.InvariantCulture)} {m.Because}" : null, (d, o) => d with { Maturity = o.Maturity }),
    ];
}
