using System.Text;
using CsCheck;
using Jointly.Exchange.EdgeLists;

namespace Jointly.Exchange.Tests.EdgeLists;

public class EdgeListIsRead
{
    static EdgeListResult Read(string text, EdgeListOptions? options = null) => EdgeList.Read(TestData.Bytes(text), options);
    static IEnumerable<(string, string)> Ends(EdgeListResult list) => list.Ties.Select(t => (t.From, t.To));
    static IEnumerable<string> Keys(IEnumerable<Note> notes) => notes.Select(n => n.What.Key);

    static bool NoRowIsLost(EdgeListCounts c) => c.Rows == c.Taken + c.SelfTies + c.Duplicates + c.NoLinkage + c.ToMend;

    [Theory(DisplayName = "A header in English, French or Spanish names the columns, in any order")]
    [InlineData("from,to,kind,wave,weight\nA,B,advice,1,2")]
    [InlineData("Source;Target;Type;Time;Weight\nA;B;advice;1;2")]
    [InlineData("poids\tvague\ttype de lien\tà\tde\n2\t1\tadvice\tB\tA")]
    [InlineData("DE,VERS,RELATION,PÉRIODE,POIDS\nA,B,advice,1,2")]
    [InlineData("desde;hacia;tipo;ola;peso\nA;B;advice;1;2,0")]
    [InlineData("de,a,vínculo,año,fuerza\nA,B,advice,1,2")]
    [InlineData("Origen,Destino,Relación,Ronda,Valor\nA,B,advice,1,2")]
    [InlineData("sep=;\r\nfrom;to;kind;wave;weight\r\nA;B;advice;1;2\r\n")]
    [InlineData("A,B,advice,1,2")]
    public void Headers(string text)
    {
        var list = Read(text);
        Assert.Empty(list.Problems);
        var tie = Assert.Single(list.Ties);
        Assert.Equal(("A", "B", "advice", "1", 2.0), (tie.From, tie.To, tie.Kind, tie.Wave, tie.Weight));
        Assert.Equal(["A", "B"], list.Actors.Order());
        Assert.Equal(["advice"], list.Kinds);
        Assert.Equal(["1"], list.Waves);
    }

    [Fact(DisplayName = "Bare lines of two names, comments above; what was guessed is noted")]
    public void Bare()
    {
        var list = Read("# n=3 m=2\n% made by hand\n0 1\n1   2\n");
        Assert.Equal([("0", "1"), ("1", "2")], Ends(list));
        Assert.Equal(["0", "1", "2"], list.Actors);
        Assert.Equal(2, list.Counts.Comments);
        Assert.Equal(["Comments", nameof(ExchangeText.NoHeader)], Keys(list.Notes));
        Assert.Equal([3, 4], list.Ties.Select(t => t.Row));
    }

    [Fact(DisplayName = "A third column of numbers without a header is the weight")]
    public void Weights() => Assert.Equal([(null, 1.5), (null, 2.0)], Read("a b 1.5\nb c 2").Ties.Select(t => (t.Kind, t.Weight)));

    [Fact(DisplayName = "Names may hold separators and lines in quotation marks; accents typed two ways are one name")]
    public void Names()
    {
        var list = Read("from,to\n\"Núñez, hijos\",\"Casa\ndel Saco\"\n\"Nu\u0301n\u0303ez, hijos\",B\n\"#1 Sewing\",B");
        Assert.Equal(["Núñez, hijos", "Casa\ndel Saco", "B", "#1 Sewing"], list.Actors);
        Assert.Equal([2, 4, 5], list.Ties.Select(t => t.Row));
    }

