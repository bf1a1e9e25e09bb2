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

/// <param name="Met">Fields that another changed meanwhile: both versions.</param>
public sealed record CorrectInitiativeView(string Address, string Name, InitiativeDetailsForm Typed, IReadOnlyList<Refusal> Refused, IReadOnlyList<ComparedLine> Met);

/// <summary>Correcting an initiative after it has begun (method §1.3, product row F2).</summary>
public static class CorrectInitiativePage
{
    public static void Map(IEndpointRouteBuilder initiative)
    {
        initiative.MapGet("/correct", Correcting).Needs(Deed.CorrectInitiative, Scope.Initiative);
        initiative.MapPost("/correct", Correct).Needs(Deed.CorrectInitiative, Scope.Initiative);
    }

    static IQueryable<Initiative> Row(JointlyContext db, InitiativeId id) => db.Initiatives.Where(i => i.Id == id);

    static async Task<IResult> Correcting(Guid initiative, Asking asking, Frames frames)
    {
        await using var records = asking.For(new InitiativeId(initiative));
        var row = Row(records, new(initiative));
        return await row.SingleOrDefaultAsync() is { } found ? await Form(found, InitiativeDetailsForm.Of(found.Details, Histories.VersionOf(row)), [], [], records, frames) : frames.NotFound();
    }

    static async Task<IResult> Form(Initiative found, InitiativeDetailsForm typed, IReadOnlyList<Refusal> refused, IReadOnlyList<ComparedLine> met, JointlyContext records, Frames frames) =>
        await frames.InitiativePage<CorrectInitiative>(found.Id, records, new CorrectInitiativeView($"/i/{found.Id.Value}", Named.In(found.Names, System.Globalization.CultureInfo.CurrentUICulture), typed, refused, met), refused.Count == 0 ? 200 : 422);

    static async Task<IResult> Correct(Guid initiative, [FromForm] InitiativeDetailsForm form, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var (id, subject, refused) = (new InitiativeId(initiative), new Subject(nameof(Initiative), initiative), new List<Refusal>());
        var typed = form.Read(refused);
        if (typed is not null)
        {
            var corrected = await run.Do(me, Deed.CorrectInitiative, new Place(id), form.Once, work =>
            {
                var now = Row(work.Db, id).Single();
                return OpenedAt.Version(work.Db, subject, form.Version, Histories.VersionOf(Row(work.Db, id)), now.Details) is { } read
                    ? Correction.Of(now, read, typed, form.Because).Then(now.Take)
                    : PortfolioWords.No(nameof(DefinitionText.VersionUnknown));
            });
            if (corrected.Fact is not null) return Results.Redirect($"/i/{initiative}?said={nameof(DefinitionText.Saved)}");
            refused.AddRange(corrected.Refusals);
        }
        await using var records = asking.For(id);
        if (await Row(records, id).SingleOrDefaultAsync() is not { } stands) return frames.NotFound();
        var version = Histories.VersionOf(Row(records, id));
        if (typed is null || form.Version == version || OpenedAt.Version(records, subject, form.Version, version, stands.Details) is not { } opened) return await Form(stands, form, refused, [], records, frames);
        var meeting = Meeting<InitiativeDetails>.Of(InitiativeDetails.Fields, opened, stands.Details, typed, PortfolioWords.Field, PortfolioWords.Say);
        return await Form(stands, InitiativeDetailsForm.Of(meeting.Shown, version) with { Because = form.Because }, refused, meeting.Lines, records, frames);
    }
}
