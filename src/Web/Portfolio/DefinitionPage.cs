using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Records;
using Jointly.Web.Actors;
using Jointly.Web.Admission;
using Jointly.Web.Diagnosis;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <summary>What the register counts itself, to stand beside what sources say.</summary>
/// <param name="People">Working in the enterprises of which the number is known, and how many those are.</param>
public sealed record Counted(int Enterprises, int Institutions, (int Sum, int Known) People);

/// <param name="Wave">The wave on which figures of linkages rest; none while nothing is known.</param>
public sealed record DefinitionView(ClusterAddress At, DefinitionDetails Definition, bool Written, ClusterMeasures Measures, WaveNetwork? Wave, Counted Counted,
    IReadOnlyList<SourceFigure> Figures, IReadOnlyList<IdentificationAnswer> Identified, bool MayDefine, bool MaySeeHistory, bool MaySeeNetwork, string? Said);

/// <summary>What makes a cluster one: boundary, critical mass, common features as stated and as measured, what sources say (product row F2).</summary>
public static class DefinitionPage
{
    public static void Map(IEndpointRouteBuilder cluster) => cluster.MapGet("/definition", Show).Needs(Deed.SeeCluster, Scope.Cluster);

    static async Task<IResult> Show([AsParameters] ClusterAddress at, string? said, Asking asking, Readings readings, Caller me, Frames frames, TimeProvider time)
    {
        await using var records = asking.For(at.InitiativeId);
        var id = at.ClusterId;
        var written = await records.Definitions.SingleOrDefaultAsync(d => d.Cluster == id);
        var definition = written?.Details ?? DefinitionDetails.Nothing;
        var counted = await CountedIn(records, at);
        var wave = (await readings.Of(records, at.InitiativeId, id))?.Waves[^1];
        var measures = new ClusterMeasures(wave, counted.Enterprises + counted.Institutions, await PlacesIn(records, at), definition, time.Today());
        var figures = await records.SourceFigures.Where(f => f.Cluster == id).ToListAsync();
        return await frames.ClusterPage<ClusterDefinition>(at, records, new DefinitionView(at, definition, written is not null, measures, wave, counted,
            [.. figures.OrderBy(f => f.Measure).ThenBy(f => f.Says.Period, StringComparer.Ordinal).ThenBy(f => f.Id.Value)],
            Identification.Of(definition, measures, counted.Enterprises, counted.Institutions),
            me.May(Deed.DefineCluster, at.Place), me.May(Deed.SeeClusterHistory, at.Place), me.May(Deed.SeeNetwork, at.Place),
            said is nameof(DefinitionText.Saved) or nameof(DefinitionText.FigureRetracted) or nameof(DefinitionText.FigureRestored) ? said : null));
    }

    /// <summary>Where members are whose place on the map is known, in the order of their ids, so that an even choice of them is the same each time.</summary>
    static async Task<IReadOnlyList<(double Lat, double Lon)>> PlacesIn(JointlyContext records, ClusterAddress at)
    {
        var known = await records.MembersOf(at.ClusterId).Where(a => !a.Retracted && a.Details.Latitude != null && a.Details.Longitude != null)
            .OrderBy(a => a.Id).Select(a => new { a.Details.Kind, Lat = a.Details.Latitude!.Value, Lon = a.Details.Longitude!.Value }).ToListAsync();
        return [.. known.Where(a => a.Kind.IsEnterprise() || a.Kind.IsSupportInstitution()).Select(a => (a.Lat, a.Lon))];
    }

    static async Task<Counted> CountedIn(JointlyContext records, ClusterAddress at)
    {
        var kinds = await records.MembersOf(at.ClusterId).Where(a => !a.Retracted).GroupBy(a => a.Details.Kind)
            .Select(g => new { g.Key, Count = g.Count(), People = g.Sum(a => a.Details.People ?? 0), Known = g.Count(a => a.Details.People != null) }).ToListAsync();
        var enterprises = kinds.Where(k => k.Key.IsEnterprise()).ToList();
        return new(enterprises.Sum(k => k.Count), kinds.Where(k => k.Key.IsSupportInstitution()).Sum(k => k.Count), (enterprises.Sum(k => k.People), enterprises.Sum(k => k.Known)));
    }
}
