using Jointly.Method.Words;
using Jointly.Web.Drawing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Jointly.Web.Parts;

/// <summary>The numbered mark after a figure: its edge shows how well it is known, its accessible name says it.</summary>
public sealed class EvidenceMark : ComponentBase
{
    static readonly Texts T = new(typeof(PartsText));

    [Parameter, EditorRequired] public Evidence Of { get; set; } = default!;
    [CascadingParameter] public EvidenceList? List { get; set; }

    /// <exception cref="InvalidOperationException">The mark does not stand within <see cref="Evidenced"/>, so nothing could list it.</exception>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var place = (List ?? throw new InvalidOperationException("An evidence mark stands within Evidenced, as all of a Document does.")).PlaceFor(Of);
        var name = string.Join(place, T.Pattern(System.Globalization.CultureInfo.CurrentUICulture, PartsText.EvidenceMark)
            .Replace("{1}", Of.Strength.Said(), StringComparison.Ordinal).Split("{0}").Select(Svg.Escaped));
        builder.AddMarkupContent(0, $"""<a class="ev {Of.Strength.Look()}" href="#e{place}" aria-label="{name}">{place}</a>""");
    }
}
