using Jointly.Method.Actors;

namespace Jointly.Web.Drawing;

/// <summary>
/// Each linkage in exactly one layer of its group. A pair can be linked in several ways: the large picture draws it once, by what
/// became of the pair; its other ways stand in a layer that only the small maps show.
/// </summary>
sealed class TieLayers
{
    public enum Layer { Kept, New, Ended, AnotherWay }

    readonly Dictionary<(Layer, LinkageGroup), List<(int From, int To)>> ties = [];
    readonly HashSet<(int, int)> before = [], now = [];

    public TieLayers(PictureData data)
    {
        var all = data.Ties.Where(t => t.From != t.To)
            .Select(t => t with { From = Math.Min(t.From, t.To), To = Math.Max(t.From, t.To), Status = data.TwoWaves ? t.Status : TieStatus.Kept })
            .Distinct().ToList();
        foreach (var t in all)
        {
            if (t.Status != TieStatus.New) before.Add((t.From, t.To));
            if (t.Status != TieStatus.Ended) now.Add((t.From, t.To));
        }
        var drawn = new HashSet<(int, int)>();
        foreach (var t in all.OrderBy(t => t.Group))
        {
            var pair = (t.From, t.To);
            if (t.Status == TieStatus.Ended && now.Contains(pair)) continue;          // ended in this way, not as a pair
            var layer = !drawn.Add(pair) ? t.Status == TieStatus.Ended ? (Layer?)null : Layer.AnotherWay
                : !now.Contains(pair) ? Layer.Ended
                : before.Contains(pair) ? Layer.Kept : Layer.New;
            if (layer is { } l) (ties.TryGetValue((l, t.Group), out var list) ? list : ties[(l, t.Group)] = []).Add(pair);
        }
    }

    public IEnumerable<LinkageGroup> Groups(Layer layer) => Enum.GetValues<LinkageGroup>().Where(g => ties.ContainsKey((layer, g)));
    public IReadOnlyList<(int From, int To)> this[Layer layer, LinkageGroup group] => ties.GetValueOrDefault((layer, group)) ?? [];
    public bool Any(Layer layer) => Groups(layer).Any();

    /// <summary>Linkages in all layers.</summary>
    public int Count => ties.Values.Sum(t => t.Count);

    /// <summary>Those linked to anyone at that time.</summary>
    public HashSet<int> Linked(PictureWave wave) =>
        [.. (wave == PictureWave.Before ? before : now).SelectMany(p => (int[])[p.Item1, p.Item2])];
}
