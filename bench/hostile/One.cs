using System.Globalization;
using Jointly.Exchange;
using Jointly.Exchange.ActorTables;
using Jointly.Exchange.GraphMl;
using Jointly.Exchange.Matrices;
using Jointly.Exchange.Outlines;
using Jointly.Exchange.Tables;
using Jointly.Exchange.Workbooks;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Web.Diagnosis;

namespace Jointly.Hostile.Bench;

/// <summary>One file through one importer, in a process of its own: what came of it, its processor seconds and its memory at most.</summary>
static class One
{
    public static int Run(string importer, string path)
    {
        string said;
        try
        {
            using var file = File.OpenRead(path);
            said = importer switch
            {
                "list" => List(file),
                "network" => Network(BroughtFiles.Read(file, null, directed: false, new DateOnly(2026, 1, 1)).Ties),
                "matrix" => Network(Matrix.Read(file)),
                "graphml" => Network(GraphMlIn.Read(file)),
                "outline" => Outlined(file),
                _ => throw new ArgumentException(importer),
            };
        }
        catch (ExchangeRefusal no) { said = "refused: " + no.What.In(CultureInfo.InvariantCulture); }
        Console.WriteLine($"{Environment.CpuUsage.TotalTime.TotalSeconds:0.00}\t{Peak():0}\t{said}");
        return 0;
    }

    /// <summary>As the page does: looked over whole, beside an empty register; what would be saved goes out and comes back the same.</summary>
    static string List(Stream file)
    {
        using var table = Table.Open(file);
        var head = ListHead.Find(table);
        var fields = head.Columns.Where(c => c.Field is not null).GroupBy(c => c.Field!).ToDictionary(g => g.First().Index, g => g.Key);
        var list = new ListedActors(table, head, fields);
        var plan = ImportPlan.Of(list.Rows(), [], ImportMode.Update, list.Fields, new Dictionary<int, DoubleDecided>(), CultureInfo.InvariantCulture);
        ActorDetails[] kept = [.. plan.Rows.Where(r => r.Fate == Fate.New).Select(r => r.Listed.Details)];
        RoundTrips(kept);
        var first = plan.Rows.FirstOrDefault(r => r.Fate == Fate.Waits);
        return $"{plan.Rows.Count} rows: {kept.Length} new, {plan.Waiting} wait, {plan.Count(Fate.LeftOut)} left out"
            + (first is null ? "" : $"; row {first.Listed.Row}: {string.Join(" ", first.ToMend!.Select(m => (m.Column is { } c ? c + ": " : "") + m.What.In(CultureInfo.InvariantCulture)))}");
    }

    /// <exception cref="InvalidDataException">Something came back otherwise, or a cell would be run as a formula.</exception>
    static void RoundTrips(ActorDetails[] actors)
    {
        string[] header = [.. ActorField.All.Select(f => f.Name)];
        IReadOnlyList<object?>[] rows = [.. actors.Take(2_000).Select(a => (IReadOnlyList<object?>)[.. ActorField.All.Select(f => (object?)f.Read(a))])];
        using var book = new MemoryStream();
        WorkbookOut.Write(book, "Register", header, rows);
        using var text = new MemoryStream();
        CsvOut.Write(text, header, rows);
        foreach (var (stream, what) in new[] { (book, "workbook"), (text, "text") })
        {
            using var back = Table.Open(stream);
            var read = back.Rows(back.Sheets[0]).Skip(1).ToList();
            if (read.Count != rows.Length) throw new InvalidDataException($"{what}: {rows.Length} rows went out, {read.Count} came back");
            for (int r = 0; r < rows.Length; r++)
                for (int c = 0; c < header.Length; c++)
                    if ((rows[r][c]?.ToString() ?? "") != read[r][c].Text) throw new InvalidDataException($"{what}: “{rows[r][c]}” came back as “{read[r][c].Text}”");
        }
        var raw = System.Text.Encoding.UTF8.GetString(text.ToArray());
        foreach (var row in TextRows.Read(raw, ','))
            foreach (var cell in row.Cells)
                if (cell is ['=' or '@' or '\t' or '\r', ..]) throw new InvalidDataException($"a cell would be run: {cell}");
        book.Position = 0;
        using var zip = new System.IO.Compression.ZipArchive(book, System.IO.Compression.ZipArchiveMode.Read);
        foreach (var part in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var xml = new StreamReader(part.Open());
            if (xml.ReadToEnd() is var sheet && (sheet.Contains("<x:f>", StringComparison.Ordinal) || sheet.Contains("<f>", StringComparison.Ordinal))) throw new InvalidDataException("the workbook holds a formula");
        }
    }

    static string Network(Jointly.Exchange.EdgeLists.EdgeListResult ties) =>
        $"{ties.Actors.Count} actors, {ties.Ties.Count} ties, {ties.Problems.Count} problems" + (ties.Problems.FirstOrDefault() is { } p ? $"; line {p.Row}: {p.What.In(CultureInfo.InvariantCulture)}" : "");

    static string Outlined(Stream file)
    {
        var read = Outline.Read(DecodedText.Read(file).Text, ["EC"]);
        return read.Refused is { } no ? "refused: " + no.Why.In(CultureInfo.InvariantCulture) : "an outline";
    }

    static double Peak() => double.Parse(File.ReadLines("/proc/self/status").Single(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
