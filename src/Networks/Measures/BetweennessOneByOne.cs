using System.Runtime.CompilerServices;

namespace Jointly.Networks;

/// <summary>Brandes 2001, one source after the other: for networks with long paths.</summary>
static class BetweennessOneByOne
{
    /// <summary>What lies between these sources and everyone, ordered pairs.</summary>
    public static double[] From(Network net, ReadOnlySpan<int> sources)
    {
        var search = new Search(net);
        foreach (var source in sources)
        {
            search.Outwards(source);
            search.Inwards();
        }
        return search.Score;
    }

    sealed unsafe class Search(Network net)
    {
        const int Unmet = int.MaxValue;

        // share: (1 + credit)/paths of those met at one step, 0 for all others, so that adding up over neighbours need not ask.
        readonly double[] paths = new double[net.Actors], credit = new double[net.Actors], share = new double[net.Actors];
        readonly int[] near = Filled(net.Actors), met = new int[net.Actors + 1];
        readonly List<int> starts = [];

        public double[] Score { get; } = new double[net.Actors];

        static int[] Filled(int actors)
        {
            var near = new int[actors];
            Array.Fill(near, Unmet);
            return near;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Outwards(int source)
        {
            (near[source], paths[source], met[0], credit[source]) = (0, 1, source, 0);   // paths outgrow every integer
            starts.Clear();
            starts.Add(0);
            starts.Add(1);
            fixed (int* begins = net.Starts, ends = net.Ends, near = this.near, met = this.met)
            fixed (double* paths = this.paths)
                for (int step = 1, found = 1; found > starts[^2]; step++)
                {
                    for (int i = starts[^2], last = starts[^1]; i < last; i++)
                    {
                        var through = paths[met[i]];
                        for (int* w = ends + begins[met[i]], end = ends + begins[met[i] + 1]; w < end; w++)
                        {
                            if (near[*w] < step) continue;
                            met[found] = *w;
                            found += near[*w] > step ? 1 : 0;
                            near[*w] = step;
                            paths[*w] += through;
                        }
                    }
                    starts.Add(found);
                }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Inwards()
        {
            fixed (int* begins = net.Starts, ends = net.Ends, near = this.near, met = this.met)
            fixed (double* paths = this.paths, credit = this.credit, share = this.share, score = Score)
            {
                for (var step = starts.Count - 2; step >= 0; step--)
                {
                    int from = starts[step], to = starts[step + 1], further = step + 2 < starts.Count ? starts[step + 2] : to;
                    for (var i = from; step > 0 && i < to; i++)
                    {
                        var sum = 0.0;
                        for (int* w = ends + begins[met[i]], end = ends + begins[met[i] + 1]; w < end; w++) sum += share[*w];
                        score[met[i]] += credit[met[i]] = paths[met[i]] * sum;
                    }
                    for (var i = to; i < further; i++) share[met[i]] = 0;
                    for (var i = from; i < to; i++) share[met[i]] = (1 + credit[met[i]]) / paths[met[i]];
                }
                share[met[0]] = 0;
                for (var i = 0; i < starts[^1]; i++) (near[met[i]], paths[met[i]]) = (Unmet, 0);
            }
        }
    }
}
