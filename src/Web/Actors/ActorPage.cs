using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

public sealed record TieLine(LinkageId Linkage, Actor Other, string LinkageKind, int? Wave)
{
    /// <summary>Whoever refused to be named in the network study is described instead (N-35).</summary>
    public string Name => LinkageNames.Of(Other, keepsRegister: true);
    public bool Named => Name == Other.Name;
}

/// <param name="Version">Of the row, so that the next form knows what it was read at.</param>
public sealed record ActorView(ClusterAddress At, Actor Actor, int Version, IReadOnlyList<TieLine> Ties, bool MayCorrect, bool MaySeeHistory, bool MayRecord, IReadOnlyList<Refusal> Refused, string? Said)
{
    public bool MayMerge { get; init; }

    /// <summary>Those that were merged into it.</summary>
    public IReadOnlyList<Actor> Inside { get; init; } = [];

    /// <summary>By whose address the reader came here.</summary>
    public Actor? From { get; init; }
}

/// <param name="Actor">None while it is being entered.</param>
public sealed record ActorFormView(ClusterAddress At, Actor? Actor, ActorForm Typed, IReadOnlyList<Refusal> Refused);

/// <summary>One actor, and the deeds of the register: enter, correct, retract, restore.</summary>
public static class ActorPage
{
    public sealed record Why
    {
        public string? Reason { get; init; }
        public Guid Once { get; init; }
    }

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/new", ([AsParameters] ClusterAddress at, ActorKind? kind, Frames frames, Asking asking) =>
            Form(at, null, ActorForm.New(kind ?? ActorKind.Enterprise), [], frames, asking)).Needs(Deed.EnterActor, Scope.Cluster);
        cluster.MapPost("/actors/new", Enter).Needs(Deed.EnterActor, Scope.Cluster);
        cluster.MapGet("/actors/{actor:guid}", Show).Needs(Deed.SeeActors, Scope.Cluster);
        cluster.MapGet("/actors/{actor:guid}/correct", Correcting).Needs(Deed.CorrectActor, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/correct", Correct).Needs(Deed.CorrectActor, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/retract", Retract).Needs(Deed.RetractActor, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/restore", Restore).Needs(Deed.RestoreActor, Scope.Cluster);
    }

    static async Task<IResult> Show([AsParameters] ClusterAddress at, Guid actor, string? said, Guid? from, Asking asking, Caller me, Frames frames) =>
        await Page(at, new ActorId(actor), asking, me, frames, [], said is nameof(ActorsText.Saved) or nameof(ActorsText.Retracted) or nameof(ActorsText.Restored) or nameof(ActorsText.MergedNow) ? said : null, from);

    static async Task<IResult> Page(ClusterAddress at, ActorId id, Asking asking, Caller me, Frames frames, IReadOnlyList<Refusal> refused, string? said = null, Guid? from = null)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await records.MergedIn(at.ClusterId, id) is { } now) return Results.Redirect(at.Actor(now) + $"?from={id.Value}");
        if (await records.MembersOf(at.ClusterId).SingleOrDefaultAsync(a => a.Id == id) is not { } actor) return frames.NotFound();
        var open = await Ties(records, at, id);
        var inside = await records.Actors.Where(a => a.MergedInto == id).ToListAsync();
        return await frames.ClusterPage<OneActor>(at, records, new ActorView(at, actor, Histories.VersionOf(records, id), open,
            me.May(Deed.CorrectActor, at.Place), me.May(Deed.SeeActorHistory, at.Place), me.May(Deed.RecordLinkage, at.Place), refused, said)
        {
            MayMerge = me.May(Deed.MergeActors, at.Place), Inside = inside, From = from is { } came && await records.MergedIn(at.ClusterId, new(came)) == id ? await records.Actors.SingleAsync(a => a.Id == new ActorId(came)) : null,
        }, refused.Count == 0 ? 200 : 422);
    }

    /// <summary>Linkages that the register shows: those of sealed kinds are not among them (N-71).</summary>
    internal static async Task<IReadOnlyList<TieLine>> Ties(JointlyContext records, ClusterAddress at, ActorId id)
    {
        var ties = await (
            from l in records.Linkages
            where l.Cluster == at.ClusterId && !l.Retracted && (l.From == id || l.To == id)
            join w in records.Waves on l.Wave equals (WaveId?)w.Id into waves
            from w in waves.DefaultIfEmpty()
            join a in records.Actors on l.From == id ? l.To : l.From equals a.Id
            select new TieLine(l.Id, a, l.Kind, w == null ? null : w.Number)).ToListAsync();
        return [.. ties.Where(t => LinkageKind.Find(t.LinkageKind) is not { Sealed: true })
            .OrderByDescending(t => t.Wave).ThenBy(t => t.Name, StringComparer.CurrentCulture)];
    }

    static async Task<IResult> Form(ClusterAddress at, Actor? actor, ActorForm typed, IReadOnlyList<Refusal> refused, Frames frames, Asking asking)
    {
        await using var records = asking.For(at.InitiativeId);
        return await frames.ClusterPage<ActorFields>(at, records, new ActorFormView(at, actor, typed, refused), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> Enter([AsParameters] ClusterAddress at, IFormCollection sent, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var (form, refused) = (ActorForm.Of(sent), new List<Refusal>());
        if (form.Read(new ActorDetails { Name = "", Kind = ActorKind.NotSaid }, refused) is { } typed)
        {
            var entered = await run.Do(me, Deed.EnterActor, at.Place, form.Once, work =>
                Register.Enter(at.InitiativeId, at.ClusterId, ActorId.New(), typed, because: form.Because)
                    .Then(fact => { work.Add(new Actor(fact)); work.Add(new Membership(MembershipId.New(), at.InitiativeId, at.ClusterId, fact.Actor, work.Today)); }));
            if (entered.Fact is { } done) return Results.Redirect(at.Actor(done.Actor) + $"?said={nameof(ActorsText.Saved)}");
            refused.AddRange(entered.Refusals);
        }
        return await Form(at, null, form, refused, frames, asking);
    }

    static async Task<IResult> Correcting([AsParameters] ClusterAddress at, Guid actor, Asking asking, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        return await records.MembersOf(at.ClusterId).SingleOrDefaultAsync(a => a.Id == new ActorId(actor)) is { } found
            ? await Form(at, found, ActorForm.Of(found.Details, Histories.VersionOf(records, found.Id)), [], frames, asking)
            : frames.NotFound();
    }

    static async Task<IResult> Correct([AsParameters] ClusterAddress at, Guid actor, IFormCollection sent, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var (id, form, refused) = (new ActorId(actor), ActorForm.Of(sent), new List<Refusal>());
        if (await records.MembersOf(at.ClusterId).SingleOrDefaultAsync(a => a.Id == id) is not { } shown) return frames.NotFound();
        if (form.Version is not { } version || version < 1 || version > Histories.VersionOf(records, id))
            return await Form(at, shown, form, [new Refusal(new Phrase(typeof(ActorsText), nameof(ActorsText.VersionUnknown)))], frames, asking);
        var read = Histories.ActorAt(records, id, version);
        if (form.Read(read, refused) is { } typed)
        {
            var corrected = await run.Do(me, Deed.CorrectActor, at.Place, form.Once, work =>
            {
                var now = work.Db.Actors.Single(a => a.Id == id);
                return Register.Correct(now, read, typed, me.Person, form.Because).Then(now.Take);
            });
            if (corrected.Fact is { Collisions.Count: > 0 }) return Results.Redirect(at.Actor(id, "history"));
            if (corrected.Fact is not null) return Results.Redirect(at.Actor(id) + $"?said={nameof(ActorsText.Saved)}");
            refused.AddRange(corrected.Refusals);
        }
        return await Form(at, shown, form, refused, frames, asking);
    }

    static Task<IResult> Retract([AsParameters] ClusterAddress at, Guid actor, [FromForm] Why form, DeedRunner run, Asking asking, Caller me, Frames frames) =>
        Change(at, new ActorId(actor), Deed.RetractActor, form, a => Register.Retract(a, form.Reason).Then(a.Take), nameof(ActorsText.Retracted), run, asking, me, frames);

    static Task<IResult> Restore([AsParameters] ClusterAddress at, Guid actor, [FromForm] Why form, DeedRunner run, Asking asking, Caller me, Frames frames) =>
        Change(at, new ActorId(actor), Deed.RestoreActor, form, a => Register.Restore(a, form.Reason).Then(a.Take), nameof(ActorsText.Restored), run, asking, me, frames);

    static async Task<IResult> Change<T>(ClusterAddress at, ActorId id, Deed deed, Why form, Func<Actor, Outcome<T>> decide, string said,
        DeedRunner run, Asking asking, Caller me, Frames frames) where T : class, IFact
    {
        await using var records = asking.For(at.InitiativeId);
        if (!await records.MembersOf(at.ClusterId).AnyAsync(a => a.Id == id)) return frames.NotFound();
        var outcome = await run.Do(me, deed, at.Place, form.Once, work => decide(work.Db.Actors.Single(a => a.Id == id)));
        return outcome.Fact is not null ? Results.Redirect(at.Actor(id) + $"?said={said}") : await Page(at, id, asking, me, frames, outcome.Refusals);
    }
}
