using System.Reflection;
using Jointly.Analysis;
using Jointly.Exchange;
using Jointly.Method.Words;
using Jointly.Networks;
using Jointly.Records;

namespace Jointly.Architecture.Tests;

/// <summary>Data flows one way: from the field, through the method, to records, and out as evidence. Nothing flows back up.</summary>
public sealed class TheTreeIsTrue
{
    static readonly Assembly Networks = typeof(Network).Assembly, Analysis = typeof(Median).Assembly, Method = typeof(Phrase).Assembly,
        Records = typeof(Database).Assembly, Exchange = typeof(Problem).Assembly, Web = typeof(Web.Host).Assembly;

    static IEnumerable<string> Knows(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);
    static IEnumerable<string> OfOurs(Assembly assembly) => Knows(assembly).Where(n => n.StartsWith("Jointly.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [Fact(DisplayName = "The engines know System alone")]
    public void Engines()
    {
        Assert.All(Knows(Networks), n => Assert.StartsWith("System.", n, StringComparison.Ordinal));
        Assert.All(Knows(Analysis), n => Assert.StartsWith("System.", n, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "The method knows only the engines: no database, no web")]
    public void TheMethod()
    {
        Assert.Empty(OfOurs(Method).Except(["Jointly.Networks", "Jointly.Analysis"]));
        Assert.All(Knows(Method).Except(OfOurs(Method)), n => Assert.StartsWith("System.", n, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "Records and Exchange know the method and not each other, nor the web")]
    public void Outside()
    {
        Assert.DoesNotContain("Jointly.Exchange", Knows(Records));
        Assert.DoesNotContain("Jointly.Web", Knows(Records));
        Assert.DoesNotContain("Jointly.Records", Knows(Exchange));
        Assert.DoesNotContain("Jointly.Web", Knows(Exchange));
        Assert.Contains("Jointly.Method", Knows(Records));
        Assert.Contains("Jointly.Method", Knows(Exchange));
        Assert.Contains("Jointly.Records", Knows(Web));
    }

    [Fact(DisplayName = "The web calls an engine only where a network is drawn, downloaded or measured on the command line")]
    public void Engine() => Assert.All(Source.Files("src/Web").Where(f => f.Text.Contains("using Jointly.Networks;", StringComparison.Ordinal)),
        f => Assert.True(f.Path.Contains("/Verbs/", StringComparison.Ordinal) || f.Path.Contains("/Diagnosis/", StringComparison.Ordinal), f.Path));

    [Fact(DisplayName = "The method has no clock")]
    public void NoClock() => Assert.All(Source.Files("src/Method", "src/Networks", "src/Analysis"), f =>
    {
        foreach (var clock in new[] { "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "TimeProvider" })
            Assert.False(f.Text.Contains(clock, StringComparison.Ordinal), $"{f.Path}: {clock}");
    });

    [Fact(DisplayName = "Nothing is saved but by the write path and the accounts, which go through it")]
    public void OneWritePath()
    {
        string[] may = ["src/Records/Writing/", "src/Records/Accounts/", "src/Records/JointlyContext.cs", "src/Web/House/Invitations.cs"];
        Assert.All(Source.Files("src").Where(f => f.Text.Contains("SaveChanges", StringComparison.Ordinal) || f.Text.Contains("ExecuteUpdate", StringComparison.Ordinal) || f.Text.Contains("ExecuteDelete", StringComparison.Ordinal)),
            f => Assert.Contains(may, m => f.Path.StartsWith(m, StringComparison.Ordinal)));
    }

    [Fact(DisplayName = "Names are the method's and the field's: nothing manages, helps or serves")]
    public void Names() => Assert.All(new[] { Networks, Analysis, Method, Records, Exchange, Web }.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("Jointly", StringComparison.Ordinal) == true),
        t => Assert.DoesNotMatch("(Manager|Helper|Util|Utils|Utilities|Service)$", t.Name.Split('`')[0]));

    [Fact(DisplayName = "Files are of a page or two: none beyond 300 lines but what a tool writes")]
    public void Pages() => Assert.All(Source.Files("src").Where(f => !f.Path.Contains("/Migrations/", StringComparison.Ordinal)),
        f => Assert.True(f.Text.AsSpan().Count('\n') <= 300, $"{f.Path}: {f.Text.AsSpan().Count('\n')} lines"));
}
