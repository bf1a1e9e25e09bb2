using CsCheck;
using Jointly.Method.Actors;
using Jointly.Web.Drawing;

namespace Jointly.Web.Tests.Drawing;

public class Pictures_keep_their_promises
{
    static readonly Gen<(PictureActor[] Actors, int Brokers)> AnyActors = Gen.Select(
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 11], Gen.Int[1, 40]).Select(a => new PictureActor(a.Item1, a.Item2, (ActorKind)a.Item3, new string('m', a.Item4))).Array[3, 120],
        Gen.Int[0, 3]);

    [Fact(DisplayName = "Whoever is in the network stands within the picture, linked or not")]
    public void Within_the_picture() => AnyActors.Sample(a =>
    {
        var data = new PictureData(a.Actors, [.. Enumerable.Range(0, a.Actors.Length / 3).Select(v => new PictureTie(v, v + 1, TieStatus.Kept))]);
        return new Places(a.Actors, Enumerable.Range(0, a.Actors.Length / 3 + 1).ToHashSet()).At.All(p => p is { X: >= 20 and <= 460, Y: >= 20 and <= 425 });
    });

    [Fact(DisplayName = "The three names never cover each other")]
    public void Names_apart() => AnyActors.Sample(a =>
    {
        var at = new Places(a.Actors, Enumerable.Range(0, a.Actors.Length).ToHashSet()).At;
        var labels = Labels.Place([.. Enumerable.Range(0, 3).Select(v => (at[v], a.Actors[v].Name))], 12, 414, at).Select(Box).ToList();
        return !Meet(labels[0], labels[1]) && !Meet(labels[0], labels[2]) && !Meet(labels[1], labels[2]);
    });

    // As drawn on a wide screen: 11.5 units, bold; an m is about 10 wide, an ordinary letter 6.5.
    static (double L, double T, double R, double B) Box(Label l)
    {
        var width = l.Text.Length * 6.5;
        var left = l.Anchor switch { "start" => l.X, "end" => l.X - width, _ => l.X - width / 2 };
        return (left, l.Y - 9, left + width, l.Y + 3);
    }

    static bool Meet((double L, double T, double R, double B) a, (double L, double T, double R, double B) b) => a.L < b.R && b.L < a.R && a.T < b.B && b.T < a.B;
}
