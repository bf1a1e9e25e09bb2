using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace Jointly.Web.Parts;

/// <summary>
/// Text with evidence marks, and the list of evidence after it. What is within is rendered by itself first, whole, since only the
/// finished text shows in which order its marks are read. Values cascading from outside do not reach it.
/// </summary>
public sealed class Evidenced(IServiceProvider services, ILoggerFactory loggers) : ComponentBase
{
    readonly EvidenceList list = new();
    string? text;

    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        await using var apart = new HtmlRenderer(services, loggers);
        var within = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["Value"] = list,
            ["IsFixed"] = true,
            ["ChildContent"] = ChildContent ?? (_ => { }),
        });
        text = list.Numbered(await apart.Dispatcher.InvokeAsync(async () =>
            (await apart.RenderComponentAsync<CascadingValue<EvidenceList>>(within)).ToHtmlString()));
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (text is null) return;
        builder.AddMarkupContent(0, text);
        builder.OpenComponent<EvidenceFoot>(1);
        builder.AddComponentParameter(2, nameof(EvidenceFoot.Evidence), list.InReadingOrder);
        builder.CloseComponent();
    }
}
