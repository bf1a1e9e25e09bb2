using System.Linq.Expressions;
using System.Reflection;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records.Effects;
using Jointly.Records.Importing;
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
    public DbSet<Definition> Definitions => Set<Definition>();
    public DbSet<SourceFigure> SourceFigures => Set<SourceFigure>();
    public DbSet<Actor> Actors => Set<Actor>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<GroupMembership> GroupMemberships => Set<GroupMembership>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ImportedRow> ImportedRows => Set<ImportedRow>();
    public DbSet<Linkage> Linkages => Set<Linkage>();
    public DbSet<Wave> Waves => Set<Wave>();
    public DbSet<Asked> Askeds => Set<Asked>();
    public DbSet<Office> Offices => Set<Office>();
    public DbSet<Override> Overrides => Set<Override>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<LogEntry> Log => Set<LogEntry>();
    public DbSet<LogPart> LogParts => Set<LogPart>();
    public DbSet<LogSubject> LogSubjects => Set<LogSubject>();
    public DbSet<Head> Heads => Set<Head>();
    public DbSet<Once> Onces => Set<Once>();
    public DbSet<Effect> Effects => Set<Effect>();

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
        if (Database.IsNpgsql()) modelBuilder.Entity<Actor>().Property(a => a.SortName).UseCollation("C");   // the order SQLite has
        foreach (var type in modelBuilder.Model.GetEntityTypes().Select(t => t.ClrType).ToList())
            if (FilterFor(type) is { } filter) modelBuilder.Entity(type).HasQueryFilter(ReachFilter, filter);
        modelBuilder.Entity<LogPart>().HasQueryFilter(SealedFilter, p => p.Name != LogPart.Sealed);           // whoever may see it says so
    }

    public const string ReachFilter = "Reach", SealedFilter = "Sealed";

    /// <summary>What belongs to an initiative is seen by those who reach it; the house sees initiatives, offices, what waits to be done, and its own log.</summary>
    LambdaExpression? FilterFor(Type type) =>
        type == typeof(Initiative) ? (Expression<Func<Initiative, bool>>)(i => OfHouse || Reach.Contains(i.Id)) :
        type == typeof(Office)     ? (Expression<Func<Office, bool>>)(o => OfHouse || o.Initiative != null && Reach.Contains(o.Initiative.Value)) :
        type == typeof(Effect)     ? (Expression<Func<Effect, bool>>)(e => OfHouse || Reach.Contains(e.Initiative)) :
        type == typeof(LogEntry)   ? (Expression<Func<LogEntry, bool>>)(e => OfHouse && e.Chain == House.Chain || Reach.Contains(e.Chain)) :
        type == typeof(LogPart)    ? (Expression<Func<LogPart, bool>>)(p => OfHouse && p.Chain == House.Chain || Reach.Contains(p.Chain)) :
        type == typeof(LogSubject) ? (Expression<Func<LogSubject, bool>>)(s => OfHouse && s.Chain == House.Chain || Reach.Contains(s.Chain)) :
        type == typeof(Head)       ? (Expression<Func<Head, bool>>)(h => OfHouse && h.Chain == House.Chain || Reach.Contains(h.Chain)) :
        type.GetProperty("Initiative")?.PropertyType == typeof(InitiativeId)
            ? (LambdaExpression)typeof(JointlyContext).GetMethod(nameof(InReach), BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(this, [])!
            : null;

    Expression<Func<T, bool>> InReach<T>() => row => Reach.Contains(EF.Property<InitiativeId>(row!, "Initiative"));
}
