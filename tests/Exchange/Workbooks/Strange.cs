using System.IO.Compression;
using System.Text;

namespace Jointly.Exchange.Tests.Workbooks;

/// <summary>Workbooks made by hand, as odd or hostile as a test wants them.</summary>
static class Strange
{
    public const string Space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Head = $"<?xml version=\"1.0\"?><worksheet {Space}><sheetData>", Tail = "</sheetData></worksheet>";

    public static string Sheet(string rows) => Head + rows + Tail;

    /// <summary>A workbook with one sheet, and what else is asked for.</summary>
    public static MemoryStream Book(string sheet, string? strings = null, string? styles = null, Action<ZipArchive>? more = null, string bookAttributes = "", string state = "") =>
        Book(w => w.Write(sheet), strings is null ? null : w => w.Write(strings), styles, more, bookAttributes, state);

    public static MemoryStream Book(Action<StreamWriter> sheet, Action<StreamWriter>? strings = null, string? styles = null, Action<ZipArchive>? more = null, string bookAttributes = "", string state = "")
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "_rels/.rels", w => w.Write($"<Relationships><Relationship Id=\"r1\" Type=\"{Types}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
            Part(zip, "xl/workbook.xml", w => w.Write($"<workbook {Space} xmlns:r=\"{Types}\"><workbookPr {bookAttributes}/><sheets><sheet name=\"Hoja 1\" sheetId=\"1\" {state} r:id=\"rId1\"/></sheets></workbook>"));
            Part(zip, "xl/_rels/workbook.xml.rels", w => w.Write($"<Relationships><Relationship Id=\"rId1\" Type=\"{Types}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + $"<Relationship Id=\"rId2\" Type=\"{Types}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"{Types}/styles\" Target=\"/xl/styles.xml\"/></Relationships>"));
            Part(zip, "xl/worksheets/sheet1.xml", sheet);
            if (strings is not null) Part(zip, "xl/sharedStrings.xml", strings);
            if (styles is not null) Part(zip, "xl/styles.xml", w => w.Write(styles));
            more?.Invoke(zip);
        }
        stream.Position = 0;
        return stream;
    }

    public static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var to = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open(), new UTF8Encoding(false));
        write(to);
    }

    /// <summary>Where in the archive's list of parts a sheet's size stands, and another size there.</summary>
    public static MemoryStream WithSize(MemoryStream book, string part, uint size)
    {
        var bytes = book.ToArray();
        var name = Encoding.UTF8.GetBytes(part);
        for (int i = 0; i < bytes.Length - 46 - name.Length; i++)
            if (bytes.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8) && bytes.AsSpan(i + 46, name.Length).SequenceEqual(name))
                BitConverter.TryWriteBytes(bytes.AsSpan(i + 24, 4), size);
        return new MemoryStream(bytes);
    }
}
