using System.Diagnostics;
using System.Globalization;
using Jointly.Networks;

// usage: FILE.edges betweenness|closeness TIMES THREADS
// Times one measure on one network, reading excluded; the first, unmeasured round lets the compiler finish.
// Prints: tool, measure, file, actors, ties, threads, median and best wall seconds, times, checksum, with tabs between.
var (file, measure) = (args[0], args[1]);
var (times, threads) = (int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));

var lines = File.ReadAllLines(file);
var actors = int.Parse(lines[0].Split("n=")[1].Split(' ')[0], CultureInfo.InvariantCulture);
var net = Network.Undirected(actors, lines.Skip(1).Select(l => l.Split(' '))
    .Select(e => (int.Parse(e[0], CultureInfo.InvariantCulture), int.Parse(e[1], CultureInfo.InvariantCulture))));

Func<double> run = measure switch
{
    "betweenness" => () => Betweenness.Of(net, threads).Sum(),
    "closeness" => () => Closeness.Of(net).Sum() ?? 0,
    _ => throw new NotSupportedException($"{measure} is not timed here."),
};
var check = run();
for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < 0.3;) check = run();

var seconds = new double[times];
for (var i = 0; i < times; i++)
{
    var start = Stopwatch.GetTimestamp();
    check = run();
    seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
}
Array.Sort(seconds);
var median = (seconds[(times - 1) / 2] + seconds[times / 2]) / 2;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"jointly\t{measure}\t{Path.GetFileName(file)}\t{net.Actors}\t{net.Ties}\t{threads}\t{median:G6}\t{seconds[0]:G6}\t{times}\t{check:G10}"));
