namespace Jointly.Web.Admission;

/// <summary>Why something that is posted needs no key of its own: sent again after a cut, it does the same and no more.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SentAgainAttribute(string why) : Attribute
{
    public string Why => why;
}

public static class SentAgainDeclarations
{
    /// <summary>Whatever else is posted carries a key, so that a form sent twice is one deed.</summary>
    public static TBuilder SentAgain<TBuilder>(this TBuilder endpoint, string why) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new SentAgainAttribute(why));
}
