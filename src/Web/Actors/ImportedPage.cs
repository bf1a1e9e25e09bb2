using System.Globalization;
using Jointly.Exchange.ActorTables;
using Jointly.Exchange.Tables;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Effects;
using Jointly.Records.Importing;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <param name="Running">It is being worked on now; else it stopped, if it is not done.</param>
/// <param name="MayGoOn">Its rows are here, so that it can go on.</param>
/// <param name="Waiting">Rows that were not taken, the first of them.</param>
/// <param name="Left">Rows that could not be undone, the first of them.</param>
public sealed record ImportedView(ClusterAddress At, Import Import, string? Person, bool Running, bool MayGoOn, bool MayUndo, IReadOnlyList<ImportedRow> Waiting, IReadOnlyList<ImportedRow> Left, IReadOnlyList<Refusal> Refused);

/// <summary>A list that was brought: how far it has come, what came of each row, and undoing it.</summary>
public static class ImportedPage
{
    public const int Shown = 100;

    public static string Address(ClusterAddress at, ImportId import, string rest = "") => at.Page($"actors/import/{import.Value}{rest}");

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/import/{import:guid}", async ([AsParameters] ClusterAddress at, Guid import, Asking asking, Caller me, Frames frames, Staging staging, TimeProvider time, HttpContext http) =>
            await Show(at, new ImportId(import), [], asking, me, frames, staging, time, http)).Needs(Deed.ImportActors, Scope.Cluster);
        cluster.MapGet("/actors/import/{import:guid}/results.csv", ([AsParameters] ClusterAddress at, Guid import, Asking asking, Frames frames) => Results(at, new ImportId(import), asking, frames, workbook: false)).Needs(Deed.ImportActors, Scope.Cluster);
        cluster.MapGet("/actors/import/{import:guid}/results.xlsx", ([AsParameters] ClusterAddress at, Guid import, Asking asking, Frames frames) => Results(at, new ImportId(import), asking, frames, workbook: true)).Needs(Deed.ImportActors, Scope.Cluster);
        cluster.MapGet("/actors/import/{import:guid}/waiting.xlsx", Waiting).Needs(Deed.ImportActors, Scope.Cluster);
        cluster.MapPost("/actors/import/{import:guid}/go-on", GoOn).Needs(Deed.ImportActors, Scope.Cluster);
        cluster.MapPost("/actors/import/{import:guid}/undo", Undo).Needs(Deed.UndoImport, Scope.Cluster);
    }

    static async Task<Import?> Find(JointlyContext records, ClusterAddress at, ImportId id) =>
        await records.Imports.SingleOrDefaultAsync(i => i.Initiative == at.InitiativeId && i.Cluster == at.ClusterId && i.Id == id);

    /// <summary>The work that follows from the list, as long as it is not done. One that failed stopped, and is tried again later.</summary>
    static Task<Effect?> WaitsFor(JointlyContext records, ClusterAddress at, ImportId id) =>
        records.Effects.FirstOrDefaultAsync(e => e.Initiative == at.InitiativeId && e.About == id.Value);

    static async Task<IResult> Show(ClusterAddress at, ImportId id, IReadOnlyList<Refusal> refused, Asking asking, Caller me, Frames frames, Staging staging, TimeProvider time, HttpContext http)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await Find(records, at, id) is not { } import) return frames.NotFound();
        var rows = records.ImportedRows.Where(r => r.Initiative == at.InitiativeId && r.Import == id);
        var waiting = await rows.Where(r => r.Fate == Fate.Waits || r.Fate == Fate.Double || r.Fate == Fate.LeftOut).OrderBy(r => r.Row).Take(Shown).ToListAsync();
        var left = import.State is ImportState.Taking or ImportState.Taken ? []
            : await rows.Where(r => r.Undone == UndoneHow.LeftChanged || r.Undone == UndoneHow.LeftUsed).OrderBy(r => r.Row).Take(Shown).ToListAsync();
        var person = await records.People.Where(p => p.Id == import.By).Select(p => p.Name).SingleOrDefaultAsync();
        var waits = await WaitsFor(records, at, id);
        var running = waits is { Failures: 0 };
        if (running && refused.Count == 0) http.Response.Headers["Refresh"] = "2";                    // without script the page asks again itself
        return await frames.ClusterPage<ImportShown>(at, records, new ImportedView(at, import, person, running, waits is not null && (import.State == ImportState.Undoing || staging.Has(id)),
            me.May(Deed.UndoImport, at.Place) && import.State is ImportState.Taken or ImportState.Taking && !running && time.Today() <= import.UndoUntil, waiting, left, refused), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> GoOn([AsParameters] ClusterAddress at, Guid import, Asking asking, Frames frames, EffectClock effects)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await Find(records, at, new ImportId(import)) is not { } found) return frames.NotFound();
        if (found.State is ImportState.Taking or ImportState.Undoing) await effects.AskAgain(at.InitiativeId, found.Id.Value);
        return Microsoft.AspNetCore.Http.Results.Redirect(Address(at, found.Id));
    }

    static async Task<IResult> Undo([AsParameters] ClusterAddress at, Guid import, IFormCollection sent, Asking asking, Caller me, Frames frames, DeedRunner run, Staging staging, TimeProvider time, HttpContext http)
    {
        await using var records = asking.For(at.InitiativeId);
        var id = new ImportId(import);
        if (await Find(records, at, id) is null) return frames.NotFound();
        if (await WaitsFor(records, at, id) is { Failures: 0 }) return Microsoft.AspNetCore.Http.Results.Redirect(Address(at, id));
        var begun = await run.Do(me, Deed.UndoImport, at.Place, Guid.TryParse(sent["Once"], out var once) ? once : Guid.Empty, work =>
        {
            var now = work.Db.Imports.Single(i => i.Id == id);
            return Imports.Undo(now, work.Today, sent["Reason"]).Then(now.Take);
        });
        if (begun.Fact is null) return await Show(at, id, begun.Refusals, asking, me, frames, staging, time, http);
        staging.Forget(id);
        return Microsoft.AspNetCore.Http.Results.Redirect(Address(at, id));
    }

    static async Task<IResult> Results(ClusterAddress at, ImportId id, Asking asking, Frames frames, bool workbook)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await Find(records, at, id) is null) return frames.NotFound();
        var rows = await records.ImportedRows.Where(r => r.Initiative == at.InitiativeId && r.Import == id).OrderBy(r => r.Row).ToListAsync();
        string[] header = [T[ImportPageText.ColRow], T[ImportPageText.ColName], T[ImportPageText.ColWhat], T[ImportPageText.ColWhy], T[ImportPageText.ColUndone], "Id"];
        var cells = rows.Select(r => (IReadOnlyList<object?>)[r.Row, r.Name, T[$"Fate{r.Fate}"], r.Why ?? Newer(r), r.Undone is { } how ? T[$"Undone{how}"] : null, r.Actor?.Value.ToString()]);
        return workbook ? Downloads.Workbook("results.xlsx", T[ImportPageText.ResultsName], header, cells) : Downloads.Csv("results.csv", header, cells);
    }

    static string? Newer(ImportedRow row) => row.Newer is null ? null
        : string.Join("; ", row.NewerValues.Select(v => $"{ActorWords.Field(v.Field)}: {ActorWords.Value(v.Field, v.Before)} → {ActorWords.Value(v.Field, v.After)}"));

    /// <summary>The rows that wait, as they stand in the list, with what to do: mended there, they are brought again.</summary>
    static async Task<IResult> Waiting([AsParameters] ClusterAddress at, Guid import, Asking asking, Frames frames, Received received)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await Find(records, at, new ImportId(import)) is not { } found) return frames.NotFound();
        await using var file = received.Open(found.FileSha256);
        if (file is null) return frames.NotFound();
        var why = await records.ImportedRows.Where(r => r.Initiative == at.InitiativeId && r.Import == found.Id && (r.Fate == Fate.Waits || r.Fate == Fate.Double))
            .ToDictionaryAsync(r => r.Row, r => r.Why ?? "");
        using var table = Table.Open(file);
        var head = ListHead.Find(table, table.Sheets.FirstOrDefault(s => s.Name == found.Sheet)?.Index);
        return Downloads.Workbook("to-mend.xlsx", head.Sheet.Name ?? T[ImportPageText.ResultsName], [.. head.Columns.Select(c => c.Name), T[ImportPageText.ColDo]],
            table.Rows(head.Sheet).Where(r => why.ContainsKey(r.Number)).Select(r => (IReadOnlyList<object?>)[.. head.Columns.Select(c => Value(r[c.Index])), why[r.Number]]));
    }

    static object? Value(Cell cell) => cell.Kind == CellKind.Number && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : cell.Text;

    static readonly Texts T = new(typeof(ImportPageText));
}
