using System.Security.Cryptography;

namespace Jointly.Records.Packages;

/// <summary>Counts and sums up what passes, on its way out of or into a package.</summary>
internal sealed class PartStream(Stream inner) : Stream
{
    readonly IncrementalHash sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Bytes { get; private set; }

    /// <summary>Of all that passed; asked for once.</summary>
    public string Digest() => Convert.ToHexStringLower(sum.GetHashAndReset());

    public override int Read(Span<byte> buffer)
    {
        var n = inner.Read(buffer);
        Pass(buffer[..n]);
        return n;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        Pass(buffer);
    }

    void Pass(ReadOnlySpan<byte> bytes)
    {
        sum.AppendData(bytes);
        Bytes += bytes.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    public override bool CanRead => inner.CanRead;
    public override bool CanSeek => false;
    public override bool CanWrite => inner.CanWrite;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Bytes; set => throw new NotSupportedException(); }
    public override void Flush() => inner.Flush();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) { inner.Dispose(); sum.Dispose(); }
        base.Dispose(disposing);
    }
}
