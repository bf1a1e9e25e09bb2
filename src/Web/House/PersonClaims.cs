using System.Security.Claims;
using Jointly.Records.Accounts;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jointly.Web.House;

/// <summary>The cookie holds the person's id and nothing about the person.</summary>
public sealed class PersonClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Session.PersonClaim, user.Person.Value.ToString()));
        return identity;
    }
}
