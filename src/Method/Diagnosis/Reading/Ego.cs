using Jointly.Method.Words;
using Jointly.Networks;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>One whom an actor is linked to, and by which kinds.</summary>
public sealed record Contact(ReadActor Actor, IReadOnlyList<string> Kinds);

/// <summary>One whom an actor comes to in two steps, and through whom.</summary>
public sealed record Acquaintance(ReadActor Actor, IReadOnlyList<ReadActor> Through);

/// <summary>The network as one actor has it: two steps round, its figures, and what would be lost without it.</summary>
public sealed record Ego
{
    Ego(ReadActor actor) => Actor = actor;

    public ReadActor Actor { get; }
    public IReadOnlyList<Phrase> Lede { get; private init; } = [];
    public IReadOnlyList<Contact> Direct { get; private init; } = [];
    public IReadOnlyList<Acquaintance> Second { get; private init; } = [];
    public IReadOnlyList<(Figure Now, Figure? Before)> Figures { get; private init; } = [];

    /// <summary>Those outside the largest part that would be left of its piece.</summary>
    public IReadOnlyList<ReadActor> CutOff { get; private init; } = [];

    /// <summary>Those who come to a support institution within two steps only through this actor.</summary>
    public IReadOnlyList<ReadActor> WithoutDoor { get; private init; } = [];

    /// <summary>None where the wave that is read knows nothing of the actor, or the reading leaves it out, as the agent.</summary>
    public static Ego? Of(NetworkReading reading, ActorId id)
    {
        var now = reading.Now;
        if (now.Find(id) is not { } v) return null;
        List<int> direct = [.. now.Net.Neighbours(v)];
        var second = direct.SelectMany(w => now.Net.Neighbours(w).ToArray(), (through, other) => (other, through)).Where(p => p.other != v && !now.Net.Linked(v, p.other)).ToLookup(p => p.other, p => p.through);
        var (cut, door) = (CutOffBy(now, v), now.KnowsInstitutions ? HiddenHelpers.Helped(now).GetValueOrDefault(v) ?? [] : []);
        var was = reading.Before is { } before && before.Find(id) is { } then ? (before, then) : ((Picture, int)?)null;
        return new Ego(now[v])
        {
            Lede = [.. Said(now, v, second.Count, cut.Count, door.Count)],
            Direct = [.. direct.Select(w => new Contact(now[w], [.. now.Ties.Where(t => (t.From, t.To) == (v, w) || (t.From, t.To) == (w, v)).Select(t => t.Kind).Distinct().Order(StringComparer.Ordinal)]))],
            Second = [.. second.OrderBy(s => s.Key).Select(s => new Acquaintance(now[s.Key], [.. s.Order().Select(w => now[w])]))],
            Figures = [.. FiguresOf(now, v).Zip(was is ({ } b, var t) ? FiguresOf(b, t).Cast<Figure?>() : Enumerable.Repeat<Figure?>(null, 4))],
            CutOff = [.. cut.Select(w => now[w])],
            WithoutDoor = [.. door.Select(w => now[w])],
        };
    }

    static IEnumerable<Phrase> Said(Picture picture, int v, int second, int cut, int door)
    {
        var (name, degree) = (Naming.Of(picture[v]), picture.Degree[v]);
        if (degree == 0) { yield return Full(It("EgoAlone", name)); yield break; }
        yield return Full(It("EgoLinked", degree, name, picture.Count - 1, picture.WithinTwo[v]));
        yield return cut == 0 ? It("EgoNoOneCutOff") : It("EgoCutOff", cut, NumberWords.AtStart(cut));
        if (door > 0) yield return It("EgoDoor", door, NumberWords.AtStart(door));
    }

    static IEnumerable<Figure> FiguresOf(Picture picture, int v) =>
    [
        Reading.Figures.Of("EgoLinks", picture, picture.Degree[v]),
        Reading.Figures.Of("EgoReach", picture, picture.WithinTwo[v]),
        picture.Wave.MayRank ? Reading.Figures.Of("ConnectsMost", picture, picture.Betweenness[v]) : Reading.Figures.None("ConnectsMost", picture, "NotRanked"),
        Reading.Figures.Of("CutOff", picture, picture.CutOff[v]),
    ];

    static List<int> CutOffBy(Picture picture, int v)
    {
        if (picture.CutOff[v] == 0) return [];
        var left = Components.Of(picture.Net.Without(new HashSet<int> { v }));
        var parts = picture.All.Where(w => w != v && picture.Pieces.Piece[w] == picture.Pieces.Piece[v]).GroupBy(w => left.Piece[w]).OrderByDescending(p => p.Count()).ThenBy(p => p.Key);
        return [.. parts.Skip(1).SelectMany(p => p).Order()];
    }
}
