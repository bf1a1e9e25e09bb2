using System.Globalization;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Web.Admission;
using Jointly.Web.Parts;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

public sealed record PortfolioHistoryView(string Name, IReadOnlyList<Change> Changes);

/// <summary>Every change of an initiative, and of a cluster with its definition and its sources' figures: who, when, why, before and after.</summary>
public static class PortfolioHistoryPage
{
    static readonly Texts T = new(typeof(DefinitionText));

    public static void MapInitiative(IEndpointRouteBuilder initiative) => initiative.MapGet("/history", OfInitiative).Needs(Deed.SeeInitiativeHistory, Scope.Initiative);
    public static void MapCluster(IEndpointRouteBuilder cluster) => cluster.MapGet("/history", OfCluster).Needs(Deed.SeeClusterHistory, Scope.Cluster);

    static async Task<IResult> OfInitiative(Guid initiative, Asking asking, Frames frames)
    {
        await using var records = asking.For(new InitiativeId(initiative));
        var id = new InitiativeId(initiative);
        if (await records.Initiatives.SingleOrDefaultAsync(i => i.Id == id) is not { } found) return frames.NotFound();
        var changes = Told(Histories.Of<InitiativeDetails>(records, new Subject(nameof(Initiative), initiative)), InitiativeDetails.Fields, PortfolioWords.Say);
        return await frames.InitiativePage<PortfolioHistory>(id, records, new PortfolioHistoryView(Named.In(found.Names, CultureInfo.CurrentUICulture), [.. changes.Select(c => c.Change)]));
    }

    static async Task<IResult> OfCluster([AsParameters] ClusterAddress at, Asking asking, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var (id, cluster) = (at.ClusterId, await records.Clusters.SingleAsync(c => c.Id == at.ClusterId));
        var figures = await records.SourceFigures.Where(f => f.Cluster == id).Select(f => f.Id).ToListAsync();
        var changes = Told(Histories.Of<ClusterDetails>(records, new Subject(nameof(Cluster), at.Cluster)), ClusterDetails.Fields, PortfolioWords.Say)
            .Concat(Told(Histories.Of<DefinitionDetails>(records, new Subject(nameof(Definition), at.Cluster)), DefinitionDetails.Fields, PortfolioWords.Say))
            .Concat(Told(Histories.Of<SourceFigureDetails>(records, nameof(SourceFigure), [.. figures.Select(f => f.Value)]), SourceFigureDetails.Fields, PortfolioWords.Say, PortfolioWords.Whole))
            .OrderByDescending(c => c.Number);
        return await frames.ClusterPage<PortfolioHistory>(at, records, new PortfolioHistoryView(Named.In(cluster.Names, CultureInfo.CurrentUICulture), [.. changes.Select(c => c.Change)]));
    }

    /// <param name="whole">All of it in one line, where it began.</param>
    static IEnumerable<(long Number, Change Change)> Told<TDetails>(IReadOnlyList<Stated<TDetails>> stated, IReadOnlyList<Field<TDetails>> fields, Func<string, TDetails, string?> say, Func<TDetails, string>? whole = null) where TDetails : class =>
        stated.Where(s => s.Entry.Version > 0 || s.Entry.Deed == Deed.TakeOutInitiative)      // other deeds only mention it
            .Select(s => (s.Entry.Number, ChangeWords.Change(s.Entry, T[$"Did{s.Entry.Deed}"],
                s.Now is not { } now ? [] : s.Was is null && whole is not null ? [new ChangedLine(whole(now), ChangedHow.In)] : ChangeWords.Lines(fields, s.Was, now, PortfolioWords.Field, say))));
}
