using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Accounts;

/// <summary>Identity's tables under names of the house.</summary>
internal static class AccountMaps
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Account>().ToTable("Accounts").HasIndex(a => a.Person).IsUnique();
        model.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        model.Entity<IdentityUserPasskey<Guid>>().ToTable("AccountPasskeys");
        model.Entity<IdentityRole<Guid>>().ToTable("AccountRoles");            // empty: offices say who may do what
        model.Entity<IdentityUserRole<Guid>>().ToTable("AccountRoleHolders");
        model.Entity<IdentityRoleClaim<Guid>>().ToTable("AccountRoleClaims");
        model.Entity<Invitation>().HasKey(i => i.CodeHash);
        model.Entity<Invitation>().HasIndex(i => i.Person);
        model.Entity<Invitation>().Property(i => i.UsedAt).IsConcurrencyToken();      // of two who use a code at once, one does
    }
}
