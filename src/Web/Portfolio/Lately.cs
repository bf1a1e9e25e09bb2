using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <summary>What one person did of one kind in one cluster on one day.</summary>
/// <param name="At">The last time.</param>
/// <param name="Cluster">None where it was done to the initiative.</param>
/// <param name="Actors">Those it was done to, as far as the register knows them; a few.</param>
public sealed record LatelyLine(DateTimeOffset At, InitiativeId Initiative, ClusterId? Cluster, PersonId By, string? Person, Deed Deed, int Times, IReadOnlyList<Actor> Actors, int MoreActors);

/// <summary>What was saved lately, from the log, as far as the caller may see what it was done to.</summary>
public static class Lately
{
    /// <summary>So many entries of each initiative are looked at; a busier day is told from its end.</summary>
    const int MostEntries = 300, MostNamed = 3, MostSubjects = 500;

    // Of what brings hundreds of rows at once, only the list, the wave and the cluster are asked for.
    static readonly string[] Bulk = [nameof(Deed.ImportActors), nameof(Deed.UndoImport), nameof(Deed.BringNetwork), nameof(Deed.BringLinkages)], OfBulk = [nameof(Import), nameof(Wave), nameof(Cluster)];

    public static async Task<IReadOnlyList<LatelyLine>> Since(JointlyContext records, Caller me, DateTimeOffset since)
    {
        var entries = await (from h in records.Heads
                             join e in records.Log on h.Chain equals e.Chain
                             where e.Number > h.Number - MostEntries && e.At >= since && e.By != Records.House.Person
                             select new { e.Chain, e.Number, e.At, e.By, e.DeedName }).ToListAsync();
        var subjects = (await (from h in records.Heads
                               join e in records.Log on h.Chain equals e.Chain
                               join s in records.LogSubjects on new { e.Chain, e.Number } equals new { s.Chain, s.Number }
                               where e.Number > h.Number - MostEntries && e.At >= since && e.By != Records.House.Person && (OfBulk.Contains(s.Kind) || !Bulk.Contains(e.DeedName))
                               select s).ToListAsync()).ToLookup(s => (s.Chain, s.Number));
        List<Guid> Of(string kind) => [.. subjects.SelectMany(s => s).Where(s => s.Kind == kind).Select(s => s.Id).Distinct().Take(MostSubjects)];

        var actors = Of(nameof(Actor)).ConvertAll(i => new ActorId(i));
        var linkages = Of(nameof(Linkage)).ConvertAll(i => new LinkageId(i));
        var waves = Of(nameof(Wave)).ConvertAll(i => new WaveId(i));
        var imports = Of(nameof(Import)).ConvertAll(i => new ImportId(i));
        var asked = Of(nameof(Asked)).ConvertAll(i => new AskedId(i));
        var people = entries.Select(e => e.By).Distinct().ToList();
        var known = await records.Actors.Where(a => actors.Contains(a.Id)).ToDictionaryAsync(a => a.Id);
        var members = (await records.Memberships.Where(m => actors.Contains(m.Actor)).Select(m => new { m.Actor, m.Cluster }).ToListAsync()).ToLookup(m => m.Actor.Value, m => m.Cluster);
        var sealedKinds = LinkageKind.All.Where(k => k.Sealed).Select(k => k.Code).ToList();
        var places = new Dictionary<Guid, ClusterId>();
        foreach (var l in await records.Linkages.Where(l => linkages.Contains(l.Id) && !sealedKinds.Contains(l.Kind)).Select(l => new { l.Id, l.Cluster }).ToListAsync()) places[l.Id.Value] = l.Cluster;
        foreach (var w in await records.Waves.Where(w => waves.Contains(w.Id) || records.Askeds.Any(a => asked.Contains(a.Id) && a.Wave == w.Id)).Select(w => new { w.Id, w.Cluster }).ToListAsync()) places[w.Id.Value] = w.Cluster;
        foreach (var a in await records.Askeds.Where(a => asked.Contains(a.Id)).Select(a => new { a.Id, a.Wave }).ToListAsync()) if (places.TryGetValue(a.Wave.Value, out var at)) places[a.Id.Value] = at;
        foreach (var i in await records.Imports.Where(i => imports.Contains(i.Id)).Select(i => new { i.Id, i.Cluster }).ToListAsync()) places[i.Id.Value] = i.Cluster;
        var figures = Of(nameof(SourceFigure)).ConvertAll(i => new SourceFigureId(i));
        foreach (var f in await records.SourceFigures.Where(f => figures.Contains(f.Id)).Select(f => new { f.Id, f.Cluster }).ToListAsync()) places[f.Id.Value] = f.Cluster;
        var names = await records.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);

        var told = from e in entries
                   let deed = Enum.TryParse<Deed>(e.DeedName, out var d) ? d : (Deed?)null
                   where deed is not null && SeenWith.Of(deed.Value) is not null
                   let about = subjects[(e.Chain, e.Number)].ToList()
                   // A tie of a kind that is sealed is told to nobody here, not even that there is one (N-71).
                   where !about.Any(s => s.Kind == nameof(Linkage) && !places.ContainsKey(s.Id))
                   let clusters = about.SelectMany(s => s.Kind is nameof(Cluster) or nameof(Definition) ? [new ClusterId(s.Id)] : s.Kind == nameof(Actor) ? members[s.Id] : places.TryGetValue(s.Id, out var at) ? [at] : Enumerable.Empty<ClusterId>()).Distinct().ToList()
                   let seen = clusters.Where(c => me.May(SeenWith.Of(deed.Value)!.Value, new Place(e.Chain, c))).Select(c => (ClusterId?)c).FirstOrDefault()
                   where seen is not null || clusters.Count == 0 && me.May(SeenWith.Of(deed.Value)!.Value, new Place(e.Chain))
                   select new { e.Chain, e.Number, e.At, e.By, Deed = deed.Value, Cluster = seen, About = about };
        return [.. told.GroupBy(t => new { Day = DateOnly.FromDateTime(t.At.UtcDateTime), t.Chain, t.Cluster, t.By, t.Deed }).Select(g =>
        {
            var done = g.Key.Deed is Deed.ImportActors or Deed.UndoImport
                ? g.SelectMany(t => t.About).Where(s => s.Kind == nameof(Import)).Select(s => s.Id).Distinct().Count() : g.Count();
            List<Actor> whom = SeenWith.Of(g.Key.Deed) == Deed.SeeActors
                ? [.. g.OrderByDescending(t => t.At).SelectMany(t => t.About).Where(s => s.Kind == nameof(Actor)).Select(s => new ActorId(s.Id)).Distinct().Where(known.ContainsKey).Select(a => known[a])] : [];
            return new LatelyLine(g.Max(t => t.At), g.Key.Chain, g.Key.Cluster, g.Key.By, names.GetValueOrDefault(g.Key.By), g.Key.Deed, Math.Max(1, done), [.. whom.Take(MostNamed)], Math.Max(0, whom.Count - MostNamed));
        }).OrderByDescending(l => l.At)];
    }
}
