using Jointly.Method.Words;
using Jointly.Web.Parts;

namespace Jointly.Web;

public static class Refusals
{
    /// <summary>What to mend in one field, in the reader's language.</summary>
    public static string? For(this IReadOnlyList<Refusal> refused, string field) => refused.FirstOrDefault(r => r.Field == field)?.Why.ToString();

    /// <summary>All that is to be mended, for the top of a form.</summary>
    public static IReadOnlyList<FieldError> Errors(this IReadOnlyList<Refusal> refused, Func<string, string>? label = null) =>
        [.. refused.Select(r => new FieldError(r.Field, r.Field is { } f ? label?.Invoke(f) : null, r.Why.ToString()))];
}
