using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;
using Jointly.Networks;
using Jointly.Web.Diagnosis;

namespace Jointly.Web.Verbs;

/// <summary>network measures and network read: the page's figures and sentences, for files and without a database.</summary>
public static class NetworkVerbs
{
    static readonly Texts T = new(typeof(NetworkText));
    static readonly Argument<string> Ties = new("TIES.csv") { Description = "Who deals with whom: a CSV with a column for each end, or two names on a line." };
    static readonly Option<string?> Actors = new("--actors") { Description = "Who they are: a CSV with a heading line.", HelpName = "ACTORS.csv" };
    static readonly Option<bool> AsJson = new("--json") { Description = "The result as JSON on standard output." };
    static readonly Option<bool> Directed = new("--directed") { Description = "A line says only what the first gives the second." };
    static readonly Option<bool> Bare = new("--edges") { Description = "Bare lines of two ends: the first line is a tie as well, whatever it says." };

    public static Command Verb() => new("network", "Measure and read a network from files.") { Measures(), Read() };

    static Command Measures()
    {
        var verb = new Command("measures", "Degree, density, reciprocity, components, isolates, betweenness, closeness, transitivity.") { Ties, Actors, Directed, Bare, AsJson };
        verb.SetAction(parsed =>
        {
            if (Brought(parsed.GetValue(Ties)!, parsed.GetValue(Actors), parsed.GetValue(Directed), parsed.GetValue(Bare)) is not { } files) return ExitCode.Refused;
            var place = files.Actors.Select((a, i) => (a.Key, i)).ToDictionary(a => a.Key, a => a.i, StringComparer.Ordinal);
            var ends = files.Linkages.Select(t => (place[t.From], place[t.To]));
            var net = parsed.GetValue(Directed) ? Network.FromArcs(place.Count, ends) : Network.Undirected(place.Count, ends);
            var measures = NetworkMeasures.Of(net);
            if (parsed.GetValue(AsJson)) Console.WriteLine(JsonSerializer.Serialize(Measured(files, net, measures), Json.Options));
            else Print(files, net, measures);
            return ExitCode.Done;
        });
        return verb;
    }

