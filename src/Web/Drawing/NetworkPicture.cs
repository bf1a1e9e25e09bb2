using System.Globalization;
using System.Text;
using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Web.Parts;
using Microsoft.AspNetCore.Components;
using static Jointly.Web.Drawing.TieLayers;

namespace Jointly.Web.Drawing;

/// <summary>
/// A network before and now, and once for each group of linkages. Every actor keeps its place in all of them, so that only lines
/// change. Lines and marks are written once, in <see cref="Defs"/>, and used by each picture: a page with 500 actors and 3,000
/// linkages stays small.
/// </summary>
public sealed class NetworkPicture
{
    /// <summary>More than this many actors: marks smaller, lines thinner.</summary>
    public const int Crowd = 150;

    /// <summary>More than this many linkages: fainter lines, so that the marks among them are seen.</summary>
    public const int Thicket = 1000;

    /// <summary>More than this many actors are not drawn: say so, and show the table.</summary>
    public const int Most = 500;

    static readonly Texts T = new(typeof(PartsText));

    readonly PictureData data;
    readonly TieLayers layers;
    readonly Places places;
    readonly HashSet<int> before, now;
    readonly bool dense;

    /// <exception cref="ArgumentException">More actors than <see cref="Most"/>.</exception>
    public NetworkPicture(PictureData data)
    {
        if (data.Actors.Count > Most) throw new ArgumentException($"{data.Actors.Count} actors are too many to draw.", nameof(data));
        (this.data, layers, dense) = (data, new TieLayers(data), data.Actors.Count > Crowd);
        (before, now) = (layers.Linked(PictureWave.Before), layers.Linked(PictureWave.Now));
        places = new Places(data.Actors, before.Union(now).ToHashSet());
    }

    /// <summary>Are linkages told apart by group? If not, there is only the large picture.</summary>
    public bool HasGroups => data.Ties.Any(t => t.Group != LinkageGroup.None);

    /// <summary>The kinds of actor in the picture, for its key.</summary>
    public IEnumerable<ActorKind> Kinds => data.Actors.Select(a => a.Kind).Distinct().Order();

    public bool TwoWaves => data.TwoWaves;
    public bool HasBrokers => data.BrokersBefore.Count + data.BrokersNow.Count > 0;

    /// <summary>What the rings mean.</summary>
    public string RingWord => data.Ringed ?? T[PartsText.PictureBroker];

    /// <summary>Is anyone linked to no one, at one time or both?</summary>
    public bool HasIsolates => now.Count < data.Actors.Count || (TwoWaves && before.Count < data.Actors.Count);

    /// <summary>Stands once on the page, before the pictures.</summary>
    public MarkupString Defs() => new($"""<svg class="defs" width="0" height="0" aria-hidden="true"><defs>{Shared()}</defs></svg>""");

    /// <summary>The earlier wave: what was there, and what has ended since.</summary>
    /// <param name="labelledBy">Id of the heading that says what is seen.</param>
    public MarkupString Before(string labelledBy) => Large(PictureWave.Before, labelledBy);

    /// <summary>The later wave, or the only one.</summary>
    public MarkupString Now(string labelledBy) => Large(PictureWave.Now, labelledBy);

    /// <summary>One group of linkages as it is now. Hidden from screen readers: the words beside it say how many.</summary>
    public MarkupString SmallMap(LinkageGroup group)
    {
        var uses = ((Layer[])[Layer.Kept, Layer.New, Layer.AnotherWay]).Where(l => layers[l, group].Count > 0).Select(l => Use(LayerId(l, group)));
        return new($"""<svg class="mnet{Dense}" viewBox="0 0 {Places.Width} {Places.Height}" aria-hidden="true"><use class="dots" href="#{data.Id}-dots"/>{string.Concat(uses)}</svg>""");
    }

    MarkupString Large(PictureWave wave, string labelledBy) => new(
        $"""<svg class="net{Dense}" viewBox="0 0 {Places.Width} {Places.Height}" direction="ltr" role="img" aria-labelledby="{Svg.Escaped(labelledBy)}">{Drawn(wave)}</svg>""");

    /// <summary>Classes for a crowd of actors (smaller marks) and of linkages (fainter lines).</summary>
    internal string Dense => (dense ? " dense" : "") + (layers.Count > Thicket ? " many" : "");

