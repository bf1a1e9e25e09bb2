using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;
using Jointly.Web.Actors;
using Jointly.Web.Drawing;

namespace Jointly.Web.Diagnosis;

/// <summary>
/// What the explorer is sent, in columns. Names follow consent (N-35): who may see the register reads all but those that refused, and what is drawn to be
/// taken away has only those that may be shown; who may not sees neither names without consent, nor ids, nor what would tell them.
/// </summary>
public static class ExploredNetwork
{
    const int Now = 1, Before = 2;

    static readonly Texts T = new(typeof(ExploreText));

    /// <param name="Mark">The place of its shape in <see cref="Shapes.Classes"/>.</param>
    public sealed record KindMark(int Mark, string Name);
    public sealed record Moment(string Name, bool Ranked);
    public sealed record Attribute(string Name, IReadOnlyList<string> Values, IReadOnlyList<int> Of);

    /// <param name="Label">As anyone may see the actor; 0 where that is the name.</param>
    /// <param name="Betweenness">By wave; none where nobody may be ranked (N-13).</param>
    public sealed record Columns(IReadOnlyList<Guid>? Id, IReadOnlyList<string> Name, IReadOnlyList<object> Label, IReadOnlyList<int> Kind, IReadOnlyList<double> X, IReadOnlyList<double> Y,
        IReadOnlyList<int> Waves, IReadOnlyList<IReadOnlyList<double>?> Betweenness);
    public sealed record Ties(IReadOnlyList<int> From, IReadOnlyList<int> To, IReadOnlyList<int> Kind, IReadOnlyList<int> Waves);

    public static object Of(NetworkRead read, ClusterAddress at, bool mayName)
    {
        var (reading, actors) = (read.Reading, read.Actors);
        var place = actors.Select((a, i) => (a.Id, i)).ToDictionary(a => a.Id, a => a.i);
        List<Picture> waves = [reading.Now, .. reading.Before is { } b ? new[] { b } : []];
        List<ActorKind> kinds = [.. actors.Select(a => a.Kind ?? ActorKind.NotSaid).Distinct().Order()];
        var (x, y) = ExploredPlaces.Of(read);
        var ties = TiesOf(waves, place, out var linkages);
        return new
        {
            words = WordsOf(reading), actorPage = mayName ? at.Page("actors/") : null,
            marks = kinds.Select(k => new KindMark(Shapes.Classes.ToList().IndexOf(Shapes.Class(k)), KindWords.Many(k))),
            linkages = linkages.Select(ActorWords.Linkage),
            waves = waves.Select((w, i) => new Moment(waves.Count == 1 ? NetworkWords.When(w.Wave) : T[i == 0 ? ExploreText.NowAt : ExploreText.BeforeAt, NetworkWords.Month(w.Wave)], w.Wave.MayRank)),
            actors = new Columns(mayName ? [.. actors.Select(a => a.Id.Value)] : null,
                [.. actors.Select(a => mayName ? a.Called() : Naming.Of(a).ToString())], [.. actors.Select(a => !mayName || Naming.MayBeNamed(a) ? (object)0 : Naming.Of(a).ToString())],
                [.. actors.Select(a => kinds.IndexOf(a.Kind ?? ActorKind.NotSaid))], x, y,
                [.. actors.Select(a => waves.Select((w, i) => w.Find(a.Id) is null ? 0 : 1 << i).Sum())],
                [.. waves.Select(w => w.Wave.MayRank ? (IReadOnlyList<double>)[.. actors.Select(a => w.Find(a.Id) is { } v ? Math.Round(w.Betweenness[v], 4) : 0)] : null)]),
            attributes = mayName ? AttributesOf(actors) : [],
            ties,
        };
    }

