using Jointly.Method.Actors;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis;

/// <summary>An actor as a brought file has it; the key is what ties call it.</summary>
public sealed record BroughtActor(string Key, ActorDetails Details, bool Member = true);

/// <summary>A tie as a brought file has it. The wave is the number of its round, or none for records.</summary>
public sealed record BroughtTie(string From, string To, string Kind, int? Wave = null, int? Weight = null)
{
    public bool SaidByFrom { get; init; }
    public bool SaidByTo { get; init; }
    public int Papers { get; init; }
    public bool ThroughProject { get; init; }
}

/// <summary>A round of asking: its number, day, and what became of the question, by actor's key.</summary>
public sealed record BroughtWave(int Number, DateOnly On, IReadOnlyDictionary<string, Answer> Asked);

/// <summary>A whole network brought at once into a cluster, as one fact with the digest of what was received.</summary>
public sealed record NetworkBrought(ClusterId Cluster, int Actors, int Ties, IReadOnlyList<int> Waves, string Source, string FileSha256, DateOnly? On) : IManifest
{
    public Subject Subject => new(nameof(Cluster), Cluster.Value);
}

/// <summary>What bringing a network adds to the records.</summary>
public sealed record Brought(NetworkBrought Fact, IReadOnlyList<Actor> Actors, IReadOnlyList<Membership> Memberships,
    IReadOnlyList<Wave> Waves, IReadOnlyList<Asked> Asked, IReadOnlyList<Linkage> Linkages)
{
    public IEnumerable<object> Rows => [.. Actors, .. Memberships, .. Waves, .. Asked, .. Linkages];
}

/// <summary>
/// Bringing a network from outside into a cluster (product rows F3, F4): each end of a tie becomes an actor, and each pair, kind,
/// wave and source one linkage, however often the file says it.
/// </summary>
public static class Bringing
{
    public static Brought Of(InitiativeId initiative, ClusterId cluster, IReadOnlyList<BroughtActor> actors, IReadOnlyList<BroughtTie> ties,
        IReadOnlyList<BroughtWave> waves, string source, string sha256, DateOnly on, Func<string, ActorId>? idOf = null, IReadOnlyDictionary<string, Actor>? known = null)
    {
        var ids = actors.ToDictionary(a => a.Key, a => known?.GetValueOrDefault(a.Key)?.Id ?? idOf?.Invoke(a.Key) ?? ActorId.New(), StringComparer.Ordinal);
        // Whoever was asked on an earlier day was a member then: the day on which the file is brought is not the day it tells of.
        var since = waves.Select(w => w.On).Append(on).Min();
        var rounds = waves.ToDictionary(w => w.Number, w => new Wave(WaveId.New(), initiative, cluster, w.Number, w.On));
        var linkages = ties
            .Where(t => t.From != t.To)
            .Select(t => Tied(t, ids[t.From], ids[t.To]))
            .DistinctBy(l => (l.From, l.To, l.Kind, l.Wave))
            .ToList();
        var unknown = actors.Where(a => known?.ContainsKey(a.Key) != true).ToList();
        return new Brought(
            new NetworkBrought(cluster, actors.Count, linkages.Count, [.. rounds.Keys.Order()], source, sha256, on),
            [.. unknown.Select(a => new Actor(new ActorEntered(initiative, ids[a.Key], cluster, a.Details.Tidied(), Provenance.Local)))],
            [.. unknown.Where(a => a.Member).Select(a => new Membership(MembershipId.New(), initiative, cluster, ids[a.Key], since))],
            [.. rounds.Values],
            [.. waves.SelectMany(w => w.Asked.Select(a => new Asked(AskedId.New(), initiative, rounds[w.Number].Id, ids[a.Key], a.Value)))],
            linkages);

        Linkage Tied(BroughtTie tie, ActorId from, ActorId to)
        {
            var source = tie.Wave is null ? LinkageSource.Records : LinkageSource.Survey;
            return new(LinkageId.New(), initiative, cluster, new ToldTie(from, to, tie.Kind, tie.Wave is { } n ? rounds[n].Id : null, source)
            {
                Weight = tie.Weight, Papers = tie.Papers, ThroughProject = tie.ThroughProject, SaidByFrom = tie.SaidByFrom, SaidByTo = tie.SaidByTo,
            });
        }
    }
}
