using System.Globalization;
using System.Text;
using Jointly.Method.Words;
using Jointly.Web.Parts;

namespace Jointly.Web.Drawing;

/// <summary>A network picture as a file of its own, with its look, title, description and key inside: for reports and for print.</summary>
public static class StandalonePicture
{
    static readonly Texts T = new(typeof(PartsText));

    // The light values of the design language; new lines are dashed as well, so that they are told apart in grey.
    const string Look = """
        svg{font:600 11.5px "Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#14212a}
        .kp,.new,.gone{fill:none;stroke:#7b8993;stroke-opacity:.75;stroke-linejoin:round}.new{stroke:#0b4f94;stroke-width:1.3;stroke-dasharray:6 1.5;stroke-opacity:.85}.gone{stroke:#b3261e;stroke-width:1.5;stroke-dasharray:2 3;stroke-opacity:1}
        .dense .kp{stroke-width:.6}.dense .new{stroke-width:.8}.dense .gone{stroke-width:1}.many .kp,.many .new{stroke-width:.4;stroke-opacity:.55}.many .gone{stroke-width:.6}
        .nd{stroke:#fff}.ke{fill:#727c84}.ka{fill:#2b95dc}.kb{fill:#c47b46}.kf{fill:#025e29}.ku{fill:#6e3cc2}.kt{fill:#70234e}.kx{fill:#43525d}
        .iso{fill:#fff;stroke:#b3261e;stroke-width:2;stroke-dasharray:3 2}.dense .iso{stroke-width:1.3}.brk{fill:none;stroke:#14212a;stroke-width:2}
        text{fill:#14212a;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round;text-anchor:middle}.ts{text-anchor:start}.te{text-anchor:end}.shelf{font-weight:400;text-anchor:end}.word{font-weight:400;text-anchor:start}.title{font-size:15px;text-anchor:start}
        """;

    /// <summary>The picture as an SVG document.</summary>
    /// <param name="title">Drawn above the picture, and its name for screen readers.</param>
    /// <param name="description">What is seen, in a sentence or two.</param>
    /// <param name="since">What new linkages are new since, such as "March 2025".</param>
    public static string Of(NetworkPicture picture, PictureWave wave, string title, string description, string since = "")
    {
        var key = Key(picture, wave, since).ToList();
        var rows = (key.Count + 1) / 2;
        var height = Places.Height + 36 + 22 * rows + 12;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Places.Width * 2}" height="{height * 2}" viewBox="0 -36 {Places.Width} {height}" direction="ltr" role="img" aria-labelledby="title said" class="picture{picture.Dense}">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<title id="title">{Svg.Escaped(title)}</title><desc id="said">{Svg.Escaped(description)}</desc><style>{Look}</style><defs>{picture.Shared()}</defs>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect y="-36" width="{Places.Width}" height="{height}" fill="#fff"/><text class="title" x="14" y="-12">{Svg.Escaped(title)}</text>""");
        svg.Append(picture.Drawn(wave));
        for (var i = 0; i < key.Count; i++)
            svg.Append(CultureInfo.InvariantCulture, $"""<g transform="translate({18 + i % 2 * Places.Width / 2} {Places.Height + 16 + i / 2 * 22})">{key[i].Mark}<text class="word" x="20" y="4">{Svg.Escaped(key[i].Word)}</text></g>""");
        return svg.Append("</svg>").ToString();
    }

    static IEnumerable<(string Mark, string Word)> Key(NetworkPicture picture, PictureWave wave, string since)
    {
        foreach (var kind in picture.Kinds)
            yield return ($"""<g class="{Shapes.Class(kind)}">{Shapes.Outline(Shapes.Class(kind))}</g>""", KindWords.Many(kind));
        if (picture.HasIsolates) yield return ("""<circle class="iso" r="6"/>""", T[PartsText.PictureIsolate]);
        if (picture.HasBrokers) yield return ("""<circle class="brk" r="6.5"/>""", picture.RingWord);
        yield return (Line("kp"), T[picture.TwoWaves ? PartsText.PictureKept : PartsText.PictureTie]);
        if (!picture.TwoWaves) yield break;
        yield return wave == PictureWave.Now ? (Line("new"), T[PartsText.PictureNew, since]) : (Line("gone"), T[PartsText.PictureEnded]);
    }

    static string Line(string look) => $"""<path class="{look}" d="M-8 0h20"/>""";
}
