using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Reports;
using Jointly.Method.Words;
using Jointly.Web.Drawing;
using Jointly.Web.Parts;

namespace Jointly.Web.Actors;

/// <summary>The register as a report: the rows that were asked for, with the columns of the page.</summary>
public static class RegisterReport
{
    static readonly Texts T = new(typeof(ActorsText));
    static readonly Texts P = new(typeof(PrintText));

    /// <param name="all">How many fit what was asked for; more than the rows where the paper stops before the end.</param>
    public static IReadOnlyList<Block> Of(IReadOnlyList<ActorRow> rows, IReadOnlyList<ListColumn> columns, ActorsAsked asked, int all)
    {
        List<Block> blocks = [new Paragraph(rows.Count == 0 ? P[PrintText.NobodyFits] : rows.Count == all ? P["RowsAll", all] : P[PrintText.RowsOf, rows.Count, all])];
        if (Said(asked) is { Length: > 0 } said) blocks.Add(new Note(P[PrintText.AskedAs, said]));
        if (rows.Count > 0)
            blocks.Add(new Table(T[ActorsText.Register], [T[ActorsText.ColActor], .. columns.Select(Head)],
                [.. rows.Select(r => (IReadOnlyList<string>)[ActorWords.Called(r.Details.Name, r.Details.Kind, r.Details.Place), .. columns.Select(c => Cell(c, r) ?? "")])])
            { Figures = columns.Select((c, i) => (c, i)).Where(c => c.c.IsNumber).Select(c => c.i + 1).ToHashSet() });
        return blocks;
    }

    /// <summary>What was looked for, in words: "Atuntaqui; Enterprise".</summary>
    static string Said(ActorsAsked asked) => string.Join("; ", new[]
    {
        asked.View is { } view and not ActorsView.All ? T[$"View{view}"] : null, string.IsNullOrWhiteSpace(asked.Q) ? null : $"“{asked.Q}”",
        asked.Kind is { } kind ? KindWords.One(kind) : null, asked.At, asked.Size is { } size ? T[$"Size{size}"] : null, string.IsNullOrEmpty(asked.Sector) ? null : $"{T[ActorsText.Sector]} {asked.Sector}",
    }.Where(s => !string.IsNullOrEmpty(s)));

    internal static string Head(ListColumn column) => column.Name switch
    {
        ListColumn.Enterprises => T[ActorsText.ColEnterprises],
        ListColumn.Institutions => T[ActorsText.ColInstitutions],
        nameof(ActorDetails.People) => T[ActorsText.ColPeople],
        _ => ActorWords.Field(column.Name),
    };

    internal static string? Cell(ListColumn column, ActorRow row) => column.Name switch
    {
        ListColumn.Enterprises => row.Linked.Enterprises.ToString("N0", CultureInfo.CurrentCulture),
        ListColumn.Institutions => row.Linked.Institutions.ToString("N0", CultureInfo.CurrentCulture),
        _ => column.Field!.Read(row.Details) is { } kept ? ActorWords.Value(column.Name, kept) : null,
    };
}