    [Fact(DisplayName = "Self ties, repeated ties, a weight of 0 and blank ends are told by row, and none is lost")]
    public void Nothing_in_silence()
    {
        var list = Read("from,to,weight\nA,A,1\nA,B,1\nB,A,3\nC,,1\n,\n ,D,1\nB,C,0\nB,C,a few\nB,C,1");
        Assert.Equal([("A", "B"), ("B", "C")], Ends(list));
        Assert.Equal([(2, nameof(ExchangeText.SelfTie)), (4, nameof(ExchangeText.DuplicateTie)), (8, nameof(ExchangeText.WeightZero))],
            list.Notes.Select(n => (n.Row, n.What.Key)));
        Assert.Equal([(5, "to", nameof(ExchangeText.EndMissing)), (7, "from", nameof(ExchangeText.EndMissing)), (9, "weight", nameof(ExchangeText.NotANumber))],
            list.Problems.Select(p => (p.Row, p.Field!, p.What.Key)));
        Assert.Equal(new EdgeListCounts(8, 2, 1, 1, 1, 3, 0), list.Counts);
        Assert.True(NoRowIsLost(list.Counts));
    }

    [Fact(DisplayName = "Where direction counts, there and back are two linkages; so are two kinds and two waves")]
    public void Direction()
    {
        Assert.Equal(2, Read("from,to\nA,B\nB,A", new(Directed: true)).Ties.Count);
        Assert.Single(Read("from,to\nA,B\nB,A").Ties);
        Assert.Equal(3, Read("from,to,kind,wave\nA,B,x,1\nA,B,y,1\nA,B,x,2\nB,A,x,2").Ties.Count);
    }

    [Theory(DisplayName = "Two waves are before and now, in the order of numbers or days")]
    [InlineData("10", "9", "9", "10")]
    [InlineData("2026-04", "2025-03", "2025-03", "2026-04")]
    [InlineData("before", "after", "before", "after")]
    public void Waves(string first, string second, string before, string now) =>
        Assert.Equal((before, now), Read($"from,to,wave\nA,B,{first}\nA,C,{second}").BeforeAndNow);

    [Fact(DisplayName = "One wave, or three, are no before and now")]
    public void No_two_waves()
    {
        Assert.Null(Read("from,to,wave\nA,B,1").BeforeAndNow);
        Assert.Null(Read("from,to,wave\nA,B,1\nA,B,2\nA,B,3").BeforeAndNow);
    }

    [Fact(DisplayName = "A column that only says undirected is no kind of linkage")]
    public void Type_of_Gephi()
    {
        var list = Read("Source,Target,Type,Id,Label,Weight\nA,B,Undirected,0,,1.0");
        Assert.Null(Assert.Single(list.Ties).Kind);
        Assert.Empty(list.Kinds);
        Assert.Equal([nameof(ExchangeText.ColumnLeftOut), nameof(ExchangeText.ColumnLeftOut), nameof(ExchangeText.TypeIsDirection)], Keys(list.Notes));
    }

