using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jointly.Networks;

/// <summary>
/// Vectors of 64 bytes that each start where a cache line starts, which arrays do not promise: else every look-up touches two lines.
/// All zero at first. Outside the collector's care: always in a using.
/// </summary>
sealed unsafe class AlignedVectors<T> : IDisposable where T : unmanaged
{
    readonly nuint bytes;

    public AlignedVectors(int length)
    {
        bytes = (nuint)length * 64;
        At = (Vector512<T>*)NativeMemory.AlignedAlloc(Math.Max(bytes, 64), 64);
        Clear();
    }

    /// <summary>The first vector; valid until disposed.</summary>
    public Vector512<T>* At { get; private set; }

    public void Clear() => NativeMemory.Clear(At, bytes);

    public void Dispose()
    {
        NativeMemory.AlignedFree(At);
        At = null;
    }
}
