using System.Xml;

namespace Jointly.Exchange.Guards;

/// <summary>How much an XML file may hold. The defaults take every graph file we know and stop what is built to do harm.</summary>
public sealed record XmlLimits(int Depth = 64, long Characters = 100L * 1024 * 1024, int Attributes = 1_000);

public static class GuardedXml
{
    /// <summary>
    /// XML from strangers: no document type (so no entities of its own and nothing fetched from elsewhere), no deeper, longer or
    /// wider than allowed. Whatever is wrong is an <see cref="ExchangeRefusal"/> with the line where the reader stood, here or
    /// at any later step of the reader. The stream stays open.
    /// </summary>
    public static XmlReader Reader(Stream stream, XmlLimits? limits = null)
    {
        limits ??= new();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.Characters,
            MaxCharactersFromEntities = 1_024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = false,
        };
        return new LimitedXmlReader(Guarded(() => XmlReader.Create(stream, settings), line: 0), limits);
    }

    internal static T Guarded<T>(Func<T> step, int line)
    {
        try { return step(); }
        catch (XmlException e)
        {
            // The framework tells its limits and a broken file apart by words alone; the line serves a person better.
            throw new ExchangeRefusal(Say.It(nameof(ExchangeText.XmlRefused), Math.Max(e.LineNumber, line)), Say.It(nameof(ExchangeText.XmlSaveAgain)), e);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)   // an encoding nobody knows, or bytes outside it
        {
            throw new ExchangeRefusal(Say.It(nameof(ExchangeText.XmlEncoding)), Say.It(nameof(ExchangeText.XmlSaveAgain)), e);
        }
    }
}
