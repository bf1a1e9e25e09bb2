namespace Jointly.Records.Writing;

/// <summary>What a deed decides with: records as they stand inside the write transaction, and the moment of writing.</summary>
public sealed class Work
{
    readonly List<object> brought = [];

    internal Work(JointlyContext db, TimeProvider clock)
    {
        Db = db;
        Now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());   // as exact as it is kept
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, clock.LocalTimeZone).DateTime);
    }

    /// <summary>Tracked, and reaching no farther than the place of the deed.</summary>
    public JointlyContext Db { get; }
    public DateTimeOffset Now { get; }
    public DateOnly Today { get; }

    /// <summary>New rows by the hundred, if the outcome is a fact: written at once and not tracked, told in the log by a manifest.</summary>
    /// <param name="rows">After those to which they refer.</param>
    public void Bring(IEnumerable<object> rows) => brought.AddRange(rows);

    internal IReadOnlyList<object> Brought => brought;

    /// <summary>A new row, kept if the outcome is a fact.</summary>
    public T Add<T>(T entity) where T : class
    {
        Db.Add(entity);
        return entity;
    }
}
