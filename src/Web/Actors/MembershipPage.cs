using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <summary>One membership, of a cluster or a group, as a line.</summary>
/// <param name="End">Where its end is sent to; none when it has ended, or is not the reader's to end.</param>
public sealed record MembershipLine(string Where, string? Address, string? As, DateOnly From, DateOnly? To, string? End);

/// <param name="Clusters">Those of the initiative in which it is not a member now.</param>
/// <param name="Groups">Those that have members.</param>
public sealed record MembershipsView(ClusterAddress At, Actor Actor, IReadOnlyList<MembershipLine> Held, IReadOnlyList<MembershipLine> Members,
    IReadOnlyList<(ClusterId Id, string Name)> Clusters, IReadOnlyList<(ActorId Id, string Name)> Groups, MembershipPage.Form? Typed, IReadOnlyList<Refusal> Refused);

/// <summary>To which clusters and groups an actor belongs, since when and until when; of a group, who its members are.</summary>
public static class MembershipPage
{
    public sealed record Form
    {
        public string? Cluster { get; init; }
        public string? Group { get; init; }
        public string? As { get; init; }
        public string? From { get; init; }
        public string? LastDay { get; init; }
        public string? Reason { get; init; }
        public Guid Once { get; init; }
    }

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/{actor:guid}/memberships", ([AsParameters] ClusterAddress at, Guid actor, Asking asking, Caller me, Frames frames) =>
            Page(at, new ActorId(actor), asking, me, frames, null, [])).Needs(Deed.SeeActors, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/memberships/cluster", JoinCluster).Needs(Deed.JoinCluster, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/memberships/cluster/{membership:guid}/end", LeaveCluster).Needs(Deed.LeaveCluster, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/memberships/group", JoinGroup).Needs(Deed.JoinGroup, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/memberships/group/{membership:guid}/end", LeaveGroup).Needs(Deed.LeaveGroup, Scope.Cluster);
    }

    static async Task<IResult> Page(ClusterAddress at, ActorId id, Asking asking, Caller me, Frames frames, Form? typed, IReadOnlyList<Refusal> refused)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await records.MembersOf(at.ClusterId).SingleOrDefaultAsync(a => a.Id == id) is not { } actor) return frames.NotFound();
        var culture = System.Globalization.CultureInfo.CurrentUICulture;
        var clusters = (await records.Clusters.Where(c => c.Initiative == at.InitiativeId).ToListAsync()).ToDictionary(c => c.Id, c => Named.In(c.Names, culture));
        var (inClusters, inGroups) = await Held(records, id);
        var members = await (from m in records.GroupMemberships where m.Group == id join a in records.Actors on m.Member equals a.Id orderby a.SortName select new { m, a.Name }).ToListAsync();
        var groups = me.May(Deed.JoinGroup, at.Place)
            ? await records.MembersOf(at.ClusterId).Where(a => !a.Retracted && a.Id != id && Belonging.WithMembers.Contains(a.Details.Kind))
                .OrderBy(a => a.SortName).Select(a => new { a.Id, a.Name }).Take(1_000).ToListAsync()
            : [];
        return await frames.ClusterPage<Memberships>(at, records, new MembershipsView(at, actor,
            [
                .. inClusters.Select(m => new MembershipLine(clusters.GetValueOrDefault(m.Cluster, ""), ClusterAddress.Of(at.InitiativeId, m.Cluster), null, m.From, m.To,
                    m.To is null && me.May(Deed.LeaveCluster, new Place(at.InitiativeId, m.Cluster)) ? at.Actor(id, $"memberships/cluster/{m.Id.Value}/end") : null)),
                .. inGroups.Select(g => new MembershipLine(g.Name, at.Actor(g.m.Group), g.m.As, g.m.From, g.m.To,
                    g.m.To is null && me.May(Deed.LeaveGroup, at.Place) ? at.Actor(id, $"memberships/group/{g.m.Id.Value}/end") : null)),
            ],
            [.. members.Select(g => new MembershipLine(g.Name, at.Actor(g.m.Member), g.m.As, g.m.From, g.m.To, null))],
            [.. clusters.Where(c => me.May(Deed.JoinCluster, new Place(at.InitiativeId, c.Key)) && inClusters.TrueForAll(m => m.Cluster != c.Key || m.To is not null)).Select(c => (c.Key, c.Value))],
            [.. groups.Select(g => (g.Id, g.Name))], typed, refused), refused.Count == 0 ? 200 : 422);
    }

    /// <summary>Memberships of clusters and of groups, the longest first.</summary>
    internal static async Task<(List<Membership> Clusters, List<(GroupMembership m, string Name)> Groups)> Held(JointlyContext records, ActorId id)
    {
        var groups = await (from m in records.GroupMemberships where m.Member == id join g in records.Actors on m.Group equals g.Id orderby m.From select new { m, g.Name }).ToListAsync();
        return (await records.Memberships.Where(m => m.Actor == id).OrderBy(m => m.From).ToListAsync(), [.. groups.Select(g => (g.m, g.Name))]);
    }

    static async Task<IResult> JoinCluster([AsParameters] ClusterAddress at, Guid actor, [FromForm] Form form, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var other = new ClusterId(Guid.TryParse(form.Cluster, out var c) ? c : Guid.Empty);
        if (!me.May(Deed.JoinCluster, new Place(at.InitiativeId, other)))
            return await Page(at, new ActorId(actor), asking, me, frames, form, [No(nameof(ActorsText.ChooseCluster), "Cluster")]);
        return await Done(at, actor, asking, me, frames, form, await run.Do(me, Deed.JoinCluster, new Place(at.InitiativeId, other), form.Once, work =>
            !work.Db.Clusters.Any(k => k.Id == other)       ? No(nameof(ActorsText.ChooseCluster), "Cluster") :
            Found(work, at, actor) is not { } found         ? No(nameof(ActorsText.NotInThisCluster)) :
            Belonging.Join(found, other, Typed.Day(form.From), [.. work.Db.Memberships.Where(m => m.Actor == found.Id && m.Cluster == other)]).Then(fact => work.Add(new Membership(fact)))));
    }

    static async Task<IResult> LeaveCluster([AsParameters] ClusterAddress at, Guid actor, Guid membership, [FromForm] Form form, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var (id, who) = (new MembershipId(membership), new ActorId(actor));
        if (await records.Memberships.SingleOrDefaultAsync(m => m.Id == id && m.Actor == who) is not { } there || !me.May(Deed.LeaveCluster, new Place(at.InitiativeId, there.Cluster))) return frames.NotFound();
        return await Done(at, actor, asking, me, frames, form, await run.Do(me, Deed.LeaveCluster, new Place(at.InitiativeId, there.Cluster), form.Once, work =>
        {
            var now = work.Db.Memberships.Single(m => m.Id == id);
            return Belonging.Leave(now, Typed.Day(form.LastDay), form.Reason).Then(now.Take);
        }));
    }

    static async Task<IResult> JoinGroup([AsParameters] ClusterAddress at, Guid actor, [FromForm] Form form, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var group = new ActorId(Guid.TryParse(form.Group, out var g) ? g : Guid.Empty);
        return await Done(at, actor, asking, me, frames, form, await run.Do(me, Deed.JoinGroup, at.Place, form.Once, work =>
            Found(work, at, actor) is { } found
                ? Belonging.Join(found, Found(work, at, group.Value), form.As, Typed.Day(form.From), [.. work.Db.GroupMemberships.Where(m => m.Member == found.Id && m.Group == group)])
                    .Then(fact => work.Add(new GroupMembership(fact)))
                : No(nameof(ActorsText.NotInThisCluster))));
    }

    static async Task<IResult> LeaveGroup([AsParameters] ClusterAddress at, Guid actor, Guid membership, [FromForm] Form form, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var (id, who) = (new GroupMembershipId(membership), new ActorId(actor));
        if (!await records.MembersOf(at.ClusterId).AnyAsync(a => a.Id == who) || !await records.GroupMemberships.AnyAsync(m => m.Id == id && m.Member == who)) return frames.NotFound();
        return await Done(at, actor, asking, me, frames, form, await run.Do(me, Deed.LeaveGroup, at.Place, form.Once, work =>
        {
            var now = work.Db.GroupMemberships.Single(m => m.Id == id);
            return Belonging.Leave(now, Typed.Day(form.LastDay), form.Reason).Then(now.Take);
        }));
    }

    static Refusal No(string key, string? field = null) => new(new Phrase(typeof(ActorsText), key), Field: field);

    static Actor? Found(Work work, ClusterAddress at, Guid actor) => work.Db.MembersOf(at.ClusterId).SingleOrDefault(a => a.Id == new ActorId(actor));

    static async Task<IResult> Done<T>(ClusterAddress at, Guid actor, Asking asking, Caller me, Frames frames, Form form, Outcome<T> outcome) where T : class, IFact =>
        outcome.Fact is not null ? Results.Redirect(at.Actor(new ActorId(actor), "memberships")) : await Page(at, new ActorId(actor), asking, me, frames, form, outcome.Refusals);
}
