using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Networks;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>
/// One wave as the findings see it: its members without the agent and project staff, numbered anew, a tie counting either way and as one.
/// A member who neither answered nor is named by anyone is unknown, not alone, and is left out. Each measure is computed once, when asked for.
/// </summary>
public sealed class Picture
{
    readonly Lazy<Components> pieces;
    readonly Lazy<double[]> betweenness;
    readonly Lazy<Dictionary<ActorId, int>> numbers;
    readonly Lazy<int[]> degree, cutOff, withinTwo;

    public Picture(WaveNetwork wave)
    {
        Wave = wave;
        var (actors, named) = (wave.Actors, new HashSet<int>());
        var inside = wave.Ties.Where(t => wave.Takes(t) && t.Kind != LinkageKind.Outside && !actors[t.From].Outside && !actors[t.To].Outside).ToList();
        foreach (var t in inside) { named.Add(t.From); named.Add(t.To); }

        // By name, so that the order in which actors were written decides nothing.
        int[] Ordered(Func<int, bool> which) =>
            [.. Enumerable.Range(0, actors.Count).Where(which).OrderBy(i => actors[i].Name, StringComparer.Ordinal).ThenBy(i => actors[i].Id.Value)];
        Members = Ordered(i => IsMember(actors[i]) && (Heard(actors[i]) || named.Contains(i)));
        Facilitators = Ordered(i => actors[i].Kind == ActorKind.Facilitator && named.Contains(i));
        var place = new int[actors.Count];                      // of each actor of the wave its number here, or -1
        Array.Fill(place, -1);
        for (var v = 0; v < Members.Length; v++) place[Members[v]] = v;
        for (var f = 0; f < Facilitators.Length; f++) place[Facilitators[f]] = Members.Length + f;

        var placed = inside.Where(t => place[t.From] >= 0 && place[t.To] >= 0).Select(t => t with { From = place[t.From], To = place[t.To] }).ToList();
        WithFacilitators = Network.Undirected(Members.Length + Facilitators.Length, placed.Select(t => (t.From, t.To)));
        Ties = [.. placed.Where(t => t.From < Members.Length && t.To < Members.Length)];
        Net = Network.Undirected(Members.Length, Ties.Select(t => (t.From, t.To)));

        numbers = new(() => All.ToDictionary(v => this[v].Id));
        pieces = new(() => Components.Of(Net));
        betweenness = new(() => Networks.Betweenness.Normalised(Net));
        (degree, cutOff, withinTwo) = (new(() => Networks.Degree.Of(Net)), new(() => Networks.CutOff.Of(Net)), new(() => Reach.Within(Net, 2)));
    }

    public WaveNetwork Wave { get; }

    /// <summary>Their places in the wave's list of actors.</summary>
    public int[] Members { get; }
    public int[] Facilitators { get; }

    /// <summary>Those among members, by their numbers here.</summary>
    public IReadOnlyList<ReadTie> Ties { get; }
    public Network Net { get; }

    /// <summary>The same with the agent and project staff, who come after the members.</summary>
    public Network WithFacilitators { get; }

    public int Count => Members.Length;
    public ReadActor this[int v] => Wave.Actors[Members[v]];
    public IEnumerable<int> All => Enumerable.Range(0, Count);

    public Components Pieces => pieces.Value;
    public int[] Degree => degree.Value;
    public int[] CutOff => cutOff.Value;
    public int[] WithinTwo => withinTwo.Value;

    /// <summary>0-1, of the most there could be.</summary>
    public double[] Betweenness => betweenness.Value;

    /// <summary>The source says of every member what it is.</summary>
    public bool KnowsKinds => All.All(v => this[v].Kind is not null);
    public bool KnowsInstitutions => KnowsKinds && All.Any(IsInstitution);

    public bool IsEnterprise(int v) => this[v].Kind?.IsEnterprise() ?? false;
    public bool IsInstitution(int v) => this[v].Kind?.IsSupportInstitution() ?? false;

    /// <summary>Did it have the chance to say whom it is tied to?</summary>
    public bool IsHeard(int v) => Heard(this[v]);

    /// <summary>Linked to no one, by its own word.</summary>
    public IEnumerable<int> Alone => Pieces.Isolates.Where(IsHeard);

    /// <summary>Those whom sentences speak of: enterprises where their kind is known, else all.</summary>
    public Noun Noun => KnowsKinds ? Noun.Enterprise : Noun.Actor;
    public IEnumerable<int> Spoken => KnowsKinds ? All.Where(IsEnterprise) : All;

    /// <summary>Its number here, or none if the picture does not have it.</summary>
    public int? Find(ActorId id) => numbers.Value.TryGetValue(id, out var v) ? v : null;

    static bool IsMember(ReadActor a) => !a.Outside && a.Kind != ActorKind.Facilitator;
    bool Heard(ReadActor a) => Wave.Basis is Basis.Records || a.Answered;
}
