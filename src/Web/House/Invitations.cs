using System.Security.Cryptography;
using System.Text;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.House;

/// <summary>A code that still opens the door, and for whom.</summary>
public sealed record OpenInvitation(byte[] Digest, PersonId Person, string Name, Account? Account);

/// <summary>
/// One-time links and recovery codes: a way in without any mail server. Only the digest of a code is kept, so that who reads the
/// database cannot use them.
/// </summary>
public sealed class Invitations(AccountsContext db, Asking asking, UserManager<Account> accounts, TimeProvider time)
{
    // Without 0, 1, I, L, O, U: what a hand writes and an eye reads back the same.
    const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>A new link for this person; the ones before it open nothing any more.</summary>
    public async Task<string> Make(PersonId person, PersonId by)
    {
        await db.Invitations.Where(i => i.Person == person && !i.Recovery && i.UsedAt == null).ForEachAsync(i => db.Invitations.Remove(i));
        return await Add(person, by, recovery: false);
    }

    public async Task<IReadOnlyList<string>> MakeRecoveryCodes(PersonId person, int count)
    {
        await db.Invitations.Where(i => i.Person == person && i.Recovery).ForEachAsync(i => db.Invitations.Remove(i));
        var codes = new List<string>(count);
        for (var i = 0; i < count; i++) codes.Add(await Add(person, person, recovery: true));
        return codes;
    }

    public Task<int> RecoveryCodesLeft(PersonId person) => db.Invitations.CountAsync(i => i.Person == person && i.Recovery && i.UsedAt == null);

    public async Task<OpenInvitation?> Opened(string code)
    {
        var (digest, now) = (Digest(code), time.GetUtcNow());
        var found = await db.Invitations.SingleOrDefaultAsync(i => i.CodeHash == digest);
        if (found?.OpenAt(now) != true) return null;
        await using var records = asking.ForHouse();
        var name = await records.People.Where(p => p.Id == found.Person).Select(p => p.Name).SingleOrDefaultAsync();
        return string.IsNullOrEmpty(name) ? null : new OpenInvitation(digest, found.Person, name, await accounts.Users.SingleOrDefaultAsync(a => a.Person == found.Person));
    }

    /// <summary>Takes the code, before anything is done with it: of two at the same moment one takes it.</summary>
    public async Task<bool> Take(OpenInvitation open)
    {
        var invitation = await db.Invitations.SingleAsync(i => i.CodeHash == open.Digest);
        if (invitation.UsedAt is not null) return false;
        invitation.UsedAt = time.GetUtcNow();
        try { await db.SaveChangesAsync(); }
        catch (DbUpdateConcurrencyException)
        {
            db.Entry(invitation).State = EntityState.Detached;           // somebody was first; or a newer slip closed it
            return false;
        }
        return true;
    }

    /// <summary>It opened nothing after all, since what was written could not be kept: it is good again.</summary>
    public async Task GiveBack(OpenInvitation open)
    {
        db.ChangeTracker.Clear();                                        // what could not be kept is not tried again along with it
        var invitation = await db.Invitations.SingleAsync(i => i.CodeHash == open.Digest);
        invitation.UsedAt = null;
        await db.SaveChangesAsync();
    }

    async Task<string> Add(PersonId person, PersonId by, bool recovery)
    {
        var code = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));   // 78 bits
        var now = time.GetUtcNow();
        db.Invitations.Add(new Invitation { CodeHash = Digest(code), Person = person, MadeBy = by, MadeAt = now, Expires = recovery ? null : now + Lasts, Recovery = recovery });
        await db.SaveChangesAsync();
        return code;
    }

    static byte[] Digest(string code)
    {
        var plain = new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return SHA256.HashData(Encoding.UTF8.GetBytes("jointly invitation " + plain));
    }
}
