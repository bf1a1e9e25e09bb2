using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Networks;
using Jointly.Records;
using Jointly.Web.Actors;
using Jointly.Web.Admission;
using Jointly.Web.Drawing;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Diagnosis;

/// <param name="Ego">None where the wave that is read knows nothing of the actor, or leaves it out, as the agent.</param>
/// <param name="Picture">None where it is alone, or has too many within two steps to draw.</param>
public sealed record EgoView(ClusterAddress At, NetworkAsked Asked, ActorId Id, string Name, WaveNetwork? Wave, WaveNetwork? Before, Ego? Ego, NetworkPicture? Picture);

/// <summary>The network round one actor: two steps, its figures, and what would be lost without it.</summary>
public static class EgoPage
{
    public static void Map(IEndpointRouteBuilder cluster) =>
        cluster.MapGet("/network/of/{actor:guid}", Show).Needs(Deed.SeeActors, Scope.Cluster);

    static async Task<IResult> Show([AsParameters] ClusterAddress at, Guid actor, [AsParameters] NetworkAsked asked, Asking asking, Readings readings, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var id = new ActorId(actor);
        if (await records.MembersOf(at.ClusterId).SingleOrDefaultAsync(a => a.Id == id) is not { } known) return frames.NotFound();
        var read = await readings.Of(records, at.InitiativeId, at.ClusterId, asked);
        var ego = read is null ? null : Ego.Of(read.Reading, id);
        return await frames.ClusterPage<EgoOf>(at, records, new EgoView(at, asked, id, known.Called(), read?.Reading.Now.Wave, read?.Reading.Before?.Wave, ego, ego is null ? null : Drawn(read!.Reading.Now, ego)));
    }

    static NetworkPicture? Drawn(Picture picture, Ego ego)
    {
        ReadActor[] actors = [ego.Actor, .. ego.Direct.Select(c => c.Actor), .. ego.Second.Select(s => s.Actor)];
        if (actors.Length is 1 or > Readings.MostDrawn) return null;
        var place = actors.Select((a, i) => (picture.Find(a.Id)!.Value, i)).ToDictionary(p => p.Item1, p => p.i);
        (int From, int To)[] ties = [.. picture.Net.Pairs().Where(t => place.ContainsKey(t.From) && place.ContainsKey(t.To)).Select(t => (place[t.From], place[t.To]))];
        var at = StressLayout.Of(Network.Undirected(actors.Length, ties), seed: 1);
        return new NetworkPicture(new PictureData(
            [.. actors.Select((a, i) => new PictureActor(at.X[i], at.Y[i], a.Kind ?? ActorKind.NotSaid, a.Called()))], [.. ties.Select(t => new PictureTie(t.From, t.To, Drawing.TieStatus.Kept))])
        {
            TwoWaves = false, BrokersNow = [0], Ringed = new Texts(typeof(NetworkText))[NetworkText.ThisActor],
        });
    }
}