    /// <summary>What all pictures share: marks, lines, and dots for the small maps.</summary>
    internal string Shared()
    {
        var svg = new StringBuilder();
        foreach (var mark in Marks)
            svg.Append(dense ? $"""<g id="{data.Id}-{mark}"><g transform="scale(.6)">{Shapes.Outline(mark)}</g></g>""" : $"""<g id="{data.Id}-{mark}">{Shapes.Outline(mark)}</g>""");
        foreach (var layer in Enum.GetValues<Layer>().Where(layers.Any))
        {
            var paths = layers.Groups(layer).Select(g => $"""<path id="{LayerId(layer, g)}" d="{Trails.Through(places.At, layers[layer, g])}"/>""");
            svg.Append(CultureInfo.InvariantCulture, $"""<g id="{LayerId(layer)}">{string.Concat(paths)}</g>""");
        }
        svg.Append(CultureInfo.InvariantCulture, $"""<g id="{data.Id}-nd" class="nd">""");
        foreach (var kind in before.Union(now).Order().GroupBy(v => Shapes.Class(data.Actors[v].Kind)))
            svg.Append(CultureInfo.InvariantCulture, $"""<g class="{kind.Key}">{string.Concat(kind.Select(v => Mark(kind.Key, v)))}</g>""");
        svg.Append("</g>");
        if (HasGroups) svg.Append(CultureInfo.InvariantCulture, $"""<path id="{data.Id}-dots" d="{Trails.Dots(places.At)}"/>""");
        return svg.ToString();
    }

    /// <summary>Lines under marks, marks under rings, hollow marks and names on top.</summary>
    internal string Drawn(PictureWave wave)
    {
        var svg = new StringBuilder();
        foreach (var (layer, look) in wave == PictureWave.Before ? Earlier : Later)
            if (layers.Any(layer)) svg.Append(Use(LayerId(layer), look));
        var brokers = wave == PictureWave.Before ? data.BrokersBefore : data.BrokersNow;
        double ring = dense ? 8 : 12;
        svg.Append(Use($"{data.Id}-nd"));
        if (brokers.Count > 0)
            svg.Append(CultureInfo.InvariantCulture, $"""<g class="brk">{string.Concat(brokers.Select(v => $"""<circle {At("cx", "cy", v)} r="{Svg.Number(ring)}"/>"""))}</g>""");
        svg.Append(Hollow(wave));
        foreach (var label in Labels.Place([.. brokers.Select(v => (places.At[v], data.Actors[v].Name))], ring, places.Foot, [.. places.At]))
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{label.X}" y="{label.Y}"{label.Anchor switch { "start" => " class=\"ts\"", "end" => " class=\"te\"", _ => "" }}>{Svg.Escaped(label.Text)}</text>""");
        if (places.OnShelf.Count > 0)
            svg.Append(CultureInfo.InvariantCulture, $"""<text class="shelf" x="{places.Caption.X}" y="{places.Caption.Y}">{Svg.Escaped(T[TwoWaves ? PartsText.ShelfBoth : PartsText.ShelfOne])}</text>""");
        return svg.ToString();
    }

    static readonly IReadOnlyList<(Layer, string)> Earlier = [(Layer.Kept, "kp"), (Layer.Ended, "gone")], Later = [(Layer.Kept, "kp"), (Layer.New, "new")];

    // Linked to no one at this time: the same shape, hollow and dashed, over the full one.
    string Hollow(PictureWave wave)
    {
        var linked = wave == PictureWave.Before ? before : now;
        var alone = Enumerable.Range(0, data.Actors.Count).Where(v => !linked.Contains(v)).ToList();
        if (alone.Count == 0) return "";
        var radius = dense || places.Step < 18 ? "3.6" : "6";
        return $"""<g class="iso">{string.Concat(alone.Select(v => Shapes.Class(data.Actors[v].Kind) is var mark and not "ke"
            ? Mark(mark, v) : $"""<circle {At("cx", "cy", v)} r="{radius}"/>"""))}</g>""";
    }

    internal IEnumerable<string> Marks => Shapes.Classes.Where(c => data.Actors.Any(a => Shapes.Class(a.Kind) == c));

    string Mark(string mark, int v) => $"""<use href="#{data.Id}-{mark}" {At("x", "y", v)}/>""";
    string At(string x, string y, int v) => string.Create(CultureInfo.InvariantCulture, $"""{x}="{places.At[v].X}" {y}="{places.At[v].Y}" """).TrimEnd();
    static string Use(string id, string? look = null) => look is null ? $"""<use href="#{id}"/>""" : $"""<use class="{look}" href="#{id}"/>""";
    string LayerId(Layer layer) => $"{data.Id}-{layer switch { Layer.Kept => 'k', Layer.New => 'n', Layer.Ended => 'x', _ => 'a' }}";
    string LayerId(Layer layer, LinkageGroup group) => $"{LayerId(layer)}{(int)group}";
}
