using Jointly.Method.Words;

namespace Jointly.Web.Parts;

/// <summary>A standing in words and as a class of the style sheet.</summary>
static class StandingWords
{
    static readonly Texts T = new(typeof(PartsText));

    public static string Look(this Standing standing) => standing switch
    {
        Standing.Done => "done",
        Standing.Now => "now",
        Standing.Run => "run",
        _ => "todo",
    };

    public static string Said(this Standing standing) => T[standing switch
    {
        Standing.Done => PartsText.StandingDone,
        Standing.Now => PartsText.StandingNow,
        Standing.Run => PartsText.StandingRun,
        _ => PartsText.StandingTodo,
    }];
}
