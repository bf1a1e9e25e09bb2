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

public sealed record CorrectClusterView(ClusterAddress At, ClusterDetailsForm Typed, IReadOnlyList<Refusal> Refused, IReadOnlyList<ComparedLine> Met);

/// <summary>Correcting a cluster: names, place, sectors, maturity, role (product row F2; method §1.6, §7B.9).</summary>
public static class CorrectClusterPage
{
    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/correct", Correcting).Needs(Deed.CorrectCluster, Scope.Cluster);
        cluster.MapPost("/correct", Correct).Needs(Deed.CorrectCluster, Scope.Cluster);
    }

    static IQueryable<Cluster> Row(JointlyContext db, ClusterAddress at) => db.Clusters.Where(c => c.Id == at.ClusterId);

    static async Task<IResult> Correcting([AsParameters] ClusterAddress at, Asking asking, Frames frames, TimeProvider time)
    {
        await using var records = asking.For(at.InitiativeId);
        var found = await Row(records, at).SingleAsync();
        return await Form(at, ClusterDetailsForm.Of(found.Details, Histories.VersionOf(Row(records, at)), time.Today()), [], [], records, frames);
    }

    static async Task<IResult> Form(ClusterAddress at, ClusterDetailsForm typed, IReadOnlyList<Refusal> refused, IReadOnlyList<ComparedLine> met, JointlyContext records, Frames frames) =>
        await frames.ClusterPage<CorrectCluster>(at, records, new CorrectClusterView(at, typed, refused, met), refused.Count == 0 ? 200 : 422);

    static async Task<IResult> Correct([AsParameters] ClusterAddress at, [FromForm] ClusterDetailsForm form, DeedRunner run, Asking asking, Caller me, Frames frames, TimeProvider time)
    {
        var (subject, refused) = (new Subject(nameof(Cluster), at.Cluster), new List<Refusal>());
        var typed = form.Read(me.Person, time.Today(), refused);
        if (typed is not null)
        {
            var corrected = await run.Do(me, Deed.CorrectCluster, at.Place, form.Once, work =>
            {
                var now = Row(work.Db, at).Single();
                return OpenedAt.Version(work.Db, subject, form.Version, Histories.VersionOf(Row(work.Db, at)), now.Details) is { } read
                    ? Correction.Of(now, read, typed, form.Because).Then(now.Take)
                    : PortfolioWords.No(nameof(DefinitionText.VersionUnknown));
            });
            if (corrected.Fact is not null) return Results.Redirect(at.Page() + $"?said={nameof(DefinitionText.Saved)}");
            refused.AddRange(corrected.Refusals);
        }
        await using var records = asking.For(at.InitiativeId);
        var stands = await Row(records, at).SingleAsync();
        var version = Histories.VersionOf(Row(records, at));
        if (typed is null || form.Version == version || OpenedAt.Version(records, subject, form.Version, version, stands.Details) is not { } opened) return await Form(at, form, refused, [], records, frames);
        var meeting = Meeting<ClusterDetails>.Of(ClusterDetails.Fields, opened, stands.Details, typed, PortfolioWords.Field, PortfolioWords.Say);
        return await Form(at, ClusterDetailsForm.Of(meeting.Shown, version, time.Today()) with { Because = form.Because }, refused, meeting.Lines, records, frames);
    }
}
