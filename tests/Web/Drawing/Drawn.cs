using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jointly.Method.Actors;
using Jointly.Web.Drawing;

namespace Jointly.Web.Tests.Drawing;

/// <summary>A made-up network, the same at every run: actors in rings round a few hubs.</summary>
static class Drawn
{
    static readonly ActorKind[] Bodies = [ActorKind.BusinessAssociation, ActorKind.ServiceProvider, ActorKind.FinanceProvider, ActorKind.PublicAuthority, ActorKind.TrainingInstitution, ActorKind.Facilitator];

    public static PictureData Network(int actors, int ties, int seed = 7, int alone = 4)
    {
        var chance = new Random(seed);
        var all = Enumerable.Range(0, actors).Select(v => new PictureActor(
            .5 + Math.Sqrt(chance.NextDouble()) / 2 * Math.Cos(v), .5 + Math.Sqrt(chance.NextDouble()) / 2 * Math.Sin(v),
            v % 5 == 4 ? Bodies[v / 5 % Bodies.Length] : ActorKind.Enterprise, $"Confecciones {v}")).ToList();
        var pairs = new HashSet<(int, int)>();
        while (pairs.Count < ties)
            if ((chance.Next(actors - alone), chance.Next(actors - alone)) is var (u, w) && u < w) pairs.Add((u, w));
        var drawn = pairs.Select((p, i) => new PictureTie(p.Item1, p.Item2, i % 10 == 0 ? TieStatus.Ended : i % 5 < 2 ? TieStatus.Kept : TieStatus.New,
            (LinkageGroup)(1 + i * 7 % 6))).ToList();
        return new(all, drawn) { BrokersBefore = [4, 9, 0], BrokersNow = [4, 9, 14] };
    }

    /// <summary>Every tie of a path, as places.</summary>
    public static IEnumerable<((int X, int Y) From, (int X, int Y) To)> TiesOf(string path)
    {
        foreach (Match trail in Regex.Matches(path, @"M(-?\d+)\s?(-?\d+)l([^M]*)"))
        {
            var (x, y) = (int.Parse(trail.Groups[1].Value), int.Parse(trail.Groups[2].Value));
            var steps = Regex.Matches(trail.Groups[3].Value, @"-?\d+").Select(m => int.Parse(m.Value)).ToList();
            for (var i = 0; i < steps.Count; i += 2)
            {
                yield return ((x, y), (x + steps[i], y + steps[i + 1]));
                (x, y) = (x + steps[i], y + steps[i + 1]);
            }
        }
    }

    public static XElement Read(string markup) => XElement.Parse(markup);

    public static int Compressed(string text)
    {
        var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(Encoding.UTF8.GetBytes(text));
        return (int)output.Length;
    }
}
