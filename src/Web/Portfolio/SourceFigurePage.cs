using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <summary>What was typed about a source's figure, kept as typed until it makes sense.</summary>
public sealed record SourceFigureForm
{
    public string? Measure { get; init; }
    public string? Words { get; init; }
    public string? Qualifier { get; init; }
    public string? Value { get; init; }
    public string? To { get; init; }
    public string? Unit { get; init; }
    public string? Source { get; init; }
    public string? In { get; init; }
    public string? Period { get; init; }
    public string? Because { get; init; }
    public int? Version { get; init; }
    public Guid Once { get; init; }

    public static SourceFigureForm Of(SourceFigureDetails d, int version) => new()
    {
        Measure = d.Measure.ToString(), Words = d.Words, Qualifier = d.Says.Qualifier.ToString(), Value = Typed.Text(d.Says.Value), To = Typed.Text(d.Says.To), Unit = d.Says.Unit,
        Source = d.Says.Source, In = d.Says.Place, Period = d.Says.Period, Version = version, Once = Guid.CreateVersion7(),
    };

    public SourceFigureDetails? Read(List<Refusal> refused)
    {
        var (value, to) = (Typed.Number(Value, nameof(Value), refused), Typed.Number(To, nameof(To), refused));
        return refused.Count > 0 ? null : new(Typed.Chosen<SourceMeasure>(Measure) ?? SourceMeasure.Other, Words,
            new(value, Typed.Chosen<Qualifier>(Qualifier) ?? Method.Words.Qualifier.AsGiven, Unit, Source ?? "", In, Period) { To = to });
    }
}

/// <param name="Figure">None while it is being added.</param>
public sealed record SourceFigureView(ClusterAddress At, SourceFigure? Figure, SourceFigureForm Typed, IReadOnlyList<Refusal> Refused, IReadOnlyList<ComparedLine> Met);

