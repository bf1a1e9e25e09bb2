using System.Text;
using System.Xml.Linq;
using Jointly.Exchange.Guards;

namespace Jointly.Exchange.Tests.Guards;

public class XmlFromStrangers
{
    static ExchangeRefusal Refused(string xml, XmlLimits? limits = null) => Refused(Encoding.UTF8.GetBytes(xml), limits);
    static ExchangeRefusal Refused(byte[] xml, XmlLimits? limits = null) => Assert.Throws<ExchangeRefusal>(() => Load(xml, limits));

    static XDocument Load(byte[] xml, XmlLimits? limits = null)
    {
        using var reader = GuardedXml.Reader(new MemoryStream(xml), limits);
        return XDocument.Load(reader);
    }

    [Fact(DisplayName = "Plain XML is read through, by whatever reads from the reader")]
    public void Plain()
    {
        var graph = Load("<graph a='1'><!-- note --><node id='x'>tail &amp; head</node></graph>"u8.ToArray());
        Assert.Equal("tail & head", graph.Root!.Element("node")!.Value);
        Assert.Equal("x", (string?)graph.Root.Element("node")!.Attribute("id"));
    }

    [Theory(DisplayName = "A document type is refused: entities that explode or read files never begin")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a/>")]
    [InlineData("<a>&x;</a>")]
    public void Document_type(string xml) => Assert.Equal(nameof(ExchangeText.XmlRefused), Refused(xml).What.Key);

    [Fact(DisplayName = "Depth, width and length have limits, and what lies within them is read")]
    public void Limits()
    {
        static string Deep(int levels) => string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels));
        static string Wide(int attributes) => "<a " + string.Join(' ', Enumerable.Range(0, attributes).Select(i => $"b{i}='1'")) + "/>";
        Assert.NotNull(Load(Encoding.UTF8.GetBytes(Deep(60))));
        Assert.Equal(nameof(ExchangeText.XmlTooDeep), Refused(Deep(100_000)).What.Key);
        Assert.NotNull(Load(Encoding.UTF8.GetBytes(Wide(1_000))));
        Assert.Equal(nameof(ExchangeText.XmlTooWide), Refused(Wide(1_001)).What.Key);
        Assert.Equal(nameof(ExchangeText.XmlRefused), Refused("<a>" + new string('x', 5_000) + "</a>", new(Characters: 1_000)).What.Key);
    }

    [Fact(DisplayName = "A broken file is refused at its line")]
    public void Broken()
    {
        var refusal = Refused("<a>\n<b>\n</a>");
        Assert.Equal(nameof(ExchangeText.XmlRefused), refusal.What.Key);
        Assert.Equal([3], refusal.What.With);
        Assert.Equal(0, refusal.AsProblem().Row);
    }

    [Fact(DisplayName = "An encoding nobody knows, or bytes outside the one named, are refused")]
    public void Encodings()
    {
        Refused("<?xml version='1.0' encoding='klingon-7'?><a/>");
        Refused([.. "<?xml version='1.0' encoding='utf-8'?><a>"u8, 0xC3, 0x28, .. "</a>"u8]);
        Refused("");
    }

    [Fact(DisplayName = "The odd GraphML and GEXF files are read or refused, never thrown at")]
    public void Corpus()
    {
        var files = Directory.GetFiles(TestData.Path("corpora", "graph-files-graphology")).Where(f => f.EndsWith("ml", StringComparison.Ordinal) || f.EndsWith("gexf", StringComparison.Ordinal)).ToList();
        Assert.Equal(28, files.Count);
        int read = 0;
        foreach (var file in files)
            try { Load(File.ReadAllBytes(file)); read++; }
            catch (ExchangeRefusal) { }
        Assert.True(read >= 25, $"{read} read");
    }
}
