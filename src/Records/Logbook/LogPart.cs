using Jointly.Method.Words;

namespace Jointly.Records.Logbook;

/// <summary>
/// What an entry says, in parts: the fact, the changes of rows, what is personal, what is sealed. Each has a salt of its own, so
/// that an erased part cannot be guessed from its digest, and the digest stays when content and salt are erased.
/// </summary>
public sealed class LogPart
{
    public const string Fact = "fact", Changes = "changes", Personal = "personal", Sealed = "sealed";

    public InitiativeId Chain { get; init; }
    public long Number { get; init; }
    public string Name { get; init; } = "";
    public byte[]? Salt { get; private set; }

    /// <summary>JSON, or nothing once it is erased.</summary>
    public string? Content { get; private set; }
    public byte[] Digest { get; init; } = [];

    internal void Erase() => (Salt, Content) = (null, null);
}