    static Command Read()
    {
        var before = new Option<string?>("--before") { Description = "The same network in the wave before.", HelpName = "TIES.csv" };
        var kinds = new Option<string?>("--kinds") { Description = "Only these kinds of linkage, by their codes.", HelpName = "REL3,REL5" };
        var language = new Option<string>("--lang") { Description = "en, fr or es.", DefaultValueFactory = _ => "en" };
        var verb = new Command("read", "What the network says, in sentences.") { Ties, Actors, before, kinds, Directed, Bare, language, AsJson };
        verb.SetAction(parsed =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Languages.Spoken.Contains(parsed.GetValue(language)) ? parsed.GetValue(language)! : "en");
            var (actors, directed, bare) = (parsed.GetValue(Actors), parsed.GetValue(Directed), parsed.GetValue(Bare));
            if (Brought(parsed.GetValue(Ties)!, actors, directed, bare) is not { } now) return ExitCode.Refused;
            BroughtFiles? then = null;
            if (parsed.GetValue(before) is { } earlier && (then = Brought(earlier, actors, directed, bare)) is null) return ExitCode.Refused;
            if (NetworkReadOf(now, then, Chosen(parsed.GetValue(kinds))) is not { } reading) return ExitCode.Refused;
            if (parsed.GetValue(AsJson)) Console.WriteLine(JsonSerializer.Serialize(Told(reading), Json.Options));
            else Print(reading);
            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>What the files say, with what could not be read told on the error stream; none when nothing could.</summary>
    static BroughtFiles? Brought(string ties, string? actors, bool directed, bool bare)
    {
        foreach (var path in new[] { ties, actors }.OfType<string>().Where(p => !File.Exists(p)))
        {
            Console.Error.WriteLine($"{path}: there is no such file.");
            return null;
        }
        using var list = File.OpenRead(ties);
        using var table = actors is null ? null : File.OpenRead(actors);
        var files = BroughtFiles.Read(list, table, directed, DateOnly.MinValue, bare, named: true);        // who has the file may read its names
        foreach (var (ofTies, problem) in files.Problems)
            Console.Error.WriteLine($"{(ofTies ? ties : actors)}:{problem.Row}{(problem.Field is { } field ? $" {field}" : "")}: {problem.What} {problem.Mend}");
        if (files.Linkages.Count > 0) return files;
        Console.Error.WriteLine($"{ties}: no line says who deals with whom.");
        return null;
    }

    static IReadOnlySet<string>? Chosen(string? kinds) =>
        kinds?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(k => LinkageKind.Find(k)?.Code ?? k).ToHashSet(StringComparer.Ordinal) is { Count: > 0 } chosen ? chosen : null;

    static NetworkReading? NetworkReadOf(BroughtFiles now, BroughtFiles? before, IReadOnlySet<string>? kinds)
    {
        IReadOnlyList<WaveNetwork> Waves(BroughtFiles files, Func<string, ActorId> idOf) =>
            [.. NetworkRows.Of(Bringing.Of(InitiativeId.New(), ClusterId.New(), files.Actors, files.Linkages, files.Waves, "", "", DateOnly.MinValue, idOf)).ToRead().Select(w => w with { Kinds = kinds })];
        var ids = new Dictionary<string, ActorId>(StringComparer.Ordinal);
        ActorId IdOf(string key) => ids.TryGetValue(key, out var id) ? id : ids[key] = ActorId.New();      // the same actor in both waves
        var waves = Waves(now, IdOf);
        return before is null ? Readings.Of(waves)?.Reading : NetworkReading.Of(waves[^1], Waves(before, IdOf)[^1]);
    }

    static object Measured(BroughtFiles files, Network net, NetworkMeasures m) => new
    {
        network = new
        {
            actors = m.Actors, ties = m.Ties, directed = net.Directed, density = m.Density, reciprocity = m.Reciprocity, components = m.Components,
            isolates = m.Isolates, largestPiece = m.LargestPiece, transitivity = m.Transitivity,
            degreeCentralisation = m.DegreeCentralisation, betweennessCentralisation = m.BetweennessCentralisation,
        },
        actors = files.Actors.Select((a, i) => new
        {
            id = a.Key, name = a.Details.Name, degree = m.Each[i].Degree, @in = net.Directed ? m.Each[i].In : (int?)null, @out = net.Directed ? m.Each[i].Out : (int?)null,
            betweenness = m.Each[i].Betweenness, closeness = m.Each[i].Closeness, piece = m.Each[i].Piece,
        }),
    };

    static void Print(BroughtFiles files, Network net, NetworkMeasures m)
    {
        static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "absent";
        Console.WriteLine($"actors {m.Actors}, ties {m.Ties}{(net.Directed ? ", directed" : "")}");
        Console.WriteLine($"density {Number(m.Density)}, transitivity {Number(m.Transitivity)}{(net.Directed ? $", reciprocity {Number(m.Reciprocity)}" : "")}");
        Console.WriteLine($"components {m.Components}, of which isolates {m.Isolates}; the largest holds {m.LargestPiece}");
        Console.WriteLine($"{"actor",-32} {"degree",7} {"betweenness",12} {"closeness",10}");
        foreach (var (actor, each) in files.Actors.Zip(m.Each).OrderByDescending(a => a.Second.Betweenness).ThenBy(a => a.First.Details.Name, StringComparer.Ordinal))
            Console.WriteLine($"{actor.Details.Name,-32} {each.Degree,7} {Number(each.Betweenness),12} {Number(each.Closeness),10}");
    }

    static object Told(NetworkReading reading) => new
    {
        lede = reading.Lede.Select(p => p.ToString()),
        findings = reading.Findings.Select(f => new
        {
            number = f.Number, key = f.Key, sentence = f.Sentence.ToString(), more = f.More.Select(p => p.ToString()), value = f.Now.Value, part = f.Now.Of?.Part, whole = f.Now.Of?.Whole,
            before = f.Before?.Value, concerned = f.Concerned.Select(a => a.Name), definition = f.Now.Definition.ToString(), source = f.Now.Source,
            byGroup = f.ByGroup.Select(g => new { group = g.Group.ToString(), part = g.Share?.Part, whole = g.Share?.Whole }),
            suggestion = f.Suggestion?.Step.ToString(), why = f.Suggestion?.Why.ToString(), begin = f.Suggestion?.Begin?.ToString(), addressedTo = f.Suggestion?.To,
        }),
        signs = reading.Signs.Select(s => new
        {
            key = s.Key, before = s.Before?.Value, now = s.Now.Value, chanceLow = s.Chance?.Low, chanceHigh = s.Chance?.High, draws = s.Chance?.Draws, word = s.Word, reason = s.Reason.ToString(),
            beside = s.Beside?.ToString(), definition = s.Now.Definition.ToString(), source = s.Now.Source,
        }),
        checklist = reading.Checklist.Select(c => new { sign = c.What.ToString(), ofPerforming = c.OfPerforming, seen = c.Seen?.ToString() }),
        figures = reading.Figures.Select(f => new { code = f.Code, name = f.Name.ToString(), value = f.Value, absent = f.Absent?.ToString(), definition = f.Definition.ToString(), source = f.Source }),
        silences = reading.Silences.Select(s => s.Why).Distinct().Select(w => w.ToString()),
    };

    static void Print(NetworkReading reading)
    {
        Console.WriteLine(string.Join(' ', reading.Lede));
        Console.WriteLine();
        foreach (var finding in reading.Findings)
        {
            Console.WriteLine($"{finding.Row.Label}: {finding.Row.Now}{(finding.Row.Before is { } before ? $" ({before})" : "")}");
            Console.WriteLine($"    {string.Join(' ', [finding.Sentence, .. finding.More])}");
            foreach (var group in finding.ByGroup) Console.WriteLine($"    {group.Group:A}: {(group.Share is { } own ? $"{own.Part} / {own.Whole}" : T[NetworkText.TooFewToShow])}");
            if (finding.Suggestion is { } next) Console.WriteLine($"    → {next.Step} {next.Why} {next.Begin}".TrimEnd());
        }
        Console.WriteLine();
        foreach (var sign in reading.Signs)
        {
            Console.WriteLine($"{sign.Now.Name}: {NetworkWords.Points(sign.Now.Value)}{(sign.Before is { } was ? $" ({NetworkWords.Points(was.Value)})" : "")}, {NetworkWords.Pointing(sign).Word}");
            Console.WriteLine($"    {sign.Reason} {sign.Beside}".TrimEnd());
        }
        Console.WriteLine();
        foreach (var check in reading.Checklist) Console.WriteLine($"{(check.OfPerforming ? '+' : '-')} {check.What}: {check.Seen?.ToString() ?? T[NetworkText.NotRecorded]}");
        Console.WriteLine();
        foreach (var figure in reading.Figures) Console.WriteLine($"{figure.Name}: {(figure.Value is null ? figure.Absent : NetworkWords.Value(figure))}");
        foreach (var why in reading.Silences.Select(s => s.Why).Distinct()) Console.WriteLine(why);
    }
}
