using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Jointly.Web.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jointly.Web.Tests.Parts;

public class WithinARequest
{
    [Fact(DisplayName = "A page answered to a request is the same as one rendered outside, evidence numbered and all")]
    public async Task Same_page()
    {
        var frame = new PageFrame("Actores de Ibarra") { Rail = new("Otavalo", null, null, [], []), Foot = "Así." };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/", () =>
        {
            CultureInfo.CurrentUICulture = new CultureInfo("es");
            return new RazorComponentResult<MarkedPage>(new { Frame = frame, Name = "<b>Ñusta</b>" });
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var browser = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var answered = await browser.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(await Rendering.Of<MarkedPage>(new { Frame = frame, Name = "<b>Ñusta</b>" }, "es"), answered);
        Assert.Contains("Prueba 3, aún sin prueba", answered, StringComparison.Ordinal);
    }
}
