namespace Jointly.Networks;

/// <summary>
/// The pieces a network falls into when ties count either way. Hopcroft &amp; Tarjan 1973, "Efficient algorithms for graph manipulation", Comm. ACM 16(6).
/// </summary>
/// <param name="Piece">The number of each actor's piece: 0 is the largest, equals stand by their lowest actor.</param>
/// <param name="Sizes">How many actors each piece has; an isolate is a piece of one.</param>
/// <param name="Isolates">The actors without any tie, in rising order.</param>
public sealed record Components(int[] Piece, int[] Sizes, int[] Isolates)
{
    public int Count => Sizes.Length;

    /// <summary>Actors in the largest piece; 0 when there are none at all.</summary>
    public int Largest => Sizes is [] ? 0 : Sizes[0];

    /// <summary>The actors of each piece, pieces and actors in rising order.</summary>
    public int[][] Members()
    {
        var members = Array.ConvertAll(Sizes, size => new int[size]);
        var filled = new int[Count];
        for (var v = 0; v < Piece.Length; v++) members[Piece[v]][filled[Piece[v]]++] = v;
        return members;
    }

    public static Components Of(Network net)
    {
        var either = net.EitherWay();
        var found = new int[net.Actors];                                           // by order of discovery, so by lowest actor
        Array.Fill(found, -1);
        var sizes = new List<int>();
        var waiting = new Stack<int>();
        for (var start = 0; start < net.Actors; start++)
        {
            if (found[start] >= 0) continue;
            (found[start], var size) = (sizes.Count, 0);
            waiting.Push(start);
            while (waiting.TryPop(out var v))
            {
                size++;
                foreach (var w in either.Neighbours(v))
                    if (found[w] < 0) { found[w] = sizes.Count; waiting.Push(w); }
            }
            sizes.Add(size);
        }
        var bySize = Enumerable.Range(0, sizes.Count).OrderByDescending(p => sizes[p]).ToArray();   // a stable sort
        var number = new int[sizes.Count];
        for (var i = 0; i < bySize.Length; i++) number[bySize[i]] = i;
        return new Components(
            Array.ConvertAll(found, p => number[p]),
            Array.ConvertAll(bySize, p => sizes[p]),
            [.. Enumerable.Range(0, net.Actors).Where(v => either.Neighbours(v).IsEmpty)]);
    }
}
