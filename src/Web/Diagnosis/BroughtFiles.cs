using System.Globalization;
using Jointly.Exchange;
using Jointly.Exchange.ActorTables;
using Jointly.Exchange.EdgeLists;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis;
using Jointly.Method.Words;

namespace Jointly.Web.Diagnosis;

/// <summary>An edge list with, perhaps, a table of its actors, put together: what the page previews, the deed brings and the command line reads.</summary>
public sealed record BroughtFiles(EdgeListResult Ties, ActorTableResult? Table, IReadOnlyList<BroughtActor> Actors, IReadOnlyList<BroughtTie> Linkages, IReadOnlyList<BroughtWave> Waves)
{
    /// <param name="named">Whoever the table says nothing of may be named: they agreed, or the list is public (N-35).</param>
    /// <param name="on">The day to which the network is dated where its waves do not say their own.</param>
    public static BroughtFiles Read(Stream ties, Stream? actors, bool directed, DateOnly on, bool bare = false, bool named = false)
    {
        var list = EdgeList.Read(ties, new EdgeListOptions(directed, bare));
        var table = actors is null ? null : ActorTable.Read(actors, new ActorTableOptions(ActorKind.NotSaid));

        // Ties call actors by the table's code or by name; a name that the table does not have is an actor of whom nothing more is known.
        var byName = new Dictionary<string, BroughtActor>(StringComparer.Ordinal);
        var all = new List<BroughtActor>();
        foreach (var row in table?.Actors ?? [])
        {
            var actor = new BroughtActor(row.Code ?? row.Details.Name, Consenting(row.Details), row.Member ?? true);
            if (!byName.TryAdd(actor.Key, actor)) continue;
            byName.TryAdd(row.Details.Name, actor);
            byName.TryAdd(Folded.Of(row.Details.Name), actor);
            all.Add(actor);
        }
        ActorDetails Consenting(ActorDetails d) => named && d.Consent == Consent.NotAsked ? d with { Consent = Consent.PublicGround } : d;
        BroughtActor Named(string name)
        {
            if (byName.TryGetValue(name, out var known) || byName.TryGetValue(Folded.Of(name), out known)) return known;
            var actor = new BroughtActor(name, Consenting(new ActorDetails { Name = name, Kind = ActorKind.NotSaid }));
            byName[name] = actor;
            all.Add(actor);
            return actor;
        }
        foreach (var name in list.Actors) Named(name);
        // Without a column for waves the file is the answers of one: who was asked, it does not say.
        IReadOnlyList<string> waves = list.Waves.Count > 0 ? list.Waves : [""];
        var number = waves.Select((w, i) => (w, i)).ToDictionary(w => w.w, w => w.i + 1, StringComparer.Ordinal);
        List<BroughtTie> linkages = [.. list.Ties.Select(t => new BroughtTie(Named(t.From).Key, Named(t.To).Key, Kind(t.Kind, directed),
            t.Wave is { } w ? number[w] : 1, t.Weight is >= 1 and <= 3 ? (int)t.Weight : null))];
        return new BroughtFiles(list, table, all, linkages, [.. waves.Select((w, i) => new BroughtWave(i + 1, Day(w) ?? on, new Dictionary<string, Answer>()))]);
    }

    /// <summary>Of both files, those of the ties first.</summary>
    public IEnumerable<(bool OfTies, Problem Problem)> Problems => Ties.Problems.Select(p => (true, p)).Concat((Table?.Problems ?? []).Select(p => (false, p)));
    public IEnumerable<(bool OfTies, Note Note)> Notes => Ties.Notes.Select(n => (true, n)).Concat((Table?.Notes ?? []).Select(n => (false, n)));

    static string Kind(string? written, bool directed) =>
        string.IsNullOrWhiteSpace(written) ? directed ? LinkageKind.UnnamedOneWay : LinkageKind.Unnamed : LinkageKind.Find(written.Trim())?.Code ?? written.Trim()[..Math.Min(written.Trim().Length, 40)];

    static DateOnly? Day(string wave) =>
        DateOnly.TryParseExact(wave, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;
}
