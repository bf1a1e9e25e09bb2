namespace Jointly.Method.Actors;

/// <summary>How a relation is asked: what flows from the named one to the respondent, the other way, either way, or a mere naming (method §10.3).</summary>
public enum Direction { In, Out, Undirected, Nomination }

/// <summary>The six groups in which linkages are shown; none for those shown in the whole picture alone, or not at all.</summary>
public enum LinkageGroup { None, Information, Training, Trade, Together, Credit, Speaking }

/// <summary>A kind of linkage: its code, how it is asked, how it is shown, and whether the reading takes it in unless asked otherwise.</summary>
/// <param name="Sealed">Open only to a network analyst (N-71).</param>
public sealed record LinkageKind(string Code, Direction Direction, LinkageGroup Group, bool InReading = true, bool Sealed = false)
{
    /// <summary>The relations of the roster (method §10.3), and those that arise from records.</summary>
    public static readonly IReadOnlyList<LinkageKind> All =
    [
        new("REL1",  Direction.Undirected, LinkageGroup.None, InReading: false),           // acquaintance
        new("REL2",  Direction.In,         LinkageGroup.Information),
        new("REL3",  Direction.In,         LinkageGroup.Information),                       // technical advice received
        new("REL4",  Direction.Out,        LinkageGroup.Information),                       // technical advice given
        new("REL5",  Direction.In,         LinkageGroup.Trade),
        new("REL6",  Direction.Undirected, LinkageGroup.Together),                          // orders, tools, machines shared
        new("REL7",  Direction.Undirected, LinkageGroup.Together),                          // joint action
        new("REL8",  Direction.Nomination, LinkageGroup.None, InReading: false),            // wish
        new("REL9",  Direction.Nomination, LinkageGroup.None, InReading: false, Sealed: true),   // trust
        new("REL10", Direction.Undirected, LinkageGroup.Together),                          // joint development
        new("REL11", Direction.In,         LinkageGroup.Credit),
        new("REL12", Direction.Undirected, LinkageGroup.Information),                       // use of an institution
        new("REL13", Direction.Nomination, LinkageGroup.None),                              // someone outside the cluster
        new("REL14", Direction.Nomination, LinkageGroup.None, InReading: false),            // who holds it together
        new("REL15", Direction.Nomination, LinkageGroup.None, InReading: false, Sealed: true),   // influence
        new("REL16", Direction.Undirected, LinkageGroup.None, InReading: false),            // family or origin
        new("Membership", Direction.Undirected, LinkageGroup.Speaking),
        new("Training",   Direction.Undirected, LinkageGroup.Training),
        new("Tie",        Direction.Undirected, LinkageGroup.None),                         // brought from a file that names no kind
        new("Arc",        Direction.Out,        LinkageGroup.None),                         // the same, where a line goes one way
    ];

    public const string JointAction = "REL7", Outside = "REL13", Unnamed = "Tie", UnnamedOneWay = "Arc";

    /// <summary>What a linkage of this kind says, with the names of its ends filled in: "Information goes from A to B".</summary>
    /// <param name="kind">A code, or the name of one of the initiative's own kinds.</param>
    public static Words.Phrase Says(string kind, object from, object to) =>
        Find(kind) is { } known ? new(typeof(LinkageText), "Says" + known.Code, from, to) : new(typeof(LinkageText), nameof(LinkageText.SaysOther), from, to, kind);

    public static LinkageKind? Find(string code) => All.FirstOrDefault(k => string.Equals(k.Code, code, StringComparison.OrdinalIgnoreCase));
}
