using Jointly.Method.Words;
using Microsoft.AspNetCore.Identity;

namespace Jointly.Records.Accounts;

/// <summary>How a person signs in. Person, account and office are three things.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public PersonId Person { get; set; }
}
