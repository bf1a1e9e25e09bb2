using System.Text;
using Jointly.Exchange.Outlines;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

public sealed record DefineClusterView(ClusterAddress At, DefinitionForm Typed, IReadOnlyList<Refusal> Refused, IReadOnlyList<ComparedLine> Met);

/// <summary>Writing what makes a cluster one (method §1.1, product row F2).</summary>
public static class DefineClusterPage
{
    const string File = "File";

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/definition/write", Writing).Needs(Deed.DefineCluster, Scope.Cluster);
        cluster.MapPost("/definition/write", Write).Needs(Deed.DefineCluster, Scope.Cluster);
    }

    static IQueryable<Definition> Row(JointlyContext db, ClusterAddress at) => db.Definitions.Where(d => d.Cluster == at.ClusterId);

    static async Task<IResult> Writing([AsParameters] ClusterAddress at, Asking asking, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var stands = await Row(records, at).SingleOrDefaultAsync();
        return await Form(at, DefinitionForm.Of(stands?.Details ?? DefinitionDetails.Nothing, Histories.VersionOf(Row(records, at))), [], [], records, frames);
    }

    static async Task<IResult> Form(ClusterAddress at, DefinitionForm typed, IReadOnlyList<Refusal> refused, IReadOnlyList<ComparedLine> met, JointlyContext records, Frames frames) =>
        await frames.ClusterPage<DefineCluster>(at, records, new DefineClusterView(at, typed, refused, met), refused.Count == 0 ? 200 : 422);

    static async Task<IResult> Write([AsParameters] ClusterAddress at, [FromForm] DefinitionForm form, HttpRequest request, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var (subject, refused) = (new Subject(nameof(Definition), at.Cluster), new List<Refusal>());
        form = await Uploaded(request, form, refused);
        var typed = form.Read(await Countries(asking, at), refused);
        if (typed is not null)
        {
            var defined = await run.Do(me, Deed.DefineCluster, at.Place, form.Once, work =>
            {
                var now = Row(work.Db, at).SingleOrDefault();
                return Opened(work.Db, at, subject, form.Version, now) is { } read
                    ? Correction.Of(at.InitiativeId, at.ClusterId, now, read, typed, form.Because).Then(fact => { if (now is null) work.Add(new Definition(fact)); else now.Take(fact); })
                    : PortfolioWords.No(nameof(DefinitionText.VersionUnknown));
            });
            if (defined.Fact is not null) return Results.Redirect(at.Page("definition") + $"?said={nameof(DefinitionText.Saved)}");
            refused.AddRange(defined.Refusals);
        }
        await using var records = asking.For(at.InitiativeId);
        var stands = await Row(records, at).SingleOrDefaultAsync();
        var version = Histories.VersionOf(Row(records, at));
        if (typed is null || form.Version == version || Opened(records, at, subject, form.Version, stands) is not { } opened) return await Form(at, form, refused, [], records, frames);
        var meeting = Meeting<DefinitionDetails>.Of(DefinitionDetails.Fields, opened, stands?.Details ?? DefinitionDetails.Nothing, typed, PortfolioWords.Field, PortfolioWords.Say);
        return await Form(at, DefinitionForm.Of(meeting.Shown, version) with { Because = form.Because }, refused, meeting.Lines, records, frames);
    }

    static DefinitionDetails? Opened(JointlyContext db, ClusterAddress at, Subject subject, int? version, Definition? now) =>
        version == 0 ? DefinitionDetails.Nothing : now is null ? null : OpenedAt.Version(db, subject, version, Histories.VersionOf(Row(db, at)), now.Details);

    static async Task<IReadOnlyList<string>> Countries(Asking asking, ClusterAddress at)
    {
        await using var records = asking.For(at.InitiativeId);
        var details = (await records.Initiatives.SingleAsync(i => i.Id == at.InitiativeId)).Details;
        return [details.Country, .. details.AlsoIn];
    }

    /// <summary>A file takes the place of what stands in the field, and stays there when something else is to be mended.</summary>
    static async Task<DefinitionForm> Uploaded(HttpRequest request, DefinitionForm form, List<Refusal> refused)
    {
        if (!request.HasFormContentType || (await request.ReadFormAsync(request.HttpContext.RequestAborted)).Files.GetFile(File) is not { Length: > 0 } file) return form;
        if (file.Length > Outline.MostBytes)
        {
            refused.Add(Outline.Read(new string(' ', Outline.MostBytes + 1), []).Refused!);
            return form;
        }
        using var text = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return form with { Outline = await text.ReadToEndAsync(request.HttpContext.RequestAborted) };
    }
}
