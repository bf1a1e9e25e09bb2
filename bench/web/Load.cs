using System.Diagnostics;

namespace Jointly.Web.Bench;

/// <summary>Asks in a closed loop: each connection the next as soon as the last was answered. Figures are medians of interleaved rounds.</summary>
static class Load
{
    sealed record Kind(string Name, string As, Func<Client, Task> Once);
    readonly record struct Rate(double PerSecond, double P50, double P90, double P99);

    public static async Task<int> Run(Uri address, Facts facts, int seconds, int rounds)
    {
        var (at, actors) = (facts.At, facts.Actors);
        Kind[] kinds =
        [
            new("fixed page, 10 KB", "", c => c.Get("/bench/fixed", "never changes")),
            new("sign-in (POST)", "", c => c.SignIn("reader")),
            new("network, 500 actors, 3,000 ties", "reader", c => c.Get(at + "/network", "In plain words")),
            new("list of actors, 50 of 500", "analyst", c => c.Get(at + "/actors", "Enterprise number")),
            new("one actor", "analyst", c => c.Get($"{at}/actors/{actors[c.Number % actors.Length]}", "What we know")),
            new("save of an actor (POST)", "agent", c => c.Save($"{at}/actors/{actors[c.Number % actors.Length]}/correct")),
        ];
        await Measure(address, kinds, [1, 8], seconds, rounds);
        await Mixed(address, kinds, TimeSpan.FromSeconds(10));
        return 0;
    }

    /// <summary>Registers, maps and networks of the size of a country's, asked for by the least of those who may see them.</summary>
    public static async Task<int> Large(Uri address, Facts facts, int seconds, int rounds)
    {
        var (list, map, net) = (facts.Large("list"), facts.Large("map"), facts.Large("network"));
        Kind[] kinds =
        [
            new("fixed page, 10 KB", "", c => c.Get("/bench/fixed", "never changes")),
            new("list, first 50 of 100,000", "analyst", c => c.Get(list + "/actors", "class=\"tbl")),
            new("list, page 1,900", "analyst", c => c.Get(list + "/actors?page=1900", "class=\"tbl")),
            new("list by place, page 2", "analyst", c => c.Get(list + "/actors?sort=Place&page=2", "class=\"tbl")),
            new("search, common word", "analyst", c => c.Get(list + "/actors?q=taller", "class=\"tbl")),
            new("search, rare word", "analyst", c => c.Get(list + "/actors?q=R099123", "</html>")),
            new("one of its actors", "analyst", c => c.Get(list + "/actors/" + facts.LargeActor, "What we know")),
            new("page of the map of 50,000", "analyst", c => c.Get(map + "/actors/map", "</html>")),
            new("its 50,000 points", "analyst", c => c.Get(map + "/actors/map.geojson", "]")),
            new("network, 5,000 actors, 30,000 ties", "reader", c => c.Get(net + "/network", "In plain words")),
            new("home of all these", "reader", c => c.Get("/home", "</html>")),
        ];
        await Measure(address, kinds, [1, 8, 32], seconds, rounds);
        Console.WriteLine();
        Console.WriteLine("| what | KB compressed |");
        Console.WriteLine("|---|---|");
        (string What, string Path, string As)[] pages = [("list of 100,000", list + "/actors", "analyst"), ("one of its actors", list + "/actors/" + facts.LargeActor, "analyst"), ("page of the map", map + "/actors/map", "analyst"),
            ("50,000 points", map + "/actors/map.geojson", "analyst"), ("network of 5,000", net + "/network", "reader"), ("home", "/home", "reader")];
        foreach (var (what, path, name) in pages)
        {
            using var client = await Client.Of(address, name, 0);
            Console.WriteLine($"| {what} | {await client.Weight(path) / 1000.0:0.0} |");
        }
        return 0;
    }

    static async Task Measure(Uri address, Kind[] kinds, int[] at, int seconds, int rounds)
    {
        var measured = new Dictionary<(string, int), List<Rate>>();
        foreach (var connections in at)
        {
            var clients = new Dictionary<string, Client[]>();
            foreach (var kind in kinds) clients[kind.Name] = [.. await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Client.Of(address, kind.As, i)))];
            foreach (var kind in kinds) await Loop(clients[kind.Name], kind, 1);                                        // warm
            for (var round = 0; round < rounds; round++)
                foreach (var kind in kinds)
                    (measured.TryGetValue((kind.Name, connections), out var list) ? list : measured[(kind.Name, connections)] = []).Add(await Loop(clients[kind.Name], kind, seconds));
        }
        Console.WriteLine("| what | connections | a second | p50 ms | p90 ms | p99 ms | rate / fixed page's | p50 / fixed page's |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var connections in at)
        {
            var peer = Median(measured[(kinds[0].Name, connections)]);
            foreach (var kind in kinds)
            {
                var t = Median(measured[(kind.Name, connections)]);
                Console.WriteLine($"| {kind.Name} | {connections} | {t.PerSecond:0} | {t.P50:0.0} | {t.P90:0.0} | {t.P99:0.0} | {t.PerSecond / peer.PerSecond:0.000} | {t.P50 / peer.P50:0.0} |");
            }
        }
    }

    /// <summary>Twenty readers, each asking again half a second after the answer, and ten saves a second at fixed moments: the day's work, not the ceiling.</summary>
    static async Task Mixed(Uri address, Kind[] kinds, TimeSpan lasts)
    {
        var times = kinds.ToDictionary(k => k.Name, _ => new List<double>());
        var watch = Stopwatch.StartNew();
        async Task Timed(Kind kind, Client client)
        {
            var began = Stopwatch.GetTimestamp();
            await kind.Once(client);
            lock (times) times[kind.Name].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        var readers = Enumerable.Range(0, 20).Select(async i =>
        {
            var kind = kinds[2 + i % 3];
            using var client = await Client.Of(address, kind.As, i);
            while (watch.Elapsed < lasts) { await Timed(kind, client); await Task.Delay(500); }
        });
        var saves = Enumerable.Range(0, 10).Select(async i =>
        {
            using var client = await Client.Of(address, "agent", 10 + i);
            for (var n = 0; watch.Elapsed < lasts; n++)
            {
                var due = TimeSpan.FromSeconds(n + i / 10.0) - watch.Elapsed;
                if (due > TimeSpan.Zero) await Task.Delay(due);
                await Timed(kinds[5], client);
            }
        });
        await Task.WhenAll(readers.Concat(saves));
        Console.WriteLine();
        Console.WriteLine("| with 20 readers and 10 saves a second | times | p50 ms | p90 ms | p99 ms |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var kind in kinds.Skip(2))
        {
            var sorted = times[kind.Name].Order().ToArray();
            Console.WriteLine($"| {kind.Name} | {sorted.Length} | {At(sorted, 0.5):0.0} | {At(sorted, 0.9):0.0} | {At(sorted, 0.99):0.0} |");
        }
    }

    static async Task<Rate> Loop(Client[] clients, Kind kind, int seconds)
    {
        var all = new List<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            var own = new List<double>();
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                var began = Stopwatch.GetTimestamp();
                await kind.Once(client);
                own.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            lock (all) all.AddRange(own);
        })));
        var sorted = all.Order().ToArray();
        return new(sorted.Length / watch.Elapsed.TotalSeconds, At(sorted, 0.5), At(sorted, 0.9), At(sorted, 0.99));
    }

    static double At(double[] sorted, double part) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];
    static Rate Median(List<Rate> rounds) => rounds.OrderBy(t => t.PerSecond).ElementAt(rounds.Count / 2);
}
