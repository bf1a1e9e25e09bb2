using System.Security.Claims;
using Jointly.Records.Accounts;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jointly.Web.House;

/// <summary>The cookie holds ids of account and person, the stamp by which a changed password ends it, and nothing about the person: no name by which they sign in.</summary>
public sealed class PersonClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var name in identity.FindAll(c => c.Type == Options.ClaimsIdentity.UserNameClaimType || c.Type == Options.ClaimsIdentity.EmailClaimType).ToList()) identity.RemoveClaim(name);
        identity.AddClaim(new Claim(Session.PersonClaim, user.Person.Value.ToString()));
        return identity;
    }
}
