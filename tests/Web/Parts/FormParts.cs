using Jointly.Method.Words;
using Jointly.Web.Parts;

namespace Jointly.Web.Tests.Parts;

public class FormParts
{
    [Fact(DisplayName = "An error stands between label and field, is tied to it, and what was typed stays")]
    public async Task Error_beside_the_field()
    {
        var field = await Rendering.Of<FieldBox>(new { Name = "people", Label = "People", Hint = "Family included", Error = "Write a number.", Value = "a \"few\"" });
        Assert.Contains("""<div class="f bad">""", field, StringComparison.Ordinal);
        Assert.Contains("""<label for="people">People <span class="hint">Family included</span></label>""", field, StringComparison.Ordinal);
        Assert.Contains("""<p class="err" id="people-error">Write a number.</p>""", field, StringComparison.Ordinal);
        Assert.Contains("""value="a &quot;few&quot;" aria-describedby="people-error" aria-invalid="true" />""", field, StringComparison.Ordinal);
        Assert.True(field.IndexOf("</label>", StringComparison.Ordinal) < field.IndexOf("people-error", StringComparison.Ordinal));
        Assert.True(field.IndexOf("</p>", StringComparison.Ordinal) < field.IndexOf("<input", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "A field without error carries no trace of one; a password is never sent back")]
    public async Task Clean_field()
    {
        var field = await Rendering.Of<FieldBox>(new { Name = "p", Label = "Password", Type = "password", Value = "secret" });
        Assert.DoesNotContain("secret", field, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-", field, StringComparison.Ordinal);
        Assert.DoesNotContain("bad", field, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A list keeps the choice; a text of several rows keeps its first empty line")]
    public async Task Choices_and_rows()
    {
        var list = await Rendering.Of<FieldBox>(new { Name = "k", Label = "Kind", Value = "b", Choices = new Choice[] { new("a", "A"), new("b", "B") } });
        Assert.Contains("""<option value="a">A</option><option value="b" selected>B</option>""", list, StringComparison.Ordinal);
        Assert.Contains(">&#xA;&#xA;x</textarea>", await Rendering.Of<FieldBox>(new { Name = "t", Label = "Text", Rows = 3, Value = "\nx" }), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "The summary counts what is to be put right and leads to each field")]
    [InlineData(1, "One thing to put right"), InlineData(2, "2 things to put right")]
    public async Task Summary(int count, string title)
    {
        var summary = await Rendering.Of<ErrorSummary>(new { Errors = Enumerable.Range(1, count).Select(i => new FieldError($"f{i}", "People", "write a number")).ToList() });
        Assert.Contains(title, summary, StringComparison.Ordinal);
        Assert.Contains($"""<a href="#f{count}">People: write a number</a>""", summary, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A refusal says why, by which rule, and what to do instead")]
    public async Task Refusal()
    {
        var refused = await Rendering.Of<Refused>(new
        {
            What = "180 for needles",
            Refusals = new[] { new Refusal(new(typeof(PartsText), PartsText.KindGroup), "N-01") { Mend = new(typeof(PartsText), PartsText.KindFamily) } },
        });
        Assert.Contains("<dt>Why</dt>", refused, StringComparison.Ordinal);
        Assert.Contains("""<p>Group <span class="m">Rule N-01 of the method</span></p>""", refused, StringComparison.Ordinal);
        Assert.Contains("<dt>What to do</dt>", refused, StringComparison.Ordinal);
        Assert.Contains("<p>Family</p>", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("overrule", refused, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Only the first job that waits for the reader is marked; a job that changes something is a form with its token")]
    public async Task Jobs()
    {
        var list = await Rendering.Of<JobsList>(new
        {
            Jobs = new Job[]
            {
                new("Later", "any day"), new("Letter", "Fri 29 May", Yours: true) { On = new(2026, 5, 29), Act = new("Open", "/letter", "the letter") },
                new("Sign in", "now", Yours: true) { Act = new("Try", "/demo", "as Elena", new("__token", "s")) { Fields = new Dictionary<string, string> { ["who"] = "elena" } } },
            },
        });
        Assert.Equal(2, list.Split("class=\"you\"").Length);
        Assert.Contains("""<li class="you"><time datetime="2026-05-29">Fri 29 May</time>""", Flat(list), StringComparison.Ordinal);
        Assert.Contains("""<a class="btn q s" href="/letter">Open<span class="vh"> the letter</span></a>""", list, StringComparison.Ordinal);
        Assert.Contains("""<input type="hidden" name="__token" value="s" /><input type="hidden" name="who" value="elena" /><button class="btn q s">Try<span class="vh"> as Elena</span></button></form>""", list, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "Versions side by side: a line that differs is marked, a value to keep is a radio, an untouched field is empty")]
    public async Task Side_by_side()
    {
        var table = await Rendering.Of<SideBySide>(new
        {
            Caption = "Two versions",
            Versions,
            Lines = new ComparedLine[]
            {
                new("People", [new("20"), new("23") { Name = "p", Value = "a" }, new("19") { Name = "p", Value = "b", Chosen = true }], Differs: true),
                new("Phone", [new("06"), new(), new("09")]),
            },
        });
        Assert.Contains("""<tr role="row" class="dif">""", table, StringComparison.Ordinal);
        Assert.Contains("""<td role="cell" data-l="Hernán"><label class="opt"><input type="radio" name="p" value="b" checked /><span>19</span></label></td>""", table, StringComparison.Ordinal);
        Assert.Contains("""<td role="cell" class="empty" data-l="Diego">–</td>""", table, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "The pager says where one is and never offers more than there is")]
    public async Task Pager()
    {
        var pager = await Rendering.Of<Pager>(new { From = 41, To = 60, Of = 67, Size = 20, Before = "?p=2", Next = "?p=4", All = "?all=1" });
        Assert.Contains("<p>41 to 60 of 67</p>", pager, StringComparison.Ordinal);
        Assert.Contains("""<a href="?p=2" rel="prev">Previous 20</a>""", pager, StringComparison.Ordinal);
        Assert.Contains("""<a href="?p=4" rel="next">Next 7</a>""", pager, StringComparison.Ordinal);
        Assert.Contains("Show all 67", pager, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A path shows five steps as five, six phases with the end as seven, and says each standing")]
    public async Task Path()
    {
        Step[] steps = [.. Enumerable.Range(1, 5).Select(i => new Step(i, $"Step {i}", i == 1 ? Standing.Done : i == 2 ? Standing.Now : Standing.Todo) { Ticked = i == 1 })];
        var five = await Rendering.Of<StepPath>(new { Steps = steps });
        Assert.Contains("""<ol class="path five">""", five, StringComparison.Ordinal);
        Assert.Contains("""<span class="vh">done</span>""", five, StringComparison.Ordinal);
        Assert.Contains("""<b>Step 2<span class="vh">, now</span></b>""", Flat(five), StringComparison.Ordinal);
        Assert.Contains("""<li class="todo end">""", await Rendering.Of<StepPath>(new { Steps = steps, End = new Step(7, "Hand-over", Standing.Todo) }), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "A change says who, when, each line by its kind, and why")]
    public async Task Changes()
    {
        var list = Flat(await Rendering.Of<ChangeList>(new
        {
            Changes = new Change[]
            {
                new("25 May 2026", "Diego", "visit") { Note = "version 14", Lines = [new("People 20 → 23", Waits: "waits"), new("baby wear", ChangedHow.In), new("uniforms", ChangedHow.Out)], Why = "“Two <daughters>”", Link = new("The list", "/lists/3") },
                new("24 May 2026", "Hernán", "for the guild"),
            },
        }));
        Assert.Contains("""<ul class="diff"><li>People 20 → 23 <span class="hl">waits</span></li><li class="in">baby wear</li><li class="out">uniforms</li></ul>""", list, StringComparison.Ordinal);
        Assert.Contains("""<p class="m">“Two &lt;daughters&gt;” <a href="/lists/3">The list</a></p>""", list, StringComparison.Ordinal);
        Assert.Equal(2, list.Split("class=\"m\">“").Length);
    }

    static readonly string[] Versions = ["Before", "Diego", "Hernán"];

    static string Flat(string html) => System.Text.RegularExpressions.Regex.Replace(html, @">\s+<", "><");
}
