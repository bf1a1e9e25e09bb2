namespace Jointly.Records.Logbook;

/// <summary>One chain: how many entries, and where it is broken and why, if it is.</summary>
/// <param name="Head">The last entry, to be written down elsewhere.</param>
public sealed record ChainAudit(Guid Chain, long Entries, long? BrokenAt, string? Why, Anchor Head)
{
    public bool Whole => BrokenAt is null;
}

public sealed record AuditResult(IReadOnlyList<ChainAudit> Chains)
{
    public bool Whole => Chains.All(c => c.Whole);
    public IReadOnlyList<Anchor> Anchors => [.. Chains.Select(c => c.Head)];
}

/// <summary>Counts every digest of the log again.</summary>
public static class Audit
{
    /// <param name="anchors">Heads written down earlier, which must still stand in their chains.</param>
    public static AuditResult Verify(Database database, IReadOnlyCollection<Anchor>? anchors = null) => throw new NotSupportedException("Not yet.");
}
