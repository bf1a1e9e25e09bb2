using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Jointly.Web.Tests;

/// <summary>Renders a part outside a request, as reports do, in a language.</summary>
static class Rendering
{
    public static async Task<string> Of<TPart>(object parameters, string language = "en") where TPart : IComponent
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            await using var services = new ServiceCollection().AddLogging()
                .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
            await using var renderer = new HtmlRenderer(services, services.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>());
            var given = parameters.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(parameters));
            return await renderer.Dispatcher.InvokeAsync(async () =>
                (await renderer.RenderComponentAsync<TPart>(ParameterView.FromDictionary(given))).ToHtmlString());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    /// <summary>Markup as a page gives it to a part.</summary>
    public static RenderFragment Markup(string html) => b => b.AddMarkupContent(0, html);
}
