using Jointly.Method.Words;

namespace Jointly.Exchange;

/// <summary>A file that is not read at all: too large, not text, or built to do harm. It says so in a sentence for a person.</summary>
public sealed class ExchangeRefusal : Exception
{
    public ExchangeRefusal(Phrase what, Phrase mend, Exception? inner = null) : base(what.In(System.Globalization.CultureInfo.CurrentUICulture), inner) => (What, Mend) = (what, mend);

    public Phrase What { get; }
    public Phrase Mend { get; }

    /// <summary>The same as a problem of the whole file.</summary>
    public Problem AsProblem() => new(0, null, What, Mend);
}
