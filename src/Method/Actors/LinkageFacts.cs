using Jointly.Method.Words;

namespace Jointly.Method.Actors;

// What a linkage says stands in the sealed part of these facts, whatever its kind: from the log alone nobody can tell which of
// them is one of trust (N-71). What an open linkage says stands in the log as the change of its row.

/// <summary>A linkage was told: new, or once more.</summary>
public sealed record LinkageRecorded(InitiativeId Initiative, ClusterId Cluster, LinkageId Linkage, [property: Sealed] ToldTie Tie) : IFact
{
    public Subject Subject => new(nameof(Actors.Linkage), Linkage.Value);
}

/// <summary>What can be corrected in a linkage; whom it joins and by what cannot: that is another linkage.</summary>
public sealed record TieFigures(int? Weight, DateOnly? On, bool ThroughProject, bool SaidByFrom, bool SaidByTo);

public sealed record LinkageCorrected(LinkageId Linkage, [property: Sealed] TieFigures Now, [property: Sealed] string Reason, bool Hidden) : IFact
{
    public Subject Subject => new(nameof(Actors.Linkage), Linkage.Value);
    public string? Because => Hidden ? null : Reason;
}

public sealed record EvidenceAdded(LinkageId Linkage, [property: Sealed] TieEvidence Evidence) : IFact
{
    public Subject Subject => new(nameof(Actors.Linkage), Linkage.Value);
}

/// <param name="Number">Its place in the linkage's list, from 1.</param>
public sealed record EvidenceWithdrawn(LinkageId Linkage, int Number, [property: Sealed] string Reason, bool Hidden) : IFact
{
    public Subject Subject => new(nameof(Actors.Linkage), Linkage.Value);
    public string? Because => Hidden ? null : Reason;
}

public sealed record LinkageRetracted(LinkageId Linkage, [property: Sealed] string Reason, bool Hidden) : IFact
{
    public Subject Subject => new(nameof(Actors.Linkage), Linkage.Value);
    public string? Because => Hidden ? null : Reason;
}

public sealed record LinkageRestored(LinkageId Linkage, [property: Sealed] string Reason, bool Hidden) : IFact
{
    public Subject Subject => new(nameof(Actors.Linkage), Linkage.Value);
    public string? Because => Hidden ? null : Reason;
}
