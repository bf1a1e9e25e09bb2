using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Jointly.Web.Bench;

/// <summary>Asks in a closed loop: each connection the next as soon as the last was answered. Figures are medians of interleaved rounds.</summary>
static class Load
{
    sealed record Kind(string Name, string As, Func<Client, Task> Once);
    readonly record struct Times(double PerSecond, double P50, double P90, double P99);

    public static async Task<int> Run(Uri address, string[] facts, int seconds, int rounds)
    {
        var (initiative, cluster, actors) = (facts[0], facts[1], facts[2].Split(','));
        var at = $"/i/{initiative}/c/{cluster}";
        Kind[] kinds =
        [
            new("fixed page, 10 KB", "", c => c.Get("/bench/fixed", "never changes")),
            new("sign-in (POST)", "", c => c.SignIn("reader")),
            new("network, 500 actors, 3,000 ties", "reader", c => c.Get(at + "/network", "In plain words")),
            new("list of actors, 50 of 500", "analyst", c => c.Get(at + "/actors", "Enterprise number")),
            new("one actor", "analyst", c => c.Get($"{at}/actors/{actors[c.Number % actors.Length]}", "What we know")),
            new("save of an actor (POST)", "agent", c => c.Save($"{at}/actors/{actors[c.Number % actors.Length]}/correct")),
        ];
        var measured = new Dictionary<(string, int), List<Times>>();
        foreach (var connections in new[] { 1, 8 })
        {
            var clients = new Dictionary<string, Client[]>();
            foreach (var kind in kinds) clients[kind.Name] = [.. await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Client.Of(address, kind.As, i)))];
            foreach (var kind in kinds) await Loop(clients[kind.Name], kind, 1);                                        // warm
            for (var round = 0; round < rounds; round++)
                foreach (var kind in kinds)
                    (measured.TryGetValue((kind.Name, connections), out var list) ? list : measured[(kind.Name, connections)] = []).Add(await Loop(clients[kind.Name], kind, seconds));
        }
        Console.WriteLine("| what | connections | a second | p50 ms | p99 ms | rate / fixed page's | p50 / fixed page's |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var connections in new[] { 1, 8 })
        {
            var peer = Median(measured[(kinds[0].Name, connections)]);
            foreach (var kind in kinds)
            {
                var t = Median(measured[(kind.Name, connections)]);
                Console.WriteLine($"| {kind.Name} | {connections} | {t.PerSecond:0} | {t.P50:0.0} | {t.P99:0.0} | {t.PerSecond / peer.PerSecond:0.000} | {t.P50 / peer.P50:0.0} |");
            }
        }
        await Mixed(address, kinds, TimeSpan.FromSeconds(10));
        return 0;
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

    static async Task<Times> Loop(Client[] clients, Kind kind, int seconds)
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
    static Times Median(List<Times> rounds) => rounds.OrderBy(t => t.PerSecond).ElementAt(rounds.Count / 2);

    /// <summary>One connection with its cookies. An answer that is not what it should be ends the bench.</summary>
    sealed class Client(Uri address, int number) : IDisposable
    {
        readonly CookieContainer cookies = new();
        HttpClient http = null!;

        HttpClient Begun() => new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, MaxConnectionsPerServer = 1, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };
        string token = "";
        int version;

        public int Number => number;

        public static async Task<Client> Of(Uri address, string name, int number)
        {
            var client = new Client(address, number);
            client.http = client.Begun();
            client.token = Field(await client.http.GetStringAsync("/sign-in"), "_form");
            if (name.Length > 0) await client.SignIn(name);
            return client;
        }

        public async Task Get(string path, string holds)
        {
            using var answer = await http.GetAsync(path);
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.OK || !body.Contains(holds, StringComparison.Ordinal)) throw new InvalidOperationException($"{path}: {answer.StatusCode}");
        }

        public async Task SignIn(string name)
        {
            // Out again first: a form's token is of one session.
            foreach (var cookie in cookies.GetAllCookies().Cast<Cookie>().Where(c => c.Name == "jointly")) cookie.Expired = true;
            using var answer = await http.PostAsync("/sign-in", new FormUrlEncodedContent([new("_form", token), new("Name", name), new("Password", Served.Password)]));
            if (answer.Headers.Location?.OriginalString != "/home") throw new InvalidOperationException($"sign-in: {answer.StatusCode}");
        }

        public async Task Save(string path)
        {
            if (version == 0)
            {
                var form = await http.GetStringAsync(path);
                (token, version) = (Field(form, "_form"), int.Parse(Field(form, "Version")));
            }
            using var answer = await http.PostAsync(path, new FormUrlEncodedContent([new("_form", token), new("Name", $"Enterprise saved {number}"), new("Kind", "Enterprise"),
                new("People", $"{1 + version % 200}"), new("Consent", "Given"), new("Because", "bench"), new("Version", $"{version}"), new("Once", $"{Guid.NewGuid()}")]));
            if (answer.Headers.Location?.OriginalString.Contains("said=Saved", StringComparison.Ordinal) != true) throw new InvalidOperationException($"save at version {version}: {answer.StatusCode} {answer.Headers.Location}");
            version++;
        }

        static string Field(string body, string name) => Regex.Match(body, $"name=\"{name}\"[^>]* value=\"([^\"]+)\"").Groups[1].Value;

        public void Dispose() => http.Dispose();
    }
}
