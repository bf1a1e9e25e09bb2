namespace Jointly.Networks;

/// <summary>
/// The same numbers for the same seed, on every machine and in every version. SplitMix64:
/// Steele, Lea &amp; Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA.
/// </summary>
public struct SeededRandom(ulong seed)
{
    ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to below - 1, evenly but for one part in 2^64/below.</summary>
    public int Below(int below) => (int)Math.BigMul(Next(), (ulong)below, out _);

    /// <summary>From 0 to just under 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Every order equally likely. Durstenfeld 1964, Comm. ACM 7(7).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
