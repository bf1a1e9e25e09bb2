using Microsoft.Playwright;

namespace Jointly.Browser.Tests;

/// <summary>The example as its people use it: coordinator at a desk, agent on a phone.</summary>
public sealed class Walks(Stage stage) : IClassFixture<Stage>
{
    static readonly string[] OfCluster = ["", "/history", "/definition", "/definition/write", "/definition/figures/new", "/network", "/network/table", "/network/explore", "/actors", "/actors/map", "/actors/new", "/actors/doubles", "/network/print?and=fr", "/actors/print", "/actors/import"];

    static async Task<List<string>> Pages(IPage page, bool coordinator)
    {
        var cluster = await page.Cluster();
        var initiative = cluster.Split("/c/")[0];
        await page.GotoAsync(cluster + "/actors?q=ines");
        var actor = (await page.Locator("tbody th a").First.GetAttributeAsync("href"))!;
        List<string> pages = ["/home", "/account", initiative, initiative + "/people", initiative + "/move", "/account/held", "/account/remove", .. OfCluster.Select(p => cluster + p), actor, actor + "/correct", actor + "/history", actor + "/consent", actor + "/memberships", actor + "/same?q=a", actor + "/print?and=es", actor.Replace("/actors/", "/network/of/"), "/nowhere"];
        if (coordinator) pages.AddRange([initiative + "/correct", initiative + "/history", cluster + "/correct", initiative + "/network/bring", initiative + "/people/list", initiative + "/start"]);
        return pages;
    }

    [Theory(DisplayName = "Every page is accessible in light and dark, at a desk and on a phone, and tells the browser of no error")]
    [InlineData("Elena Vásconez", 1280)]
    [InlineData("Diego Arellano", 390)]
    public async Task Accessible(string name, int width)
    {
        var page = await stage.Open(width);
        var errors = page.Errors();
        await page.GotoAsync("/sign-in");
        await page.IsAccessible();
        await page.TryAs(name);
        foreach (var address in await Pages(page, name.StartsWith("Elena", StringComparison.Ordinal)))
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(address);
            await page.IsAccessible();
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await page.IsAccessible();
        }
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "No page scrolls sideways, from 360 to 1440 pixels, nor from right to left")]
    public async Task Fits()
    {
        var page = await stage.Open();
        await page.TryAs("Elena Vásconez");
        var pages = await Pages(page, coordinator: true);
        foreach (var language in new[] { "en", "ar" })
        {
            await page.GotoAsync($"/home?lang={language}");
            Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.Locator("html").GetAttributeAsync("dir"));
            foreach (var address in pages)
            {
                await page.GotoAsync(address);
                foreach (var width in new[] { 360, 390, 768, 1280, 1440 })
                {
                    await page.SetViewportSizeAsync(width, 900);
                    await page.DoesNotScrollSideways();
                }
            }
        }
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "A coordinator enters, corrects, takes out and restores an actor, asks somebody in, and brings and reads a network")]
    public async Task Coordinator()
    {
        var page = await stage.Open();
        await page.TryAs("Elena Vásconez");
        var cluster = await page.Cluster();
        await page.GotoAsync(cluster + "/actors");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add one actor" }).ClickAsync();
        await page.GetByLabel("Name").First.FillAsync("Tejidos del Paseo");
        await page.GetByLabel("People working there").FillAsync("a few");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.IsAccessible();                                               // also with what is to be mended
        Assert.Equal("a few", await page.GetByLabel("People working there").InputValueAsync());
        await page.GetByLabel("People working there").FillAsync("7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tejidos del Paseo", Level = 1 })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Correct" }).ClickAsync();
        await page.GetByLabel("Place", new() { Exact = true }).FillAsync("Chaltura");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByLabel("Why").FillAsync("It moved away");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take out of the register" }).ClickAsync();
        await page.GetByLabel("Why").FillAsync("It came back");
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await Assertions.Expect(page.GetByText("“It came back”")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Place: Chaltura")).ToBeVisibleAsync();

        var initiative = cluster.Split("/c/")[0];
        await page.GotoAsync(initiative + "/people");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Rosa Quispe");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a slip" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Slip for Rosa Quispe" })).ToBeVisibleAsync();
        await page.IsAccessible();

        await page.GotoAsync(initiative + "/network/bring");
        await page.GetByLabel("Who deals with whom").SetInputFilesAsync(new FilePayload { Name = "ring.edges", MimeType = "text/plain", Buffer = [.. string.Concat(Enumerable.Range(0, 9).Select(i => $"n{i} n{(i + 1) % 9}\n")).Select(c => (byte)c)] });
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it first" }).ClickAsync();
        await page.IsAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it into a new cluster" }).ClickAsync();
        await Assertions.Expect(page.Locator(".lede")).ToContainTextAsync("All 9 actors hang together in one piece");
        await page.IsAccessible();
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "An administrator's pages are accessible and fit")]
    public async Task Administrator()
    {
        var page = await stage.Open();
        await page.TryAs("Tomás Viteri");
        foreach (var address in new[] { "/installation", "/start" })
        {
            await page.GotoAsync(address);
            await page.IsAccessible();
            foreach (var width in new[] { 360, 768, 1280 })
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.DoesNotScrollSideways();
                Assert.False(await page.EvaluateAsync<bool>("[...document.querySelectorAll('main section > *')].some(e => e.scrollWidth > e.clientWidth + 1)"), $"Something in {address} is wider than its place at {width} px");
            }
        }
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "Without script a whole deed is done, and the menu of a phone opens")]
    public async Task WithoutScript()
    {
        var page = await stage.Open(390, script: false);
        await page.TryAs("Diego Arellano");
        var cluster = await page.Cluster();
        await page.GotoAsync(cluster + "/actors/new");
        await page.GetByLabel("Name").First.FillAsync("Sin Script");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct" }).ClickAsync();
        await page.GetByLabel("Place", new() { Exact = true }).FillAsync("Natabuela");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Enterprise · Natabuela")).ToBeVisibleAsync();
        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Atuntaqui garment cluster" });
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await page.Locator(".menu a").ClickAsync();
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "The first key press reaches the way past the navigation")]
    public async Task Keyboard()
    {
        var page = await stage.Open();
        await page.TryAs("Elena Vásconez");
        await page.GotoAsync(await page.Cluster() + "/network");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "A passkey is added, and opens the account after signing out")]
    public async Task Passkey()
    {
        var page = await stage.Open();
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        await page.TryAs("Nadia Haddad");
        await page.GotoAsync("/account");
        await page.GetByLabel("Which device is it?").FillAsync("laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey of this device" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.IsAtHome();
        await Assertions.Expect(page.Locator(".me")).ToContainTextAsync("Nadia Haddad");
        await page.Context.CloseAsync();
    }

    [Fact(DisplayName = "Printed, the network page is paper: no navigation, the cluster's name, pictures and words")]
    public async Task Print()
    {
        var page = await stage.Open();
        await page.TryAs("Elena Vásconez");
        await page.GotoAsync(await page.Cluster() + "/network");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".rail")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".top")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByText("Jointly · Atuntaqui garment cluster")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("svg.net").First).ToBeVisibleAsync();
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.True(pdf.Length > 20_000 && pdf.AsSpan(0, 5).SequenceEqual("%PDF-"u8), $"{pdf.Length} bytes");
        await page.Context.CloseAsync();
    }
}
