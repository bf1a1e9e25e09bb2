using System.Text.Json;
using CsCheck;
using Jointly.Exchange.Tables;

namespace Jointly.Exchange.Tests.Tables;

public class CsvGoesOutAndComesBack
{
    // Pieces that quoting, separators, formulas and scripts trip over, in any order.
    static readonly Gen<string> Naughty = TestData.OneOf("", "'", "''", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", "\"\"", ",", ";", " ", "#", "1", "a",
        "é", "e\u0301", "Ж", "名", "🧵", "\u200F", "\u2028", "\uFEFF", "=cmd|' /C calc'!A0", "NULL", "<b>", "{0}").Array[0, 6].Select(string.Concat);

    static readonly Gen<(string[][] Table, char Separator, bool Mark)> AnyTable =
        Gen.Int[1, 5].SelectMany(width => Gen.Select(Naughty.Array[width].Array[1, 6], TestData.OneOf(',', ';', '\t'), Gen.Bool));

    static bool ComesBack(string[][] table, char separator, bool mark)
    {
        using var stream = new MemoryStream();
        CsvOut.Write(stream, table[0], table[1..], new(mark, separator));
        stream.Position = 0;
        var read = TextRows.Read(DecodedText.Read(stream).Text, separator).Select(r => r.Cells.Select(FormulaGuard.Take).ToArray()).ToArray();
        return read.Length == table.Length && read.Zip(table).All(r => r.First.SequenceEqual(r.Second));
    }

    // Without a mark of ours, text that begins with U+FEFF is read as a mark: that one character is lost.
    [Fact(DisplayName = "What is written as CSV is read back the same, whatever the text")]
    public void Same_again() => AnyTable.Where(t => t.Mark || !t.Table[0][0].StartsWith('\uFEFF')).Sample(t => ComesBack(t.Table, t.Separator, t.Mark));

    [Fact(DisplayName = "No cell written from text begins with a sign that a spreadsheet runs")]
    public void Nothing_runs() => Naughty.Sample(text => CsvOut.Cell(text) is not ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);

    [Fact(DisplayName = "The big list of naughty strings comes back")]
    public void Big_list()
    {
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(TestData.Path("corpora", "blns", "blns.json")))!;
        Assert.True(strings.Length > 400);
        Assert.True(ComesBack([["text", "again"], .. strings.Where(s => !s.Contains('\0')).Select(s => new[] { s, s })], ',', mark: true));
    }

    [Fact(DisplayName = "Numbers, days and answers are written the same in every language")]
    public void Plain_values() => Assert.Equal(
        ["-12.5", "1200", "yes", "2026-04-24", "", "'-12.5"],
        new object?[] { -12.5m, 1200, true, new DateOnly(2026, 4, 24), null, "-12.5" }.Select(CsvOut.Cell));

    [Fact(DisplayName = "The mark of UTF-8 is written when asked for")]
    public void Mark()
    {
        using MemoryStream with = new(), without = new();
        CsvOut.Write(with, ["é"], []);
        CsvOut.Write(without, ["é"], [], new(Mark: false));
        Assert.Equal([0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x0D, 0x0A], with.ToArray());
        Assert.Equal([0xC3, 0xA9, 0x0D, 0x0A], without.ToArray());
    }

    [Fact(DisplayName = "A row of another length than the header is a mistake of ours")]
    public void Unequal() => Assert.Throws<ArgumentException>(() => CsvOut.Write(new MemoryStream(), ["a", "b"], [["1"]]));
}
