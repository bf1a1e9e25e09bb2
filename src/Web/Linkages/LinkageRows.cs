using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Admission;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Linkages;

/// <summary>A linkage as a list shows it, its ends named as the reader may read them.</summary>
public sealed record LinkageRow(Linkage Linkage, Actor From, Actor To, Wave? Wave, bool KeepsRegister)
{
    public bool OpenGround => LinkageNames.OnOpenGround(Linkage);
    public string FromName => LinkageNames.Of(From, KeepsRegister, OpenGround);
    public string ToName => LinkageNames.Of(To, KeepsRegister, OpenGround);

    /// <summary>"Information goes from Punto Fino to Bordados Maruja".</summary>
    public string Says => LinkageKind.Says(Linkage.Kind, FromName, ToName).ToString();
}

/// <summary>How linkages are asked for: within a cluster, what is sealed only where N-71 opens it.</summary>
public static class LinkageRows
{
    public static readonly IReadOnlyList<string> SealedKinds = [.. LinkageKind.All.Where(k => k.Sealed).Select(k => k.Code)];

    public static IQueryable<Linkage> OpenIn(this JointlyContext records, ClusterId cluster) =>
        records.Linkages.Where(l => l.Cluster == cluster && !SealedKinds.Contains(l.Kind));

    public static IQueryable<Linkage> SealedIn(this JointlyContext records, ClusterId cluster) =>
        records.Linkages.Where(l => l.Cluster == cluster && SealedKinds.Contains(l.Kind));

    /// <summary>May this reader open trust and influence in this cluster now (N-71)?</summary>
    public static async Task<bool> SealedOpenTo(this JointlyContext records, Caller me, ClusterAddress at, DateTimeOffset now)
    {
        var overrides = await records.Overrides.Where(o => o.Cluster == at.ClusterId && o.Who == me.Person && o.Closed == null).ToListAsync();
        return SealedRelations.OpenTo(me, at.Place, overrides, now);
    }

    /// <summary>Whoever keeps the register knows by name those who were not asked yet.</summary>
    public static bool KeepsRegister(this Caller me, ClusterAddress at) => me.May(Deed.EnterActor, at.Place);

    public static async Task<IReadOnlyList<LinkageRow>> Rows(this JointlyContext records, IQueryable<Linkage> linkages, bool keepsRegister) =>
        [.. (await (
            from l in linkages
            join f in records.Actors on l.From equals f.Id
            join t in records.Actors on l.To equals t.Id
            join w in records.Waves on l.Wave equals (WaveId?)w.Id into waves
            from w in waves.DefaultIfEmpty()
            select new { Linkage = l, From = f, To = t, Wave = w }).ToListAsync())
            .Select(r => new LinkageRow(r.Linkage, r.From, r.To, r.Wave, keepsRegister))];

    /// <summary>Actors that can be linked: members of the cluster, and those outside it that its linkages name.</summary>
    public static IQueryable<Actor> LinkableIn(this JointlyContext records, ClusterId cluster) =>
        records.Actors.Where(a => !a.Retracted && (records.Memberships.Any(m => m.Actor == a.Id && m.Cluster == cluster)
            || records.Linkages.Any(l => l.Cluster == cluster && (l.From == a.Id || l.To == a.Id))));
}

public static class LinkageAddresses
{
    public static string Linkage(this ClusterAddress at, LinkageId linkage, string rest = "") => at.Page($"linkages/{linkage.Value}{(rest.Length == 0 ? "" : "/" + rest)}");
    public static string Wave(this ClusterAddress at, WaveId wave, string rest = "") => at.Page($"waves/{wave.Value}{(rest.Length == 0 ? "" : "/" + rest)}");
}