    [Fact(DisplayName = "Old spreadsheets and UTF-16 are read; a guess of the encoding is noted")]
    public void Encodings()
    {
        const string text = "desde;hacia\r\nNúñez;Dávila\r\n";
        var western = EdgeList.Read(new MemoryStream(Encoding.Latin1.GetBytes(text)));
        Assert.Equal(["Núñez", "Dávila"], western.Actors);
        Assert.Equal([nameof(ExchangeText.ReadAsWestern)], Keys(western.Notes));
        Assert.Equal(["Núñez", "Dávila"], EdgeList.Read(new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)])).Actors);
    }

    [Fact(DisplayName = "Limits refuse the whole file with what to do, one row or byte beyond")]
    public void Limits()
    {
        Assert.Equal(3, Read("a b\na c\na d", new(MostRows: 3)).Ties.Count);
        Assert.Equal(3, Read("from to\na b\na c\na d", new(MostRows: 3)).Ties.Count);
        foreach (var (list, what) in new[]
        {
            (Read("a b\na c\na d", new(MostRows: 2)), nameof(ExchangeText.TooManyRows)),
            (Read("from to\na b\na c\na d", new(MostRows: 2)), nameof(ExchangeText.TooManyRows)),
            (Read("a b\na c", new(MostBytes: 6)), nameof(ExchangeText.TooLarge)),
            (Read("<?xml version='1.0'?><graphml/>"), nameof(ExchangeText.NotATable)),
            (Read("PK\u0003\0\0"), nameof(ExchangeText.NotText)),
        })
        {
            Assert.True(list.Refused);
            var problem = Assert.Single(list.Problems);
            Assert.Equal((0, what), (problem.Row, problem.What.Key));
            Assert.Empty(list.Ties);
        }
    }

    [Fact(DisplayName = "A name of 200 characters is taken, one of 201 waits")]
    public void Long_names()
    {
        var list = Read($"from,to\n{new string('x', 200)},A\n{new string('x', 201)},B");
        Assert.Equal([200, 1], list.Actors.Select(a => a.Length));
        Assert.Equal((3, "from"), (list.Problems[0].Row, list.Problems[0].Field));
    }

    [Fact(DisplayName = "Of very many problems the first are listed and the rest counted")]
    public void Many_problems()
    {
        var list = Read("from,to\n" + string.Concat(Enumerable.Repeat("A,\n", 5_000)));
        Assert.Equal(EdgeList.MostListed, list.Problems.Count);
        Assert.Equal(5_000, list.Counts.ToMend);
        Assert.Equal(4_000, list.Notes[^1].What.With[0]);
    }

    [Theory(DisplayName = "Hostile and odd files are answered, never thrown at")]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n\r\r\n")]
    [InlineData("from,to")]
    [InlineData("name,amount\r\n=1+1,+1\r\n@SUM(A1),-2+3\r\n\t=1,\r=1\r\n\"=HYPERLINK(\"\"http://127.0.0.1\"\")\",＝1\r\n")]
    [InlineData("a,b\r\n\"1,2\r\n")]
    [InlineData("a,b\r\n1\"2,3\"4\r\n")]
    [InlineData("a,b\r\n1\r\n1,2,3,4\r\n")]
    [InlineData("a,a,,\r\n1,2,3,4\r\n")]
    [InlineData("from,from,to,to\r\n1,2,3,4\r\n")]
    [InlineData("a\r\n\u202egnp.exe\r\n")]
    [InlineData("a,b\r\n1,2\r")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("from,to,weight\nA,B,1e400\nA,C,NaN\nA,D,∞")]
    public void Odd(string text) => Assert.True(NoRowIsLost(Read(text).Counts));

    [Fact(DisplayName = "An empty file says what to write")]
    public void Empty() => Assert.Equal(nameof(ExchangeText.OneTieALine), Assert.Single(Read("").Problems).Mend.Key);

    [Fact(DisplayName = "One line of five million letters, or a hundred thousand columns, is answered")]
    public void Large_and_odd()
    {
        Assert.Equal(1, Read(new string('a', 5_000_000)).Counts.ToMend);
        Assert.Equal(nameof(ExchangeText.TooManyColumns), Assert.Single(Read(string.Join(',', Enumerable.Repeat("x", 100_000))).Problems).What.Key);
    }

    static readonly Gen<string> Anything = TestData.OneOf("from", "to", "A", "B", "0", "1", ",", ";", "\t", " ", "\n", "\r\n", "\r", "\"", "#", "'", "=", "é", "wave", "weight", "1,5", "a few")
        .Array[0, 60].Select(string.Concat);

    [Fact(DisplayName = "Whatever the text, no row is lost and every end is among the actors")]
    public void Any_text() => Anything.Sample(text =>
    {
        var list = Read(text);
        return NoRowIsLost(list.Counts) && list.Ties.Count == list.Counts.Taken && list.Actors.Distinct().Count() == list.Actors.Count
            && list.Ties.All(t => t.From != t.To && list.Actors.Contains(t.From) && list.Actors.Contains(t.To));
    });
}
