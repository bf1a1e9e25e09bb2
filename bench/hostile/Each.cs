using System.Diagnostics;
using System.Globalization;

namespace Jointly.Hostile.Bench;

/// <summary>Each file through each importer that may be given it; what passes the budget, breaks or hangs ends the run with 1.</summary>
static class Each
{
    const double MostCpu = 2, MostMegabytes = 128;
    static readonly TimeSpan MostWall = TimeSpan.FromSeconds(60);

    sealed record Ran(string Importer, string File, double Cpu, double Megabytes, string Said);

    public static int Run(string[] folders)
    {
        var small = Path.GetTempFileName();
        File.WriteAllText(small, "Name,Place\nA workshop,Here\n");
        // What any process of the product takes before it sees a file.
        var bare = Importers(small + ".csv").Select(i => Once(i, small)).ToDictionary(r => r.Importer);
        File.Delete(small);
        var files = folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Where(f => Importers(f).Count > 0).Order(StringComparer.Ordinal).ToList();
        var all = files.SelectMany(f => Importers(f).Select(i => Once(i, f))).Select(r => bare.TryGetValue(r.Importer, out var b) ? r with { Cpu = Math.Max(0, r.Cpu - b.Cpu), Megabytes = Math.Max(0, r.Megabytes - b.Megabytes) } : r).ToList();
        var bad = all.Where(r => r.Cpu > MostCpu || r.Megabytes > MostMegabytes || r.Said.StartsWith("BROKE", StringComparison.Ordinal)).ToList();
        Console.WriteLine($"{files.Count} files, {all.Count} readings; {all.Count(r => r.Said.StartsWith("refused", StringComparison.Ordinal))} refused whole, {all.Count(r => r.Said.StartsWith("BROKE", StringComparison.Ordinal))} broke; "
            + $"at most {all.Max(r => r.Cpu):0.00} s of CPU and {all.Max(r => r.Megabytes):0} MB more than a list of one row");
        Console.WriteLine("| importer | files | CPU s: median, most | MB more: median, most | dearest |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var of in all.GroupBy(r => r.Importer))
        {
            var (cpu, memory) = (of.Select(r => r.Cpu).Order().ToList(), of.Select(r => r.Megabytes).Order().ToList());
            Console.WriteLine($"| {of.Key} | {cpu.Count} | {cpu[cpu.Count / 2]:0.00}, {cpu[^1]:0.00} | {memory[memory.Count / 2]:0}, {memory[^1]:0} | {Path.GetFileName(of.MaxBy(r => r.Cpu)!.File)} |");
        }
        Console.WriteLine();
        foreach (var r in all.OrderByDescending(r => r.Cpu + r.Megabytes / 64).Take(12).Union(bad))
            Console.WriteLine($"{r.Importer,-8} {Path.GetFileName(r.File),-44} {r.Cpu,5:0.00} s {r.Megabytes,5:0} MB  {(bad.Contains(r) ? "TOO MUCH " : "")}{(r.Said.Length > 150 ? r.Said[..150] + "…" : r.Said)}");
        return bad.Count == 0 ? 0 : 1;
    }

    static IReadOnlyList<string> Importers(string file) => Path.GetExtension(file) switch
    {
        ".csv" or ".txt" or ".tsv" => ["list", "network", "matrix"],
        ".xlsx" or ".xls" => ["list"],
        ".graphml" or ".gexf" or ".xml" => ["graphml", "network"],
        ".geojson" or ".json" => ["outline"],
        _ => [],
    };

    static Ran Once(string importer, string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(Each).Assembly.Location, "one", importer, file]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var (told, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(MostWall)) { process.Kill(); return new(importer, file, MostWall.TotalSeconds, 0, "BROKE: was not done in a minute"); }
        if (process.ExitCode != 0 || told.Result.TrimEnd().Split('\t', 3) is not [var cpu, var megabytes, var said])
            return new(importer, file, 0, 0, "BROKE: " + string.Join(' ', wrong.Result.Split('\n').Take(3)));
        return new(importer, file, double.Parse(cpu, CultureInfo.InvariantCulture), double.Parse(megabytes, CultureInfo.InvariantCulture), said);
    }
}
