using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Jointly.Browser.Tests;

/// <summary>What a person does on pages, and what each page owes.</summary>
static class Walking
{
    public static async Task TryAs(this IPage page, string name)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Try as {name}" }).ClickAsync();
        await page.IsAtHome();
    }

    /// <summary>Asked until it is so: an event that fired before anybody waited for it is not missed.</summary>
    public static Task IsAtHome(this IPage page) =>
        Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/home$"), new() { Timeout = 15_000 });

    /// <summary>The address of the example's cluster.</summary>
    public static async Task<string> Cluster(this IPage page)
    {
        await page.GotoAsync("/home");
        return (await page.Locator("table th a", new() { HasText = "Atuntaqui" }).First.GetAttributeAsync("href"))!;
    }

    /// <summary>WCAG 2.2 AA and good practice, by axe-core: nothing is wrong.</summary>
    public static async Task IsAccessible(this IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(found.Passes.Length > 10, "axe-core looked at nothing.");
        Assert.True(found.Violations.Length == 0, $"{page.Url}\n" + string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    public static async Task DoesNotScrollSideways(this IPage page)
    {
        var (scroll, seen) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        Assert.True(scroll <= seen, $"{page.Url} is {scroll} px wide in {seen} px");
    }

    /// <summary>Every error that the browser tells of, such as what the content policy refused.</summary>
    public static List<string> Errors(this IPage page)
    {
        var errors = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal)) errors.Add(message.Text); };
        page.PageError += (_, error) => errors.Add(error);
        return errors;
    }
}
