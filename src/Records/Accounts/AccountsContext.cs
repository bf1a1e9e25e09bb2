using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Jointly.Records.Mapping;
using Jointly.Records.Writing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Records.Accounts;

/// <summary>
/// Accounts, passkeys, invitations and the keys of cookies. It reads on a connection of its own; what Identity saves goes through
/// the writer, in one transaction with an entry in the house's log.
/// </summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options, Writer? writer = null, TimeProvider? clock = null)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Who does it, when that is not the account's own person.</summary>
    public PersonId? By { get; set; }

    // DataProtection saves synchronously.
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        Save(acceptAllChangesOnSuccess, CancellationToken.None).GetAwaiter().GetResult();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        Save(acceptAllChangesOnSuccess, cancellationToken);

    async Task<int> Save(bool accept, CancellationToken stop)
    {
        if (!ChangeTracker.HasChanges()) return 0;
        if (writer is null) throw new InvalidOperationException("Accounts are written through the writer; this context has none.");
        var fact = AccountChanged.Of(this);
        var rows = await writer.Write(House.Chain, session =>
        {
            var head = session.GoTo(House.Chain);
            var saved = session.Lend(this, () => base.SaveChanges(acceptAllChangesOnSuccess: false));
            Log(session.Db, head, fact);
            return new Written<int>(saved, Stays: true);
        }, stop).ConfigureAwait(false);
        if (accept) ChangeTracker.AcceptAllChanges();                  // only now: until the commit nothing has happened
        return rows;
    }

    /// <summary>Saves what changed on the writer's connection, which is lent; a deed logs it.</summary>
    internal int SaveLent() => base.SaveChanges(acceptAllChangesOnSuccess: false);

    void Log(JointlyContext db, Head head, AccountChanged fact)
    {
        var work = new Work(db, clock ?? TimeProvider.System);
        var entry = new LogEntry(head, work.Now, By ?? fact.Person ?? House.Person, fact.Deed, fact, work.Today, new RowChanges(db));
        head.Grow(entry);
        db.Add(entry);
        db.Keep();
    }

    // Identity asks the application's services for its version, and leaves passkeys out where there are none (migrations, tests).
    static readonly IServiceProvider WithPasskeys = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null)
            optionsBuilder.UseApplicationServiceProvider(WithPasskeys);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountMaps.Apply(builder);
    }
}
