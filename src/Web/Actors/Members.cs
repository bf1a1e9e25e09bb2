using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Records;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

public static class Members
{
    /// <summary>The actors that are or were members of a cluster, retracted ones included.</summary>
    public static IQueryable<Actor> MembersOf(this JointlyContext records, ClusterId cluster) =>
        records.Actors.Where(a => records.Memberships.Any(m => m.Actor == a.Id && m.Cluster == cluster));

    /// <summary>Into whom of this cluster an actor was merged in the end; none where it was not, or into somebody elsewhere.</summary>
    public static async Task<ActorId?> MergedIn(this JointlyContext records, ClusterId cluster, ActorId actor)
    {
        var at = actor;
        while (await records.Actors.Where(a => a.Id == at && a.MergedInto != null).Select(a => a.MergedInto).SingleOrDefaultAsync() is { } next) at = next;
        return at != actor && await records.MembersOf(cluster).AnyAsync(a => a.Id == at) ? at : null;
    }

    /// <summary>A member of the cluster, or one that was merged into a member.</summary>
    public static async Task<Actor?> MemberOrMerged(this JointlyContext records, ClusterId cluster, ActorId actor) =>
        await records.MembersOf(cluster).SingleOrDefaultAsync(a => a.Id == actor)
            ?? (await records.MergedIn(cluster, actor) is null ? null : await records.Actors.SingleAsync(a => a.Id == actor));
}
