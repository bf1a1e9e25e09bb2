using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Linkages;

/// <summary>An opening of sealed relations: for whom, by whom, why, and whether it lasts.</summary>
public sealed record OpeningLine(Override Opening, string For, string By, bool Holds);

/// <param name="Open">To the one who reads, now.</param>
/// <param name="ByMandate">By the reader's own mandate as network analyst.</param>
/// <param name="Rows">None while it is not open.</param>
/// <param name="Whom">For whom the coordinator can open.</param>
public sealed record SealedView(ClusterAddress At, bool Open, bool ByMandate, IReadOnlyList<LinkageRow> Rows, int More, IReadOnlyList<OpeningLine> Openings, IReadOnlyList<Person> Whom, bool MayOpen,
    SealedPage.Form Typed, IReadOnlyList<Refusal> Refused);

/// <summary>
/// Trust and influence (REL9, REL15): open to a network analyst who is neither agent nor member in the cluster, else by the
/// coordinator's reason while it lasts (N-71).
/// </summary>
public static class SealedPage
{
    const int MostShown = 500;

    public sealed record Form
    {
        public string? Who { get; init; }
        public string? Why { get; init; }
        public string? Days { get; init; }
        public string? Opening { get; init; }
        public Guid Once { get; init; }
    }

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/linkages/sealed", ([AsParameters] ClusterAddress at, Asking asking, Caller me, Frames frames, TimeProvider time) =>
            Page(at, new Form { Days = "1", Once = Guid.CreateVersion7() }, [], asking, me, frames, time)).Needs(Deed.SeeSealedLinkages, Scope.Cluster);
        cluster.MapPost("/linkages/sealed/open", Open).Needs(Deed.OpenSealedLinkages, Scope.Cluster);
        cluster.MapPost("/linkages/sealed/close", Close).Needs(Deed.CloseSealedLinkages, Scope.Cluster);
    }

    static async Task<IResult> Page(ClusterAddress at, Form typed, IReadOnlyList<Refusal> refused, Asking asking, Caller me, Frames frames, TimeProvider time)
    {
        await using var records = asking.For(at.InitiativeId);
        var now = time.GetUtcNow();
        var overrides = await records.Overrides.Where(o => o.Cluster == at.ClusterId && o.Rule == SealedRelations.Rule).OrderByDescending(o => o.From).ToListAsync();
        var open = SealedRelations.OpenTo(me, at.Place, overrides, now);
        var whom = await Whom(records, at, time.Today());
        var people = overrides.SelectMany(o => new[] { o.Who, o.By }).ToList();
        var names = await records.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        var ties = records.SealedIn(at.ClusterId).Where(l => !l.Retracted);
        return await frames.ClusterPage<SealedTies>(at, records, new SealedView(at, open, SealedRelations.ByMandate(me, at.Place),
            open ? [.. (await records.Rows(ties.OrderByDescending(l => l.Id).Take(MostShown), keepsRegister: false)).OrderBy(r => r.Linkage.Kind, StringComparer.Ordinal).ThenBy(r => r.FromName, StringComparer.CurrentCulture)] : [],
            open ? Math.Max(0, await ties.CountAsync() - MostShown) : 0,
            [.. overrides.Select(o => new OpeningLine(o, names.GetValueOrDefault(o.Who, ""), names.GetValueOrDefault(o.By, ""), o.HoldsAt(now)))],
            whom, me.May(Deed.OpenSealedLinkages, at.Place), typed, refused), refused.Count == 0 ? 200 : 422);
    }

    /// <summary>Coordinators and network analysts of the cluster: nobody else has work with sealed relations.</summary>
    static async Task<IReadOnlyList<Person>> Whom(JointlyContext records, ClusterAddress at, DateOnly today)
    {
        var (cluster, roles) = (at.ClusterId, new[] { Role.Coordinator, Role.NetworkAnalyst });
        return await records.People.Where(p => records.Offices.Any(o => o.Person == p.Id && roles.Contains(o.Role) && (o.Cluster == null || o.Cluster == cluster)
            && o.From <= today && (o.To == null || today <= o.To))).OrderBy(p => p.Name).ToListAsync();
    }

    static async Task<IResult> Open([AsParameters] ClusterAddress at, [FromForm] Form form, DeedRunner run, Asking asking, Caller me, Frames frames, TimeProvider time)
    {
        await using var records = asking.For(at.InitiativeId);
        var whom = await Whom(records, at, time.Today());
        PersonId? who = Guid.TryParse(form.Who, out var id) && whom.Any(p => p.Id.Value == id) ? new PersonId(id) : null;
        int? days = int.TryParse(form.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
        var opened = await run.Do(me, Deed.OpenSealedLinkages, at.Place, form.Once, work =>
            Overriding.Open(OverrideId.New(), at.Place, SealedRelations.Rule, who, me.Person, form.Why, days, work.Now, [.. work.Db.Overrides.Where(o => o.Cluster == at.ClusterId)])
                .Then(fact => work.Add(new Override(fact))));
        return opened.Fact is not null ? Results.Redirect(at.Page("linkages/sealed")) : await Page(at, form, opened.Refusals, asking, me, frames, time);
    }

    static async Task<IResult> Close([AsParameters] ClusterAddress at, [FromForm] Form form, DeedRunner run, Asking asking, Caller me, Frames frames, TimeProvider time)
    {
        await using var records = asking.For(at.InitiativeId);
        OverrideId? id = Guid.TryParse(form.Opening, out var given) ? new OverrideId(given) : null;
        if (id is null || !await records.Overrides.AnyAsync(o => o.Id == id && o.Cluster == at.ClusterId)) return frames.NotFound();
        var closed = await run.Do(me, Deed.CloseSealedLinkages, at.Place, form.Once, work =>
        {
            var standing = work.Db.Overrides.Single(o => o.Id == id);
            return Overriding.Close(standing, work.Now).Then(standing.Take);
        });
        return closed.Fact is not null ? Results.Redirect(at.Page("linkages/sealed")) : await Page(at, form, closed.Refusals, asking, me, frames, time);
    }
}
