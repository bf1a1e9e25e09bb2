using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Web.Verbs;

static class Said
{
    /// <summary>Refusals on the error stream, a line each with what to do instead.</summary>
    public static int Refused(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            Console.Error.WriteLine(refusal.Why.In(CultureInfo.CurrentUICulture) + (refusal.Mend is { } mend ? " " + mend.In(CultureInfo.CurrentUICulture) : ""));
        return ExitCode.Refused;
    }
}