/// <summary>A figure as a source gives it: added, corrected, taken back, restored (method §0.3, §20).</summary>
public static class SourceFigurePage
{
    public sealed record Why
    {
        public string? Reason { get; init; }
        public Guid Once { get; init; }
    }

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/definition/figures/new", async ([AsParameters] ClusterAddress at, Asking asking, Frames frames) =>
        {
            await using var records = asking.For(at.InitiativeId);
            return await Form(at, null, new() { Once = Guid.CreateVersion7() }, [], [], records, frames);
        }).Needs(Deed.GiveSourceFigure, Scope.Cluster);
        cluster.MapPost("/definition/figures/new", Give).Needs(Deed.GiveSourceFigure, Scope.Cluster);
        cluster.MapGet("/definition/figures/{figure:guid}/correct", Correcting).Needs(Deed.CorrectSourceFigure, Scope.Cluster);
        cluster.MapPost("/definition/figures/{figure:guid}/correct", Correct).Needs(Deed.CorrectSourceFigure, Scope.Cluster);
        cluster.MapPost("/definition/figures/{figure:guid}/retract", Retract).Needs(Deed.RetractSourceFigure, Scope.Cluster);
        cluster.MapPost("/definition/figures/{figure:guid}/restore", Restore).Needs(Deed.RestoreSourceFigure, Scope.Cluster);
    }

    static IQueryable<SourceFigure> Row(JointlyContext db, ClusterAddress at, Guid figure) => db.SourceFigures.Where(f => f.Id == new SourceFigureId(figure) && f.Cluster == at.ClusterId);

    static async Task<IResult> Form(ClusterAddress at, SourceFigure? figure, SourceFigureForm typed, IReadOnlyList<Refusal> refused, IReadOnlyList<ComparedLine> met, JointlyContext records, Frames frames) =>
        await frames.ClusterPage<SourceFigureFields>(at, records, new SourceFigureView(at, figure, typed, refused, met), refused.Count == 0 ? 200 : 422);

    static IResult Done(ClusterAddress at, string said) => Results.Redirect(at.Page("definition") + $"?said={said}#sources");

    static async Task<IResult> Give([AsParameters] ClusterAddress at, [FromForm] SourceFigureForm form, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var refused = new List<Refusal>();
        if (form.Read(refused) is { } typed)
        {
            var given = await run.Do(me, Deed.GiveSourceFigure, at.Place, form.Once, work =>
                Correction.Give(at.InitiativeId, at.ClusterId, SourceFigureId.New(), typed, form.Because).Then(fact => work.Add(new SourceFigure(fact))));
            if (given.Fact is not null) return Done(at, nameof(DefinitionText.Saved));
            refused.AddRange(given.Refusals);
        }
        await using var records = asking.For(at.InitiativeId);
        return await Form(at, null, form, refused, [], records, frames);
    }

    static async Task<IResult> Correcting([AsParameters] ClusterAddress at, Guid figure, Asking asking, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        var row = Row(records, at, figure);
        return await row.SingleOrDefaultAsync() is { } found ? await Form(at, found, SourceFigureForm.Of(found.Details, Histories.VersionOf(row)), [], [], records, frames) : frames.NotFound();
    }

    static async Task<IResult> Correct([AsParameters] ClusterAddress at, Guid figure, [FromForm] SourceFigureForm form, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        if (!await Row(records, at, figure).AnyAsync()) return frames.NotFound();
        var (subject, refused) = (new Subject(nameof(SourceFigure), figure), new List<Refusal>());
        var typed = form.Read(refused);
        if (typed is not null)
        {
            var corrected = await run.Do(me, Deed.CorrectSourceFigure, at.Place, form.Once, work =>
            {
                var now = Row(work.Db, at, figure).Single();
                return OpenedAt.Version(work.Db, subject, form.Version, Histories.VersionOf(Row(work.Db, at, figure)), now.Details) is { } read
                    ? Correction.Of(now, read, typed, form.Because).Then(now.Take)
                    : PortfolioWords.No(nameof(DefinitionText.VersionUnknown));
            });
            if (corrected.Fact is not null) return Done(at, nameof(DefinitionText.Saved));
            refused.AddRange(corrected.Refusals);
        }
        await using var after = asking.For(at.InitiativeId);
        var stands = await Row(after, at, figure).SingleAsync();
        var version = Histories.VersionOf(Row(after, at, figure));
        if (typed is null || form.Version == version || OpenedAt.Version(after, subject, form.Version, version, stands.Details) is not { } opened) return await Form(at, stands, form, refused, [], after, frames);
        var meeting = Meeting<SourceFigureDetails>.Of(SourceFigureDetails.Fields, opened, stands.Details, typed, PortfolioWords.Field, PortfolioWords.Say);
        return await Form(at, stands, SourceFigureForm.Of(meeting.Shown, version) with { Because = form.Because }, refused, meeting.Lines, after, frames);
    }

    static Task<IResult> Retract([AsParameters] ClusterAddress at, Guid figure, [FromForm] Why form, DeedRunner run, Asking asking, Caller me, Frames frames) =>
        Change(at, figure, Deed.RetractSourceFigure, form, f => Correction.Retract(f, form.Reason).Then(f.Take), nameof(DefinitionText.FigureRetracted), run, asking, me, frames);

    static Task<IResult> Restore([AsParameters] ClusterAddress at, Guid figure, [FromForm] Why form, DeedRunner run, Asking asking, Caller me, Frames frames) =>
        Change(at, figure, Deed.RestoreSourceFigure, form, f => Correction.Restore(f, form.Reason).Then(f.Take), nameof(DefinitionText.FigureRestored), run, asking, me, frames);

    static async Task<IResult> Change<T>(ClusterAddress at, Guid figure, Deed deed, Why form, Func<SourceFigure, Outcome<T>> decide, string said, DeedRunner run, Asking asking, Caller me, Frames frames) where T : class, IFact
    {
        await using var records = asking.For(at.InitiativeId);
        if (await Row(records, at, figure).SingleOrDefaultAsync() is not { } found) return frames.NotFound();
        var outcome = await run.Do(me, deed, at.Place, form.Once, work => decide(Row(work.Db, at, figure).Single()));
        return outcome.Fact is not null ? Done(at, said)
            : await Form(at, found, SourceFigureForm.Of(found.Details, Histories.VersionOf(Row(records, at, figure))), outcome.Refusals, [], records, frames);
    }
}
