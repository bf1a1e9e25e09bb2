using System.Globalization;
using System.Text;
using System.Xml;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;

namespace Jointly.Exchange.Networks;

/// <summary>One wave as GraphML, which Gephi, visone, yEd, igraph and networkx read. http://graphml.graphdrawing.org/specification.html</summary>
public static class GraphMlOut
{
    const string Space = "http://graphml.graphdrawing.org/xmlns";
    static readonly string[] OfActors = ["name", "kind", "place", "sub_sector"], OfTies = ["kind", "said_by_from", "said_by_to", "papers"];

    /// <summary>All actors of the wave, and the ties that are read, from giver to taker where a kind has a direction.</summary>
    public static void Write(Stream to, WaveNetwork wave)
    {
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true });
        xml.WriteStartElement("graphml", Space);
        foreach (var key in OfActors) Key(xml, "node", key);
        foreach (var key in OfTies) Key(xml, "edge", key);
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("id", wave.Label.Length > 0 ? $"wave{wave.Label}" : "records");
        xml.WriteAttributeString("edgedefault", "undirected");
        foreach (var actor in wave.Actors)
        {
            xml.WriteStartElement("node", Space);
            xml.WriteAttributeString("id", Id(actor));
            foreach (var (key, value) in OfActors.Zip([actor.Name, actor.Kind?.ToString(), actor.Place, actor.SubSector])) Data(xml, "node", key, value);
            xml.WriteEndElement();
        }
        foreach (var tie in wave.Ties.Where(wave.Takes))
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("source", Id(wave.Actors[tie.From]));
            xml.WriteAttributeString("target", Id(wave.Actors[tie.To]));
            if (LinkageKind.Find(tie.Kind)?.Direction is not (null or Direction.Undirected)) xml.WriteAttributeString("directed", "true");
            foreach (var (key, value) in OfTies.Zip([tie.Kind, tie.SaidByFrom ? "yes" : "no", tie.SaidByTo ? "yes" : "no", tie.Papers.ToString(CultureInfo.InvariantCulture)])) Data(xml, "edge", key, value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Key(XmlWriter xml, string of, string key)
    {
        xml.WriteStartElement("key", Space);
        xml.WriteAttributeString("id", $"{of}_{key}");
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", key);
        xml.WriteAttributeString("attr.type", "string");
        xml.WriteEndElement();
    }

    static void Data(XmlWriter xml, string of, string key, string? value)
    {
        if (value is null) return;
        xml.WriteStartElement("data", Space);
        xml.WriteAttributeString("key", $"{of}_{key}");
        xml.WriteString(Readable(value));
        xml.WriteEndElement();
    }

    /// <summary>XML knows no control characters, and no half of a pair.</summary>
    static string Readable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > 0xffff || XmlConvert.IsXmlChar((char)rune.Value)) kept.Append(rune.ToString());
        return kept.ToString();
    }

    static string Id(ReadActor actor) => $"a{actor.Id.Value:N}";
}