    static Ties TiesOf(List<Picture> waves, Dictionary<ActorId, int> place, out List<string> linkages)
    {
        var found = new Dictionary<(int From, int To, string Kind), int>();
        for (var i = 0; i < waves.Count; i++)
            foreach (var tie in waves[i].Ties)
            {
                var key = (place[waves[i][tie.From].Id], place[waves[i][tie.To].Id], tie.Kind);
                found[key] = found.GetValueOrDefault(key) | (i == 0 ? Now : Before);
            }
        List<string> known = [.. found.Keys.Select(t => t.Kind).Distinct().OrderBy(k => ActorWords.Linkage(k), StringComparer.CurrentCulture)];
        linkages = known;
        var numbers = known.Select((k, i) => (k, i)).ToDictionary(k => k.k, k => k.i);
        List<((int From, int To, string Kind) Tie, int Waves)> all = [.. found.Select(t => (t.Key, t.Value)).OrderBy(t => t.Key)];
        return new([.. all.Select(t => t.Tie.From)], [.. all.Select(t => t.Tie.To)], [.. all.Select(t => numbers[t.Tie.Kind])], [.. all.Select(t => t.Waves)]);
    }

    /// <summary>Those that at least two of the actors differ in.</summary>
    static IReadOnlyList<Attribute> AttributesOf(IReadOnlyList<ReadActor> actors) =>
    [
        .. new[]
        {
            Column(ActorWords.Field(nameof(ActorDetails.Place)), actors, a => a.Place),
            Column(ActorWords.Field(nameof(ActorDetails.SubSector)), actors, a => a.SubSector),
            Column(T[ExploreText.SizeBand], actors, a => a.Size is { } size ? T[$"Size{size}"] : null),
            Column(ActorWords.Field(nameof(ActorDetails.LedBy)), actors, a => a.LedBy?.Said()),
            Column(ActorWords.Field(nameof(ActorDetails.YouthLed)), actors, a => YesNo(a.YouthLed)),
            Column(ActorWords.Field(nameof(ActorDetails.HomeBased)), actors, a => YesNo(a.HomeBased)),
            Column(T[ExploreText.Newcomer], actors, a => YesNo(a.Newcomer)),
        }.Where(c => c.Values.Count > 1),
    ];

    static string? YesNo(bool? said) => said is { } yes ? ActorWords.Value(nameof(ActorDetails.YouthLed), yes ? "yes" : "no") : null;

    static Attribute Column(string name, IReadOnlyList<ReadActor> actors, Func<ReadActor, string?> of)
    {
        List<string> values = [.. actors.Select(of).OfType<string>().Distinct().Order(StringComparer.CurrentCulture)];
        var numbers = values.Select((v, i) => (v, i)).ToDictionary(v => v.v, v => v.i);
        return new(name, values, [.. actors.Select(a => of(a) is { } value ? numbers[value] : -1)]);
    }

    static Dictionary<string, string> WordsOf(NetworkReading reading) => new()
    {
        ["both"] = T[ExploreText.WhatChanged], ["degree"] = T[ExploreText.Degree], ["betweenness"] = T[ExploreText.Betweenness], ["kind"] = T[ExploreText.KindOfActor],
        ["same"] = T[ExploreText.AllAlike], ["all"] = T[ExploreText.All], ["fewest"] = T[ExploreText.Fewest], ["most"] = T[ExploreText.Most], ["rest"] = T[ExploreText.Rest],
        ["isolate"] = T[ExploreText.Isolate], ["kept"] = T[ExploreText.Kept], ["new"] = T[ExploreText.New, reading.Before is { } b ? NetworkWords.Month(b.Wave) : ""], ["ended"] = T[ExploreText.Ended],
        ["chooseOne"] = T[ExploreText.ChooseOne], ["between"] = T[ExploreText.Between], ["links_one"] = T[ExploreText.Links_one], ["links_other"] = T[ExploreText.Links_other],
        ["shown"] = T[ExploreText.Shown], ["first"] = T[ExploreText.First], ["nobody"] = T[ExploreText.Nobody],
    };
}
