using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Web.Admission;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <summary>Something found: what it is called, what it is, where it stands.</summary>
public sealed record FoundLine(string Address, string Name, ActorKind? Kind, string? Where);

/// <param name="More">There are more actors than are shown.</param>
public sealed record SearchView(string Sought, IReadOnlyList<FoundLine> Places, IReadOnlyList<FoundLine> Actors, IReadOnlyList<FoundLine> People, bool More)
{
    public int Found => Places.Count + Actors.Count + People.Count;
}

/// <summary>Looking for a word in all that one may see: initiatives, clusters, actors, people. Accents and case do not matter.</summary>
public static class SearchPage
{
    const int MostShown = 50, MostWords = 6;

    public static void Map(IEndpointRouteBuilder house) => house.MapGet("/search", Show).Needs(Deed.SeeHome, Scope.House);

    static async Task<IResult> Show(string? q, Asking asking, Caller me, Frames frames)
    {
        var words = Folded.Of(q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        if (words.Count == 0) return frames.Page<Found>(new SearchView("", [], [], [], false));
        await using var records = asking.For(me);
        var culture = CultureInfo.CurrentUICulture;
        bool Fits(string? text) => text is not null && words.TrueForAll(w => Folded.Of(text).Contains(w, StringComparison.Ordinal));

        var initiatives = (await records.Initiatives.ToListAsync()).Where(i => me.May(Deed.SeeInitiative, new Place(i.Id))).ToList();
        var clusters = (await records.Clusters.ToListAsync()).Where(c => me.May(Deed.SeeCluster, new Place(c.Initiative, c.Id))).ToList();
        var places = initiatives.Where(i => i.Names.Any(n => Fits(n.Name))).Select(i => new FoundLine($"/i/{i.Id.Value}", Named.In(i.Names, culture), null, null))
            .Concat(clusters.Where(c => c.Names.Any(n => Fits($"{n.Name} {c.Place}"))).Select(c => new FoundLine(ClusterAddress.Of(c.Initiative, c.Id), Named.In(c.Names, culture), null, c.Place))).ToList();

        var readable = clusters.Where(c => me.May(Deed.SeeActors, new Place(c.Initiative, c.Id))).ToDictionary(c => c.Id);
        var actors = await Actors(records, [.. readable.Keys], words);
        var people = await People(records, me, [.. initiatives.Select(i => i.Id)]);
        return frames.Page<Found>(new SearchView(q!.Trim(), [.. places.OrderBy(p => p.Name, StringComparer.CurrentCulture)],
            [.. actors.Take(MostShown).Select(a => new FoundLine(new ClusterAddress(readable[a.Cluster].Initiative.Value, a.Cluster.Value).Actor(a.Id), a.Name, a.Kind,
                string.Join(" · ", new[] { a.Place, Named.In(readable[a.Cluster].Names, culture) }.OfType<string>())))],
            [.. people.Where(p => Fits(p.Name)).Take(MostShown).Select(p => new FoundLine($"/i/{p.Initiative.Value}/people", p.Name, null, Named.In(initiatives.Single(i => i.Id == p.Initiative).Names, culture)))],
            actors.Count > MostShown));
    }

    static async Task<List<(ActorId Id, string Name, ActorKind Kind, string? Place, ClusterId Cluster)>> Actors(JointlyContext records, IReadOnlyList<ClusterId> clusters, IReadOnlyList<string> words)
    {
        if (clusters.Count == 0) return [];
        var found = records.Actors.Where(a => !a.Retracted && records.Memberships.Any(m => m.Actor == a.Id && clusters.Contains(m.Cluster)));
        foreach (var word in words) found = found.Where(a => a.Sought.Contains(word));
        var rows = await found.OrderBy(a => a.SortName).ThenBy(a => a.Id).Take(MostShown + 1)
            .Select(a => new { a.Id, a.Name, a.Details.Kind, a.Details.Place, Cluster = records.Memberships.Where(m => m.Actor == a.Id && clusters.Contains(m.Cluster)).OrderBy(m => m.From).Select(m => m.Cluster).First() }).ToListAsync();
        return [.. rows.Select(a => (a.Id, a.Name, a.Kind, a.Place, a.Cluster))];
    }

    static async Task<List<(InitiativeId Initiative, string Name)>> People(JointlyContext records, Caller me, IReadOnlyList<InitiativeId> initiatives)
    {
        var open = initiatives.Where(i => me.May(Deed.SeePeople, new Place(i))).ToList();
        if (open.Count == 0) return [];
        var rows = await (from o in records.Offices where o.Initiative != null && open.Contains(o.Initiative.Value) join p in records.People on o.Person equals p.Id where p.Name != "" select new { o.Initiative, p.Name }).Distinct().ToListAsync();
        return [.. rows.Select(r => (r.Initiative!.Value, r.Name)).OrderBy(r => r.Name, StringComparer.CurrentCulture)];
    }
}
