using System.IO.Compression;
using System.Text;
using Jointly.Exchange.Tables;
using Jointly.Exchange.Workbooks;
using Jointly.Method.Actors;

namespace Jointly.Hostile.Bench;

/// <summary>Odd lists as they come from the field, and hostile workbooks, made here rather than kept.</summary>
static class Made
{
    const string Space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"", Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static readonly string[] Header = ["Code", "Name", "Place", "People", "Latitude", "Longitude", "Phone", "Products"];

    public static int All(string into)
    {
        Directory.CreateDirectory(into);
        var plain = string.Join('\n', Enumerable.Range(0, 300).Select(i => $"C{i},Taller Ñandú {i},Cañar,{i},{-2 + i * 0.001:0.0000},{-79 + i * 0.001:0.0000},09{i:00000000},hilo; tela"));
        var head = string.Join(',', Header) + "\n";
        void Text(string name, string content, Encoding encoding) => File.WriteAllBytes(Path.Combine(into, name), [.. encoding.GetPreamble(), .. encoding.GetBytes(content)]);
        foreach (var (name, encoding) in new (string, Encoding)[] { ("utf8", new UTF8Encoding(false)), ("utf8-mark", new UTF8Encoding(true)), ("utf16le", Encoding.Unicode), ("utf16be", Encoding.BigEndianUnicode), ("latin1", Encoding.Latin1), ("utf32", Encoding.UTF32) })
            Text($"encoding-{name}.csv", head + plain, encoding);
        File.WriteAllBytes(Path.Combine(into, "encoding-mixed.csv"), [.. Encoding.UTF8.GetBytes(head + "A,Ñandú,Cañar\n"), .. Encoding.Latin1.GetBytes("B,Ñandú,Cañar\n")]);
        Text("decimal-commas.csv", "Name;Place;Latitude;Longitude\n" + string.Join('\n', Enumerable.Range(0, 300).Select(i => $"Taller {i};Quito;-0,{1000 + i};-78,{5000 + i}")), Encoding.UTF8);
        Text("swapped-coordinates.csv", "Name,Place,Latitude,Longitude\n" + string.Join('\n', Enumerable.Range(0, 300).Select(i => $"Taller {i},Quito,-{178 + i * 0.001:0.000},-0.{i}")), Encoding.UTF8);
        Text("names-of-5000.csv", "Name,Place\n" + string.Join('\n', Enumerable.Range(0, 300).Select(i => $"{string.Concat(Enumerable.Repeat($"nombre{i} ", 625))},Quito")), Encoding.UTF8);
        Text("same-name-and-sign-20000.csv", "Name,Place,Sector,Phone\n" + string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"Confecciones Andrade {i},Quito,Textiles,0991234567")), Encoding.UTF8);
        Text("one-line-40MB.csv", "Name\n" + new string('a', 40 << 20), Encoding.UTF8);
        Text("quote-left-open-5MB.csv", "Name,Place\n\"" + string.Concat(Enumerable.Repeat("a,b\n", 1_300_000)), Encoding.UTF8);
        Text("quotes-left-open-often.csv", "Name,Place\n" + string.Concat(Enumerable.Repeat("\"a,b\n\"\"c,\"d\n", 20_001)), Encoding.UTF8);
        Text("separators-only-10MB.csv", new string(',', 900) + "\n" + string.Concat(Enumerable.Repeat(new string(',', 900) + "\n", 11_000)), Encoding.UTF8);
        Text("columns-5000.csv", string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"c{i}")), Encoding.UTF8);
        Text("empty.csv", "", new UTF8Encoding(false));
        Text("header-alone.csv", head, Encoding.UTF8);
        Text("zeros.csv", "Name\n" + new string('\0', 100), Encoding.UTF8);
        Text("line-ends-mixed.csv", "Name,Place\rA,B\r\nC,D\nE,F", Encoding.UTF8);
        Text("combining-marks.csv", "Name,Place\n" + string.Join('\n', Enumerable.Range(0, 200).Select(i => $"Z{string.Concat(Enumerable.Repeat("\u0301\u0316", 200))}{i},Quito")), Encoding.UTF8);
        Text("deep.geojson", string.Concat(Enumerable.Repeat("[", 100_000)), new UTF8Encoding(false));
        Text("deep.graphml", "<graphml>" + string.Concat(Enumerable.Repeat("<a>", 100_000)), new UTF8Encoding(false));

        if (Environment.GetEnvironmentVariable("JOINTLY_TEST_DATA") is { Length: > 0 } data) Naughty(Path.Combine(data, "corpora", "blns", "blns.json"), into);
        Book(into, "rows-many-small", w => { for (int i = 0; i < 500_100; i++) w.Write($"<row><c><v>{i * 7919L % 1_000_003}</v></c></row>"); });
        Book(into, "string-20MB", w => { w.Write("<row><c t=\"inlineStr\"><is><t>"); for (int i = 0; i < 2_000_000; i++) w.Write($"{i * 7919L % 1_000_003} "); w.Write("</t></is></c></row>"); });
        Book(into, "cells-of-32000", w => { for (int r = 0; r < 1_000; r++) w.Write($"<row><c t=\"inlineStr\"><is><t>{r} {string.Concat(Enumerable.Range(r, 6_000).Select(i => i * 31 % 9_973 + " "))}</t></is></c></row>"); });
        Book(into, "rows-of-1000-columns", w => { for (int r = 0; r < 1_000; r++) w.Write($"<row>{string.Concat(Enumerable.Range(0, 1_000).Select(c => $"<c><v>{r * c % 97}</v></c>"))}</row>"); });
        Book(into, "shared-strings-400000", w => { for (int r = 0; r < 50_000; r++) w.Write($"<row><c t=\"s\"><v>{r}</v></c></row>"); }, w => { for (int i = 0; i < 400_000; i++) w.Write($"<si><t>nombre {i * 7919L % 1_000_003}</t></si>"); });
        Book(into, "backwards-rows", w => { for (int r = 1_000; r > 0; r--) w.Write($"<row r=\"{r}\"><c r=\"A{r}\"><v>{r}</v></c></row>"); });
        return 0;
    }

    /// <summary>The naughty strings of a corpus, each in every field of a row, as a workbook and as a text.</summary>
    static void Naughty(string corpus, string into)
    {
        var strings = System.Text.Json.JsonSerializer.Deserialize<string[]>(File.ReadAllText(corpus))!;
        string[] names = [.. ActorField.All.Select(f => f.Name)];
        IReadOnlyList<object?>[] rows = [.. strings.Select(s => (IReadOnlyList<object?>)[.. names.Select(_ => (object?)s)])];
        using (var book = File.Create(Path.Combine(into, "naughty.xlsx"))) WorkbookOut.Write(book, "Naughty", names, rows);
        using (var text = File.Create(Path.Combine(into, "naughty.csv"))) CsvOut.Write(text, names, rows);
        // In the fields that take any text, with a name of their own, so that they are kept and go out again.
        string[] free = [nameof(ActorDetails.Name), .. ActorField.All.Where(f => f.Type is FieldType.Text or FieldType.LongText && f.Name != nameof(ActorDetails.Name)).Select(f => f.Name)];
        using var kept = File.Create(Path.Combine(into, "naughty-kept.xlsx"));
        WorkbookOut.Write(kept, "Naughty", free, strings.Select((s, i) => (IReadOnlyList<object?>)[.. free.Select((f, c) => (object?)(c == 0 ? $"{s} {i}" : s))]));
    }

    static void Book(string into, string name, Action<StreamWriter> rows, Action<StreamWriter>? strings = null)
    {
        using var zip = new ZipArchive(File.Create(Path.Combine(into, name + ".xlsx")), ZipArchiveMode.Create);
        void Part(string part, Action<StreamWriter> write) { using var to = new StreamWriter(zip.CreateEntry(part, CompressionLevel.Optimal).Open(), new UTF8Encoding(false)); write(to); }
        Part("_rels/.rels", w => w.Write($"<Relationships><Relationship Id=\"r1\" Type=\"{Types}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Part("xl/workbook.xml", w => w.Write($"<workbook {Space} xmlns:r=\"{Types}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        Part("xl/_rels/workbook.xml.rels", w => w.Write($"<Relationships><Relationship Id=\"rId1\" Type=\"{Types}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Types}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        Part("xl/worksheets/sheet1.xml", w => { w.Write($"<?xml version=\"1.0\"?><worksheet {Space}><sheetData><row><c t=\"inlineStr\"><is><t>Name</t></is></c></row>"); rows(w); w.Write("</sheetData></worksheet>"); });
        if (strings is not null) Part("xl/sharedStrings.xml", w => { w.Write($"<sst {Space}>"); strings(w); w.Write("</sst>"); });
    }
}
