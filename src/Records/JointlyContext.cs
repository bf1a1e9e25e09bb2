using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Jointly.Records.Mapping;
using Jointly.Records.Writing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records;

/// <summary>
/// The records, as far as the caller reaches: rows of other initiatives are not there. Got from <see cref="Asking"/> to read,
/// from <see cref="Work"/> to decide.
/// </summary>
public sealed class JointlyContext(DbContextOptions<JointlyContext> options) : DbContext(options)
{
    public DbSet<Initiative> Initiatives => Set<Initiative>();
    public DbSet<Cluster> Clusters => Set<Cluster>();
    public DbSet<Actor> Actors => Set<Actor>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Linkage> Linkages => Set<Linkage>();
    public DbSet<Wave> Waves => Set<Wave>();
    public DbSet<Asked> Askeds => Set<Asked>();
    public DbSet<Office> Offices => Set<Office>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<LogEntry> Log => Set<LogEntry>();
    public DbSet<LogPart> LogParts => Set<LogPart>();
    public DbSet<LogSubject> LogSubjects => Set<LogSubject>();
    public DbSet<Head> Heads => Set<Head>();
    public DbSet<Once> Onces => Set<Once>();

    /// <summary>The initiatives whose rows are seen.</summary>
    public IReadOnlyList<InitiativeId> Reach { get; private set; } = [];

    /// <summary>The house sees initiatives and offices, to look after them, but no study data.</summary>
    public bool OfHouse { get; private set; }

    internal JointlyContext Reaching(params InitiativeId[] reach) { (Reach, OfHouse) = (reach, false); return this; }
    internal JointlyContext ReachingHouse() { (Reach, OfHouse) = ([], true); return this; }

    /// <summary>Kept by the runner, in the writer's transaction, and by nothing else.</summary>
    internal int Keep() => base.SaveChanges(acceptAllChangesOnSuccess: true);

    /// <exception cref="InvalidOperationException">Always: what changes goes through the deed runner.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw OnlyDeeds();

    /// <exception cref="InvalidOperationException">Always: what changes goes through the deed runner.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) => throw OnlyDeeds();

    static InvalidOperationException OnlyDeeds() => new("Records change by deeds: DeedRunner.Do keeps what was decided, and its log, together.");

    // Contexts are pooled: the next one must not begin with this caller's reach.
    public override void Dispose() { Reaching(); base.Dispose(); }
    public override ValueTask DisposeAsync() { Reaching(); return base.DisposeAsync(); }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Maps.Apply(modelBuilder);
        Filters(modelBuilder);
    }

    void Filters(ModelBuilder model)
    {
        _ = model;
    }
}
