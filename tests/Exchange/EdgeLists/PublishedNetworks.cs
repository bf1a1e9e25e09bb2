using System.Text.RegularExpressions;
using Jointly.Exchange.EdgeLists;

namespace Jointly.Exchange.Tests.EdgeLists;

public partial class PublishedNetworks
{
    static EdgeListResult Read(string file, bool directed = false)
    {
        using var stream = File.OpenRead(file);
        return EdgeList.Read(stream, new(directed));
    }

    [Fact(DisplayName = "Each .edges file has the linkages that its first line tells, and every actor that has one")]
    public void Edges()
    {
        var files = Directory.GetFiles(TestData.Path("networks"), "*.edges");
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var told = Told().Match(File.ReadLines(file).First());
            var list = Read(file);
            Assert.Empty(list.Problems);
            Assert.Equal(told.Groups[1].Value, $"{list.Ties.Count}");
            Assert.Equal(File.ReadLines(file).Skip(1).SelectMany(l => l.Split(' ')).Distinct(), list.Actors);
        });
    }

    [Fact(DisplayName = "The published tables of ties are read without a problem, every row of them")]
    public void Ties()
    {
        var files = Directory.GetFiles(TestData.Path("networks", "attributed"), "*.ties.csv");
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var list = Read(file, file.Contains(".directed.", StringComparison.Ordinal));
            Assert.Empty(list.Problems);
            Assert.Equal(File.ReadLines(file).Count() - 1, list.Counts.Rows);
            Assert.DoesNotContain(list.Notes, n => n.What.Key == nameof(ExchangeText.NoHeader));
        });
    }

    [Fact(DisplayName = "Hi-tech managers: 21 actors give 190 pieces of advice")]
    public void Advice() => Assert.Equal(190, Read(TestData.Path("networks", "attributed", "ht_advice.directed.ties.csv"), directed: true).Ties.Count);

    [Fact(DisplayName = "The tailor shop has two waves, before and after the strike; the physicians three kinds of tie")]
    public void Waves_and_kinds()
    {
        Assert.Equal(("1", "2"), Read(TestData.Path("networks", "attributed", "tailor_social.undirected.ties.csv")).BeforeAndNow);
        Assert.Equal(3, Read(TestData.Path("networks", "attributed", "physicians.directed.ties.csv"), directed: true).Kinds.Count);
    }

    [GeneratedRegex(@"m=(\d+)")]
    private static partial Regex Told();
}
