using System.Security.Cryptography;
using System.Text;
using Jointly.Method.Words;

namespace Jointly.Records.Accounts;

/// <summary>A link that can be used once to take up or regain an account. Only the digest of its code is kept.</summary>
public sealed class Invitation
{
    /// <summary>SHA-256 of the code in the link.</summary>
    public byte[] CodeHash { get; init; } = [];
    public PersonId Person { get; init; }
    public PersonId MadeBy { get; init; }
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>None for recovery codes, which last until used or replaced.</summary>
    public DateTimeOffset? Expires { get; init; }
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>A code that its owner printed against the day of a lost password.</summary>
    public bool Recovery { get; init; }

    public static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));

    public bool OpenAt(DateTimeOffset now) => UsedAt is null && !(Expires <= now);
}
