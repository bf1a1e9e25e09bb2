using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using LinkageDeeds = Jointly.Method.Actors.Linkages;

namespace Jointly.Web.Linkages;

/// <param name="Version">Of the row, so that the next form knows what it was read at.</param>
/// <param name="History">None for who may not see it.</param>
public sealed record LinkageView(ClusterAddress At, LinkageRow Row, int Version, IReadOnlyList<HistoryEntry>? History, bool MayCorrect, LinkageForm Typed, IReadOnlyList<Refusal> Refused, string? Said);

/// <summary>What was typed about a linkage, kept as typed until it makes sense.</summary>
public sealed record LinkageForm
{
    public string? What { get; init; }
    public string? EvidenceOn { get; init; }
    public string? Where { get; init; }
    public string? Strength { get; init; }
    public string? Note { get; init; }
    public string? Weight { get; init; }
    public string? On { get; init; }
    public bool SaidByFrom { get; init; }
    public bool SaidByTo { get; init; }
    public bool ThroughProject { get; init; }
    public string? Why { get; init; }
    public int? Number { get; init; }
    public string? Reason { get; init; }
    public int? Version { get; init; }
    public Guid Once { get; init; }

    public static LinkageForm Of(Linkage l, int version) => new()
    {
        Weight = l.Weight?.ToString(CultureInfo.InvariantCulture), On = l.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        SaidByFrom = l.SaidByFrom, SaidByTo = l.SaidByTo, ThroughProject = l.ThroughProject, Version = version, What = nameof(TieEvidenceKind.Contract), Strength = nameof(Method.Words.Strength.Reported),
    };

    /// <summary>The piece of evidence that was typed; what is to be mended goes into the list.</summary>
    public TieEvidence? Evidence(List<Refusal> refused)
    {
        var what = Typed.Chosen<TieEvidenceKind>(What);
        if (what is null) refused.Add(LinkageWords.No(nameof(LinkagesText.ChooseWhat), nameof(What)));
        var on = Typed.Day(EvidenceOn, nameof(EvidenceOn), refused);
        return refused.Count > 0 ? null : new TieEvidence(what!.Value, on, Where, Typed.Chosen<Strength>(Strength) ?? Method.Words.Strength.Reported, Note);
    }

    public TieFigures? Figures(List<Refusal> refused)
    {
        var (weight, on) = (LinkageWords.Weight(Weight, nameof(Weight), refused), Typed.Day(On, nameof(On), refused));
        return refused.Count > 0 ? null : new TieFigures(weight, on, ThroughProject, SaidByFrom, SaidByTo);
    }
}

