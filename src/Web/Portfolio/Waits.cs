using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Actors.Importing;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Web.Actors;
using Jointly.Web.Linkages;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <summary>Something that the reader can decide or mend, and why it matters.</summary>
/// <param name="Since">The day it waits from, where the records tell one.</param>
public sealed record Waiting(string What, string Where, string Why, string Act, string Address, DateOnly? Since = null);

/// <summary>What waits for one person: only what the records know, and only where that person may do it.</summary>
public static class Waits
{
    const int MostCollisions = 20, DaysBack = 30, MostNamed = 3;

    static readonly Texts T = new(typeof(HomeText));
    static readonly Texts P = new(typeof(PortfolioPagesText));

    public static async Task<IReadOnlyList<Waiting>> Of(JointlyContext records, AccountsContext accounts, Caller me, IReadOnlyList<HomeCluster> clusters, IReadOnlyList<Office> offices, IReadOnlyDictionary<PersonId, string> people, DateOnly today)
    {
        List<HomeCluster> mine = [.. clusters.Where(c => c.Works)];
        return
        [
            .. await Collisions(records, mine),
            .. await Lists(records, mine, today),
            .. await Invited(accounts, me, offices, people),
            .. mine.Where(c => c is { Wave: not null, Standing.Unanswered: > 0 }).Select(c => new Waiting(T["SheetsWait", c.Standing.Unanswered], c.Name,
                T[HomeText.SheetsWaitWhy, c.Standing.Answered, c.Standing.Asked, c.Wave!.Number, c.Wave.On], T[HomeText.OpenSheets], c.At.Wave(c.Wave.Id), c.Wave.On)),
            .. mine.Where(c => c.Standing.WithoutPlace > 0).Select(c => new Waiting(T["PlacesMissing", c.Standing.WithoutPlace], c.Name, T[HomeText.PlacesMissingWhy], T[HomeText.OpenRegister], c.At.Page("actors") + "?sort=-Place")),
            .. mine.Where(c => c.Standing.ConsentToAsk > 0).Select(c => new Waiting(T["ConsentWaits", c.Standing.ConsentToAsk], c.Name, T[HomeText.ConsentWaitsWhy], T[HomeText.OpenRegister], c.At.Page("actors"))),
        ];
    }

    static async Task<IEnumerable<Waiting>> Collisions(JointlyContext records, IReadOnlyList<HomeCluster> mine)
    {
        var (ids, by) = (mine.Select(c => c.At.ClusterId).ToList(), mine.ToDictionary(c => c.At.ClusterId));
        var found = await (from m in records.Memberships
                           join a in records.Actors on m.Actor equals a.Id
                           where ids.Contains(m.Cluster) && !a.Retracted && a.Waits
                           select new { m.Cluster, Actor = a }).Take(MostCollisions).ToListAsync();
        return found.DistinctBy(f => f.Actor.Id).Select(f => new Waiting(P[PortfolioPagesText.DecideTwo, f.Actor.Called()], by[f.Cluster].Name, P[PortfolioPagesText.DecideTwoWhy], P[PortfolioPagesText.Compare], by[f.Cluster].At.Actor(f.Actor.Id, "history")));
    }

    /// <summary>The last list of each cluster: rows that were not taken, or those that are still coming in.</summary>
    static async Task<IEnumerable<Waiting>> Lists(JointlyContext records, IReadOnlyList<HomeCluster> mine, DateOnly today)
    {
        var (ids, by) = (mine.Select(c => c.At.ClusterId).ToList(), mine.ToDictionary(c => c.At.ClusterId));
        var last = await records.Imports.Where(i => ids.Contains(i.Cluster) && i.At == records.Imports.Where(j => j.Cluster == i.Cluster && j.Initiative == i.Initiative).Max(j => j.At)).ToListAsync();
        return last.Where(i => i.State is ImportState.Taking or ImportState.Undoing || i is { State: ImportState.Taken, Counts.Waiting: > 0 } && DateOnly.FromDateTime(i.At.UtcDateTime).AddDays(DaysBack) >= today)
            .Select(i => i.State is ImportState.Taking or ImportState.Undoing
                ? new Waiting(T[HomeText.TakingOver], by[i.Cluster].Name, T[HomeText.TakingOverWhy, i.Done, i.Steps, i.FileName], T[HomeText.LookAtIt], ImportedPage.Address(by[i.Cluster].At, i.Id), DateOnly.FromDateTime(i.At.UtcDateTime))
                : new Waiting(T["RowsWait", i.Counts.Waiting], by[i.Cluster].Name, T[HomeText.RowsWaitWhy, i.FileName], T[HomeText.LookAtThem], ImportedPage.Address(by[i.Cluster].At, i.Id), DateOnly.FromDateTime(i.At.UtcDateTime)));
    }

    /// <summary>Who was asked in and has no account yet.</summary>
    static async Task<IEnumerable<Waiting>> Invited(AccountsContext accounts, Caller me, IReadOnlyList<Office> offices, IReadOnlyDictionary<PersonId, string> people)
    {
        var here = offices.Where(o => o.Initiative is { } i && me.May(Deed.InviteToInitiative, new Place(i)) && people.ContainsKey(o.Person)).GroupBy(o => o.Initiative!.Value).ToDictionary(g => g.Key, g => g.Select(o => o.Person).Distinct().ToList());
        var all = here.SelectMany(h => h.Value).Distinct().ToList();
        var inside = (await accounts.Users.Where(u => all.Contains(u.Person)).Select(u => u.Person).ToListAsync()).ToHashSet();
        return here.Select(h => (Initiative: h.Key, Outside: h.Value.Where(p => !inside.Contains(p)).Select(p => people[p]).Order(StringComparer.CurrentCulture).ToList())).Where(h => h.Outside.Count > 0)
            .Select(h => new Waiting(T["InvitedWait", h.Outside.Count], "", T[HomeText.InvitedWaitWhy, string.Join(", ", h.Outside.Take(MostNamed)) + (h.Outside.Count > MostNamed ? " " + T["AndOthers", h.Outside.Count - MostNamed] : "")],
                T[HomeText.OpenPeople], $"/i/{h.Initiative.Value}/people"));
    }
}
