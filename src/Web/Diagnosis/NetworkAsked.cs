using System.Globalization;
using Jointly.Method.Actors;

namespace Jointly.Web.Diagnosis;

/// <summary>Which wave is read, with which one before beside it, and which kinds of linkage. What is left out is the last wave, the one before it, and all kinds that a reading takes in.</summary>
/// <param name="Wave">The number of the wave to read as now.</param>
/// <param name="Before">The number of the wave to compare with; 0 for none.</param>
/// <param name="Kind">Codes of kinds.</param>
public sealed record NetworkAsked(int? Wave = null, int? Before = null, string[]? Kind = null)
{
    const int MostKinds = 40, LongestKind = 40;

    public static readonly NetworkAsked Last = new();

    /// <summary>In one order and each once; none where they are not named.</summary>
    public IReadOnlyList<string> Kinds { get; } = [.. (Kind ?? []).Where(k => k is { Length: > 0 and <= LongestKind }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostKinds)];

    /// <summary>Is it another reading than the one that comes by itself?</summary>
    public bool Chosen => Wave is not null || Before is not null || Kinds.Count > 0;

    /// <summary>The same as fields of a form that asks again.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields() =>
    [
        .. Wave is { } wave ? [new("wave", wave.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
        .. Before is { } before ? [new("before", before.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
        .. Kinds.Select(k => KeyValuePair.Create("kind", k)),
    ];

    /// <summary>The same as the end of an address: "?wave=2&amp;kind=REL3", or nothing.</summary>
    public string Query(params (string Name, string Value)[] more)
    {
        List<string> parts = [];
        if (Wave is { } wave) parts.Add(string.Create(CultureInfo.InvariantCulture, $"wave={wave}"));
        if (Before is { } before) parts.Add(string.Create(CultureInfo.InvariantCulture, $"before={before}"));
        parts.AddRange(Kinds.Select(k => $"kind={Uri.EscapeDataString(k)}"));
        parts.AddRange(more.Select(m => $"{m.Name}={Uri.EscapeDataString(m.Value)}"));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>Of the kinds that there are, those asked for and open to all who may read the network (N-71); none where all of a reading are meant.</summary>
    public IReadOnlySet<string>? OpenOf(IEnumerable<string> there) => Kinds.Count == 0 ? null
        : there.Where(k => Kinds.Contains(k, StringComparer.Ordinal) && LinkageKind.Find(k) is not { Sealed: true }).ToHashSet(StringComparer.Ordinal) is { Count: > 0 } open ? open : null;

    public bool Equals(NetworkAsked? other) => other is not null && (Wave, Before) == (other.Wave, other.Before) && Kinds.SequenceEqual(other.Kinds, StringComparer.Ordinal);
    public override int GetHashCode() => HashCode.Combine(Wave, Before, Kinds.Count);
}
