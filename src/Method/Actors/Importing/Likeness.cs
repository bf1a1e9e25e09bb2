namespace Jointly.Method.Actors.Importing;

/// <summary>How alike two names are written, from 0 to 1.</summary>
public static class Likeness
{
    /// <summary>From here on two names may well be one.</summary>
    public const double Alike = 0.85;

    const double SameWord = 0.9, Shortened = 0.97;

    /// <summary>
    /// The share of letters in words that have a match in the other name: the same word, a shortened one (conf, confecciones) or one
    /// written a little differently. The order of words does not matter.
    /// </summary>
    public static double OfNames(string[] a, string[] b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        double matched = 0, all = a.Sum(w => w.Length) + b.Sum(w => w.Length);
        Span<bool> taken = stackalloc bool[Math.Min(b.Length, 64)];
        foreach (var word in a)
        {
            var (best, at) = (0.0, -1);
            for (int i = 0; i < taken.Length; i++)
                if (!taken[i] && OfWords(word, b[i]) is var alike && alike > best) (best, at) = (alike, i);
            if (at < 0) continue;
            taken[at] = true;
            matched += best * (word.Length + b[at].Length);
        }
        return matched / all;
    }

    static double OfWords(string a, string b)
    {
        if (a == b) return 1;
        var (less, more) = a.Length < b.Length ? (a, b) : (b, a);
        if (less.Length >= 3 && more.StartsWith(less, StringComparison.Ordinal)) return Shortened;
        return less.Length >= 4 && JaroWinkler(a, b) is var alike and >= SameWord ? alike : 0;
    }

    /// <summary>Winkler 1990, String Comparator Metrics and Enhanced Decision Rules: Jaro's measure, raised by a common beginning of up to four letters.</summary>
    public static double JaroWinkler(string a, string b)
    {
        var jaro = Jaro(a, b);
        int common = 0;
        while (common < Math.Min(4, Math.Min(a.Length, b.Length)) && a[common] == b[common]) common++;
        return jaro + common * 0.1 * (1 - jaro);
    }

    /// <summary>Jaro 1989: letters in common no farther apart than half the longer word, less those that stand in another order.</summary>
    static double Jaro(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return a.Length == b.Length ? 1 : 0;
        int reach = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        var (inA, inB) = (new bool[a.Length], new bool[b.Length]);
        double common = 0;
        for (int i = 0; i < a.Length; i++)
            for (int j = Math.Max(0, i - reach); j <= Math.Min(b.Length - 1, i + reach); j++)
                if (!inB[j] && a[i] == b[j])
                {
                    inA[i] = inB[j] = true;
                    common++;
                    break;
                }
        if (common == 0) return 0;
        int turned = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
        {
            if (!inA[i]) continue;
            while (!inB[j]) j++;
            if (a[i] != b[j++]) turned++;
        }
        return (common / a.Length + common / b.Length + (common - turned / 2.0) / common) / 3;
    }
}
