namespace Jointly.Method;

/// <summary>The six phases of the paper, in order but not one-off; the last runs through all the others.</summary>
public enum Phase { Selection, Agent, Diagnosis, Planning, JointActions, Results }

/// <summary>A passage from one phase to another: the gate between them and what opens it (method §1.6).</summary>
public sealed record Passage(string Gate, Phase From, Phase To, string When);

/// <summary>Phases and gates as a table, read downwards. Loops are rows like any other.</summary>
public static class Cycle
{
    public static readonly IReadOnlyList<Passage> Passages =
    [
        new("G1", Phase.Selection,    Phase.Agent,        "the national and regional actors, with donors if any, decided"),
        new("G2", Phase.Agent,        Phase.Diagnosis,    "an agent is appointed"),
        new("G3", Phase.Diagnosis,    Phase.Planning,     "the commission or forum endorsed the diagnostic"),
        new("G4", Phase.Planning,     Phase.JointActions, "the commission or forum endorsed vision and plan"),
        new("G5", Phase.JointActions, Phase.Planning,     "a review calls for a revision"),                      // not one-off
    ];   // Results is absent on purpose: monitoring runs through every phase.

    public static string Diagram() => "stateDiagram-v2\n" +
        string.Join('\n', Passages.Select(p => $"    {p.From} --> {p.To}: {p.Gate}, {p.When}")) + "\n";
}
