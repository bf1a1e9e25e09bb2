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

/// <param name="Other">Who wrote the colliding value, where the name is still known.</param>
public sealed record CollisionLine(Collision Collision, string? Other);

/// <param name="Day">The record as it was on another day, when asked for.</param>
public sealed record HistoryView(ClusterAddress At, Actor Actor, IReadOnlyList<HistoryEntry> Entries, IReadOnlyList<CollisionLine> Collisions,
    DateOnly? Day, ActorDetails? OnThatDay, bool MayDecide, IReadOnlyList<Refusal> Refused);

/// <summary>Every change to an actor: who, when, why, before and after; and where two people's changes collide, the choice.</summary>
public static class HistoryPage
{
    public sealed record Decision
    {
        public string? Field { get; init; }
        public string? Value { get; init; }
        public string? Other { get; init; }
        public string? Why { get; init; }
        public Guid Once { get; init; }
    }

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/{actor:guid}/history", ([AsParameters] ClusterAddress at, Guid actor, string? on, Asking asking, Caller me, Frames frames) =>
            Page(at, new ActorId(actor), on, asking, me, frames, [])).Needs(Deed.SeeActorHistory, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/history/decide", Decide).Needs(Deed.DecideCollision, Scope.Cluster);
    }

    static async Task<IResult> Page(ClusterAddress at, ActorId id, string? on, Asking asking, Caller me, Frames frames, IReadOnlyList<Refusal> refused)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await records.MemberOrMerged(at.ClusterId, id) is not { } actor) return frames.NotFound();
        var others = actor.Collisions.Select(c => c.By).ToList();
        var names = await records.People.Where(p => others.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        var day = Typed.Day(on);
        return await frames.ClusterPage<History>(at, records, new HistoryView(at, actor, Histories.Of(records, new Subject(nameof(Actor), id.Value)),
            [.. actor.Collisions.Select(c => new CollisionLine(c, names.GetValueOrDefault(c.By)))],
            day, day is { } d ? Histories.ActorOn(records, id, d) : null, me.May(Deed.DecideCollision, at.Place), refused), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> Decide([AsParameters] ClusterAddress at, Guid actor, [FromForm] Decision form, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var id = new ActorId(actor);
        await using var records = asking.For(at.InitiativeId);
        if (!await records.MembersOf(at.ClusterId).AnyAsync(a => a.Id == id)) return frames.NotFound();
        if (string.IsNullOrWhiteSpace(form.Other) && form.Value is null)
            return await Page(at, id, null, asking, me, frames, [new Refusal(new Phrase(typeof(ActorsText), nameof(ActorsText.ChooseValue)), Field: form.Field)]);
        var value = string.IsNullOrWhiteSpace(form.Other) ? form.Value : form.Other;
        var decided = await run.Do(me, Deed.DecideCollision, at.Place, form.Once, work =>
        {
            var now = work.Db.Actors.Single(a => a.Id == id);
            return Register.Decide(now, form.Field ?? "", value, form.Why).Then(now.Take);
        });
        return decided.Fact is not null ? Results.Redirect(at.Actor(id, "history")) : await Page(at, id, null, asking, me, frames, decided.Refusals);
    }
}
