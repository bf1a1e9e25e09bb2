using System.Text.Json;
using CsCheck;
using Jointly.Exchange.Tables;
using Jointly.Exchange.Workbooks;

namespace Jointly.Exchange.Tests.Workbooks;

public class WorkbooksGoOut
{
    static readonly Gen<string> Naughty = TestData.OneOf("", "'", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", ",", ";", " ", "1", "a", "é", "名", "🧵", "\uD83E", "\u200F", "\u2028",
        "\uFEFF", "\uFFFF", "\0", "\a", "_x0007_", "_x005F_", "_", "x0007_", "=cmd|' /C calc'!A0", "<b>", "&amp;", "]]>", "{0}").Array[0, 6].Select(string.Concat);

    static readonly Gen<string[][]> AnyTable = Gen.Int[1, 5].SelectMany(width => Naughty.Array[width].Array[1, 6]);

    static readonly Gen<string[][]> PlainTable = Gen.Int[2, 5].SelectMany(width =>
        TestData.OneOf("'", "=", "+", "@", "\r\n", "\"", ",", " ", "1", "a", "é", "名", "🧵", "\u200F", "_x0007_", "=cmd|' /C calc'!A0", "]]>").Array[1, 6].Select(string.Concat).Array[width].Array[1, 6]);

    static string[][] ComesBack(string[][] table)
    {
        using var stream = new MemoryStream();
        WorkbookOut.Write(stream, "Data", table[0], table[1..]);
        using var read = Table.Open(stream);
        return [.. read.Rows(read.Sheets[0]).Select(r => Enumerable.Range(0, table[0].Length).Select(i => r[i].Text).ToArray())];
    }

    static string[][] Said(string[][] table) => [.. table.Where(r => r.Any(c => !string.IsNullOrWhiteSpace(c)))];

    [Fact(DisplayName = "What is written as a workbook is read back the same, whatever the text")]
    public void Same_again() => AnyTable.Sample(table => ComesBack(table).Zip(Said(table)).All(r => r.First.SequenceEqual(r.Second)) && ComesBack(table).Length == Said(table).Length, iter: 300);

    [Fact(DisplayName = "The same table by CSV and by workbook gives the same rows")]
    public void Both_ways() => PlainTable.Sample(table =>
    {
        using var stream = new MemoryStream();
        CsvOut.Write(stream, table[0], table[1..]);
        using var read = Table.Open(stream);
        var rows = read.Rows(read.Sheets[0]).Select(r => Enumerable.Range(0, table[0].Length).Select(i => r[i].Text));
        return rows.Zip(ComesBack(table)).All(r => r.First.SequenceEqual(r.Second));
    }, iter: 200);

    [Fact(DisplayName = "The big list of naughty strings comes back in every column")]
    public void Big_list()
    {
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(TestData.Path("corpora", "blns", "blns.json")))!;
        string[][] table = [["text", "again", "and again"], .. strings.Select(s => new[] { s, s, s })];
        Assert.Equal(Said(table), ComesBack(table));
    }

    [Fact(DisplayName = "Numbers and days come back as such, what begins with = as text")]
    public void Values()
    {
        using var stream = new MemoryStream();
        WorkbookOut.Write(stream, "a/b:c", ["n", "d", "at", "t", "y", "old"], [[-12.5m, new DateOnly(2026, 4, 24), new DateTimeOffset(2026, 4, 24, 12, 0, 0, TimeSpan.Zero), "=1+1", true, new DateOnly(1850, 1, 1)]]);
        using var read = Table.Open(stream);
        Assert.Equal("abc", read.Sheets[0].Name);
        Assert.Equal([new("-12.5", CellKind.Number), new("2026-04-24", CellKind.Day), new("2026-04-24T12:00:00", CellKind.Day), new("=1+1"), new("yes"), new("1850-01-01")],
            read.Rows(read.Sheets[0]).Last().Cells);
    }

    [Fact(DisplayName = "Numbers come back to the last bit")]
    public void Doubles() => Gen.Double.Array[1, 20].Where(n => n.All(double.IsFinite)).Sample(numbers =>
    {
        using var stream = new MemoryStream();
        WorkbookOut.Write(stream, "n", ["n"], numbers.Select(n => new object?[] { n }));
        using var read = Table.Open(stream);
        return read.Rows(read.Sheets[0]).Skip(1).Select(r => double.Parse(r[0].Text, System.Globalization.CultureInfo.InvariantCulture)).SequenceEqual(numbers);
    }, iter: 100);
}
