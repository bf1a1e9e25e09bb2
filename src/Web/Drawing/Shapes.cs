using Jointly.Method.Actors;

namespace Jointly.Web.Drawing;

/// <summary>
/// The shape of each kind of actor, the same in marks, keys and pictures, drawn round 0,0 within 16 units.
/// Shape before colour: the class gives the colour, and is k and a letter in marks, f and a digit in bars.
/// </summary>
public static class Shapes
{
    /// <summary>Every class of mark, in the order of keys.</summary>
    public static readonly IReadOnlyList<string> Classes = ["ke", "ka", "kb", "kf", "ku", "kt", "kx"];

    public static string Class(ActorKind kind) => kind switch
    {
        ActorKind.Enterprise or ActorKind.Family or ActorKind.Group => "ke",
        ActorKind.BusinessAssociation => "ka",
        ActorKind.ServiceProvider => "kb",
        ActorKind.FinanceProvider => "kf",
        ActorKind.PublicAuthority => "ku",
        ActorKind.TrainingInstitution => "kt",
        ActorKind.NotSaid => "ke",                          // a plain circle claims nothing
        _ => "kx",                                          // buyers, suppliers, other bodies, facilitators
    };

    /// <summary>The class that fills a bar with the kind's colour.</summary>
    public static string Fill(ActorKind kind) => $"f{Classes.IndexOf(Class(kind)) + 1}";

    public static string Outline(string mark) => mark switch
    {
        "ke" => """<circle r="5.5"/>""",
        "ka" => """<path fill-rule="evenodd" d="M-3.7-6.4h7.4L7.4 0 3.7 6.4h-7.4L-7.4 0zM0-2.5A2.5 2.5 0 1 0 0 2.5 2.5 2.5 0 1 0 0-2.5z"/>""",
        "kb" => """<path d="M0-7.5 7.5 0 0 7.5-7.5 0z"/>""",
        "kf" => """<path d="M-5.7-5.7H5.7V5.7H-5.7z"/>""",
        "ku" => """<path d="M0-7 7.2 5.6H-7.2z"/>""",
        "kt" => """<path d="M0 7 7.2-5.6H-7.2z"/>""",
        "kx" => """<path d="M0-2.4 4-6.4 6.4-4 2.4 0 6.4 4 4 6.4 0 2.4-4 6.4-6.4 4-2.4 0-6.4-4-4-6.4z"/>""",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "No such mark."),
    };

    static int IndexOf(this IReadOnlyList<string> list, string wanted)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] == wanted) return i;
        return -1;
    }
}
