using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Actors;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Linkages;

public sealed record RespondentLine(RespondentStanding Standing, Actor Actor, string Name);

/// <param name="Response">Who answered of those asked; of all, whatever page is shown.</param>
/// <param name="NotAsked">Members that can still be asked.</param>
public sealed record WaveView(ClusterAddress At, Wave Wave, Share Response, int Linkages, IReadOnlyList<RespondentLine> Lines, int Page, string? Q, int Found, IReadOnlyList<(Actor Actor, string Name)> NotAsked,
    bool MayAnswer, bool MayBegin, bool MayBring, IReadOnlyList<Refusal> Refused)
{
    public const int PerPage = 100;
}

/// <summary>One wave: who was asked, what became of it, how many answered.</summary>
public static class WavePage
{
    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/waves/{wave:guid}", ([AsParameters] ClusterAddress at, Guid wave, int? page, string? q, Asking asking, Caller me, Frames frames) =>
            Page(at, new WaveId(wave), page, q, [], asking, me, frames)).Needs(Deed.SeeWaves, Scope.Cluster);
        cluster.MapPost("/waves/{wave:guid}/respondents", AskMore).Needs(Deed.BeginWave, Scope.Cluster).WithMetadata(WavesPage.ManyFields);
    }

    static async Task<IResult> Page(ClusterAddress at, WaveId id, int? page, string? q, IReadOnlyList<Refusal> refused, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await records.Waves.SingleOrDefaultAsync(w => w.Id == id && w.Cluster == at.ClusterId) is not { } wave) return frames.NotFound();
        var asked = await records.Askeds.Where(a => a.Wave == id).ToListAsync();
        var open = await records.OpenIn(at.ClusterId).Where(l => l.Wave == id).ToListAsync();
        var standing = WaveStanding.Of(asked, open, kind => !LinkageRows.SealedKinds.Contains(kind));
        var actors = await records.Actors.Where(a => records.Askeds.Any(r => r.Wave == id && r.Actor == a.Id)).ToDictionaryAsync(a => a.Id);
        var (shown, sought) = (Math.Max(1, page ?? 1), Folded.Of(q ?? ""));
        var lines = standing.Respondents.Select(r => new RespondentLine(r, actors[r.Respondent], LinkageNames.Of(actors[r.Respondent], keepsRegister: me.May(Deed.SeeActors, at.Place))))
            .Where(l => Folded.Of(l.Name).Contains(sought, StringComparison.Ordinal)).OrderBy(l => l.Name, StringComparer.CurrentCulture).ToList();
        return await frames.ClusterPage<OneWave>(at, records, new WaveView(at, wave, standing.Response, open.Count(l => !l.Retracted), [.. lines.Skip((shown - 1) * WaveView.PerPage).Take(WaveView.PerPage)], shown, q, lines.Count,
            [.. (await WavesPage.Members(records, at, me)).Where(m => !actors.ContainsKey(m.Actor.Id))],
            me.May(Deed.TakeAnswers, at.Place), me.May(Deed.BeginWave, at.Place), me.May(Deed.BringLinkages, at.Place), refused), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> AskMore([AsParameters] ClusterAddress at, Guid wave, [FromForm] IFormCollection sent, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var (id, ticked) = (new WaveId(wave), sent["Respondents"].OfType<string>().ToHashSet());
        await using (var records = asking.For(at.InitiativeId))
            if (!await records.Waves.AnyAsync(w => w.Id == id && w.Cluster == at.ClusterId)) return frames.NotFound();
        var added = await run.Do(me, Deed.BeginWave, at.Place, Guid.TryParse(sent["Once"], out var once) ? once : default, work =>
        {
            var found = work.Db.Waves.Single(w => w.Id == id);
            List<ActorId> more = [.. work.Db.MembersOf(at.ClusterId).Where(a => !a.Retracted && a.Details.Kind != ActorKind.Facilitator).Select(a => a.Id).ToList().Where(a => ticked.Contains(a.Value.ToString()))];
            return Waves.AskMore(found, [.. work.Db.Askeds.Where(a => a.Wave == id).Select(a => a.Actor).Distinct()], more).Then(fact =>
            {
                foreach (var row in Waves.Ask(at.InitiativeId, id, found.Kinds, fact.Respondents)) work.Add(row);
            });
        });
        return added.Fact is not null ? Results.Redirect(at.Wave(id)) : await Page(at, id, null, null, added.Refusals, asking, me, frames);
    }
}
