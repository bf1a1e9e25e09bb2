using System.Globalization;
using System.Text;
using Jointly.Exchange;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Importing;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.Diagnosis;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <param name="Before">Lists brought before, newest first.</param>
public sealed record ImportView(ClusterAddress At, IReadOnlyList<BroughtBefore> Before, IReadOnlyList<Refusal> Refused, string? Pasted);

public sealed record BroughtBefore(Import Import, string? Person);

public sealed record ImportCheckView(ClusterAddress At, ImportForm Form, ImportLook Look, string Person, DateOnly Today, IReadOnlyList<BroughtBefore> Before, IReadOnlyList<Refusal> Refused);

/// <summary>Bringing a list of actors: chosen or pasted, looked over and mended, and only then saved (product row F1).</summary>
public static class ImportPage
{
    const long MostBytes = 52L << 20;                               // a file of 50 MB and what stands around it
    const int MostPasted = 1 << 20, MostFields = 8_192;

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/import", async ([AsParameters] ClusterAddress at, Asking asking, Frames frames) => await Choose(at, [], asking, frames))
            .Needs(Deed.ImportActors, Scope.Cluster);
        cluster.MapGet("/actors/import/template.csv", () => Downloads.Csv("actors.csv", [.. ActorField.All.Select(f => ActorWords.Field(f.Name))], [])).Needs(Deed.ImportActors, Scope.Cluster);
        cluster.MapPost("/actors/import/look", Look).Needs(Deed.ImportActors, Scope.Cluster)
            .RequireRateLimiting(Limits.Upload).WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes, ValueCountLimit = MostFields });
        cluster.MapPost("/actors/import", Save).Needs(Deed.ImportActors, Scope.Cluster).WithMetadata(new RequestFormLimitsAttribute { ValueCountLimit = MostFields });
    }

    static async Task<IResult> Choose(ClusterAddress at, IReadOnlyList<Refusal> refused, Asking asking, Frames frames, string? pasted = null)
    {
        await using var records = asking.For(at.InitiativeId);
        return await frames.ClusterPage<ImportChoose>(at, records, new ImportView(at, await Before(records, at), refused, pasted), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> Look([AsParameters] ClusterAddress at, IFormCollection sent, Received received, Asking asking, Caller me, Frames frames, TimeProvider time, CancellationToken stop)
    {
        var form = ImportForm.Of(sent);
        var pasted = sent["pasted"].ToString();
        if (sent.Files["list"] is { Length: > 0 } file)
            form = form with { File = await received.Keep(file, stop), FileName = ImportForm.Short(file.FileName) };
        else if (pasted.Length > MostPasted) return await Choose(at, [No(nameof(ImportPageText.PasteTooLong), "pasted")], asking, frames);
        else if (!string.IsNullOrWhiteSpace(pasted))
            form = form with { File = await received.Keep(new MemoryStream(Encoding.UTF8.GetBytes(pasted)), stop), FileName = new Texts(typeof(ImportPageText))[ImportPageText.PastedName] };
        else if (form.File is null) return await Choose(at, [No(nameof(ImportPageText.FileMissing), "list")], asking, frames);
        return await Check(at, form, [], received, asking, me, frames, time);
    }

    static async Task<IResult> Check(ClusterAddress at, ImportForm form, IReadOnlyList<Refusal> refused, Received received, Asking asking, Caller me, Frames frames, TimeProvider time)
    {
        await using var records = asking.For(at.InitiativeId);
        await using var file = received.Open(form.File);
        if (file is null) return await Choose(at, [No(nameof(ImportPageText.FileGone), "list")], asking, frames);
        try
        {
            var look = ImportLook.Of(file, form, at, records);
            return await frames.ClusterPage<ImportCheck>(at, records, new ImportCheckView(at, form, look, me.Name, time.Today(), await Before(records, at), refused), refused.Count == 0 ? 200 : 422);
        }
        catch (ExchangeRefusal no) { return await Choose(at, [new Refusal(no.What, Field: "list") { Mend = no.Mend }], asking, frames); }
    }

    static async Task<IResult> Save([AsParameters] ClusterAddress at, IFormCollection sent, Received received, Asking asking, Caller me, Frames frames, DeedRunner run, Staging staging, TimeProvider time)
    {
        var form = ImportForm.Of(sent);
        await using var records = asking.For(at.InitiativeId);
        await using var file = received.Open(form.File);
        if (file is null) return await Choose(at, [No(nameof(ImportPageText.FileGone), "list")], asking, frames);
        ImportLook look;
        try { look = ImportLook.Of(file, form, at, records); }
        catch (ExchangeRefusal no) { return await Choose(at, [new Refusal(no.What, Field: "list") { Mend = no.Mend }], asking, frames); }
        if (!look.Plan.Taken.Any()) return await Check(at, form, [No(nameof(ImportPageText.NothingToSave), null)], received, asking, me, frames, time);

        var id = ImportId.New();
        staging.Keep(id, look.Plan, CultureInfo.CurrentUICulture);
        var begun = await run.Do(me, Deed.ImportActors, at.Place, form.Once, work =>
        {
            var fact = new ImportBegun(id, at.InitiativeId, at.ClusterId, me.Person, work.Now, form.FileName, form.File!, look.Head.Sheet.Name, form.Mode, look.Mapping, look.CodeColumn,
                ImportCounts.Of(look.Plan), look.Plan.Rows.Count);
            work.Add(new Import(fact));
            return (Outcome<ImportBegun>)fact;
        });
        if (begun.Fact?.Import != id) staging.Forget(id);            // sent twice: the first one counts
        if (begun.Fact is not { } done) return await Check(at, form, begun.Refusals, received, asking, me, frames, time);
        return Results.Redirect(ImportedPage.Address(at, done.Import));
    }

    internal static async Task<IReadOnlyList<BroughtBefore>> Before(JointlyContext records, ClusterAddress at)
    {
        var rows = await (
            from i in records.Imports
            where i.Initiative == at.InitiativeId && i.Cluster == at.ClusterId
            join p in records.People on i.By equals p.Id into people
            from p in people.DefaultIfEmpty()
            orderby i.At descending
            select new { Import = i, Person = p == null ? null : p.Name }).Take(20).ToListAsync();
        return [.. rows.Select(r => new BroughtBefore(r.Import, r.Person))];
    }

    static Refusal No(string key, string? field) => new(new Phrase(typeof(ImportPageText), key), Field: field);
}
