using System.Globalization;
using Jointly.Method.Mandates;
using Jointly.Method.Reports;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Reports;

/// <summary>A report is written once in a language; two languages stand beside each other block by block.</summary>
public sealed class ReportsTests
{
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr"), English = CultureInfo.GetCultureInfo("en");
    static readonly Evidence Survey = new(new Phrase(typeof(MandateText), "Anything"), Strength.Reported), Papers = new(new Phrase(typeof(MandateText), "Other"), Strength.Checked);

    static Report Written(CultureInfo culture, params Block[] blocks) => new(culture, "Title", [], blocks);

    [Fact(DisplayName = "What is written in French counts and dates in French, and the reader's own language stands after it, also when writing fails")]
    public void Language()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var report = Report.In(French, () => Written(CultureInfo.CurrentUICulture, new Paragraph(1234.5.ToString("N1", CultureInfo.CurrentCulture)), new Paragraph(new DateOnly(2026, 5, 1).Written(CultureInfo.CurrentUICulture))));
        Assert.Equal("1\u202F234,5", Assert.IsType<Paragraph>(report.Blocks[0]).Text);
        Assert.Equal("1er mai 2026", Assert.IsType<Paragraph>(report.Blocks[1]).Text);
        Assert.Throws<InvalidOperationException>(() => Report.In(French, () => throw new InvalidOperationException()));
        Assert.Equal(before, (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture));
    }

    [Fact(DisplayName = "Evidence is numbered in reading order, each once, rows of tables included")]
    public void Numbers()
    {
        var report = Written(English, new Paragraph("One") { Evidence = [Survey] },
            new Table("Rows", ["a"], [["x"], ["y"]]) { Grounds = [[Papers], [Survey]] });
        Assert.Equal([Survey, Papers], report.Evidence);
        Assert.Equal((1, 2), (report.Number(Survey), report.Number(Papers)));
    }

    [Fact(DisplayName = "The same facts in two languages stand beside each other; other facts, another order or another shape do not")]
    public void Beside()
    {
        var english = Written(English, new Heading("Linkages"), new Table("t", ["Actor", "Kind"], [["Punto Fino", "advice"]]));
        var french = Written(French, new Heading("Liens"), new Table("t", ["Acteur", "Nature"], [["Punto Fino", "conseil"]]));
        Assert.Equal(2, SideBySide.Of(english, french).Count);
        Assert.All(SideBySide.Of(english, null), p => Assert.Null(p.Other));
        foreach (var wrong in new[]
        {
            Written(French, new Heading("Liens")),
            Written(French, new Table("t", ["Acteur", "Nature"], [["Punto Fino", "conseil"]]), new Heading("Liens")),
            Written(French, new Heading("Liens"), new Table("t", ["Acteur", "Nature"], [])),
            Written(French, new Heading("Liens") { Evidence = [Survey] }, new Table("t", ["Acteur", "Nature"], [["Punto Fino", "conseil"]])),
        }) Assert.Throws<ArgumentException>(() => SideBySide.Of(english, wrong));
    }
}
