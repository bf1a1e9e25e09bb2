namespace Jointly.Networks;

/// <summary>
/// What became of the ties between two waves, over pairs of actors present in both; a tie counts either way.
/// Snijders, van de Bunt &amp; Steglich 2010, "Introduction to stochastic actor-based models for network dynamics", Social Networks 32(1).
/// </summary>
/// <param name="Jaccard">Kept / (created + kept + lost), 0 to 1: above 0.3 the waves are close enough to model. Null without any tie.</param>
public sealed record TieChange(int Created, int Kept, int Lost, double? Jaccard)
{
    /// <param name="before">The first wave.</param>
    /// <param name="now">The second wave, with the same actors under the same numbers.</param>
    /// <param name="inBoth">Was the actor there, and asked, in both waves? A tie of one who was not says nothing about change.</param>
    /// <exception cref="ArgumentException">The three differ in their number of actors.</exception>
    public static TieChange Between(Network before, Network now, IReadOnlyList<bool> inBoth)
    {
        Waves.Check(before, now, inBoth);
        var (old, current) = (before.EitherWay(), now.EitherWay());
        int Count(Network net, Func<(int From, int To), bool> among) =>
            net.Pairs().Count(t => inBoth[t.From] && inBoth[t.To] && among(t));
        var kept = Count(current, t => old.Linked(t.From, t.To));
        var (created, lost) = (Count(current, _ => true) - kept, Count(old, _ => true) - kept);
        var all = created + kept + lost;
        return new TieChange(created, kept, lost, all == 0 ? null : (double)kept / all);
    }
}

static class Waves
{
    public static void Check(Network before, Network now, IReadOnlyList<bool> inBoth)
    {
        if (before.Actors != now.Actors) throw new ArgumentException($"{before.Actors} actors before, {now.Actors} now.", nameof(now));
        if (inBoth.Count != now.Actors) throw new ArgumentException($"{inBoth.Count} answers for {now.Actors} actors.", nameof(inBoth));
    }
}
