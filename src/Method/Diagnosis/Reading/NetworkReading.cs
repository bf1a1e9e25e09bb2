using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Networks;
using static Jointly.Method.Diagnosis.Reading.Said;

namespace Jointly.Method.Diagnosis.Reading;

/// <summary>One of those who connect others most.</summary>
/// <param name="Betweenness">0-1: the share of the shortest paths between others that it lies on.</param>
public sealed record Broker(ReadActor Actor, double Betweenness);

/// <summary>Linked pairs of one group of kinds; before is absent without an earlier wave.</summary>
public sealed record KindCount(LinkageGroup Group, int? Before, int Now);

public enum TieStatus { Kept, New, Ended }

/// <summary>What became of a linked pair since the wave before; without one, all are kept.</summary>
public sealed record PairStatus(ActorId One, ActorId Other, TieStatus Status);

/// <summary>
/// All that the network page and the command line say about one wave, and about the one before beside it. Pure: the same waves give
/// the same reading, in whatever order their actors and ties are written.
/// </summary>
public sealed record NetworkReading
{
    const int MostBrokers = 3;

    /// <summary>In the order of the table of findings, which is that of the page.</summary>
    static readonly Func<ReadingInput, Told>[] Table =
    [
        WithoutInstitution.Of, LinkedToNoOne.Of, WithinReach.Of, InPieces.Of, UnusedInstitutions.Of, HoldsTogether.Of,
        WithoutProject.Of, CoreAndEdge.Of, WhoDealsWithWhom.Of, GivingAndTaking.Of, BusinessAndKnowledge.Of, WhatChanged.Of, OutwardWindows.Of,
        JointActionTies.Of, HiddenHelpers.Of, ThinTies.Of, RestsOn.Of,
    ];

    readonly Lazy<IReadOnlyList<Sign>> signs;

    NetworkReading(ReadingInput input)
    {
        (Now, Before) = (input.Now, input.Before);
        signs = new(() => Reading.Signs.Of(input));
    }

    public Picture Now { get; }

    /// <summary>None without an earlier wave, and where it has another basis than now.</summary>
    public Picture? Before { get; }
    public IReadOnlyList<Phrase> Lede { get; private init; } = [];
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <summary>What cannot be told from this wave, and why; each reason once, under the first finding that lacks it.</summary>
    public IReadOnlyList<Silence> Silences { get; private init; } = [];
    /// <summary>The six signs of a cluster on its way to performing; worked out when first asked for, and none where there are too few actors.</summary>
    public IReadOnlyList<Sign> Signs => Now.Count < Reading.Lede.FewestActors ? [] : signs.Value;

    /// <summary>The method's signs of a performing and of a non-performing cluster, with what the network can say of them.</summary>
    public IReadOnlyList<Check> Checklist => Reading.Checklist.Of(Now);
    public IReadOnlyList<Figure> Figures { get; private init; } = [];
    public IReadOnlyList<Broker> Brokers { get; private init; } = [];
    public IReadOnlyList<KindCount> Kinds { get; private init; } = [];
    public IReadOnlyList<PairStatus> Pairs { get; private init; } = [];

    /// <summary>"In plain words".</summary>
    public IEnumerable<Row> Rows => Findings.Select(f => f.Row);

    /// <summary>Linked to no one, by their own word.</summary>
    public IEnumerable<ReadActor> Isolates => Now.Alone.Select(v => Now[v]);

    public static NetworkReading Of(WaveNetwork now, WaveNetwork? before = null)
    {
        var input = new ReadingInput(now, before);
        var enough = input.Now.Count >= Reading.Lede.FewestActors;
        var told = enough ? Table.Select(of => of(input)).ToList() : [];
        List<Finding> findings = [.. told.Select(t => t.Finding).OfType<Finding>()];
        return new NetworkReading(input)
        {
            Lede = Reading.Lede.Of(input, findings),
            Findings = findings,
            Silences = enough ? [.. told.Select(t => t.Silence).OfType<Silence>().DistinctBy(s => s.Why)] : [new(0, It("SilentTooFew", Reading.Lede.FewestActors))],
            Figures = KeyFigures.Of(input.Now),
            Brokers = enough && now.MayRank ? WhoConnectMost(input.Now) : [],
            Kinds = [.. Enum.GetValues<LinkageGroup>().Where(g => g != LinkageGroup.None)
                .Select(g => new KindCount(g, input.Before is { } b ? Linked(b, g) : null, Linked(input.Now, g)))],
            Pairs = [.. Status(input)],
        };
    }

    static IReadOnlyList<Broker> WhoConnectMost(Picture picture) =>
        [.. picture.All.Where(v => picture.Betweenness[v] > 0).OrderByDescending(v => Math.Round(picture.Betweenness[v], 9)).Take(MostBrokers)
            .Select(v => new Broker(picture[v], picture.Betweenness[v]))];

    static int Linked(Picture picture, LinkageGroup group) =>
        Network.Undirected(picture.Count, picture.Ties.Where(t => (LinkageKind.Find(t.Kind)?.Group ?? LinkageGroup.None) == group).Select(t => (t.From, t.To))).Ties;

    static IEnumerable<PairStatus> Status(ReadingInput input)
    {
        static (ActorId, ActorId) Ordered(ActorId a, ActorId b) => a.Value.CompareTo(b.Value) <= 0 ? (a, b) : (b, a);
        static HashSet<(ActorId, ActorId)> Of(Picture p) => [.. p.Net.Pairs().Select(t => Ordered(p[t.From].Id, p[t.To].Id))];
        var now = Of(input.Now);
        var before = input.Before is { } b ? Of(b) : now;
        return now.Select(p => new PairStatus(p.Item1, p.Item2, before.Contains(p) ? TieStatus.Kept : TieStatus.New))
            .Concat(before.Where(p => !now.Contains(p)).Select(p => new PairStatus(p.Item1, p.Item2, TieStatus.Ended)))
            .OrderBy(p => p.One.Value).ThenBy(p => p.Other.Value);
    }
}
