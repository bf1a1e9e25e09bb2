namespace Jointly.Records.Logbook;

/// <summary>What counting the log again has shown.</summary>
public sealed record AuditResult(IReadOnlyList<ChainAudit> Chains)
{
    public bool Whole => Chains.All(c => c.Whole);

    /// <summary>The heads, to be written down elsewhere.</summary>
    public IReadOnlyList<Anchor> Anchors => [.. Chains.Select(c => c.Head)];
}

/// <summary>One chain: how many entries, how many erased parts, and where it is first broken and why, if it is.</summary>
/// <param name="Chain">The initiative, or all zeros for the house.</param>
public sealed record ChainAudit(Guid Chain, long Entries, int Erased, long? BrokenAt, Break? Why, Anchor Head)
{
    public bool Whole => BrokenAt is null;
}

/// <summary>How a chain can be broken.</summary>
public enum Break
{
    /// <summary>An entry is not there.</summary>
    EntryMissing,

    /// <summary>It does not follow the entry before it.</summary>
    NotInChain,

    /// <summary>Its header, its subjects or the digest of a part was changed.</summary>
    EntryChanged,

    /// <summary>The content of a part was changed.</summary>
    PartChanged,

    /// <summary>A part that may not be erased is.</summary>
    PartErased,

    /// <summary>The last entries are not there, or the head was changed.</summary>
    TailCut,

    /// <summary>What stands there cannot be read as an entry at all.</summary>
    Unreadable,

    /// <summary>A head written down earlier does not stand in the chain.</summary>
    AnchorLost,
}

/// <summary>A head written down elsewhere (in a backup, in a frozen report): a chain cut and mended still differs from it.</summary>
/// <param name="Digest">In hexadecimal.</param>
public sealed record Anchor(Guid Chain, long Number, string Digest);
