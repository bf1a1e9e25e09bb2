using System.Globalization;
using System.Text;
using System.Xml;

namespace Jointly.Exchange.GraphMl;

/// <summary>A node to be written: its id, and what is known of it.</summary>
public sealed record GraphMlNode(string Id, string Name, string? Kind = null);

/// <summary>An edge to be written.</summary>
public sealed record GraphMlEdge(string Source, string Target, bool Directed, string Kind, string? Wave, int? Weight);

/// <summary>A network as GraphML 1.0, which Gephi, yEd, igraph and NetworkX read.</summary>
public static class GraphMlOut
{
    const string Space = "http://graphml.graphdrawing.org/xmlns";

    public static void Write(Stream to, IEnumerable<GraphMlNode> nodes, IEnumerable<GraphMlEdge> edges)
    {
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false, CheckCharacters = true });
        xml.WriteStartElement("graphml", Space);
        Key(xml, "name", "node", "string");
        Key(xml, "kind", "node", "string", "what");
        Key(xml, "relation", "edge", "string");
        Key(xml, "wave", "edge", "string");
        Key(xml, "weight", "edge", "int");
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in nodes)
        {
            xml.WriteStartElement("node", Space);
            xml.WriteAttributeString("id", node.Id);
            Data(xml, "name", node.Name);
            Data(xml, "what", node.Kind);
            xml.WriteEndElement();
        }
        foreach (var edge in edges)
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("source", edge.Source);
            xml.WriteAttributeString("target", edge.Target);
            xml.WriteAttributeString("directed", edge.Directed ? "true" : "false");
            Data(xml, "relation", edge.Kind);
            Data(xml, "wave", edge.Wave);
            Data(xml, "weight", edge.Weight?.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Key(XmlWriter xml, string name, string of, string type, string? id = null)
    {
        xml.WriteStartElement("key", Space);
        xml.WriteAttributeString("id", id ?? name);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    static void Data(XmlWriter xml, string key, string? value)
    {
        if (value is null) return;
        xml.WriteStartElement("data", Space);
        xml.WriteAttributeString("key", key);
        xml.WriteString(string.Concat(value.EnumerateRunes().Where(r => r.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF)))));   // signs that XML cannot carry
        xml.WriteEndElement();
    }
}
