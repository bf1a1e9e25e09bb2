using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;

namespace Jointly.Method.Diagnosis;

/// <summary>What the records hold of one cluster's network, and the waves that can be read from it.</summary>
public sealed record NetworkRows(IReadOnlyList<Actor> Actors, IReadOnlyList<Membership> Memberships, IReadOnlyList<Wave> Waves,
    IReadOnlyList<Asked> Asked, IReadOnlyList<Linkage> Linkages)
{
    public static NetworkRows Of(Brought brought) => new(brought.Actors, brought.Memberships, brought.Waves, brought.Asked, brought.Linkages);

    /// <summary>In the order of time: one for each wave asked; where none was, the records as of the day the last of them came (N-13).</summary>
    public IReadOnlyList<WaveNetwork> ToRead() =>
        Waves.Where(HasAnswers).ToList() is { Count: > 0 } answered ? [.. answered.OrderBy(w => w.Number).Select(Surveyed)] : Linkages.Count > 0 ? [FromRecords()] : [];

    /// <summary>A wave of which nobody has answered yet tells nothing; of one that came without saying who was asked, its linkages do.</summary>
    bool HasAnswers(Wave wave)
    {
        var asked = Asked.Where(a => a.Wave == wave.Id).ToList();
        return asked.Count == 0 || asked.Exists(a => a.Answer == Answer.Answered);
    }

    WaveNetwork Surveyed(Wave wave)
    {
        // Asked about several kinds, an actor has answered when it answered any of those that are read.
        var asked = Asked.Where(a => a.Wave == wave.Id).GroupBy(a => a.Actor).ToDictionary(g => g.Key, g => WhatBecame([.. g]));
        var members = MembersOn(wave.On);
        // A file that does not say who was asked speaks for all it names.
        bool Spoken(ActorId actor) => asked.Count == 0 || asked.ContainsKey(actor);
        // Whoever was asked belongs to the cluster, also where its membership was written down later.
        var actors = Present().Select(a => Known(a, members, wave.On)).Select(a => a with
        {
            Asked = Spoken(a.Id), Answered = asked.Count == 0 || asked.GetValueOrDefault(a.Id, Answer.NoAnswer) == Answer.Answered, Outside = a.Outside && !asked.ContainsKey(a.Id),
        }).ToList();
        var response = new Share(asked.Values.Count(a => a == Answer.Answered), asked.Count);
        return new WaveNetwork(wave.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), new Basis.Survey(wave.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), wave.On, response),
            actors, Ties(actors, Linkages.Where(l => l.Wave == wave.Id)));
    }

    WaveNetwork FromRecords()
    {
        var asOf = Memberships.Count == 0 ? DateOnly.MinValue : Memberships.Max(m => m.From);
        var members = MembersOn(asOf);
        var actors = Present().Select(a => Known(a, members, asOf)).ToList();
        var recorded = Linkages.Where(l => !l.Retracted).SelectMany(l => new[] { l.From, l.To }).ToHashSet();
        return new WaveNetwork("", new Basis.Records(asOf, new Share(members.Keys.Count(recorded.Contains), members.Count)), actors, Ties(actors, Linkages));
    }

    static Answer WhatBecame(List<Asked> ofOne)
    {
        var read = ofOne.Where(a => LinkageKind.Find(LinkageQuestion.Find(a.Question)?.Kind ?? "")?.InReading ?? true).ToList();
        var told = read.Count > 0 ? read : ofOne;
        return told.Any(a => a.Answer == Answer.Answered) ? Answer.Answered : told.Any(a => a.Answer == Answer.Refused) ? Answer.Refused : Answer.NoAnswer;
    }

    IEnumerable<Actor> Present() => Actors.Where(a => !a.Retracted);

    Dictionary<ActorId, DateOnly> MembersOn(DateOnly day) =>
        Memberships.Where(m => m.HeldOn(day)).GroupBy(m => m.Actor).ToDictionary(g => g.Key, g => g.Min(m => m.From));

    static ReadActor Known(Actor actor, Dictionary<ActorId, DateOnly> members, DateOnly on)
    {
        var (d, member) = (actor.Details, members.TryGetValue(actor.Id, out var from));
        return new ReadActor(actor.Id, d.Name, d.Kind == ActorKind.NotSaid ? null : d.Kind)
        {
            Size = d.Size, LedBy = d.LedBy, YouthLed = d.YouthLed, HomeBased = d.HomeBased, Place = d.Place, SubSector = d.SubSector, Consent = d.Consent,
            Newcomer = member && from != DateOnly.MinValue && on != from ? from.AddMonths(12) > on : null,
            Outside = !member && d.Kind != ActorKind.Facilitator,
        };
    }

    static List<ReadTie> Ties(List<ReadActor> actors, IEnumerable<Linkage> linkages)
    {
        var place = actors.Select((a, i) => (a.Id, i)).ToDictionary(a => a.Id, a => a.i);
        return [.. linkages
            .Where(l => !l.Retracted && place.ContainsKey(l.From) && place.ContainsKey(l.To) && LinkageKind.Find(l.Kind) is not { Sealed: true })
            .Select(l => new ReadTie(place[l.From], place[l.To], l.Kind, l.SaidByFrom, l.SaidByTo, l.Proofs))];
    }
}
