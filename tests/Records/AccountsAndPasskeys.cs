using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Accounts;
using Jointly.Records.Logbook;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Records.Tests;

public abstract class AccountsAndPasskeys(On on) : OnGround(on)
{
    const string Password = "Correct-horse-7";

    [Fact(DisplayName = "An account is kept through the writer, with an entry in the house's log that tells no value")]
    public async Task Created()
    {
        await using var scope = Ground.Services.CreateAsyncScope();
        var account = Someone("ana");

        Assert.True((await Users(scope).CreateAsync(account, Password)).Succeeded);

        await using var later = Ground.Services.CreateAsyncScope();
        Assert.True(await Users(later).CheckPasswordAsync((await Users(later).FindByNameAsync("ana"))!, Password));
        using var house = Ground.Asking.ForHouse();
        var entry = house.Log.Include(e => e.Parts).Single();
        Assert.Equal((Deed.ChangeAccount, account.Person), (entry.Deed, entry.By));
        Assert.Contains("Account added", entry.Parts.Single(p => p.Name == LogPart.Fact).Content);
        Assert.DoesNotContain(entry.Parts, p => p.Content!.Contains("ana", StringComparison.Ordinal) || p.Content.Contains(account.PasswordHash!, StringComparison.Ordinal));
        Assert.True(Audit.Verify(Ground.Database).Whole);
    }

    [Fact(DisplayName = "A name taken is refused by Identity, and one taken in the same moment by the database")]
    public async Task Duplicate()
    {
        await using var scope = Ground.Services.CreateAsyncScope();
        await Users(scope).CreateAsync(Someone("ana"), Password);
        Assert.Equal("DuplicateUserName", Assert.Single((await Users(scope).CreateAsync(Someone("ana"), Password)).Errors).Code);

        await using var racing = Ground.Services.CreateAsyncScope();
        var accounts = racing.ServiceProvider.GetRequiredService<AccountsContext>();
        var second = Someone("ana");
        second.NormalizedUserName = "ANA";
        accounts.Add(second);
        await Assert.ThrowsAsync<DbUpdateException>(() => accounts.SaveChangesAsync(Stop));
        Assert.Contains(accounts.ChangeTracker.Entries(), e => e.State is EntityState.Added);           // nothing counts as kept
        using var house = Ground.Asking.ForHouse();
        Assert.Equal(1, house.Log.Count());
    }

    [Fact(DisplayName = "Failed sign-ins lock the account, and stand in the log as sign-ins")]
    public async Task Locked_out()
    {
        await using var scope = Ground.Services.CreateAsyncScope();
        var account = Someone("ana");
        await Users(scope).CreateAsync(account, Password);
        await Users(scope).SetLockoutEnabledAsync(account, true);

        for (var i = 0; i < 3; i++) await Users(scope).AccessFailedAsync(account);

        await using var later = Ground.Services.CreateAsyncScope();
        Assert.True(await Users(later).IsLockedOutAsync((await Users(later).FindByNameAsync("ana"))!));
        using var house = Ground.Asking.ForHouse();
        Assert.Equal(3, house.Log.Count(e => e.DeedName == nameof(Deed.SignIn)));
    }

    [Fact(DisplayName = "Of two who change one account from the same state, the later is told to look again")]
    public async Task Stale()
    {
        await using var one = Ground.Services.CreateAsyncScope();
        await using var two = Ground.Services.CreateAsyncScope();
        await Users(one).CreateAsync(Someone("ana"), Password);
        var (mine, theirs) = ((await Users(one).FindByNameAsync("ana"))!, (await Users(two).FindByNameAsync("ana"))!);

        Assert.True((await Users(one).SetEmailAsync(mine, "ana@example.org")).Succeeded);
        Assert.Equal("ConcurrencyFailure", Assert.Single((await Users(two).SetEmailAsync(theirs, "other@example.org")).Errors).Code);
    }

    [Fact(DisplayName = "A passkey is kept with its account")]
    public async Task Passkey()
    {
        await using var scope = Ground.Services.CreateAsyncScope();
        var account = Someone("ana");
        await Users(scope).CreateAsync(account, Password);
        var key = new UserPasskeyInfo([1, 2, 3], [4, 5], Ground.Clock.GetUtcNow(), 0, ["internal"], true, true, true, [6], [7]) { Name = "telephone" };

        Assert.True((await Users(scope).AddOrUpdatePasskeyAsync(account, key)).Succeeded);

        await using var later = Ground.Services.CreateAsyncScope();
        var found = await Users(later).FindByPasskeyIdAsync([1, 2, 3]);
        Assert.Equal(account.Id, found!.Id);
        Assert.Equal("telephone", Assert.Single(await Users(later).GetPasskeysAsync(found)).Name);
    }

    [Fact(DisplayName = "An invitation is used once, and only its digest is kept; keys of cookies are saved synchronously")]
    public async Task Invited()
    {
        var (now, ana) = (Ground.Clock.GetUtcNow(), PersonId.New());
        await using (var scope = Ground.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountsContext>();
            accounts.By = ana;
            accounts.Add(new Invitation { CodeHash = Invitation.HashOf("mango-42"), Person = PersonId.New(), MadeBy = ana, MadeAt = now, Expires = now.AddDays(7) });
            accounts.Add(new DataProtectionKey { FriendlyName = "key", Xml = "<key/>" });
            Assert.Equal(2, accounts.SaveChanges());
        }

        await using var later = Ground.Services.CreateAsyncScope();
        var context = later.ServiceProvider.GetRequiredService<AccountsContext>();
        var (digest, instant) = (Invitation.HashOf("mango-42"), now);
        var invitation = context.Invitations.Single(i => i.CodeHash == digest && i.MadeAt <= instant);
        Assert.True(invitation.OpenAt(now));
        Assert.False(invitation.OpenAt(now.AddDays(7)));
        invitation.UsedAt = now;
        await context.SaveChangesAsync(Stop);
        Assert.False(invitation.OpenAt(now));
        using var house = Ground.Asking.ForHouse();
        var parts = house.LogParts.Where(p => p.Name == LogPart.Fact).OrderBy(p => p.Number).Select(p => p.Content!).ToList();
        Assert.Contains("DataProtectionKey added", parts[0]);
        Assert.Contains("Invitation.UsedAt", parts[1]);
        Assert.Equal(ana, house.Log.OrderBy(e => e.Number).First().By);
    }

    static Account Someone(string name) => new() { Id = Guid.CreateVersion7(), UserName = name, Person = PersonId.New() };
    static UserManager<Account> Users(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
}

public sealed class AccountsAndPasskeys_on_SQLite() : AccountsAndPasskeys(On.Sqlite);
public sealed class AccountsAndPasskeys_on_PostgreSQL() : AccountsAndPasskeys(On.Postgres);
