using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Npgsql;

namespace Jointly.Web.Bench;

/// <summary>
/// Six people save and one brings lists; at moments chosen by a seed the server is killed without warning, or on PostgreSQL in every other
/// round its connections are. Then it starts again, what was under way is sent again, and in the end everything is counted.
/// </summary>
static class Killing
{
    const int Savers = 6, ListRows = 2_500;

    sealed class Saver(string actor, int number)
    {
        public string Actor => actor;
        public int Number => number;

        /// <summary>The version that the next save is read at: every save before it was acknowledged.</summary>
        public int Version { get; set; }

        /// <summary>The form's key while its answer is outstanding.</summary>
        public Guid? UnderWay { get; set; }
        public int Again { get; set; }
    }

    public static async Task<int> Run(string folder, int rounds, int seed)
    {
        var (random, postgres) = (new Random(seed), Environment.GetEnvironmentVariable("JOINTLY_BENCH_POSTGRES"));
        var (savers, lists, ready) = (new List<Saver>(), new ConcurrentDictionary<string, string>(), new List<double>());
        int killedWhileTaking = 0, acknowledged = 0, cut = 0, wentOn = 0;
        Facts facts = null!;
        for (var round = 0; round <= rounds; round++)
        {
            var last = round == rounds;
            await using var server = await Server.Started(folder);
            facts = server.Facts;
            if (round > 0) ready.Add(server.Ready.TotalSeconds);
            if (savers.Count == 0) savers.AddRange(facts.Actors.Take(Savers).Select((a, i) => new Saver(a, i)));
            using var dead = new CancellationTokenSource();
            var saving = savers.Select(s => Task.Run(() => Save(server, s, last, dead.Token))).ToList();
            var bringing = Task.Run(() => Bring(server, lists, $"round {round} ", last, dead.Token));
            if (!last)
            {
                await Task.Delay(TimeSpan.FromSeconds(0.3 + random.NextDouble() * 3.5));
                var taking = lists.Any(l => l.Value == "");
                if (postgres is not null && round % 2 == 1)
                {
                    cut += await Cut(postgres);
                    await Task.Delay(TimeSpan.FromSeconds(1 + random.NextDouble()));             // it mends itself: nobody starts it again
                }
                if (taking) killedWhileTaking++;
                server.Kill();
                await dead.CancelAsync();
            }
            await Task.WhenAll(saving.Append(bringing));
            if (last) acknowledged = savers.Sum(s => s.Version - 1);
        }
        wentOn = lists.Count;
        var wrong = await Counted(folder, facts, savers, lists);
        ready.Sort();
        Console.WriteLine($"{rounds} kills, seed {seed}, {(postgres is null ? "SQLite" : $"PostgreSQL, {cut} connections cut besides")}: {acknowledged} saves acknowledged by {Savers} people, {savers.Sum(s => s.Again)} sent again after a kill; "
            + $"{wentOn} lists of {ListRows} rows acknowledged, {killedWhileTaking} kills while one was being taken over; ready again after {ready[ready.Count / 2]:0.0} s (median), {ready[^1]:0.0} s (most)");
        foreach (var what in wrong) Console.WriteLine("WRONG: " + what);
        Console.WriteLine(wrong.Count == 0 ? "nothing acknowledged is lost, nothing is there twice, every list is taken over whole, every chain is whole, rows are as the log says" : $"{wrong.Count} wrong");
        return wrong.Count == 0 ? 0 : 1;
    }

