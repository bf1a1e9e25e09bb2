using Jointly.Exchange.Tables;
using Jointly.Exchange.Workbooks;

namespace Jointly.Exchange.Tests.Workbooks;

public class WorkbooksAreRead
{
    static TableRow[] Rows(MemoryStream book)
    {
        using var table = Table.Open(book);
        return [.. table.Rows(table.Sheets[0])];
    }

    static Cell[] Row(string cells, string? strings = null, string? styles = null, string book = "") =>
        [.. Rows(Strange.Book(Strange.Sheet($"<row r=\"1\">{cells}</row>"), strings, styles, bookAttributes: book))[0].Cells];

    [Fact(DisplayName = "Shared, inline and computed text, numbers, answers and errors are told apart")]
    public void Kinds() => Assert.Equal(
        [new("ñandú"), new("en línea, dos partes"), new("=1+1"), new("12.5", CellKind.Number), new("true", CellKind.YesNo), new("#N/A", CellKind.Error), new("1001287634001", CellKind.Number)],
        Row("""<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>en línea, </t></r><r><rPr/><t>dos partes</t></r><rPh><t>leído</t></rPh></is></c><c r="C1" t="str"><f>X(A1)</f><v>=1+1</v></c><c r="D1"><v>12.5</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1"><v>1.001287634001E+12</v></c>""",
            $"<sst {Strange.Space}><si><t>ñandú</t></si></sst>"));

    const string Styles = """<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[Red]0.00&quot;days&quot;"/><numFmt numFmtId="166" formatCode="yyyy-mm-dd hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>""";

    [Theory(DisplayName = "Days are known by the style of their cell")]
    [InlineData(1, "46136", "", "2026-04-24")]
    [InlineData(2, "46136", "", "2026-04-24")]
    [InlineData(4, "46136.5", "", "2026-04-24T12:00:00")]
    [InlineData(1, "44674", "date1904=\"1\"", "2026-04-24")]
    [InlineData(1, "1", "", "1900-01-01")]
    [InlineData(1, "59", "", "1900-02-28")]
    [InlineData(1, "61", "", "1900-03-01")]
    [InlineData(4, "0.25", "", "06:00:00")]
    [InlineData(3, "46136", "", "46136")]
    [InlineData(0, "46136", "", "46136")]
    [InlineData(1, "99999999", "", "99999999")]
    public void Days(int style, string number, string book, string said) =>
        Assert.Equal(said, Row($"<c r=\"A1\" s=\"{style}\"><v>{number}</v></c>", styles: Styles, book: book)[0].Text);

    [Fact(DisplayName = "Cells stand where they say, rows keep their numbers, coloured empty cells far out are nothing")]
    public void Places()
    {
        var rows = Rows(Strange.Book(Strange.Sheet("""<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c><c r="XFD3" s="1"/></row><row><c><v>4</v></c></row><row r="9"/><row r="1048576"><c r="A1048576"><v>9</v></c></row>""")));
        Assert.Equal([3, 4, 1_048_576], rows.Select(r => r.Number));
        Assert.Equal(["1", "", "3"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal(("E7", "XFD1048576", "AA1"), (CellName.Of(4, 7), CellName.Of(16_383, 1_048_576), CellName.Of(26, 1)));
        Assert.Equal((26, 1), CellName.Read("AA1"));
    }

    [Fact(DisplayName = "Hidden sheets are named as such")]
    public void Hidden()
    {
        using var table = Table.Open(Strange.Book(Strange.Sheet(""), state: "state=\"veryHidden\""));
        Assert.Equal(new TableSheet(0, "Hoja 1", Hidden: true), Assert.Single(table.Sheets));
        Assert.Empty(table.Rows(table.Sheets[0]));
    }

    [Fact(DisplayName = "A workbook of another dialect (ISO strict) is read like any")]
    public void Strict() => Assert.Equal("x", Rows(Strange.Book(Strange.Sheet("<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>").Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)))[0].Cells[0].Text);

    [Fact(DisplayName = "Control characters hidden in text come out as they were meant")]
    public void Controls() => Assert.Equal("\0 \r \u202Eabc\u200B _x0007_", Row("<c r=\"A1\" t=\"inlineStr\"><is><t>_x0000_ _x000D_ &#x202E;abc&#x200B; _x005F_x0007_</t></is></c>")[0].Text);
}
