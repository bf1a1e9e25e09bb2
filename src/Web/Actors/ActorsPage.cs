using System.Globalization;
using Jointly.Exchange.Maps;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <param name="Linked">To how many enterprises and institutions.</param>
/// <param name="Waits">Two people wrote one of its fields, and nobody has decided yet.</param>
public sealed record ActorRow(ActorId Id, ActorDetails Details, (int Enterprises, int Institutions) Linked, bool Waits);

/// <param name="ByKind">How many of each kind the cluster has, whatever the filter.</param>
/// <param name="Sizes">How many each view shows; none where counting would take too long for a page.</param>
public sealed record ActorsListed(ClusterAddress At, ActorsAsked Asked, IReadOnlyList<ActorRow> Rows, int Found, IReadOnlyList<(ActorKind Kind, int Count)> ByKind,
    IReadOnlyList<string> Places, IReadOnlyDictionary<ActorsView, int> Sizes, IReadOnlyList<SavedView> Saved, bool MayEnter, bool MayBring, bool MayExport, bool MayKeepViews, IReadOnlyList<Refusal> Refused)
{
    public int All => ByKind.Sum(k => k.Count);
    public int Enterprises => ByKind.Where(k => k.Kind.IsEnterprise()).Sum(k => k.Count);
    public int Institutions => ByKind.Where(k => k.Kind.IsSupportInstitution()).Sum(k => k.Count);
}

/// <summary>The register of a cluster (product row F1).</summary>
public static class ActorsPage
{
    /// <summary>In larger registers the numbers beside the views would cost more than the list.</summary>
    const int MostCounted = 5_000;

    /// <summary>Places to choose from, those with most actors.</summary>
    const int MostPlaces = 500;

    static readonly ActorsView[] Counted = [ActorsView.Unlinked, ActorsView.Unsupported, ActorsView.LedByWomen, ActorsView.Waiting, ActorsView.Gone];

