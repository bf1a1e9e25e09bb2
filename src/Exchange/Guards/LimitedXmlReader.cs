using System.Xml;

namespace Jointly.Exchange.Guards;

/// <summary>Hands on what another reader sees, and looks at depth, width and faults at each step.</summary>
sealed class LimitedXmlReader(XmlReader inner, XmlLimits limits) : XmlReader, IXmlLineInfo
{
    public override bool Read()
    {
        var more = GuardedXml.Guarded(inner.Read, LineNumber);
        if (inner.Depth > limits.Depth) throw Passed(nameof(ExchangeText.XmlTooDeep), limits.Depth);
        if (inner.AttributeCount > limits.Attributes) throw Passed(nameof(ExchangeText.XmlTooWide), limits.Attributes);
        return more;
    }

    ExchangeRefusal Passed(string key, int limit) => new(Say.It(key, LineNumber, limit), Say.It(nameof(ExchangeText.XmlSaveAgain)));

    /// <summary>Long text in pieces, so that nobody has to hold it whole.</summary>
    public override bool CanReadValueChunk => inner.CanReadValueChunk;
    public override int ReadValueChunk(char[] buffer, int index, int count) => GuardedXml.Guarded(() => inner.ReadValueChunk(buffer, index, count), LineNumber);

    public override bool ReadAttributeValue() => GuardedXml.Guarded(inner.ReadAttributeValue, LineNumber);
    public override void ResolveEntity() => throw new NotSupportedException("A reader without document types meets no entities.");

    public bool HasLineInfo() => true;
    public int LineNumber => (inner as IXmlLineInfo)?.LineNumber ?? 0;
    public int LinePosition => (inner as IXmlLineInfo)?.LinePosition ?? 0;

    public override int AttributeCount => inner.AttributeCount;
    public override string BaseURI => inner.BaseURI;
    public override int Depth => inner.Depth;
    public override bool EOF => inner.EOF;
    public override bool IsEmptyElement => inner.IsEmptyElement;
    public override string LocalName => inner.LocalName;
    public override string NamespaceURI => inner.NamespaceURI;
    public override XmlNameTable NameTable => inner.NameTable;
    public override XmlNodeType NodeType => inner.NodeType;
    public override string Prefix => inner.Prefix;
    public override ReadState ReadState => inner.ReadState;
    public override string Value => inner.Value;
    public override string GetAttribute(int i) => inner.GetAttribute(i);
    public override string? GetAttribute(string name) => inner.GetAttribute(name);
    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);
    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);
    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);
    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);
    public override bool MoveToElement() => inner.MoveToElement();
    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();
    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
