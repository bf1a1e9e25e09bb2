using System.Globalization;
using System.Linq.Expressions;
using Jointly.Method.Actors;
using Jointly.Method.Words;
using Jointly.Records;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Actors;

/// <summary>Whom a list shows besides what is typed: all, those left out, those led by women, those taken out.</summary>
public enum ActorsView { All, Unlinked, Unsupported, LedByWomen, Waiting, Gone }

/// <summary>What is looked for in the register, how it is sorted, which columns, which page: all that an address says, and a saved view keeps.</summary>
/// <param name="Q">Words that must all stand in names, place, products or number.</param>
/// <param name="At">The place.</param>
/// <param name="Sort">A field or count of <see cref="ListColumn"/>, falling with a minus before it.</param>
/// <param name="Col">Chosen columns; none for the usual ones.</param>
public sealed record ActorsAsked(string? Q = null, ActorKind? Kind = null, string? At = null, string? Sector = null, SizeBand? Size = null, ActorsView? View = null,
    string? Sort = null, string[]? Col = null, int? Page = null)
{
    public const int PerPage = 50;
    public int PageNumber => Math.Clamp(Page ?? 1, 1, 1_000_000);

    /// <summary>Nothing is left out but those that were taken out.</summary>
    public bool IsAll => string.IsNullOrWhiteSpace(Q) && Kind is null && string.IsNullOrEmpty(At) && string.IsNullOrEmpty(Sector) && Size is null && (View ?? ActorsView.All) == ActorsView.All;
    public bool Gone => View == ActorsView.Gone;

    public IReadOnlyList<ListColumn> Columns(bool personal) =>
        ListColumn.Known(personal).Where(c => Col?.Contains(c.Name) == true).ToList() is { Count: > 0 } chosen ? chosen : ListColumn.Usual;

    public IQueryable<Actor> Of(JointlyContext records, IQueryable<Actor> actors, LinkedIn linked)
    {
        actors = actors.Where(a => a.Retracted == Gone && a.MergedInto == null);
        if (Kind is { } kind) actors = actors.Where(a => a.Details.Kind == kind);
        if (!string.IsNullOrEmpty(At)) actors = actors.Where(a => a.Details.Place == At);
        if (!string.IsNullOrEmpty(Sector)) actors = actors.Where(a => a.Details.Sector!.StartsWith(Sector));
        if (Size is { } size)
        {
            var (least, most) = SizeBands.Range(size);
            actors = actors.Where(a => a.Details.People >= least && a.Details.People <= most);
        }
        if (!string.IsNullOrWhiteSpace(Q))
            foreach (var word in Folded.Of(Q).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
                actors = actors.Where(a => a.Sought.Contains(word));
        return View switch
        {
            ActorsView.Unlinked => linked.ToNoOne(records, actors),
            ActorsView.Unsupported => linked.ToNoInstitution(records, actors),
            ActorsView.LedByWomen => actors.Where(a => a.Details.LedBy == LedBy.Woman || a.Details.LedBy == LedBy.Both),
            ActorsView.Waiting => actors.Where(a => a.Waits),
            _ => actors,
        };
    }

    public IQueryable<Actor> Sorted(IQueryable<Actor> actors)
    {
        var falling = Sort is ['-', ..];
        return Sort?.TrimStart('-') switch
        {
            nameof(ActorDetails.Kind) => ByName(falling ? actors.OrderByDescending(a => a.Details.Kind) : actors.OrderBy(a => a.Details.Kind)),
            nameof(ActorDetails.Place) => By(a => a.Details.Place, a => a.Details.Place == null),
            nameof(ActorDetails.Sector) => By(a => a.Details.Sector, a => a.Details.Sector == null),
            nameof(ActorDetails.People) => By(a => a.Details.People, a => a.Details.People == null),
            nameof(ActorDetails.YearBegan) => By(a => a.Details.YearBegan, a => a.Details.YearBegan == null),
            _ => falling ? actors.OrderByDescending(a => a.SortName).ThenByDescending(a => a.Id) : actors.OrderBy(a => a.SortName).ThenBy(a => a.Id),
        };

        // Who says nothing comes last either way; the databases differ where nobody says so.
        IQueryable<Actor> By<T>(Expression<Func<Actor, T>> key, Expression<Func<Actor, bool>> absent) =>
            ByName(falling ? actors.OrderBy(absent).ThenByDescending(key) : actors.OrderBy(absent).ThenBy(key));

        static IQueryable<Actor> ByName(IOrderedQueryable<Actor> sorted) => sorted.ThenBy(a => a.SortName).ThenBy(a => a.Id);
    }

    /// <summary>The same as the end of an address; nothing asked is nothing written.</summary>
    public string Query() => QueryString.Create(Said()).ToString();

    /// <summary>The same as fields of a form that asks again.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields() => [.. Said().Where(q => q.Key != "page").Select(q => KeyValuePair.Create(q.Key, q.Value!))];

    IEnumerable<KeyValuePair<string, string?>> Said() =>
        new Dictionary<string, string?>
        {
            ["q"] = Q, ["kind"] = Kind?.ToString(), ["at"] = At, ["sector"] = Sector, ["size"] = Size?.ToString(),
            ["view"] = View is null or ActorsView.All ? null : View.ToString(), ["sort"] = Sort, ["page"] = Page is > 1 ? Page.Value.ToString(CultureInfo.InvariantCulture) : null,
        }.Concat((Col ?? []).Select(c => KeyValuePair.Create("col", (string?)c))).Where(q => !string.IsNullOrEmpty(q.Value));
}