    public sealed record ViewForm
    {
        public string? Name { get; init; }
        public string? Query { get; init; }
        public Guid Once { get; init; }
    }

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors", ([AsParameters] ClusterAddress at, [AsParameters] ActorsAsked asked, Asking asking, Registers registers, Caller me, Frames frames) =>
            Show(at, asked, asking, registers, me, frames, [])).Needs(Deed.SeeActors, Scope.Cluster);
        cluster.MapGet("/actors.csv", Csv).Needs(Deed.ExportActors, Scope.Cluster);
        cluster.MapGet("/actors.xlsx", Xlsx).Needs(Deed.ExportActors, Scope.Cluster);
        cluster.MapGet("/actors.geojson", Points).Needs(Deed.ExportActors, Scope.Cluster);
        cluster.MapPost("/actors/views", Keep).Needs(Deed.KeepView, Scope.Cluster);
        cluster.MapPost("/actors/views/{view:guid}/drop", Drop).Needs(Deed.DropView, Scope.Cluster);
    }

    static async Task<IResult> Show(ClusterAddress at, ActorsAsked asked, Asking asking, Registers registers, Caller me, Frames frames, IReadOnlyList<Refusal> refused)
    {
        await using var records = asking.For(at.InitiativeId);
        var all = records.MembersOf(at.ClusterId);
        var linked = await LinkedIn.Latest(records, at.ClusterId);
        var register = await registers.Of(records, at.InitiativeId, at.ClusterId);
        var found = asked.Of(records, all, linked);
        var rows = await asked.Sorted(found).Skip((asked.PageNumber - 1) * ActorsAsked.PerPage).Take(ActorsAsked.PerPage)
            .Select(a => new { a.Id, a.Details, a.Waits }).ToListAsync();
        var counts = await linked.Counts(records, [.. rows.Select(r => r.Id)]);
        var sizes = new Dictionary<ActorsView, int>();
        if (register.All <= MostCounted)
            foreach (var view in Counted) sizes[view] = await new ActorsAsked(View: view).Of(records, all, linked).CountAsync();
        return await frames.ClusterPage<ActorList>(at, records, new ActorsListed(at, asked, [.. rows.Select(r => new ActorRow(r.Id, r.Details, counts.GetValueOrDefault(r.Id), r.Waits))],
            asked.IsAll ? register.All : await found.CountAsync(), register.ByKind, [.. register.Places.Select(p => p.Place).OfType<string>().Take(MostPlaces).Order(StringComparer.CurrentCulture)], sizes,
            await records.SavedViews.Where(v => v.Cluster == at.ClusterId && !v.Dropped).OrderBy(v => v.Name).ToListAsync(), me.May(Deed.EnterActor, at.Place), me.May(Deed.BringNetwork, at.Place),
            me.May(Deed.ExportActors, at.Place), me.May(Deed.KeepView, at.Place), refused), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> Csv([AsParameters] ClusterAddress at, [AsParameters] ActorsAsked asked, Asking asking)
    {
        var (fields, actors) = await Shown(at, asked, asking);
        return Downloads.Csv("actors.csv", ["id", .. fields.Select(f => f.Name)], actors.Select(a => (IReadOnlyList<object?>)[a.Id.Value, .. fields.Select(f => f.Read(a.Details))]));
    }

    /// <summary>The same as a workbook: numbers and days as such, the headings in the reader's language, and read again by the importer in any.</summary>
    static async Task<IResult> Xlsx([AsParameters] ClusterAddress at, [AsParameters] ActorsAsked asked, Asking asking)
    {
        var (fields, actors) = await Shown(at, asked, asking);
        return Downloads.Workbook("actors.xlsx", new Texts(typeof(ActorsText))[ActorsText.Actors], ["id", .. fields.Select(f => ActorWords.Field(f.Name))],
            actors.Select(a => (IReadOnlyList<object?>)[a.Id.Value.ToString(), .. fields.Select(f => Cell(f, f.Read(a.Details)))]));
    }

    static object? Cell(ActorField field, string? kept) => kept is null ? null : field.Type switch
    {
        FieldType.Count or FieldType.Year => int.Parse(kept, CultureInfo.InvariantCulture),
        FieldType.Amount => decimal.Parse(kept, CultureInfo.InvariantCulture),
        FieldType.Degrees => double.Parse(kept, CultureInfo.InvariantCulture),
        FieldType.Day => DateOnly.ParseExact(kept, "O", CultureInfo.InvariantCulture),
        FieldType.OneOf or FieldType.SomeOf or FieldType.YesNo => ActorWords.Value(field.Name, kept),
        _ => kept,
    };

    /// <summary>What is shown: its filter and order; its columns where some were chosen, else every field. Persons' own data stays here.</summary>
    static async Task<(IReadOnlyList<ActorField> Fields, IReadOnlyList<Actor> Actors)> Shown(ClusterAddress at, ActorsAsked asked, Asking asking)
    {
        await using var records = asking.For(at.InitiativeId);
        return (Exported(asked), await asked.Sorted(asked.Of(records, records.MembersOf(at.ClusterId), await LinkedIn.Latest(records, at.ClusterId))).ToListAsync());
    }

    /// <summary>The same as points on a map; those without a position are left out.</summary>
    static async Task<IResult> Points([AsParameters] ClusterAddress at, [AsParameters] ActorsAsked asked, Asking asking)
    {
        await using var records = asking.For(at.InitiativeId);
        var fields = Exported(asked).Where(f => f.Type != FieldType.Degrees).ToList();
        var actors = await asked.Sorted(asked.Of(records, records.MembersOf(at.ClusterId), await LinkedIn.Latest(records, at.ClusterId)))
            .Where(a => a.Details.Latitude != null && a.Details.Longitude != null).ToListAsync();
        return Downloads.GeoJson("actors.geojson", actors.Select(a => new MapPoint(a.Id.Value.ToString(), a.Details.Latitude!.Value, a.Details.Longitude!.Value,
            [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Read(a.Details)))])));
    }

    static IReadOnlyList<ActorField> Exported(ActorsAsked asked) => asked.Col is { Length: > 0 }
        ? [ActorField.Named(nameof(ActorDetails.Name)), .. asked.Columns(personal: false).Select(c => c.Field).OfType<ActorField>()]
        : [.. ActorField.All.Where(f => !f.Personal)];

    static async Task<IResult> Keep([AsParameters] ClusterAddress at, [FromForm] ViewForm form, DeedRunner run, Asking asking, Registers registers, Caller me, Frames frames)
    {
        var kept = await run.Do(me, Deed.KeepView, at.Place, form.Once, work =>
            SavedViews.Keep(at.InitiativeId, at.ClusterId, form.Name, form.Query, [.. work.Db.SavedViews.Where(v => v.Cluster == at.ClusterId && !v.Dropped)]).Then(fact => work.Add(new SavedView(fact))));
        return kept.Fact is { } fact ? Results.Redirect(at.Page("actors") + fact.Query) : await Show(at, new ActorsAsked(), asking, registers, me, frames, kept.Refusals);
    }

    static async Task<IResult> Drop([AsParameters] ClusterAddress at, Guid view, [FromForm] ViewForm form, DeedRunner run, Caller me, Frames frames)
    {
        var dropped = await run.Do(me, Deed.DropView, at.Place, form.Once, work =>
        {
            var found = work.Db.SavedViews.SingleOrDefault(v => v.Id == new SavedViewId(view) && v.Cluster == at.ClusterId);
            return SavedViews.Drop(found).Then(fact => found!.Take(fact));
        });
        return dropped.Fact is null ? frames.NotFound() : Results.Redirect(at.Page("actors"));
    }
}
