using System.Globalization;
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

public sealed record WaveLine(Wave Wave, int Asked, int Answered);
public sealed record WavesView(ClusterAddress At, IReadOnlyList<WaveLine> Waves, bool MayBegin);

/// <param name="Members">Who can be asked, with the name under which the reader knows them.</param>
public sealed record NewWaveView(ClusterAddress At, IReadOnlyList<(Actor Actor, string Name)> Members, NewWaveForm Typed, IReadOnlyList<Refusal> Refused);

public sealed record NewWaveForm(string? Name, string? Number, string? First, string? Last, IReadOnlySet<string> Kinds, bool All, IReadOnlySet<string> Respondents, Guid Once)
{
    public static NewWaveForm Read(IFormCollection form) => new(form["Name"], form["Number"], form["First"], form["Last"], form["Kinds"].OfType<string>().ToHashSet(),
        form["Who"] != "ticked", form["Respondents"].OfType<string>().ToHashSet(), Guid.TryParse(form["Once"], out var once) ? once : default);
}

/// <summary>Waves of asking: those of a cluster, and beginning one (method §10.3).</summary>
public static class WavesPage
{
    public static readonly RequestFormLimitsAttribute ManyFields = new() { ValueCountLimit = 20_000 };

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/waves", Show).Needs(Deed.SeeWaves, Scope.Cluster);
        cluster.MapGet("/waves/new", async ([AsParameters] ClusterAddress at, Asking asking, Caller me, Frames frames, TimeProvider time) =>
        {
            await using var records = asking.For(at.InitiativeId);
            var number = (await records.Waves.Where(w => w.Cluster == at.ClusterId).MaxAsync(w => (int?)w.Number) ?? 0) + 1;
            var today = time.Today();
            return await Form(at, new NewWaveForm(null, number.ToString(CultureInfo.InvariantCulture), Day(today), Day(today.AddDays(30)),
                LinkageKind.All.Where(k => k.InReading).Select(k => k.Code).ToHashSet(), true, new HashSet<string>(), Guid.CreateVersion7()), [], asking, me, frames);
        }).Needs(Deed.BeginWave, Scope.Cluster);
        cluster.MapPost("/waves/new", Begin).Needs(Deed.BeginWave, Scope.Cluster).WithMetadata(ManyFields);
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static async Task<IResult> Show([AsParameters] ClusterAddress at, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var waves = await records.Waves.Where(w => w.Cluster == at.ClusterId).OrderByDescending(w => w.Number).ToListAsync();
        var counts = await records.Askeds.Where(a => records.Waves.Any(w => w.Id == a.Wave && w.Cluster == at.ClusterId)).GroupBy(a => a.Wave).Select(g => new
        {
            g.Key, Asked = g.Select(a => a.Actor).Distinct().Count(), Answered = g.Where(a => a.Answer == Answer.Answered).Select(a => a.Actor).Distinct().Count(),
        }).ToDictionaryAsync(c => c.Key);
        return await frames.ClusterPage<WaveList>(at, records, new WavesView(at, [.. waves.Select(w => counts.GetValueOrDefault(w.Id) is { } c ? new WaveLine(w, c.Asked, c.Answered) : new WaveLine(w, 0, 0))],
            me.May(Deed.BeginWave, at.Place)));
    }

    static async Task<IResult> Form(ClusterAddress at, NewWaveForm typed, IReadOnlyList<Refusal> refused, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        return await frames.ClusterPage<NewWave>(at, records, new NewWaveView(at, await Members(records, at, me), typed, refused), refused.Count == 0 ? 200 : 422);
    }

    /// <summary>Members that can be asked, those who keep the project apart.</summary>
    internal static async Task<IReadOnlyList<(Actor Actor, string Name)>> Members(JointlyContext records, ClusterAddress at, Caller me) =>
        [.. (await records.MembersOf(at.ClusterId).Where(a => !a.Retracted && a.Details.Kind != ActorKind.Facilitator).OrderBy(a => a.SortName).ToListAsync())
            .Select(a => (a, LinkageNames.Of(a, keepsRegister: me.May(Deed.SeeActors, at.Place))))];

    static async Task<IResult> Begin([AsParameters] ClusterAddress at, [FromForm] IFormCollection sent, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var (form, refused) = (NewWaveForm.Read(sent), new List<Refusal>());
        var (first, last) = (Typed.Day(form.First, "First", refused), Typed.Day(form.Last, "Last", refused));
        int? number = int.TryParse(form.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
        if (refused.Count == 0)
        {
            var begun = await run.Do(me, Deed.BeginWave, at.Place, form.Once, work =>
            {
                var members = work.Db.MembersOf(at.ClusterId).Where(a => !a.Retracted && a.Details.Kind != ActorKind.Facilitator).Select(a => a.Id).ToList();
                var asked = form.All ? members : [.. members.Where(m => form.Respondents.Contains(m.Value.ToString()))];
                return Waves.Begin(at.InitiativeId, at.ClusterId, WaveId.New(), [.. work.Db.Waves.Where(w => w.Cluster == at.ClusterId).Select(w => w.Number)], number, form.Name, first, last, [.. form.Kinds], asked.Count)
                    .Then(fact =>
                    {
                        work.Add(new Wave(fact));
                        foreach (var row in Waves.Ask(at.InitiativeId, fact.Wave, fact.Kinds, asked)) work.Add(row);
                    });
            });
            if (begun.Fact is { } done) return Results.Redirect(at.Wave(done.Wave));
            refused.AddRange(begun.Refusals);
        }
        return await Form(at, form, refused, asking, me, frames);
    }
}
