using Jointly.Method.Words;

namespace Jointly.Exchange;

static class Say
{
    // Sentences that count have a form for each plural category, so no single key stands for them.
    public const string Comments = "Comments", NotAllListed = "NotAllListed";

    public static Phrase It(string key, params object?[] with) => new(typeof(ExchangeText), key, with);
}
