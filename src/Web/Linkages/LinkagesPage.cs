using Jointly.Exchange.GraphMl;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Admission;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Linkages;

/// <summary>What is looked for, and which page of it.</summary>
/// <param name="Wave">The number of a wave; 0: those without one.</param>
public sealed record LinkagesAsked(string? Q, string? Kind, int? Wave, int? Page, bool? Gone)
{
    public const int PerPage = 50;
    public int PageNumber => Math.Max(1, Page ?? 1);
}

public sealed record LinkagesView(ClusterAddress At, LinkagesAsked Asked, IReadOnlyList<LinkageRow> Rows, int Found, int All, IReadOnlyList<string> Kinds, IReadOnlyList<Wave> Waves,
    bool MayExport, bool MayBegin, bool MaySeeSealed);

/// <summary>All linkages of a cluster that are not sealed, and the files to take away (product row F3).</summary>
public static class LinkagesPage
{
    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/linkages", Show).Needs(Deed.SeeLinkages, Scope.Cluster);
        cluster.MapGet("/linkages.csv", Csv).Needs(Deed.ExportLinkages, Scope.Cluster);
        cluster.MapGet("/linkages.xlsx", Xlsx).Needs(Deed.ExportLinkages, Scope.Cluster);
        cluster.MapGet("/linkages.graphml", GraphMl).Needs(Deed.ExportLinkages, Scope.Cluster);
    }

    static async Task<IResult> Show([AsParameters] ClusterAddress at, string? q, string? kind, int? wave, int? page, bool? gone, Asking asking, Caller me, Frames frames)
    {
        var asked = new LinkagesAsked(string.IsNullOrWhiteSpace(q) ? null : q.Trim(), string.IsNullOrEmpty(kind) ? null : kind, wave, page, gone);
        await using var records = asking.For(at.InitiativeId);
        var open = records.OpenIn(at.ClusterId);
        var found = Filtered(records, open, at.ClusterId, asked);
        var shown = found.OrderByDescending(l => l.Id).Skip((asked.PageNumber - 1) * LinkagesAsked.PerPage).Take(LinkagesAsked.PerPage);
        return await frames.ClusterPage<LinkageList>(at, records, new LinkagesView(at, asked,
            [.. (await records.Rows(shown, me.KeepsRegister(at))).OrderByDescending(r => r.Linkage.Id.Value)], await found.CountAsync(), await open.CountAsync(l => !l.Retracted),
            await open.Select(l => l.Kind).Distinct().OrderBy(k => k).ToListAsync(), await records.Waves.Where(w => w.Cluster == at.ClusterId).OrderBy(w => w.Number).ToListAsync(),
            me.May(Deed.ExportLinkages, at.Place), me.May(Deed.BeginWave, at.Place), me.May(Deed.SeeSealedLinkages, at.Place)));
    }

    static readonly ActorKind[] Institutions = [.. Enum.GetValues<ActorKind>().Where(k => k.IsSupportInstitution())];

    /// <summary>A search finds linkages by the names of those who may be named in it: nobody finds out who hides behind a code.</summary>
    static IQueryable<Linkage> Filtered(JointlyContext records, IQueryable<Linkage> linkages, ClusterId cluster, LinkagesAsked asked)
    {
        var found = linkages.Where(l => l.Retracted == (asked.Gone == true));
        if (asked.Kind is { } kind) found = found.Where(l => l.Kind == kind);
        if (asked.Wave is { } number) found = number == 0 ? found.Where(l => l.Wave == null) : found.Where(l => records.Waves.Any(w => w.Cluster == cluster && w.Number == number && l.Wave == w.Id));
        if (asked.Q is { } q)
        {
            var sought = Folded.Of(q);
            var named = records.Actors.Where(a => a.Sought.Contains(sought) && (a.Details.Consent == Consent.Given || a.Details.Consent == Consent.PublicGround
                || a.Details.Consent == Consent.NotAsked && Institutions.Contains(a.Details.Kind))).Select(a => a.Id);
            found = found.Where(l => named.Contains(l.From) || named.Contains(l.To));
        }
        return found;
    }

    static readonly IReadOnlyList<string> Header = ["wave", "from", "to", "kind", "weight", "since", "said_by_from", "said_by_to", "evidence", "through_project"];

    static async Task<IResult> Csv([AsParameters] ClusterAddress at, int? wave, Asking asking)
    {
        await using var records = asking.For(at.InitiativeId);
        return Downloads.Csv("linkages.csv", Header, Cells(await Exported(records, at, wave)));
    }

    static async Task<IResult> Xlsx([AsParameters] ClusterAddress at, int? wave, Asking asking)
    {
        await using var records = asking.For(at.InitiativeId);
        return Downloads.Workbook("linkages.xlsx", new Texts(typeof(LinkagesText))[LinkagesText.Linkages], Header, Cells(await Exported(records, at, wave)));
    }

    static IEnumerable<IReadOnlyList<object?>> Cells(IEnumerable<LinkageRow> rows) => rows.Select(r => (IReadOnlyList<object?>)
    [
        r.Wave?.Number, r.FromName, r.ToName, r.Linkage.Kind, r.Linkage.Weight, r.Linkage.On, r.Linkage.SaidByFrom, r.Linkage.SaidByTo, r.Linkage.Proofs, r.Linkage.ThroughProject,
    ]);

    static async Task<IResult> GraphMl([AsParameters] ClusterAddress at, int? wave, Asking asking)
    {
        await using var records = asking.For(at.InitiativeId);
        var rows = await Exported(records, at, wave);
        // A name stands for its actor where any of its linkages lets it be named.
        var nodes = rows.SelectMany(r => new[] { (r.From, Name: r.FromName), (r.To, Name: r.ToName) }).GroupBy(n => n.Item1.Id)
            .Select(g => new GraphMlNode(LinkageNames.Code(g.Key), g.Select(n => n.Name).FirstOrDefault(n => n == g.First().Item1.Name) ?? g.First().Name, g.First().Item1.Details.Kind.ToString()));
        var file = new MemoryStream();
        GraphMlOut.Write(file, nodes, rows.Select(r => new GraphMlEdge(LinkageNames.Code(r.From.Id), LinkageNames.Code(r.To.Id), LinkageKind.Find(r.Linkage.Kind)?.Direction is not (null or Direction.Undirected),
            r.Linkage.Kind, r.Wave?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), r.Linkage.Weight)));
        return Results.File(file.ToArray(), "application/xml", "linkages.graphml");
    }

    /// <summary>A file travels: names in it follow consent alone, whoever takes it away (N-35).</summary>
    static async Task<IReadOnlyList<LinkageRow>> Exported(JointlyContext records, ClusterAddress at, int? wave) =>
        [.. (await records.Rows(Filtered(records, records.OpenIn(at.ClusterId), at.ClusterId, new LinkagesAsked(null, null, wave, null, null)), keepsRegister: false))
            .OrderBy(r => r.Wave?.Number).ThenBy(r => r.FromName, StringComparer.Ordinal).ThenBy(r => r.ToName, StringComparer.Ordinal).ThenBy(r => r.Linkage.Kind, StringComparer.Ordinal)];
}
