using System.Security.Cryptography;
using System.Text;
using Jointly.Web;
using Microsoft.Playwright;

namespace Jointly.Browser.Tests;

/// <summary>A list brought over a line that is cut in the middle.</summary>
public sealed class UploadWalk(Stage stage) : IClassFixture<Stage>
{
    static readonly byte[] List = Encoding.UTF8.GetBytes("Name;Place\n" + string.Concat(Enumerable.Range(1, 40_000).Select(i => $"Taller de prueba {i};Atuntaqui\n")));

    [Fact(DisplayName = "Cut in the middle, an upload says so, goes on where it was, and the list arrives once and whole")]
    public async Task GoesOn()
    {
        var page = await stage.Open(390);
        Assert.SkipUnless(Islands.Built.Has(Islands.Upload), "The islands were not bundled: Node.js 18 or newer with npm was not there (Debian: apt install nodejs npm).");
        await page.TryAs("Diego Arellano");
        await page.GotoAsync(await page.Cluster() + "/actors/import");
        var (sent, cut, begun) = (new List<long>(), false, 0);
        await page.RouteAsync("**/import/pieces?*", async route =>
        {
            var at = System.Web.HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query)["at"];
            if (at is null) begun++;
            else if (long.Parse(at, System.Globalization.CultureInfo.InvariantCulture) > 400_000 && !cut)
            {
                cut = true;
                await route.AbortAsync("connectionreset");
                return;
            }
            else sent.Add(long.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
            await route.ContinueAsync();
        });
        await page.SetInputFilesAsync("#list", new FilePayload { Name = "talleres.csv", MimeType = "text/csv", Buffer = List });
        await page.Locator("#bring button.btn").ClickAsync();
        await Assertions.Expect(page.Locator("#sends")).ToContainTextAsync("The line is cut");
        await Assertions.Expect(page.GetByText("talleres.csv").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.True(cut, "Nothing was cut.");
        Assert.Equal(2, begun);                                              // asked at the beginning, and again after the cut
        Assert.Equal(sent.Order(), sent);
        Assert.Equal(sent.Count, sent.Distinct().Count());
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(List)), await page.ContentAsync(), StringComparison.Ordinal);
        await page.DoesNotScrollSideways();
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "Without script the same form sends the list at once")]
    public async Task Plain()
    {
        var page = await stage.Open(script: false);
        await page.TryAs("Diego Arellano");
        await page.GotoAsync(await page.Cluster() + "/actors/import");
        await page.SetInputFilesAsync("#list", new FilePayload { Name = "talleres.csv", MimeType = "text/csv", Buffer = List });
        await page.Locator("#bring button.btn").ClickAsync();
        await Assertions.Expect(page.GetByText("talleres.csv").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.Context.CloseAsync();
    }
}
