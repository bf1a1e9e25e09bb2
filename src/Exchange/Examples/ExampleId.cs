using System.Security.Cryptography;
using System.Text;

namespace Jointly.Exchange.Examples;

public static class ExampleId
{
    /// <summary>
    /// The same id for the same code, so that two installations with the example speak of the same actors: the first sixteen bytes
    /// of SHA-256 over "example/code", marked as version 8 of RFC 9562 (made from a name by a rule of one's own).
    /// </summary>
    public static Guid Of(string example, string code)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{example}/{code}")).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }
}
