using System.Text;
using Jointly.Exchange.EdgeLists;
using Jointly.Exchange.GraphMl;

namespace Jointly.Exchange.Tests.GraphMl;

public class GraphMlGoesOutAndComesBack
{
    static EdgeListResult Read(string xml) => GraphMlIn.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), new EdgeListOptions(Directed: true));

    [Fact(DisplayName = "What is written is read again the same: names, kinds, waves, strengths, odd signs")]
    public void There_and_back()
    {
        var file = new MemoryStream();
        GraphMlOut.Write(file, [new("A", "Ana & <Cía>", "Enterprise"), new("B", "Berta \"B\"\u0001"), new("C", "Ñandú 株")],
            [new("A", "B", true, "REL2", "1", 2), new("B", "C", false, "REL7", null, null)]);
        file.Position = 0;
        var read = GraphMlIn.Read(file, new EdgeListOptions(Directed: true));
        Assert.Empty(read.Problems);
        Assert.Equal([("Ana & <Cía>", "Berta \"B\"", "REL2", "1", 2.0), ("Berta \"B\"", "Ñandú 株", "REL7", null, (double?)null)], read.Ties.Select(t => (t.From, t.To, t.Kind!, t.Wave, t.Weight)));
    }

    [Fact(DisplayName = "As Gephi, yEd and NetworkX write it: keys by name, labels, nested data, a node without edges")]
    public void Others()
    {
        var read = Read("""
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
              <key id="d0" for="node" attr.name="label" attr.type="string"/><key id="d1" for="edge" attr.name="weight" attr.type="double"/><key id="g" for="node" yfiles.type="nodegraphics"/>
              <graph edgedefault="undirected"><node id="n0"><data key="g"><y:ShapeNode><y:NodeLabel>picture</y:NodeLabel></y:ShapeNode></data><data key="d0">Ana</data></node><node id="n1"/><node id="n2"><data key="d0">Sola</data></node>
              <edge source="n0" target="n1"><data key="d1">2.0</data></edge></graph></graphml>
            """);
        Assert.Empty(read.Problems);
        Assert.Equal(("Ana", "n1", 2.0), read.Ties.Select(t => (t.From, t.To, t.Weight)).Single());
        Assert.Contains("Sola", read.Actors);
    }

    [Theory(DisplayName = "What is built to do harm, or is no GraphML, is refused in a sentence and never throws")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'bb'>]><graphml><graph><node id='&b;'/></graph></graphml>")]
    [InlineData("<html><body/></html>")]
    [InlineData("<graphml></graphml>")]
    [InlineData("<graphml><graph><node id='a'>")]
    [InlineData("not xml")]
    [InlineData("")]
    public void Refused(string xml) => Assert.True(Read(xml).Refused || Read(xml).Problems.Count == 1);

    [Fact(DisplayName = "An edge to a node that is not there is told by line; the others are taken")]
    public void Stray()
    {
        var read = Read("<graphml><graph>\n<node id='a'/><node id='b'/>\n<edge source='a' target='zz'/>\n<edge source='a' target='b'/></graph></graphml>");
        Assert.Equal(3, Assert.Single(read.Problems).Row);
        Assert.Single(read.Ties);
    }
}
