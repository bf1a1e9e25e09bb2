using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>How an answer to a question of the roster is given: yes or no, from 0 to 3, or by naming a few.</summary>
public enum AnswerForm { YesNo, Scale, Few }

/// <summary>
/// A question of the network roster (method §10.3). Two of its relations are asked both ways, so there are more questions than
/// kinds of linkage.
/// </summary>
/// <param name="Most">How many may be named; none: as many as there are.</param>
public sealed record LinkageQuestion(string Code, string Kind, Direction Direction, AnswerForm Form, int? Most = null)
{
    public static readonly IReadOnlyList<LinkageQuestion> All =
    [
        new("REL1",   "REL1",  Direction.Undirected, AnswerForm.YesNo),
        new("REL2",   "REL2",  Direction.In,         AnswerForm.Scale),
        new("REL3",   "REL3",  Direction.In,         AnswerForm.Scale),
        new("REL4",   "REL4",  Direction.Out,        AnswerForm.Scale),
        new("REL5a",  "REL5",  Direction.In,         AnswerForm.Scale),
        new("REL5b",  "REL5",  Direction.Out,        AnswerForm.Scale),
        new("REL6",   "REL6",  Direction.Undirected, AnswerForm.Scale),
        new("REL7",   "REL7",  Direction.Undirected, AnswerForm.YesNo),
        new("REL8",   "REL8",  Direction.Nomination, AnswerForm.YesNo),
        new("REL9",   "REL9",  Direction.Nomination, AnswerForm.Scale),
        new("REL10",  "REL10", Direction.Undirected, AnswerForm.YesNo),
        new("REL11a", "REL11", Direction.In,         AnswerForm.YesNo),
        new("REL11b", "REL11", Direction.Out,        AnswerForm.YesNo),
        new("REL12",  "REL12", Direction.Undirected, AnswerForm.Scale),
        new("REL13",  "REL13", Direction.Nomination, AnswerForm.Few, 5),
        new("REL14",  "REL14", Direction.Nomination, AnswerForm.Few, 3),
        new("REL15",  "REL15", Direction.Nomination, AnswerForm.Few, 3),
        new("REL16",  "REL16", Direction.Undirected, AnswerForm.YesNo),
    ];

    /// <summary>What is recorded without being asked in a survey.</summary>
    public static readonly IReadOnlyList<LinkageQuestion> OfRecords =
    [
        new("Membership", "Membership", Direction.Undirected, AnswerForm.YesNo),
        new("Training",   "Training",   Direction.Undirected, AnswerForm.YesNo),
        new("Tie",        "Tie",        Direction.Undirected, AnswerForm.YesNo),
        new("Arc",        "Arc",        Direction.Out,        AnswerForm.YesNo),
    ];

    public static LinkageQuestion? Find(string? code) => All.Concat(OfRecords).FirstOrDefault(q => string.Equals(q.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The questions about one kind of linkage: one, or two where it is asked both ways.</summary>
    public static IEnumerable<LinkageQuestion> About(string kind) => All.Concat(OfRecords).Where(q => q.Kind == kind);

    public bool Sealed => LinkageKind.Find(Kind) is { Sealed: true };

    /// <summary>As it is read aloud to the respondent.</summary>
    public Phrase Asked => new(typeof(LinkageText), "Ask" + Code);

    /// <summary>As it is told of the respondent, before the other's name: "gets information from".</summary>
    public Phrase Does => new(typeof(LinkageText), "Does" + Code);

    /// <summary>What one of the strengths 1 to 3 means here.</summary>
    public Phrase Strength(int weight) => new(typeof(LinkageText), (Code == "REL2" ? "Often" : "Strong") + weight);

    /// <summary>From whom to whom it is kept, when the respondent names another.</summary>
    public (ActorId From, ActorId To) Ends(ActorId respondent, ActorId named) => Direction == Direction.In ? (named, respondent) : (respondent, named);

    /// <summary>What is kept when the respondent names another.</summary>
    public ToldTie Told(ActorId respondent, ActorId named, WaveId? wave, LinkageSource source)
    {
        var (from, to) = Ends(respondent, named);
        return new ToldTie(from, to, Kind, wave, source);
    }
}
