using System.Text.RegularExpressions;
using Jointly.Web.Parts;

namespace Jointly.Web.Tests.Parts;

public partial class Documents
{
    static readonly PageFrame Frame = new("Actors")
    {
        ClusterName = "Atuntaqui garment cluster",
        Crumbs = [new("Home", "/"), new("Actors")],
        Person = new("Elena Vásconez", "/me", "/sign-out", new("__token", "seal-1")),
        Languages = [new("en", "English", "?l=en"), new("fr", "Français", "?l=fr"), new("es", "Español", "?l=es")],
        Sections = [new("Home", "/", true)],
        Rail = new("Atuntaqui garment cluster", "/c", "Imbabura", [new("Actors", "/c/actors", "55", true), new("Network")],
            [new(1, "Selection", Standing.Done, "/c/selection", "decided Jun 2024"), new(2, "Agent", Standing.Now)]),
    };

    static Task<string> Page(PageFrame frame, string language = "en", string name = "") =>
        Rendering.Of<MarkedPage>(new { Frame = frame, Name = name }, language);

    [Fact(DisplayName = "Evidence is numbered from top to bottom, whatever the depth of its mark, and the same evidence has the same number")]
    public async Task Numbers_follow_reading()
    {
        var page = await Page(Frame);
        Assert.Equal(["1", "2", "1", "3"], MarkNumber().Matches(page).Select(m => m.Groups[1].Value));
        Assert.Contains("""<a class="ev e3" href="#e1" aria-label="Evidence 1, checked">1</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a class="ev e0" href="#e3" aria-label="Evidence 3, no evidence yet">3</a>""", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The list of evidence comes last, in the order of its numbers, each with its strength in words")]
    public async Task Foot_is_last()
    {
        var page = await Page(Frame with { Foot = "Sample content." });
        var (mark, first, second, third) = (page.LastIndexOf("""aria-label="Evidence""", StringComparison.Ordinal),
            page.IndexOf("""<li id="e1">""", StringComparison.Ordinal), page.IndexOf("""<li id="e2">""", StringComparison.Ordinal), page.IndexOf("""<li id="e3">""", StringComparison.Ordinal));
        Assert.True(0 < mark && mark < first && first < second && second < third, $"{mark} {first} {second} {third}");
        Assert.Contains("""<a href="/surveys/2">Enterprise</a> <span class="m">Checked.</span>""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("""<li id="e4">""", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A page without evidence has no list of it")]
    public async Task No_marks_no_foot() =>
        Assert.DoesNotContain("evs", await Rendering.Of<Document>(new { Frame = Frame with { Body = Rendering.Markup("<p>Nothing.</p>") } }), StringComparison.Ordinal);

    [Fact(DisplayName = "A mark outside Evidenced is refused, since nothing would list it")]
    public Task Mark_needs_a_list() => Assert.ThrowsAsync<InvalidOperationException>(() =>
        Rendering.Of<EvidenceMark>(new { Of = new Method.Words.Evidence(new(typeof(PartsText), PartsText.KindGroup), Method.Words.Strength.Thin) }));

    [Theory(DisplayName = "A page says its language and direction")]
    [InlineData("en", "ltr"), InlineData("fr", "ltr"), InlineData("es", "ltr"), InlineData("ar", "rtl"), InlineData("he", "rtl"), InlineData("fa", "rtl"), InlineData("ur", "rtl")]
    public async Task Language_and_direction(string language, string direction) =>
        Assert.StartsWith($"<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">", await Page(Frame, language), StringComparison.Ordinal);

    [Theory(DisplayName = "The parts speak the reader's language, accents unbroken")]
    [InlineData("fr", "Aller au contenu", "Preuve 1, vérifiée"), InlineData("es", "Ir al contenido", "Prueba 1, comprobada")]
    public async Task Words(string language, string skip, string evidence)
    {
        var page = await Page(Frame, language);
        Assert.Contains($">{skip}</a>", page, StringComparison.Ordinal);
        Assert.Contains($"aria-label=\"{evidence}\"", page, StringComparison.Ordinal);
        Assert.Contains(">Elena Vásconez</a>", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The title of the window says page, cluster and product, and no name twice")]
    public async Task Title()
    {
        Assert.Contains("<title>Actors – Atuntaqui garment cluster – Jointly</title>", await Page(Frame), StringComparison.Ordinal);
        Assert.Contains("<title>Atuntaqui garment cluster – Jointly</title>", await Page(Frame with { Title = "Atuntaqui garment cluster" }), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Names are text, never markup; and cannot pass for a number of evidence")]
    public async Task Names_are_escaped()
    {
        var page = await Page(Frame with { Title = "<script>alert(1)</script>" }, name: "<img src=x onerror=alert(1)> \uE0000\uE001");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt; &#xE000;0&#xE001;", page, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "No page needs inline style or script, so that a strict policy holds")]
    public async Task Nothing_inline()
    {
        var page = await Page(Frame with { IsExample = true, Search = new("/find"), Scripts = ["favicon.svg"] });
        Assert.DoesNotMatch(Inline(), page);
        Assert.Matches("""<script src="/favicon\.svg\?v=[0-9a-f]{10}" type="module"></script>""", page);
    }

    [Fact(DisplayName = "The style sheet's address carries the hash of its content")]
    public async Task Style_sheet()
    {
        Assert.Matches("""<link rel="stylesheet" href="/style\.css\?v=[0-9a-f]{10}" />""", await Page(Frame));
        Assert.Contains("style.css", PageFiles.Names);
        Assert.Throws<FileNotFoundException>(() => PageFiles.Address("nothing.css"));
    }

    [Fact(DisplayName = "Rail: a page that is not there yet is text, the current one is marked, a phase says its standing")]
    public async Task Rail()
    {
        var page = await Page(Frame);
        Assert.Contains("""<span class="ra">Network</span>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/c/actors" aria-current="page">Actors <span class="m">55</span></a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<span>Selection<span class="vh">, done</span> <span class="m">decided Jun 2024</span></span>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="#nav">""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("""<a href="#nav">""", await Page(Frame with { Rail = null }), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Signing out is a form with its token; the language in use is marked")]
    public async Task Top_bar()
    {
        var page = await Page(Frame, "fr");
        Assert.Contains("""<form method="post" action="/sign-out"><input type="hidden" name="__token" value="seal-1" /><button class="lk">Se déconnecter</button></form>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="?l=fr" lang="fr" hreflang="fr" aria-current="true">Français</a>""", page, StringComparison.Ordinal);
        Assert.Single(CurrentLanguage().Matches(page));
    }

    [GeneratedRegex("""aria-label="Evidence [0-9]+, [^"]+">([0-9]+)</a>""")]
    private static partial Regex MarkNumber();

    [GeneratedRegex("""hreflang="[a-z]+" aria-current""")]
    private static partial Regex CurrentLanguage();

    [GeneratedRegex("""\sstyle=|<style|\son[a-z]+=|<script(?! src=)|javascript:""")]
    private static partial Regex Inline();
}
