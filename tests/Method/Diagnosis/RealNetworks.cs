using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Diagnosis;

/// <summary>Published networks as bare lists of ties: nobody says what the actors are, nor who was asked.</summary>
public class Real_networks_are_read
{
    static WaveNetwork Load(string name)
    {
        var data = Environment.GetEnvironmentVariable("JOINTLY_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "JOINTLY_TEST_DATA names no folder with data/networks");
        var lines = File.ReadAllLines(Path.Combine(data!, "data", "networks", $"{name}.edges"));
        var count = int.Parse(lines[0].Split("n=")[1].Split(' ')[0]);
        var actors = Enumerable.Range(0, count).Select(i => $"{i + 1:000}").Select(n => new ReadActor(Drawn.IdOf(n), n) { Consent = Consent.PublicGround });
        var ties = lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split(' ')).Select(e => new ReadTie(int.Parse(e[0]), int.Parse(e[1])));
        return new WaveNetwork("1", new Basis.Survey("1", DateOnly.MinValue, default), [.. actors], [.. ties]);
    }

    [Theory(DisplayName = "Finding 6 on published networks: who cuts off most, and how many")]
    [InlineData("flo_marriage", 3)]
    [InlineData("karate", 6)]
    [InlineData("lesmis", 15)]
    [InlineData("netsci_lcc", 59)]
    public void Holds_together(string name, int cutOff)
    {
        var finding = HoldsTogether.Of(new ReadingInput(Load(name))).Finding;
        Assert.NotNull(finding);
        Assert.Equal("CutOff", finding.Now.Code);
        Assert.Equal(cutOff, finding.Now.Value);
    }

    [Fact(DisplayName = "Finding 6 on the CEOs and clubs: b 0.48, more than twice the next, nobody cut off by it")]
    public void Connects_most()
    {
        var finding = HoldsTogether.Of(new ReadingInput(Load("ceos_clubs"))).Finding;
        Assert.NotNull(finding);
        Assert.Equal("ConnectsMost", finding.Now.Code);
        Assert.Equal(0.48, finding.Now.Value!.Value, 0.005);
    }

    [Fact(DisplayName = "Finding 6 on law co-work: no one stands out")]
    public void No_one() => Assert.Equal(Told.Nothing, HoldsTogether.Of(new ReadingInput(Load("law_cowork"))));

    [Theory(DisplayName = "What is said of published networks was approved by eye")]
    [InlineData("brunson_corporate_leadership")]
    [InlineData("law_cowork")]
    [InlineData("netsci_lcc")]
    [InlineData("ceos_clubs")]
    [InlineData("lesmis")]
    public void Approved(string name) => Approved_text.Holds(name, NetworkReading.Of(Load(name)));

    [Fact(DisplayName = "The tailor shop before and after its strike, ties one way (Kapferer 1972): approved by eye")]
    public void Tailors()
    {
        var data = Environment.GetEnvironmentVariable("JOINTLY_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "JOINTLY_TEST_DATA names no folder with data/networks");
        var lines = File.ReadAllLines(Path.Combine(data!, "data", "networks", "attributed", "tailor_work.directed.ties.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        string[] names = [.. lines.SelectMany(l => l[..2]).Distinct()];
        WaveNetwork Wave(string number) => new(number, new Basis.Survey(number, DateOnly.MinValue, default), [.. names.Select(n => new ReadActor(Drawn.IdOf(n), n) { Consent = Consent.PublicGround })],
            [.. lines.Where(l => l[2] == number).Select(l => new ReadTie(Array.IndexOf(names, l[0]), Array.IndexOf(names, l[1]), LinkageKind.UnnamedOneWay))]);
        Approved_text.Holds("tailor_work", NetworkReading.Of(Wave("2"), Wave("1")));
    }
}

static class Approved_text
{
    static readonly string Folder = Path.Combine(Path.GetDirectoryName(Where())!, "Approved");

    public static void Holds(string name, NetworkReading reading)
    {
        var said = string.Join('\n', Saying.Languages.Select(l => Printed.Of(reading, l)));
        var file = Path.Combine(Folder, $"{name}.txt");
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (said != approved) File.WriteAllText(Path.Combine(Folder, $"{name}.received.txt"), said);
        Assert.True(said == approved, $"{name}.received.txt differs from {name}.txt in {Folder}. Read it; if every sentence is right, put it in its place.");
    }

    static string Where([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
