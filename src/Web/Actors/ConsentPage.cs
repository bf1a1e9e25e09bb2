using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Records.Merging;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.Diagnosis;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <param name="Entries">What was answered, withdrawn and opened, newest first.</param>
/// <param name="Opened">What is sealed, shown to the one who opened it just now.</param>
public sealed record ConsentView(ClusterAddress At, Actor Actor, DateOnly Today, IReadOnlyList<HistoryEntry> Entries, bool MayOpen, ActorDetails? Opened, ConsentPage.Form Typed, bool Withdrawing, IReadOnlyList<Refusal> Refused, string? Said)
{
    public bool Withdrawn => Actor.Details.Consent == Consent.Withdrawn;
}

/// <summary>May the enterprise be named (N-35)? Each answer with its day and ground; taken back, name and contact are sealed (N-30).</summary>
public static class ConsentPage
{
    public sealed record Form
    {
        public string? Answer { get; init; }
        public string? Day { get; init; }
        public string? Ground { get; init; }
        public string? Reason { get; init; }
        public Guid Once { get; init; }
    }

    static readonly Deed[] Told = [Deed.EnterActor, Deed.RecordConsent, Deed.WithdrawConsent, Deed.OpenSealed];

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/{actor:guid}/consent", ([AsParameters] ClusterAddress at, Guid actor, string? said, Asking asking, Caller me, TimeProvider time, Frames frames) =>
            Page(at, new(actor), asking, me, time, frames, said: said is nameof(ActorsText.ConsentSaved) or nameof(ActorsText.ConsentTakenBack) ? said : null)).Needs(Deed.RecordConsent, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/consent", Record).Needs(Deed.RecordConsent, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/consent/withdraw", Withdraw).Needs(Deed.WithdrawConsent, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/consent/open", Open).Needs(Deed.OpenSealed, Scope.Cluster);
    }

    static async Task<IResult> Page(ClusterAddress at, ActorId id, Asking asking, Caller me, TimeProvider time, Frames frames, Form? typed = null, bool withdrawing = false, IReadOnlyList<Refusal>? refused = null, ActorDetails? opened = null, string? said = null)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await records.MembersOf(at.ClusterId).SingleOrDefaultAsync(a => a.Id == id) is not { } actor) return frames.NotFound();
        var entries = Histories.Of(records, new Subject(nameof(Actor), id.Value))
            .Where(e => e.Deed is { } deed && Told.Contains(deed) || e.Changes.Any(c => c.Field == nameof(ActorDetails.Consent))).ToList();
        return await frames.ClusterPage<ConsentOf>(at, records, new ConsentView(at, actor, time.Today(), entries, me.May(Deed.OpenSealed, at.Place), opened, typed ?? new Form(), withdrawing, refused ?? [], said), refused is { Count: > 0 } ? 422 : 200);
    }

    static Task<IResult> Record([AsParameters] ClusterAddress at, Guid actor, [FromForm] Form form, DeedRunner run, Asking asking, KeptByLog kept, Caller me, TimeProvider time, Frames frames) =>
        Change(at, new(actor), Deed.RecordConsent, form, false, nameof(ActorsText.ConsentSaved), (work, a) =>
            Consents.Record(a, Typed.Chosen<Consent>(form.Answer), Typed.Day(form.Day), work.Today, form.Ground, a.Details.Consent == Consent.Withdrawn ? Seals.Original(work.Db, a.Id) : null).Then(fact => Merges.Take(work.Db, a, fact)), run, asking, kept, me, time, frames);

    static Task<IResult> Withdraw([AsParameters] ClusterAddress at, Guid actor, [FromForm] Form form, DeedRunner run, Asking asking, KeptByLog kept, Caller me, TimeProvider time, Frames frames) =>
        Change(at, new(actor), Deed.WithdrawConsent, form, true, nameof(ActorsText.ConsentTakenBack), (work, a) => Consents.Withdraw(a, Typed.Day(form.Day), work.Today, form.Ground).Then(fact => Merges.Take(work.Db, a, fact)), run, asking, kept, me, time, frames);

    static async Task<IResult> Change<T>(ClusterAddress at, ActorId id, Deed deed, Form form, bool withdrawing, string said, Func<Work, Actor, Outcome<T>> decide,
        DeedRunner run, Asking asking, KeptByLog kept, Caller me, TimeProvider time, Frames frames) where T : class, IFact
    {
        if (!await IsMember(at, id, asking)) return frames.NotFound();
        var outcome = await run.Do(me, deed, at.Place, form.Once, work => decide(work, work.Db.Actors.Single(a => a.Id == id)));
        if (outcome.Fact is null) return await Page(at, id, asking, me, time, frames, form, withdrawing, outcome.Refusals);
        kept.Forget(at.InitiativeId);                                   // the same day means now
        return Results.Redirect(at.Actor(id, "consent") + $"?said={said}");
    }

    /// <summary>The look is a deed: written down first, then shown once.</summary>
    static async Task<IResult> Open([AsParameters] ClusterAddress at, Guid actor, [FromForm] Form form, DeedRunner run, Asking asking, Caller me, TimeProvider time, Frames frames)
    {
        var id = new ActorId(actor);
        if (!await IsMember(at, id, asking)) return frames.NotFound();
        ActorDetails? original = null;
        var opened = await run.Do(me, Deed.OpenSealed, at.Place, form.Once, work =>
        {
            original = Seals.Original(work.Db, id);
            return Consents.Open(work.Db.Actors.Single(a => a.Id == id), form.Reason);
        });
        if (opened.Fact is null) return await Page(at, id, asking, me, time, frames, form, refused: opened.Refusals);
        return original is null ? Results.Redirect(at.Actor(id, "consent")) : await Page(at, id, asking, me, time, frames, opened: original);
    }

    static async Task<bool> IsMember(ClusterAddress at, ActorId id, Asking asking)
    {
        await using var records = asking.For(at.InitiativeId);
        return await records.MembersOf(at.ClusterId).AnyAsync(a => a.Id == id);
    }

}
