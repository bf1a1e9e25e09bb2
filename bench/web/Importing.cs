using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Jointly.Web.Bench;

/// <summary>Brings a list through the pages, as a coordinator does, while others save and read the list of actors, each once a second; the same people alone before.</summary>
static class Importing
{
    public static async Task<int> Run(Uri address, Facts facts, string file, int savers, int readers)
    {
        const double aloneSeconds = 10;
        var (at, process) = (facts.At, new ServerProcess(facts.Process));
        using var others = new Others(address, at, facts.Actors, savers, readers);
        await others.Begin();
        await Task.Delay(TimeSpan.FromSeconds(3));                             // warm
        var (alone, cpu, watch) = (others.Now(), process.CpuSeconds, Stopwatch.StartNew());
        await Task.Delay(TimeSpan.FromSeconds(aloneSeconds));
        var cpuAlone = (process.CpuSeconds - cpu) / watch.Elapsed.TotalSeconds;

        using var coordinator = await Client.Of(address, "agent", 99);
        var memory = process.MegabytesNow;
        process.ForgetPeak();
        List<(string Step, double Wall, double Cpu, double Peak, Measured Others)> steps = [];
        async Task<T> Step<T>(string name, Func<Task<T>> what)
        {
            var (meanwhile, before, timer) = (others.Now(), process.CpuSeconds, Stopwatch.StartNew());
            process.ForgetPeak();
            var answer = await what();
            steps.Add((name, timer.Elapsed.TotalSeconds, process.CpuSeconds - before, process.MegabytesPeak, meanwhile));
            return answer;
        }
        var (_, choose) = await coordinator.Body(at + "/actors/import");
        var check = await Step("looked over", async () => (await coordinator.Post(at + "/actors/import/look", Upload(Client.Field(choose, "_form"), file))).Body);
        var form = Regex.Match(check, "<form method=\"post\" action=\"[^\"]*/actors/import/look\".*?</form>", RegexOptions.Singleline).Value;
        if (form.Length == 0) throw new InvalidOperationException("the list was not looked over: " + check[..Math.Min(2_000, check.Length)]);
        var page = await Step("looked over again and staged", async () => (await coordinator.Post(at + "/actors/import", new FormUrlEncodedContent(Client.Fields(form)))).Next
            ?? throw new InvalidOperationException("the list was not saved"));
        var done = await Step("taken over", async () =>
        {
            while (true)
            {
                var (_, body) = await coordinator.Body(page.OriginalString);
                if (body.Contains("/go-on\"", StringComparison.Ordinal)) throw new InvalidOperationException("the list stopped while it was being taken over");
                if (body.Contains("/undo\"", StringComparison.Ordinal)) return body;
                await Task.Delay(500);
            }
        });
        await others.End();
        var all = steps.Sum(s => s.Wall);
        Console.WriteLine($"{Path.GetFileName(file)}, {new FileInfo(file).Length >> 20} MB; memory before {memory:0} MB; others alone take {cpuAlone:0.00} s of CPU a second");
        Console.WriteLine("| step | wall s | CPU s | CPU s without the others' | peak MB | saves: times, p50, p90, p99 ms | lists: times, p50, p90, p99 ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Console.WriteLine($"| others alone | {aloneSeconds:0.0} | {cpuAlone * aloneSeconds:0.0} | – | – | {alone.Saves.Told} | {alone.Lists.Told} |");
        foreach (var s in steps) Console.WriteLine($"| {s.Step} | {s.Wall:0.0} | {s.Cpu:0.0} | {s.Cpu - cpuAlone * s.Wall:0.0} | {s.Peak:0} | {s.Others.Saves.Told} | {s.Others.Lists.Told} |");
        Console.WriteLine($"| all of it | {all:0.0} | {steps.Sum(s => s.Cpu):0.0} | {steps.Sum(s => s.Cpu) - cpuAlone * all:0.0} | {steps.Max(s => s.Peak):0} | | |");
        Console.WriteLine(WebUtility.HtmlDecode(Regex.Replace(Regex.Match(done, "<main.*?</section>", RegexOptions.Singleline).Value, "<[^>]+>|\\s+", " ")).Replace("  ", " "));
        return 0;
    }

    internal static MultipartFormDataContent Upload(string token, string path) => Upload(token, path, File.OpenRead(path));

    internal static MultipartFormDataContent Upload(string token, string path, Stream content)
    {
        var file = new StreamContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new() { { new StringContent(token), "_form" }, { file, "list", Path.GetFileName(path) } };
    }

    sealed record Measured(Series Saves, Series Lists);

    sealed class Series
    {
        public Times Times { get; } = new();
        public string Told => $"{Times.Count}, {Times.At(0.5):0.0}, {Times.At(0.9):0.0}, {Times.At(0.99):0.0}";
    }

    /// <summary>Each once a second, at fixed moments: what waits is counted as waiting.</summary>
    sealed class Others(Uri address, string at, string[] actors, int savers, int readers) : IDisposable
    {
        readonly CancellationTokenSource end = new();
        readonly List<Task> loops = [];
        readonly List<Client> clients = [];
        volatile Measured now = new(new(), new());

        /// <summary>What is counted from here on.</summary>
        public Measured Now() => now = new(new(), new());

        public async Task Begin()
        {
            var watch = Stopwatch.StartNew();
            for (int i = 0; i < savers; i++)
            {
                var (client, path, first) = (await Client.Of(address, "agent", i), $"{at}/actors/{actors[i]}/correct", i / (double)savers);
                clients.Add(client);
                loops.Add(Task.Run(() => Loop(watch, first, () => client.Save(path), m => m.Saves)));
            }
            for (int i = 0; i < readers; i++)
            {
                var (client, first) = (await Client.Of(address, "analyst", i), i / (double)readers);
                clients.Add(client);
                loops.Add(Task.Run(() => Loop(watch, first, () => client.Get(at + "/actors", "class=\"tbl"), m => m.Lists)));
            }
        }

        async Task Loop(Stopwatch watch, double first, Func<Task> once, Func<Measured, Series> series)
        {
            for (var n = Math.Ceiling(watch.Elapsed.TotalSeconds); !end.IsCancellationRequested; n++)
            {
                var due = TimeSpan.FromSeconds(n + first);
                if (due > watch.Elapsed) await Task.Delay(due - watch.Elapsed);
                var counted = series(now);
                await once();
                counted.Times.Add(watch.Elapsed - due);
            }
        }

        public async Task End()
        {
            await end.CancelAsync();
            await Task.WhenAll(loops);
        }

        public void Dispose()
        {
            foreach (var client in clients) client.Dispose();
            end.Dispose();
        }
    }
}
