using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jointly.Method;
using Jointly.Method.Mandates;

namespace Jointly.Architecture.Tests;

/// <summary>What the documentation says of the tree, the phases, the mandates and the packages is so.</summary>
public sealed class DocsAreTrue
{
    static string Read(string path) => File.ReadAllText(Path.Combine(Source.Root, path));

    static IEnumerable<string> Pages => Directory.EnumerateFiles(Path.Combine(Source.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Source.Root, "*.md")).Append(Path.Combine(Source.Root, "bench", "README.md"));

    [Fact(DisplayName = "Every file that a page names is there")]
    public void Paths()
    {
        var named = Pages.SelectMany(page => Regex.Matches(File.ReadAllText(page), @"`((?:src|tests|docs|examples|bench)/[\w./-]+)`").Select(m => m.Groups[1].Value.TrimEnd('/', '.')))
            .Distinct().Where(p => !p.Contains("/run", StringComparison.Ordinal)).ToList();
        Assert.True(named.Count > 40, $"Only {named.Count} paths were found.");
        Assert.All(named, p => Assert.True(File.Exists(Path.Combine(Source.Root, p)) || Directory.Exists(Path.Combine(Source.Root, p)), p));
    }

    [Fact(DisplayName = "Every link from page to page leads somewhere")]
    public void Links() => Assert.All(Pages.SelectMany(page => Regex.Matches(File.ReadAllText(page), @"\]\((?!https?:)([^)#]+)\)").Select(m => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, m.Groups[1].Value)))),
        target => Assert.True(File.Exists(target) || Directory.Exists(target), target));

    [Fact(DisplayName = "The diagram of the phases is the one that the table draws")]
    public void Phases() => Assert.Contains(Cycle.Diagram(), Read("docs/method/cycle.md"), StringComparison.Ordinal);

    [Fact(DisplayName = "The page of mandates is the table of mandates")]
    public void Mandates()
    {
        var rows = Regex.Matches(Read("docs/method/mandates.md"), @"^\| (\w+) \| (.+) \|$", RegexOptions.Multiline)
            .Where(m => m.Groups[1].Value != "deed").ToDictionary(m => Enum.Parse<Deed>(m.Groups[1].Value), m => m.Groups[2].Value);
        Assert.All(Enum.GetValues<Deed>(), deed =>
        {
            var may = Enum.GetValues<Role>().Where(r => Mandate.May(r, deed)).ToList();
            if (may.Count == 0) Assert.DoesNotContain(deed, rows.Keys);
            else if (may.Count == Enum.GetValues<Role>().Length) Assert.Equal("everybody who signs in", rows[deed]);
            else Assert.Equal(may.Order(), rows[deed].Split(", ").Select(Enum.Parse<Role>).Order());
        });
    }

    [Fact(DisplayName = "Every package has its line: what for, instead of what, its licence, what leaving it costs")]
    public void Packages()
    {
        var page = Read("docs/decisions/0008-dependencies.md");
        Assert.All(XDocument.Parse(Read("Directory.Packages.props")).Descendants("PackageVersion"),
            p => Assert.Contains($"| {p.Attribute("Include")!.Value} | {p.Attribute("Version")!.Value} |", page, StringComparison.Ordinal));
    }
}
