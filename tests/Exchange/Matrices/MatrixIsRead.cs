using Jointly.Exchange.EdgeLists;
using Jointly.Exchange.Matrices;

namespace Jointly.Exchange.Tests.Matrices;

public class MatrixIsRead
{
    static EdgeListResult Read(string text) => Matrix.Read(TestData.Bytes(text), new EdgeListOptions(Directed: true));

    [Theory(DisplayName = "From the row to the column, as strong as the cell says; 0, nothing and the diagonal say no linkage")]
    [InlineData("\tAna\tBerta\tCarla\nAna\t1\t2\t0\nBerta\t\t0\t3\nCarla\tx\t\t")]
    [InlineData(";Ana;Berta;Carla\r\nAna;;2;0\r\nBerta;;;3\r\nCarla;x;;\r\n")]
    public void Cells(string text)
    {
        Assert.True(Matrix.Looks(text));
        var read = Read(text);
        Assert.Empty(read.Problems);
        Assert.Equal([("Ana", "Berta", 2), ("Berta", "Carla", 3), ("Carla", "Ana", (double?)null)], read.Ties.Select(t => (t.From, t.To, t.Weight)));
        Assert.Equal(["Ana", "Berta", "Carla"], read.Actors);
    }

    [Fact(DisplayName = "What cannot be read is told by line, and the rest is taken")]
    public void Problems()
    {
        var read = Read(",Ana,Berta\nAna,,many\nBerta,1,,9\n,1,1\n");
        Assert.Equal([2, 3, 4], read.Problems.Select(p => p.Row));
        Assert.Equal(("Berta", "Ana"), read.Ties.Select(t => (t.From, t.To)).Single());
        Assert.Equal(read.Counts.Rows, read.Counts.Taken + read.Counts.ToMend);
    }

    [Theory(DisplayName = "A list of linkages is no matrix, and an empty text is refused in a sentence")]
    [InlineData("from,to,kind\nAna,Berta,REL2")]
    [InlineData("Ana,Berta\nBerta,Carla")]
    [InlineData("")]
    [InlineData("<graphml/>")]
    public void NotOne(string text)
    {
        Assert.False(Matrix.Looks(text));
        if (text.Length == 0) Assert.True(Read(text).Refused || Read(text).Problems.Count == 1);
    }
}
