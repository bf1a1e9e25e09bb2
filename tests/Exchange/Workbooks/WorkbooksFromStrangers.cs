using System.Globalization;
using Jointly.Exchange.Tables;

namespace Jointly.Exchange.Tests.Workbooks;

/// <summary>Bombs, lies and oddities: each is read, or refused by what is wrong with it.</summary>
public class WorkbooksFromStrangers
{
    static string Ok => Strange.Sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>");

    /// <summary>How many rows it has, or the key of the refusal.</summary>
    static string Answer(Stream file)
    {
        try
        {
            using var table = Table.Open(file);
            return table.Sheets.Sum(s => table.Rows(s).Count()).ToString(CultureInfo.InvariantCulture);
        }
        catch (ExchangeRefusal no)
        {
            Assert.NotEmpty(no.What.In(CultureInfo.GetCultureInfo("es")));
            Assert.NotEmpty(no.Mend.In(CultureInfo.GetCultureInfo("fr")));
            return no.What.Key;
        }
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "rows 256 MB", "ZipBomb" }, { "rows in many small", "TooManyRows" }, { "one string 256 MB", "ZipBomb" }, { "one string 20 MB", "CellTooLong" },
        { "far cell", "FarCell" }, { "beyond limits", "BeyondSheet" }, { "dimension lies", "1" }, { "16384 columns styled", "0" }, { "50,000 merged", "0" },
        { "string index", "NoSuchText" }, { "odd numbers", "1" }, { "formula", "1" }, { "entity of a file", "XmlRefused" }, { "billion laughs", "XmlRefused" },
        { "names lead out", "ZipBadName" }, { "long name", "ZipBadName" }, { "twice", "ZipTwice" }, { "20,000 parts", "ZipTooMany" }, { "deep", "XmlTooDeep" },
        { "no closing", "XmlRefused" }, { "cut off", "ZipBroken" }, { "size too large", "ZipTooLarge" }, { "size a little larger", "ZipLies" }, { "size smaller", "XmlRefused" },
        { "not a workbook", "NotAWorkbook" }, { "old workbook", "OldOrLocked" }, { "empty", "0" }, { "html", "NotATable" }, { "utf-7", "XmlRefused" }, { "wide", "1" },
    };

    static MemoryStream Made(string what) => what switch
    {
        "rows 256 MB" => Strange.Book(w => Repeat(w, "<row><c><v>1</v></c></row>", 10_000_000)),
        "rows in many small" => Strange.Book(w => { w.Write(Strange.Head); for (int i = 0; i < 500_100; i++) w.Write($"<row><c><v>{i * 7919L % 1_000_003}</v></c></row>"); w.Write(Strange.Tail); }),
        "one string 256 MB" => Text(256),
        "one string 20 MB" => Strange.Book(w => { w.Write(Strange.Head + "<row><c t=\"inlineStr\"><is><t>"); for (int i = 0; i < 2_000_000; i++) w.Write($"{i * 7919L % 1_000_003} "); w.Write("</t></is></c></row>" + Strange.Tail); }),
        "far cell" => Strange.Book(Strange.Sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")),
        "beyond limits" => Strange.Book(Strange.Sheet("<row r=\"99999999\"><c r=\"ZZZZZZ99999999\"><v>1</v></c></row>")),
        "dimension lies" => Strange.Book(Strange.Head.Replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>", StringComparison.Ordinal) + "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + Strange.Tail),
        "16384 columns styled" => Strange.Book($"<worksheet {Strange.Space}><cols>{string.Concat(Enumerable.Range(1, 16_384).Select(i => $"<col min=\"{i}\" max=\"{i}\" width=\"9\"/>"))}</cols><sheetData/></worksheet>"),
        "50,000 merged" => Strange.Book(Strange.Head + Strange.Tail.Replace("</worksheet>", $"<mergeCells>{string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<mergeCell ref=\"A{2 * i + 1}:B{2 * i + 2}\"/>"))}</mergeCells></worksheet>", StringComparison.Ordinal)),
        "string index" => Strange.Book(Strange.Sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>4000000000</v></c></row>"), $"<sst {Strange.Space}><si><t>a</t></si></sst>"),
        "odd numbers" => Strange.Book(Strange.Sheet($"<row>{string.Concat(new[] { "1e400", "-1e400", "NaN", "Infinity", "1,5", "٣", "0x10", new string('9', 400), "1e-300" }.Select(v => $"<c><v>{v}</v></c>"))}</row>")),
        "formula" => Strange.Book(Strange.Sheet("<row><c t=\"str\"><f>HYPERLINK(\"http://127.0.0.1/?\"&amp;A2,\"x\")</f><v>=1+1</v></c></row>")),
        "entity of a file" => Strange.Book("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + Ok.Split("?>")[1].Replace("<t>x</t>", "<t>&e;</t>", StringComparison.Ordinal)),
        "billion laughs" => Strange.Book("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + Ok.Split("?>")[1].Replace("<t>x</t>", "<t>&b;</t>", StringComparison.Ordinal)),
        "names lead out" => Strange.Book(Ok, more: zip => Strange.Part(zip, "../../../../tmp/evil.txt", w => w.Write('x'))),
        "long name" => Strange.Book(Ok, more: zip => Strange.Part(zip, new string('a', 5_000) + ".xml", w => w.Write('x'))),
        "twice" => Strange.Book(Ok, more: zip => Strange.Part(zip, "xl/Worksheets/sheet1.xml", w => w.Write(Ok))),
        "20,000 parts" => Strange.Book(Ok, more: zip => { for (int i = 0; i < 20_000; i++) zip.CreateEntry($"xl/media/i{i}.xml"); }),
        "deep" => Strange.Book(string.Concat(Enumerable.Repeat("<a>", 20_000)) + string.Concat(Enumerable.Repeat("</a>", 20_000))),
        "no closing" => Strange.Book(Ok[..^20]),
        "cut off" => new MemoryStream(Strange.Book(Ok).ToArray()[..^60]),
        "size too large" => Strange.WithSize(Strange.Book(Ok), "xl/worksheets/sheet1.xml", 0xFFFF_FFF0),
        "size a little larger" => Strange.WithSize(Strange.Book(Ok), "xl/worksheets/sheet1.xml", (uint)Ok.Length + 5),
        "size smaller" => Strange.WithSize(Strange.Book(Ok), "xl/worksheets/sheet1.xml", 40),
        "not a workbook" => Zip("document.xml"),
        "old workbook" => new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]]),
        "empty" => new MemoryStream(),
        "html" => TestData.Bytes("<html><script>alert(1)</script></html>"),
        "utf-7" => Strange.Book(Ok.Replace("?>", " encoding=\"UTF-7\"?>", StringComparison.Ordinal)),
        "wide" => Strange.Book(Strange.Sheet($"<row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 1_000))}</row>")),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    static void Repeat(StreamWriter to, string row, int times)
    {
        to.Write(Strange.Head);
        var chunk = string.Concat(Enumerable.Repeat(row, 4_096));
        for (int i = 0; i < times / 4_096; i++) to.Write(chunk);
        to.Write(Strange.Tail);
    }

    static MemoryStream Text(int megabytes) => Strange.Book(w => w.Write(Strange.Sheet("<row><c t=\"s\"><v>0</v></c></row>")), w =>
    {
        w.Write($"<sst {Strange.Space}><si><t>");
        var piece = new string('a', 1 << 20);
        for (int i = 0; i < megabytes; i++) w.Write(piece);
        w.Write("</t></si></sst>");
    });

    static MemoryStream Zip(string part)
    {
        var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true)) Strange.Part(zip, part, w => w.Write("<a/>"));
        stream.Position = 0;
        return stream;
    }

    [Theory(DisplayName = "A hostile or odd workbook is read, or refused by what is wrong with it")]
    [MemberData(nameof(Hostile))]
    public void Answered(string what, string answer) => Assert.Equal(answer, Answer(Made(what)));

    [Fact(DisplayName = "Whatever byte of a workbook is changed, it is read or refused, and nothing else")]
    public void Any_byte()
    {
        var whole = Strange.Book(Ok, $"<sst {Strange.Space}><si><t>a</t></si></sst>").ToArray();
        for (int i = 0; i < whole.Length; i++)
        {
            var changed = (byte[])whole.Clone();
            changed[i] ^= (byte)(1 << (i % 8));
            Assert.NotNull(Answer(new MemoryStream(changed)));
        }
    }
}
