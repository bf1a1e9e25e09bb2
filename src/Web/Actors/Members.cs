using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Records;

namespace Jointly.Web.Actors;

public static class Members
{
    /// <summary>The actors that are or were members of a cluster, retracted ones included.</summary>
    public static IQueryable<Actor> MembersOf(this JointlyContext records, ClusterId cluster) =>
        records.Actors.Where(a => records.Memberships.Any(m => m.Actor == a.Id && m.Cluster == cluster));
}
