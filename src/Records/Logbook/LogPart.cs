using System.Security.Cryptography;
using Jointly.Method.Words;

namespace Jointly.Records.Logbook;

/// <summary>
/// What an entry says, in parts: the fact, the changes of rows, what is personal, what is sealed. Each has a salt of its own, so
/// that an erased part cannot be guessed from its digest; the digest stays when content and salt are erased.
/// </summary>
public sealed class LogPart
{
    public const string Fact = "fact", Changes = "changes", Personal = "personal", Sealed = "sealed";

    LogPart() { }

    internal LogPart(InitiativeId chain, long number, string name, string content)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        (Chain, Number, Name, Salt, Content) = (chain, number, name, salt, content);
        Digest = Digests.OfPart(name, salt, content);
    }

    public InitiativeId Chain { get; private set; }
    public long Number { get; private set; }
    public string Name { get; private set; } = "";
    public byte[]? Salt { get; private set; }

    /// <summary>JSON, or nothing once it is erased.</summary>
    public string? Content { get; private set; }
    public byte[] Digest { get; private set; } = [];

    /// <summary>What happened stays; what it tells about a person, or what was sealed, may go.</summary>
    public static bool MayBeErased(string name) => name is Personal or Sealed;

    internal void Erase() => (Salt, Content) = (null, null);
}
