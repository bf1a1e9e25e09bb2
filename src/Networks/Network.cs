namespace Jointly.Networks;

/// <summary>
/// A simple network: actors 0..n-1, ties without weights, loops or doubles.
/// The neighbours of v are ends[starts[v]..starts[v + 1]], in rising order; the last start is the number of arcs stored.
/// An undirected tie is stored both ways.
/// </summary>
public sealed class Network
{
    readonly int[] starts, ends;
    Network? incoming, eitherWay;

    Network(int[] starts, int[] ends, bool directed) => (this.starts, this.ends, Directed) = (starts, ends, directed);

    /// <summary>Ties that count either way. Doubles and opposite reports become one; a tie of an actor with itself is left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is not in 0..actors-1.</exception>
    public static Network Undirected(int actors, IEnumerable<(int From, int To)> ties) => Build(actors, ties, directed: false);

    /// <summary>Ties with a giver and a taker. Doubles become one; a tie of an actor with itself is left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is not in 0..actors-1.</exception>
    public static Network FromArcs(int actors, IEnumerable<(int From, int To)> arcs) => Build(actors, arcs, directed: true);

    static Network Build(int actors, IEnumerable<(int From, int To)> ties, bool directed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(actors);
        var arcs = new List<long>();
        foreach (var (from, to) in ties)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)actors, nameof(ties));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)actors, nameof(ties));
            if (from == to) continue;
            arcs.Add(((long)from << 32) | (uint)to);
            if (!directed) arcs.Add(((long)to << 32) | (uint)from);
        }
        arcs.Sort();
        var starts = new int[actors + 1];
        var ends = new int[arcs.Count];
        var stored = 0;
        for (var i = 0; i < arcs.Count; i++)
        {
            if (i > 0 && arcs[i] == arcs[i - 1]) continue;
            starts[(int)(arcs[i] >> 32) + 1]++;
            ends[stored++] = (int)arcs[i];
        }
        for (var v = 0; v < actors; v++) starts[v + 1] += starts[v];
        return new Network(starts, ends[..stored], directed);
    }

    public int Actors => starts.Length - 1;
    public bool Directed { get; }

    /// <summary>Arcs stored: an undirected tie counts twice.</summary>
    public int Arcs => ends.Length;

    /// <summary>Ties as a person counts them: an undirected one once.</summary>
    public int Ties => Directed ? ends.Length : ends.Length / 2;

    /// <summary>Whom v is tied to; in a directed network, those that v's ties go to.</summary>
    public ReadOnlySpan<int> Neighbours(int v) => ends.AsSpan(starts[v]..starts[v + 1]);

    /// <summary>Those whose ties go to v. The same as <see cref="Neighbours"/> when undirected.</summary>
    public ReadOnlySpan<int> Incoming(int v) => Turned().Neighbours(v);

    /// <summary>Is there a tie from u to v?</summary>
    public bool Linked(int u, int v) => Neighbours(u).BinarySearch(v) >= 0;

    /// <summary>Every tie once: as (from, to), or with from &lt; to when undirected.</summary>
    public IEnumerable<(int From, int To)> Pairs()
    {
        for (var v = 0; v < Actors; v++)
            for (var i = starts[v]; i < starts[v + 1]; i++)
                if (Directed || v < ends[i]) yield return (v, ends[i]);
    }

    /// <summary>The same with each tie counting either way and as one.</summary>
    public Network EitherWay() => Directed ? eitherWay ??= Undirected(Actors, Pairs()) : this;

    /// <summary>The same actors, without the ties of those who leave; their places stay, as isolates.</summary>
    public Network Without(IReadOnlySet<int> leaving) =>
        Build(Actors, Pairs().Where(t => !leaving.Contains(t.From) && !leaving.Contains(t.To)), Directed);

    /// <summary>The same with every tie the other way round.</summary>
    public Network Turned() => Directed ? incoming ??= FromArcs(Actors, Pairs().Select(t => (t.To, t.From))) : this;

    internal ReadOnlySpan<int> Starts => starts;
    internal ReadOnlySpan<int> Ends => ends;
}
