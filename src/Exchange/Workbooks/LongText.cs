using System.Text;
using System.Xml;

namespace Jointly.Exchange.Workbooks;

/// <summary>Reads the text of an element in pieces, and no more of it than a cell can hold.</summary>
sealed class LongText(XmlReader xml)
{
    /// <summary>Characters in one cell; no spreadsheet takes more.</summary>
    public const int Longest = 32_767;

    readonly StringBuilder text = new();
    readonly char[] piece = new char[4_096];

    /// <summary>The text right in the element that the reader stands on.</summary>
    public string OfElement()
    {
        text.Clear();
        Append();
        return CellText.Take(text.ToString());
    }

    /// <summary>The text of a shared or inline string: its runs one after the other, without what is written above East Asian words.</summary>
    public string OfRuns()
    {
        text.Clear();
        if (xml.IsEmptyElement) return "";
        int depth = xml.Depth, phonetic = int.MaxValue;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.Depth <= phonetic) phonetic = int.MaxValue;
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) phonetic = xml.Depth;
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" } && phonetic == int.MaxValue) Append();
        }
        return CellText.Take(text.ToString());
    }

    void Append()
    {
        if (xml.IsEmptyElement) return;
        int depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                for (int read; (read = xml.ReadValueChunk(piece, 0, piece.Length)) > 0;)
                {
                    if (text.Length + read > Longest * 7)                        // each written as _x0007_
                        throw new ExchangeRefusal(Say.It(nameof(ExchangeText.CellTooLong), Longest), Say.It(nameof(ExchangeText.ShortenTo), Longest));
                    text.Append(piece, 0, read);
                }
    }
}
