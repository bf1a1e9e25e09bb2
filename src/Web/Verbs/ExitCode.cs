namespace Jointly.Web.Verbs;

/// <summary>What a verb's end means, the same for each.</summary>
public static class ExitCode
{
    public const int Done = 0, Refused = 1, WrongUse = 2, Broken = 3;
}
