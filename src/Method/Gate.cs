using Jointly.Method.Words;

namespace Jointly.Method;

/// <summary>Where a missing thing is mended; not recorded: this version keeps no record of it yet, so nobody can say.</summary>
public enum MendedAt { Initiative, Cluster, Definition, Actors, NotRecorded }

/// <summary>One condition of a gate that is not met, or of which nothing is known, and where it is mended.</summary>
public sealed record Missing(string Gate, Phrase What, MendedAt At);

/// <summary>How a gate stands: what is met, what is missing (method §1.6). Nothing missing means that its signers may open it.</summary>
public sealed record GateStanding(string Gate, Phrase Name, IReadOnlyList<Phrase> Met, IReadOnlyList<Missing> Missing)
{
    public int Conditions => Met.Count + Missing.Count;
}
