using Jointly.Method.Words;
using Jointly.Records.Writing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Accounts;

/// <summary>Accounts, passkeys, invitations and the keys of cookies. What Identity saves goes through the writer, with an entry in the house's log.</summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options, Writer? writer = null)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Who does it, when that is not the account's own person.</summary>
    public PersonId? By { get; set; }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;   // with passkeys
    internal Writer? Writer => writer;
}