/// <summary>One linkage with its evidence and its history; evidence is added and withdrawn, the linkage corrected, taken out, restored.</summary>
public static class LinkagePage
{
    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/linkages/{linkage:guid}", ([AsParameters] ClusterAddress at, Guid linkage, string? said, Asking asking, Caller me, Frames frames, TimeProvider time) =>
            Page(at, new LinkageId(linkage), asking, me, frames, time, [], null, said is nameof(LinkagesText.Saved) or nameof(LinkagesText.TakenOutNow) or nameof(LinkagesText.RestoredNow) ? said : null)).Needs(Deed.SeeLinkages, Scope.Cluster);
        cluster.MapPost("/linkages/{linkage:guid}/evidence", ([AsParameters] ClusterAddress at, Guid linkage, [FromForm] LinkageForm form, Change change) =>
            change.Do(at, linkage, Deed.CorrectLinkage, form, nameof(LinkagesText.Saved), (l, _, today, refused) => form.Evidence(refused) is { } e ? LinkageDeeds.AddEvidence(l, e, today).Then(l.Take) : Outcome<EvidenceAdded>.Refused(refused))).Needs(Deed.CorrectLinkage, Scope.Cluster);
        cluster.MapPost("/linkages/{linkage:guid}/withdraw", ([AsParameters] ClusterAddress at, Guid linkage, [FromForm] LinkageForm form, Change change) =>
            change.Do(at, linkage, Deed.CorrectLinkage, form, nameof(LinkagesText.Saved), (l, _, _, _) => LinkageDeeds.Withdraw(l, form.Number ?? 0, form.Reason).Then(l.Take))).Needs(Deed.CorrectLinkage, Scope.Cluster);
        cluster.MapPost("/linkages/{linkage:guid}/correct", ([AsParameters] ClusterAddress at, Guid linkage, [FromForm] LinkageForm form, Change change) =>
            change.Do(at, linkage, Deed.CorrectLinkage, form, nameof(LinkagesText.Saved), (l, version, today, refused) => form.Figures(refused) is { } f ? LinkageDeeds.Correct(l, version, form.Version, f, form.Why, today).Then(l.Take) : Outcome<LinkageCorrected>.Refused(refused))).Needs(Deed.CorrectLinkage, Scope.Cluster);
        cluster.MapPost("/linkages/{linkage:guid}/retract", ([AsParameters] ClusterAddress at, Guid linkage, [FromForm] LinkageForm form, Change change) =>
            change.Do(at, linkage, Deed.RetractLinkage, form, nameof(LinkagesText.TakenOutNow), (l, _, _, _) => LinkageDeeds.Retract(l, form.Reason).Then(l.Take))).Needs(Deed.RetractLinkage, Scope.Cluster);
        cluster.MapPost("/linkages/{linkage:guid}/restore", ([AsParameters] ClusterAddress at, Guid linkage, [FromForm] LinkageForm form, Change change) =>
            change.Do(at, linkage, Deed.RestoreLinkage, form, nameof(LinkagesText.RestoredNow), (l, _, _, _) => LinkageDeeds.Restore(l, form.Reason).Then(l.Take))).Needs(Deed.RestoreLinkage, Scope.Cluster);
    }

    /// <summary>The linkage, where this reader may know of it.</summary>
    static async Task<Linkage?> Found(JointlyContext records, ClusterAddress at, LinkageId id, Caller me, TimeProvider time) =>
        await records.Linkages.SingleOrDefaultAsync(l => l.Id == id && l.Cluster == at.ClusterId) is { } found && (!found.Sealed || await records.SealedOpenTo(me, at, time.GetUtcNow())) ? found : null;

    static async Task<IResult> Page(ClusterAddress at, LinkageId id, Asking asking, Caller me, Frames frames, TimeProvider time, IReadOnlyList<Refusal> refused, LinkageForm? typed, string? said = null)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await Found(records, at, id, me, time) is not { } linkage) return frames.NotFound();
        var row = (await records.Rows(records.Linkages.Where(l => l.Id == id), me.KeepsRegister(at) && !linkage.Sealed)).Single();
        var version = Histories.VersionOf(records, id);
        var history = linkage.Sealed ? SealedHistories.Of(records, id, me, at.Place, time.GetUtcNow()) : me.May(Deed.SeeActorHistory, at.Place) ? Histories.Of(records, new Subject(nameof(Linkage), id.Value)) : null;
        return await frames.ClusterPage<OneLinkage>(at, records, new LinkageView(at, row, version, history, me.May(Deed.CorrectLinkage, at.Place),
            typed is null ? LinkageForm.Of(linkage, version) : typed with { Version = typed.Version ?? version }, refused, said), refused.Count == 0 ? 200 : 422);
    }

    /// <summary>One change to a linkage, whatever it is: found, decided, kept, told.</summary>
    public sealed class Change(DeedRunner run, Asking asking, Caller me, Frames frames, TimeProvider time)
    {
        public async Task<IResult> Do<T>(ClusterAddress at, Guid linkage, Deed deed, LinkageForm form, string said, Func<Linkage, int, DateOnly, List<Refusal>, Outcome<T>> decide) where T : class, IFact
        {
            var id = new LinkageId(linkage);
            await using (var records = asking.For(at.InitiativeId))
                if (await Found(records, at, id, me, time) is null) return frames.NotFound();
            var outcome = await run.Do(me, deed, at.Place, form.Once, work => decide(work.Db.Linkages.Single(l => l.Id == id), Histories.VersionOf(work.Db, id), work.Today, []));
            return outcome.Fact is not null ? Results.Redirect(at.Linkage(id) + $"?said={said}") : await Page(at, id, asking, me, frames, time, outcome.Refusals, form);
        }
    }
}
