using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;
using Jointly.Web.Drawing;

namespace Jointly.Web.Diagnosis;

/// <summary>From what was read to what is drawn. Names follow consent (N-35).</summary>
public static class Pictures
{
    public static NetworkPicture? Of(NetworkRead read) => read.Drawn.GetOrAdd(CultureInfo.CurrentUICulture.Name, _ => Draw(read));

    static NetworkPicture? Draw(NetworkRead read)
    {
        if (read.Positions is not { } at) return null;
        var (reading, place) = (read.Reading, read.Actors.Select((a, i) => (a.Id, i)).ToDictionary(a => a.Id, a => a.i));
        var two = reading.Before is not null;
        var (now, before) = (Groups(reading.Now), reading.Before is { } b ? Groups(b) : []);
        var ties = reading.Pairs.SelectMany(p =>
        {
            var status = two ? p.Status : Method.Diagnosis.Reading.TieStatus.Kept;
            var groups = (status == Method.Diagnosis.Reading.TieStatus.Ended ? before : now).GetValueOrDefault((p.One, p.Other)) ?? [LinkageGroup.None];
            return groups.Select(g => new PictureTie(place[p.One], place[p.Other], Enum.Parse<Drawing.TieStatus>(status.ToString()), g));
        });
        return new NetworkPicture(new PictureData(
            [.. read.Actors.Select((a, i) => new PictureActor(at.X[i], at.Y[i], a.Kind ?? ActorKind.NotSaid, Naming.Of(a).ToString()))], [.. ties])
        {
            TwoWaves = two,
            BrokersNow = [.. reading.Brokers.Select(k => place[k.Actor.Id])],
            BrokersBefore = reading.Before is { } then && then.Wave.MayRank
                ? [.. then.All.Where(v => then.Betweenness[v] > 0).OrderByDescending(v => Math.Round(then.Betweenness[v], 9)).Take(3).Select(v => place[then[v].Id])] : [],
        });
    }

    static Dictionary<(ActorId, ActorId), HashSet<LinkageGroup>> Groups(Picture picture)
    {
        var found = new Dictionary<(ActorId, ActorId), HashSet<LinkageGroup>>();
        foreach (var tie in picture.Ties)
        {
            var (a, b) = (picture[tie.From].Id, picture[tie.To].Id);
            var pair = a.Value.CompareTo(b.Value) <= 0 ? (a, b) : (b, a);
            if (!found.TryGetValue(pair, out var groups)) found[pair] = groups = [];
            groups.Add(LinkageKind.Find(tie.Kind)?.Group ?? LinkageGroup.None);
        }
        return found;
    }
}