    static async Task Save(Server server, Saver me, bool last, CancellationToken dead)
    {
        var path = $"{server.Facts.At}/actors/{me.Actor}/correct";
        Client? client = null;
        try
        {
            for (var more = true; more && !dead.IsCancellationRequested;)
                try
                {
                    if (client is null)
                    {
                        client = await Client.Of(server.Address, "agent", me.Number);
                        var read = await client.Opened(path);
                        if (me.Version == 0) me.Version = read;
                    }
                    if (me.UnderWay is not null) me.Again++;
                    await client.Save(path, me.Version, me.UnderWay ??= Guid.NewGuid());
                    (me.Version, me.UnderWay) = (me.Version + 1, null);
                    more = !last;                                                  // in the last round what is outstanding is sent again, and no more
                }
                catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException && !last)
                {
                    client?.Dispose();
                    client = null;                                                 // killed, or cut off from its database: the same again
                    await Task.Delay(50, CancellationToken.None);
                }
        }
        finally { client?.Dispose(); }
    }

    /// <param name="lists">By the address of an acknowledged list: empty while it is being taken over, then "taken".</param>
    static async Task Bring(Server server, ConcurrentDictionary<string, string> lists, string mark, bool last, CancellationToken dead)
    {
        for (var n = 0; !dead.IsCancellationRequested;)
            try
            {
                using var client = await Client.Of(server.Address, "agent", 90);
                while (!dead.IsCancellationRequested)
                {
                    foreach (var list in lists.Where(l => l.Value == "").Select(l => l.Key).ToList()) await Taken(client, list, lists, dead);
                    if (last) return;
                    var rows = new StringBuilder("Code,Name,Place\n");
                    for (int i = 0; i < ListRows; i++) rows.Append($"{mark}{n}/{i},Enterprise {mark}{n} number {i} {Guid.NewGuid():N},Place {i}\n");
                    n++;
                    var (_, choose) = await client.Body(server.Facts.At + "/actors/import");
                    var (_, check) = await client.Post(server.Facts.At + "/actors/import/look", Importing.Upload(Client.Field(choose, "_form"), "list.csv", new MemoryStream(Encoding.UTF8.GetBytes(rows.ToString()))));
                    var form = Regex.Match(check, "<form method=\"post\" action=\"[^\"]*/actors/import/look\".*?</form>", RegexOptions.Singleline).Value;
                    var (page, _) = await client.Post(server.Facts.At + "/actors/import", new FormUrlEncodedContent(Client.Fields(form)));
                    if (page is null) throw new InvalidOperationException("the list was not saved");
                    lists[page.OriginalString] = "";
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException && !last) { await Task.Delay(50, CancellationToken.None); }
    }

    static async Task Taken(Client client, string list, ConcurrentDictionary<string, string> lists, CancellationToken dead)
    {
        while (!dead.IsCancellationRequested)
        {
            var (_, body) = await client.Body(list);
            if (body.Contains("/undo\"", StringComparison.Ordinal) && !body.Contains("/go-on\"", StringComparison.Ordinal)) { lists[list] = "taken"; return; }
            // It was stopped, and the page says so: it is asked to go on.
            if (body.Contains("/go-on\"", StringComparison.Ordinal)) await client.Post(list + "/go-on", new FormUrlEncodedContent([new("_form", Client.Field(body, "_form"))]));
            await Task.Delay(100, CancellationToken.None);
        }
    }

    static async Task<int> Cut(string postgres)
    {
        await using var connection = new NpgsqlConnection(postgres + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        return (int)(long)(await command.ExecuteScalarAsync())!;
    }

    static async Task<IReadOnlyList<string>> Counted(string folder, Facts facts, List<Saver> savers, ConcurrentDictionary<string, string> lists)
    {
        var wrong = new List<string>();
        var database = Served.DatabaseOf(folder);
        if (!Audit.Verify(database).Whole) wrong.Add("a chain is broken");
        var initiative = new InitiativeId(Guid.Parse(facts.Initiative));
        await using var records = new Asking(database).For(initiative);
        foreach (var saver in savers)
        {
            var id = new ActorId(Guid.Parse(saver.Actor));
            var actor = records.Actors.Single(a => a.Id == id);
            var versions = records.LogSubjects.Where(s => s.Chain == initiative && s.Id == id.Value).Select(s => s.Version).ToList();
            if (versions.Max() != saver.Version) wrong.Add($"{saver.Actor}: {saver.Version} was acknowledged, the log knows {versions.Max()}");
            if (versions.Where(v => v > 0).GroupBy(v => v).Any(g => g.Count() > 1)) wrong.Add($"{saver.Actor}: a version is there twice");
            if (versions.Max() > 1 && actor.Details.People != 1 + (saver.Version - 1) % 200) wrong.Add($"{saver.Actor}: {actor.Details.People} people, not those of version {saver.Version}");
        }
        var imports = records.Imports.ToList();
        foreach (var list in lists.Keys)
            if (imports.SingleOrDefault(i => list.EndsWith(i.Id.Value.ToString(), StringComparison.Ordinal)) is not { State: ImportState.Taken }) wrong.Add($"{list}: acknowledged and not taken over");
        foreach (var import in imports.Where(i => i.State != ImportState.Taken)) wrong.Add($"{import.Id.Value}: {import.State} at {import.Done} of {import.Steps}");
        var rows = records.ImportedRows.Select(r => new { r.Import, r.Row, r.Fate, r.Actor }).ToList();
        foreach (var import in imports)
            if (rows.Count(r => r.Import == import.Id) != import.Steps) wrong.Add($"{import.Id.Value}: {rows.Count(r => r.Import == import.Id)} rows of {import.Steps}");
        var made = records.Actors.Where(a => a.SortName.StartsWith("enterprise round ")).Select(a => new { a.Id, a.Name }).ToList();
        if (made.GroupBy(a => a.Name).Any(g => g.Count() > 1)) wrong.Add("an actor of a list is there twice");
        if (made.Count != rows.Count(r => r.Fate == Fate.New)) wrong.Add($"{made.Count} actors came of {rows.Count(r => r.Fate == Fate.New)} rows");
        var members = records.Memberships.Select(m => m.Actor).ToList();
        if (members.Count != members.Distinct().Count() || made.Any(m => !members.Contains(m.Id)) is var lost && lost) wrong.Add("memberships are not one for each actor");
        return wrong;
    }

    /// <summary>The product in a process of its own, over a folder filled at the first start.</summary>
    sealed class Server : IAsyncDisposable
    {
        readonly Process process;

        Server(Process process, Uri address, Facts facts, TimeSpan ready) => (this.process, Address, Facts, Ready) = (process, address, facts, ready);

        public Uri Address { get; }
        public Facts Facts { get; }
        public TimeSpan Ready { get; }

        public static async Task<Server> Started(string folder)
        {
            var watch = Stopwatch.StartNew();
            var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(Server).Assembly.Location, "serve", folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                if (line.StartsWith("READY ", StringComparison.Ordinal))
                {
                    var (address, rest) = (line.Split(' ')[1], line.Split(' ', 3)[2]);
                    _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                    return new(process, new Uri(address), new Facts(rest), watch.Elapsed);
                }
            throw new InvalidOperationException("the server ended before it was ready");
        }

        public void Kill()
        {
            process.Kill();                                                      // SIGKILL
            process.WaitForExit();
        }

        public async ValueTask DisposeAsync()
        {
            if (!process.HasExited) { process.Kill(); await process.WaitForExitAsync(); }
            process.Dispose();
        }
    }
}
