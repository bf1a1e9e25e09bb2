using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Jointly.Records.Accounts;

/// <summary>What changed on an account, a key or an invitation, by name: values of accounts never stand in the log.</summary>
/// <param name="Person">Whose account it is; none where it is the house's.</param>
/// <param name="What">Such as "Account.PasswordHash" or "Passkey added".</param>
public sealed record AccountChanged(PersonId? Person, IReadOnlyList<string> What) : IFact
{
    public Subject Subject => Person is { } person ? new(nameof(Account), person.Value) : new("House", Guid.Empty);

    /// <summary>Identity counts failed attempts, and locks, on the account itself; nothing else changes when someone signs in.</summary>
    internal Deed Deed => What.Except([Stamp]).ToList() is { Count: > 0 } told && told.All(Attempts.Contains) ? Deed.SignIn : Deed.ChangeAccount;

    const string Stamp = "Account.ConcurrencyStamp";
    static readonly string[] Attempts = ["Account.AccessFailedCount", "Account.LockoutEnd"];

    /// <summary>Call after DetectChanges.</summary>
    internal static AccountChanged Of(DbContext accounts)
    {
        var changed = accounts.ChangeTracker.Entries().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)).ToList();
        var account = accounts.ChangeTracker.Entries<Account>().Select(e => e.Entity).FirstOrDefault();
        var person = account?.Person ?? changed.Select(e => e.Entity).OfType<Invitation>().FirstOrDefault()?.Person;
        return new(person, [.. changed.SelectMany(Told).Distinct().Order(StringComparer.Ordinal)]);
    }

    static IEnumerable<string> Told(EntityEntry row) => row.State is EntityState.Modified
        ? row.Properties.Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue)).Select(p => $"{Name(row)}.{p.Metadata.Name}")
        : [$"{Name(row)} {(row.State is EntityState.Added ? "added" : "removed")}"];

    // IdentityUserPasskey`1 is a passkey to everyone else.
    static string Name(EntityEntry row) => row.Metadata.ClrType.Name.Split('`')[0].Replace("IdentityUser", "", StringComparison.Ordinal).Replace("Identity", "", StringComparison.Ordinal);
}
