using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Jointly.Records;

/// <summary>How records are asked for: untracked, on connections that cannot write, within the asker's reach. Dispose what you get.</summary>
public sealed class Asking
{
    readonly PooledDbContextFactory<JointlyContext> contexts;

    public Asking(Database database)
    {
        var options = new DbContextOptionsBuilder<JointlyContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        database.Reading(options);
        contexts = new(options.Options);
    }

    /// <summary>Within the initiatives in which the caller holds an office.</summary>
    public JointlyContext For(Caller caller) => For([.. caller.Reach]);

    public JointlyContext For(params InitiativeId[] reach) => contexts.CreateDbContext().Reaching(reach);

    /// <summary>Initiatives, offices and people of the whole house, its own log, and no study data.</summary>
    public JointlyContext ForHouse() => contexts.CreateDbContext().ReachingHouse();

    /// <summary>Who this person is today, or nobody when there is no such person, or it was forgotten.</summary>
    public Caller Caller(PersonId person, DateOnly today)
    {
        using var db = ForHouse();
        return db.People.SingleOrDefault(p => p.Id == person) is { Forgotten: false } known
            ? new Caller(person, known.Name, [.. db.Offices.Where(o => o.Person == person && o.From <= today && (o.To == null || today <= o.To))])
            : Method.Mandates.Caller.Nobody;
    }
}
