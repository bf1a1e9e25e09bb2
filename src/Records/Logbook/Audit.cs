using System.Data.Common;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Logbook;

/// <summary>Counts every digest of the log again, and says where it first differs.</summary>
public static class Audit
{
    const int Slice = 1000;

    /// <param name="anchors">Heads written down earlier, which must still stand in their chains.</param>
    public static AuditResult Verify(Database database, IReadOnlyCollection<Anchor>? anchors = null)
    {
        using var connection = database.OpenForWriting();
        return Verify(database, connection, anchors);
    }

    internal static AuditResult Verify(Database database, DbConnection connection, IReadOnlyCollection<Anchor>? anchors = null)
    {
        var options = new DbContextOptionsBuilder<JointlyContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        database.Writing(options, connection);
        using var db = new JointlyContext(options.Options);
        using var moment = database.Snapshot(connection);
        db.Database.UseTransaction(moment);

        try
        {
            // The whole log, whoever reaches it: counted, never shown.
            var heads = db.Heads.IgnoreQueryFilters().ToDictionary(h => h.Chain);
            var chains = heads.Keys
                .Union(db.Log.IgnoreQueryFilters().Select(e => e.Chain).Distinct())
                .Union((anchors ?? []).Select(a => new InitiativeId(a.Chain)))
                .OrderBy(c => c.Value);
            return new([.. chains.Select(c => Walk(db, c, heads.GetValueOrDefault(c), [.. (anchors ?? []).Where(a => a.Chain == c.Value)]))]);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return new([new(House.Chain.Value, 0, 0, 0, Break.Unreadable, new(House.Chain.Value, 0, ""))]);    // not even whose it is
        }
    }

    /// <summary>One chain, as it stands in the transaction that the records are read in.</summary>
    internal static ChainAudit Of(JointlyContext db, InitiativeId chain) => Walk(db, chain, db.Heads.SingleOrDefault(h => h.Chain == chain), []);

    static ChainAudit Walk(JointlyContext db, InitiativeId chain, Head? head, IReadOnlyList<Anchor> anchors)
    {
        var (last, previous, erased) = (0L, new byte[32], 0);
        foreach (var entry in Entries(db, chain))
        {
            if (entry is null) return Broken(last + 1, Break.Unreadable);
            if (Wrong(entry, last + 1, previous) is { } why) return Broken(last + 1, why);
            if (anchors.Any(a => a.Number == entry.Number && a.Digest != Hex(entry.Digest))) return Broken(entry.Number, Break.AnchorLost);
            (last, previous) = (entry.Number, entry.Digest);
            erased += entry.Parts.Count(p => p.Content is null);
        }
        if (head is null ? last > 0 : head.Number != last || !head.Digest.AsSpan().SequenceEqual(previous)) return Broken(last + 1, Break.TailCut);
        if (anchors.Any(a => a.Number > last)) return Broken(last + 1, Break.AnchorLost);
        return new(chain.Value, last, erased, null, null, new(chain.Value, last, Hex(previous)));

        ChainAudit Broken(long at, Break why) => new(chain.Value, last, erased, at, why, new(chain.Value, last, Hex(previous)));
    }

    static Break? Wrong(LogEntry e, long expected, byte[] previous) =>
        e.Number != expected                                       ? Break.EntryMissing :
        !e.Previous.AsSpan().SequenceEqual(previous)               ? Break.NotInChain :
        e.Parts.Any(p => p is { Content: not null } && !IsTrue(p)) ? Break.PartChanged :
        e.Parts.Any(p => p is { Content: null } && !LogPart.MayBeErased(p.Name)) ? Break.PartErased :
        !e.Digest.AsSpan().SequenceEqual(Digests.OfEntry(e, e.Parts, e.Subjects)) ? Break.EntryChanged :
        null;

    static bool IsTrue(LogPart part) =>
        part.Salt is not null && part.Digest.AsSpan().SequenceEqual(Digests.OfPart(part.Name, part.Salt, part.Content!));

    /// <summary>By number, in slices, each with its parts and subjects; none where one cannot be read.</summary>
    static IEnumerable<LogEntry?> Entries(JointlyContext db, InitiativeId chain)
    {
        var (after, take) = (0L, Slice);
        while (true)
        {
            if (Read(db, chain, after, take) is not { } slice)
            {
                if (take == 1) { yield return null; yield break; }
                take = 1;                                              // one by one, up to the one that cannot be read
                continue;
            }
            foreach (var entry in slice) yield return entry;
            if (slice.Count < take) yield break;
            after = slice[^1].Number;
        }
    }

    static List<LogEntry>? Read(JointlyContext db, InitiativeId chain, long after, int take)
    {
        try
        {
            return [.. db.Log.IgnoreQueryFilters().Include(e => e.Parts).Include(e => e.Subjects).AsSplitQuery()
                .Where(e => e.Chain == chain && e.Number > after).OrderBy(e => e.Number).Take(take)];
        }
        catch (Exception e) when (IsUnreadable(e)) { return null; }
    }

    // What drivers and converters say to a value that is none of theirs.
    static bool IsUnreadable(Exception e) => e is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException;

    static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);
}
