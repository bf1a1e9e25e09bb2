using System.Security.Cryptography;
using System.Text;

namespace Jointly.Records.Packages;

/// <summary>
/// The key of an installation for what is sealed in packages that come in (N-71, N-30): its public half is handed to whoever makes the
/// package, its secret half stays in the data folder, readable by its owner alone.
/// </summary>
public sealed class ReceivingKey : IDisposable
{
    public const string FileName = "receiving.key", Mark = "jointly-";
    readonly ECDiffieHellman pair;

    ReceivingKey(ECDiffieHellman pair) => this.pair = pair;

    /// <summary>This installation's; made when there is none yet.</summary>
    public static ReceivingKey Of(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            using var made = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            var coming = $"{file}.{Guid.NewGuid():N}";
            using (var to = new FileStream(coming, options)) to.Write(Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem()));
            try { File.Move(coming, file, overwrite: false); }
            catch (IOException) when (File.Exists(file)) { File.Delete(coming); }                // another process was first
        }
        var pair = ECDiffieHellman.Create();
        pair.ImportFromPem(File.ReadAllText(file));
        return new(pair);
    }

    /// <summary>To be handed over, as one word.</summary>
    public string Address => Mark + Convert.ToBase64String(pair.ExportSubjectPublicKeyInfo()).TrimEnd('=').Replace('+', '.').Replace('/', '_');
    public string Fingerprint => FingerprintOf(pair.ExportSubjectPublicKeyInfo());

    /// <summary>None when it was made for another installation.</summary>
    internal RowSeal? Open(PackedSeal seal)
    {
        if (seal.For != Fingerprint) return null;
        using var other = ECDiffieHellman.Create();
        try { other.ImportSubjectPublicKeyInfo(Convert.FromBase64String(seal.With), out _); }
        catch (Exception e) when (e is CryptographicException or FormatException) { return null; }
        return new(pair.DeriveRawSecretAgreement(other.PublicKey));
    }

    /// <summary>A lock that only the installation of this address can open; none when the address is none.</summary>
    internal static (RowSeal Seal, PackedSeal Packed)? For(string address)
    {
        using var theirs = ECDiffieHellman.Create();
        try
        {
            theirs.ImportSubjectPublicKeyInfo(Bytes(address), out _);
            using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
            return (new(once.DeriveRawSecretAgreement(theirs.PublicKey)), new(FingerprintOf(theirs.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(once.ExportSubjectPublicKeyInfo())));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException) { return null; }
    }

    /// <summary>The fingerprint of the installation of this address; none when the address is none.</summary>
    public static string? FingerprintOf(string? address)
    {
        if (address is null || For(address) is not { } made) return null;
        made.Seal.Dispose();
        return made.Packed.For;
    }

    static byte[] Bytes(string address)
    {
        var plain = address.Trim();
        if (!plain.StartsWith(Mark, StringComparison.Ordinal)) throw new FormatException("A receiving key begins with its mark.");
        plain = plain[Mark.Length..].Replace('.', '+').Replace('_', '/');
        return Convert.FromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='));
    }

    static string FingerprintOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 8));

    public void Dispose() => pair.Dispose();
}

/// <summary>Locks and opens single rows: AES-256-GCM, each with a nonce of its own, bound to its table.</summary>
internal sealed class RowSeal(byte[] secret) : IDisposable
{
    const int Nonce = 12, Tag = 16;
    readonly AesGcm aes = new(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: "jointly package seal 1"u8.ToArray()), Tag);

    public byte[] Lock(ReadOnlySpan<byte> row, string table)
    {
        var locked = new byte[Nonce + Tag + row.Length];
        RandomNumberGenerator.Fill(locked.AsSpan(0, Nonce));
        aes.Encrypt(locked.AsSpan(0, Nonce), row, locked.AsSpan(Nonce + Tag), locked.AsSpan(Nonce, Tag), Encoding.UTF8.GetBytes(table));
        return locked;
    }

    /// <exception cref="CryptographicException">It was changed, or locked for another.</exception>
    public byte[] Open(byte[] locked, string table)
    {
        if (locked.Length < Nonce + Tag) throw new CryptographicException("Too short to be a locked row.");
        var row = new byte[locked.Length - Nonce - Tag];
        aes.Decrypt(locked.AsSpan(0, Nonce), locked.AsSpan(Nonce + Tag), locked.AsSpan(Nonce, Tag), row, Encoding.UTF8.GetBytes(table));
        return row;
    }

    public void Dispose() => aes.Dispose();
}
