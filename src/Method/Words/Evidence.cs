namespace Jointly.Method.Words;

/// <summary>How strong the evidence behind a statement is; the page's mark.</summary>
public enum Strength { Claimed, Thin, Reported, Checked }

/// <summary>Where a record comes from (N-27): a source or example, evidence of the place, or an estimate of the system.</summary>
public enum Provenance { Local, Source, Estimate }

/// <summary>May this actor be named in the network study? Not asked is an answer of its own (N-35).</summary>
public enum Consent
{
    NotAsked, Given, Refused, PublicGround,

    /// <summary>Given once and taken back: name and contact are sealed (N-30).</summary>
    Withdrawn,
}

/// <summary>What stands behind a statement: what it is, how strong, and the page where it is kept (an address, or none).</summary>
public sealed record Evidence(Phrase What, Strength Strength, string? Where = null);

/// <summary>
/// What a network figure rests on (N-13): a survey of a wave with its response, or records as of a day with their coverage.
/// The two are never merged in one figure.
/// </summary>
public abstract record Basis
{
    /// <summary>Respondents of those asked.</summary>
    public sealed record Survey(string Wave, DateOnly On, Share Response) : Basis;

    /// <summary>Members with any record, of all members. Records of linkages keep no day of their own, so how old they are is not said.</summary>
    public sealed record Records(DateOnly AsOf, Share Coverage) : Basis;
}

/// <summary>
/// A value shown to a person, or why there is none; with its base, its interval, what it rests on and how it is defined.
/// </summary>
/// <param name="Definition">What is counted, its range, its treatment of direction, isolates and missing answers.</param>
/// <param name="Source">The article or clause it follows, such as "Freeman 1979".</param>
public sealed record Figure(string Code, Phrase Name, Phrase Definition, string Source, Basis Basis)
{
    public double? Value { get; init; }
    public Phrase? Absent { get; init; }
    public Share? Of { get; init; }
    public (double Low, double High)? Interval { get; init; }
}
