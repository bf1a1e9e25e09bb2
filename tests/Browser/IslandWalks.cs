using System.Text.RegularExpressions;
using Jointly.Web;
using Microsoft.Playwright;

namespace Jointly.Browser.Tests;

/// <summary>Network explorer and map as a hand, a keyboard, a finger and a screen reader meet them.</summary>
public sealed class IslandWalks(Stage stage) : IClassFixture<Stage>
{
    static readonly Regex Some = new("."), Counted = new(@"^55 actors shown, (\d+) linkages");

    static void NeedsIslands() =>
        Assert.SkipUnless(Islands.Built.Has(Islands.Explorer), "The islands were not bundled: Node.js 18 or newer with npm was not there (Debian: apt install nodejs npm).");

    static async Task Comes(IPage page, string address)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("[data-ready=yes]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    static async Task<int> Linkages(IPage page) => int.Parse(Counted.Match(await page.Locator("#xcount").InnerTextAsync()).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How many colours the drawing has: an empty ground has one.</summary>
    static async Task<int> ColoursIn(IPage page, string selector)
    {
        var picture = Convert.ToBase64String(await page.Locator(selector).ScreenshotAsync());
        return await page.EvaluateAsync<int>("""
            async (png) => {
              const image = new Image();
              image.src = "data:image/png;base64," + png;
              await image.decode();
              const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext("2d");
              context.drawImage(image, 0, 0);
              const { data } = context.getImageData(0, 0, image.width, image.height), seen = new Set();
              for (let i = 0; i < data.length; i += 4) seen.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
              return seen.size;
            }
            """, picture);
    }

    [Theory(DisplayName = "The explorer is accessible in light and dark, at a desk and on a phone, draws, fits, and the browser tells of no error")]
    [InlineData("Elena Vásconez", 1280)]
    [InlineData("Diego Arellano", 390)]
    public async Task Accessible(string name, int width)
    {
        var page = await stage.Open(width);
        NeedsIslands();
        var errors = page.Errors();
        await page.TryAs(name);
        await Comes(page, await page.Cluster() + "/network/explore");
        Assert.True(await ColoursIn(page, "#xstage") > 50, "Nothing was drawn.");
        await page.IsAccessible();
        await page.Locator("#xlist button").First.ClickAsync();
        await page.Locator(".xkinds summary").ClickAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.IsAccessible();
        foreach (var wide in new[] { 360, width })
        {
            await page.SetViewportSizeAsync(wide, 900);
            await page.DoesNotScrollSideways();
        }
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "By keyboard alone: arrows choose, plus comes nearer, N goes to a linked one, Enter to its page, Escape lets go, Tab leaves")]
    public async Task Keyboard()
    {
        var page = await stage.Open();
        NeedsIslands();
        await page.TryAs("Elena Vásconez");
        await Comes(page, await page.Cluster() + "/network/explore");
        var (drawing, chosen) = (page.Locator("#xstage"), page.Locator("#xpanel h2"));
        await drawing.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(chosen).ToHaveTextAsync(Some);
        var first = await chosen.InnerTextAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(chosen).Not.ToHaveTextAsync(first);
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.Keyboard.PressAsync("0");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(chosen).ToHaveCountAsync(0);
        await page.Locator("#xlist button", new() { HasText = "Chamber of Commerce" }).PressAsync("Enter");
        await Assertions.Expect(chosen).ToHaveTextAsync("Chamber of Commerce");
        await Assertions.Expect(page.Locator("#xpanel")).ToContainTextAsync("20 linkages");
        Assert.Equal(20, await page.Locator("#xpanel li").CountAsync());
        await drawing.FocusAsync();
        await page.Keyboard.PressAsync("n");
        Assert.Equal(await page.Locator("#xpanel .xb").First.InnerTextAsync(), await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await drawing.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("xchosen", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Chamber of Commerce", Level = 1 })).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[data-ready=yes]")).ToBeVisibleAsync();
        await drawing.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.NotEqual("xstage", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "Moment, kind of linkage, attribute, colour, size and search change what is shown; the picture is saved as PNG")]
    public async Task Filters()
    {
        var page = await stage.Open();
        NeedsIslands();
        await page.TryAs("Elena Vásconez");
        await Comes(page, await page.Cluster() + "/network/explore");
        Assert.Equal(125, await Linkages(page));
        await page.Locator("#xview").SelectOptionAsync("before");
        Assert.Equal(54, await Linkages(page));
        await page.Locator("#xview").SelectOptionAsync("both");
        await Assertions.Expect(page.Locator("#xkey")).ToContainTextAsync("Ended since");
        await page.Locator("#xview").SelectOptionAsync("now");
        await page.Locator(".xkinds summary").ClickAsync();
        await page.GetByLabel("joint action", new() { Exact = true }).UncheckAsync();
        Assert.InRange(await Linkages(page), 50, 124);
        await page.GetByLabel("joint action", new() { Exact = true }).CheckAsync();
        await page.Locator("#xonly").SelectOptionAsync("Imbaya");
        await Assertions.Expect(page.Locator("#xcount")).ToContainTextAsync("5 actors shown");
        await page.Locator("#xonly").SelectOptionAsync("");
        await page.Locator("#xcolour").SelectOptionAsync("Place");
        await Assertions.Expect(page.Locator("#xkey")).ToContainTextAsync("Atuntaqui 23");
        await page.Locator("#xsize").SelectOptionAsync("betweenness");
        await page.Locator("#xq").FillAsync("davila");
        await Assertions.Expect(page.Locator("#xlist li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#xlist")).ToContainTextAsync("Confecciones Dávila");
        await page.Locator("#xq").PressAsync("Enter");
        await Assertions.Expect(page.Locator("#xpanel h2")).ToHaveTextAsync("Confecciones Dávila");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#xsave").ClickAsync());
        var picture = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.True(picture.Length > 20_000 && picture.AsSpan(1, 3).SequenceEqual("PNG"u8), $"{picture.Length} bytes");
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "A finger chooses an actor in the picture, on a phone with less motion")]
    public async Task Touch()
    {
        _ = await stage.Open();
        NeedsIslands();
        await using var context = await stage.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true, ReducedMotion = ReducedMotion.Reduce, BaseURL = stage.Address, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        var errors = page.Errors();
        await page.TryAs("Diego Arellano");
        await Comes(page, await page.Cluster() + "/network/explore");
        await page.Locator("#xstage").ScrollIntoViewIfNeededAsync();
        var box = (await page.Locator("#xstage").BoundingBoxAsync())!;
        // Along a line through the middle of the picture there is somebody.
        for (var x = 60; x < 330 && await page.Locator("#xpanel h2").CountAsync() == 0; x += 14)
        {
            await page.Touchscreen.TapAsync(box.X + x, box.Y + box.Height / 3);
            await page.WaitForTimeoutAsync(400);
        }
        await Assertions.Expect(page.Locator("#xpanel h2")).ToHaveTextAsync(Some);
        Assert.Empty(errors);
    }

    [Fact(DisplayName = "The map shows who has coordinates: accessible, drawn under the policy, by list and by keyboard, in light and dark, at both widths")]
    public async Task Map()
    {
        var page = await stage.Open();
        NeedsIslands();
        var errors = page.Errors();
        await page.TryAs("Elena Vásconez");
        var cluster = await page.Cluster();
        await page.GotoAsync(cluster + "/actors?q=punto+fino");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct" }).ClickAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.Locator("[name=Latitude]").FillAsync("0.332");
        await page.Locator("[name=Longitude]").FillAsync("-78.213");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Comes(page, cluster + "/actors/map");
        await Assertions.Expect(page.Locator(".lede")).ToContainTextAsync("46 of 55 actors");
        await Assertions.Expect(page.Locator("#xcount")).ToContainTextAsync("46 actors in this part");
        Assert.True(await ColoursIn(page, "#xstage") > 10, "Nothing was drawn.");
        await page.IsAccessible();
        await page.Locator("#xlist button", new() { HasText = "Punto Fino" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#xpanel h2 a")).ToHaveTextAsync("Punto Fino");
        await page.Locator("#xdense").ClickAsync();
        await page.Locator("#xstage canvas").FocusAsync();
        for (var i = 0; i < 30 && !(await page.Locator("#xcount").InnerTextAsync()).StartsWith('0'); i++)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
            await page.WaitForTimeoutAsync(500);                                  // each goes on from where the last one ended
        }
        await Assertions.Expect(page.Locator("#xcount")).ToContainTextAsync("0 actors");
        await page.Locator("#xwhole").ClickAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        foreach (var width in new[] { 360, 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.DoesNotScrollSideways();
        }
        await page.IsAccessible();
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "Without script explorer and map say so, and lead to the tables that say the same")]
    public async Task WithoutScript()
    {
        var page = await stage.Open(390, script: false);
        NeedsIslands();
        await page.TryAs("Elena Vásconez");
        var cluster = await page.Cluster();
        await page.GotoAsync(cluster + "/network/explore");
        await Assertions.Expect(page.GetByText("This needs script.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#explorer")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the network as a table" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Acabados Villota").First).ToBeVisibleAsync();
        await page.GotoAsync(cluster + "/actors/map");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Andrade Marín" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
