namespace Jointly.Networks;

/// <summary>
/// The same network numbered anew, those with most ties first: they are looked up most and then lie together in the cache,
/// and loops over neighbours that follow each other are of like length, which a processor foresees.
/// </summary>
sealed class ByDegree
{
    /// <summary>The neighbours of v are Ends[Starts[v]..Starts[v + 1]], in no order.</summary>
    public sealed record Rows(int[] Starts, int[] Ends);

    public ByDegree(Network net)
    {
        var (order, less) = (new int[net.Actors], new int[net.Actors]);
        for (var v = 0; v < order.Length; v++) (order[v], less[v]) = (v, -net.Neighbours(v).Length - net.Incoming(v).Length);
        Array.Sort(less, order);
        Place = new int[order.Length];
        for (var i = 0; i < order.Length; i++) Place[order[i]] = i;
        Out = Renumbered(net, order);
        In = net.Directed ? Renumbered(net.Turned(), order) : Out;
    }

    public int Actors => Place.Length;

    /// <summary>The new number of each actor.</summary>
    public int[] Place { get; }

    public Rows Out { get; }
    public Rows In { get; }

    Rows Renumbered(Network net, int[] order)
    {
        var (starts, ends, stored) = (new int[order.Length + 1], new int[net.Arcs], 0);
        for (var i = 0; i < order.Length; i++)
        {
            foreach (var w in net.Neighbours(order[i])) ends[stored++] = Place[w];
            starts[i + 1] = stored;
        }
        return new Rows(starts, ends);
    }
}
