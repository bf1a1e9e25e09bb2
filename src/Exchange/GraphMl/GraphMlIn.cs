using System.Xml;
using Jointly.Exchange.EdgeLists;
using Jointly.Exchange.Guards;
using Jointly.Exchange.Tables;

namespace Jointly.Exchange.GraphMl;

/// <summary>
/// Linkages from a GraphML file, as Gephi, yEd, igraph and NetworkX write it. A node is called by its data "name" or "label", else by
/// its id; an edge may have the data "kind", "wave" and "weight". Nested graphs, ports and pictures are passed over.
/// </summary>
public static class GraphMlIn
{
    static readonly string[] Names = ["name", "label"], Kinds = ["kind", "relation", "type"], Waves = ["wave", "round", "time"], Weights = ["weight", "strength", "value"];

    /// <summary>Never throws for what stands in the file: a file that cannot be read is one problem of the whole file.</summary>
    public static EdgeListResult Read(Stream stream, EdgeListOptions? options = null)
    {
        options ??= new();
        try
        {
            using var reader = GuardedXml.Reader(stream, new XmlLimits(Characters: options.MostBytes));
            return Read(reader, options);
        }
        catch (ExchangeRefusal refusal) { return EdgeListResult.Of(refusal); }
    }

    sealed record Edge(int Line, string Source, string Target, Dictionary<string, string> Data);

    static EdgeListResult Read(XmlReader reader, EdgeListOptions options)
    {
        var (keys, names, edges) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), new List<Edge>());
        var seen = false;
        reader.MoveToContent();
        if (reader.LocalName != "graphml") throw new ExchangeRefusal(Say.It(nameof(ExchangeText.NotGraphMl)), Say.It(nameof(ExchangeText.SaveAsGraphMl)));
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element) { reader.Read(); continue; }
            switch (reader.LocalName)
            {
                case "key":
                    if (reader.GetAttribute("id") is { } id) keys[id] = Header.Plain(reader.GetAttribute("attr.name") ?? id);
                    reader.Read();
                    break;
                case "graph": seen = true; reader.Read(); break;
                case "node":
                    var node = reader.GetAttribute("id") ?? "";
                    var told = Data(reader, keys);
                    names[node] = One(told, Names) ?? node;
                    break;
                case "edge":
                    var (line, from, to) = (((IXmlLineInfo)reader).LineNumber, reader.GetAttribute("source") ?? "", reader.GetAttribute("target") ?? "");
                    edges.Add(new(line, from, to, Data(reader, keys)));
                    if (edges.Count > options.MostRows) throw new ExchangeRefusal(Say.It(nameof(ExchangeText.TooManyRows), options.MostRows), Say.It(nameof(ExchangeText.BringInParts)));
                    break;
                default: reader.Read(); break;
            }
        }
        if (!seen) throw new ExchangeRefusal(Say.It(nameof(ExchangeText.NotGraphMl)), Say.It(nameof(ExchangeText.SaveAsGraphMl)));
        return Taken(names, edges, options);
    }

    /// <summary>The data within a node or edge; the reader then stands after it.</summary>
    static Dictionary<string, string> Data(XmlReader reader, Dictionary<string, string> keys)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        if (reader.IsEmptyElement) { reader.Read(); return data; }
        var depth = reader.Depth;
        reader.Read();
        string? key = null;
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "data" } && reader.Depth == depth + 1) key = keys.GetValueOrDefault(reader.GetAttribute("key") ?? "");
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && key is not null && reader.Depth == depth + 2) data.TryAdd(key, reader.Value.Trim());
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "node" or "edge" }) break;      // a graph within the node: its own ones follow
            reader.Read();
        }
        return data;
    }

    static EdgeListResult Taken(Dictionary<string, string> names, List<Edge> edges, EdgeListOptions options)
    {
        var taking = new EdgeTaking(options);
        foreach (var name in names.Values.Where(n => n.Length > 0)) taking.Known(Name(name));
        foreach (var edge in edges)
        {
            if (names.GetValueOrDefault(edge.Source) is not { Length: > 0 } from || names.GetValueOrDefault(edge.Target) is not { Length: > 0 } to)
                taking.Lost(edge.Line, null, nameof(ExchangeText.EndMissing), nameof(ExchangeText.WriteBothEnds));
            else if (One(edge.Data, Weights) is { } written && WrittenNumber.Read(written) is null)
                taking.Lost(edge.Line, "weight", nameof(ExchangeText.NotANumber), nameof(ExchangeText.WriteANumber), written.Length <= 40 ? written : written[..40] + "…");
            else taking.Tie(edge.Line, Name(from), Name(to), One(edge.Data, Kinds), One(edge.Data, Waves), One(edge.Data, Weights) is { } w ? WrittenNumber.Read(w) : null);
        }
        return taking.Done(0);
    }

    static string Name(string written) => FormulaGuard.Take(written.Trim()).Normalize();
    static string? One(Dictionary<string, string> data, string[] keys) => keys.Select(k => data.GetValueOrDefault(k)).FirstOrDefault(v => !string.IsNullOrEmpty(v));
}
