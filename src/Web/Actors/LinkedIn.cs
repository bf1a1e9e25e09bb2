using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Records;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <summary>
/// Who is linked to whom in a cluster, as lists count it: the latest wave and what is known from records, the kinds that the reading
/// takes in. The network page says the same with its grounds; sealed kinds are never counted here.
/// </summary>
public sealed record LinkedIn(ClusterId Cluster, WaveId? Wave)
{
    static readonly string[] Kinds = [.. LinkageKind.All.Where(k => k.InReading && !k.Sealed).Select(k => k.Code)];
    static readonly ActorKind[] Institutions = [.. Enum.GetValues<ActorKind>().Where(k => k.IsSupportInstitution())];

    /// <summary>A wave that has just begun says nothing yet: the latest is the one that somebody answered.</summary>
    public static async Task<LinkedIn> Latest(JointlyContext records, ClusterId cluster) =>
        new(cluster, await records.Waves.Where(w => w.Cluster == cluster && records.Linkages.Any(l => l.Wave == w.Id)).OrderByDescending(w => w.Number).Select(w => (WaveId?)w.Id).FirstOrDefaultAsync());

    IQueryable<Linkage> Ties(JointlyContext records) =>
        records.Linkages.Where(l => !l.Retracted && l.Cluster == Cluster && (l.Wave == null || l.Wave == Wave) && Kinds.Contains(l.Kind));

    // Lists that the database makes once, not a look through all linkages for each actor.
    public IQueryable<Actor> ToNoOne(JointlyContext records, IQueryable<Actor> actors) =>
        actors.Where(a => !Ties(records).Select(l => l.From).Contains(a.Id) && !Ties(records).Select(l => l.To).Contains(a.Id));

    public IQueryable<Actor> ToNoInstitution(JointlyContext records, IQueryable<Actor> actors)
    {
        var to = from l in Ties(records) join i in records.Actors on l.To equals i.Id where Institutions.Contains(i.Details.Kind) select l.From;
        var from = from l in Ties(records) join i in records.Actors on l.From equals i.Id where Institutions.Contains(i.Details.Kind) select l.To;
        ActorKind[] enterprises = [ActorKind.Enterprise, ActorKind.Family, ActorKind.Group];
        return actors.Where(a => enterprises.Contains(a.Details.Kind) && !to.Contains(a.Id) && !from.Contains(a.Id));
    }

    /// <summary>To how many different enterprises and institutions each of a page's actors is linked. Two questions, however many rows.</summary>
    public Task<IReadOnlyDictionary<ActorId, (int Enterprises, int Institutions)>> Counts(JointlyContext records, IReadOnlyList<ActorId> page) =>
        Counts(records, Ties(records).Where(l => page.Contains(l.From)), Ties(records).Where(l => page.Contains(l.To)));

    /// <summary>The same for everybody, as a list that is printed whole needs it; two questions again.</summary>
    public Task<IReadOnlyDictionary<ActorId, (int Enterprises, int Institutions)>> CountsOfAll(JointlyContext records) => Counts(records, Ties(records), Ties(records));

    static async Task<IReadOnlyDictionary<ActorId, (int Enterprises, int Institutions)>> Counts(JointlyContext records, IQueryable<Linkage> given, IQueryable<Linkage> taken)
    {
        var ties = from l in given join o in records.Actors on l.To equals o.Id where !o.Retracted select new { One = l.From, Other = o.Id, o.Details.Kind };
        var back = from l in taken join o in records.Actors on l.From equals o.Id where !o.Retracted select new { One = l.To, Other = o.Id, o.Details.Kind };
        return (await ties.ToListAsync()).Concat(await back.ToListAsync()).Distinct().GroupBy(t => t.One)
            .ToDictionary(g => g.Key, g => (g.Count(t => t.Kind.IsEnterprise()), g.Count(t => t.Kind.IsSupportInstitution())));
    }
}
