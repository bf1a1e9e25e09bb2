using System.Globalization;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;

namespace Jointly.Web.Portfolio;

/// <summary>The guided first start, one question at a time: the initiative, then its first cluster.</summary>
/// <param name="Step">2 the initiative, 3 the first cluster; 1 was the language.</param>
public sealed record StartView(int Step, string? Post, InitiativeForm? Initiative, ClusterForm? Cluster, IReadOnlyList<Refusal> Refused, string? Skip);

public sealed record InitiativeForm
{
    public string? Name { get; init; }
    public string? Country { get; init; }
    public string? Currency { get; init; }
    public Guid Once { get; init; }
}
public sealed record ClusterForm
{
    public string? Makes { get; init; }
    public string? In { get; init; }
    public string? Name { get; init; }
    public Guid Once { get; init; }
}

public static class StartPage
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/start", (Frames frames) => frames.Page<Start>(AskInitiative(new() { Once = Guid.CreateVersion7() }, [])))
           .Needs(Deed.BeginInitiative, Scope.House);
        app.MapPost("/start", Begin).Needs(Deed.BeginInitiative, Scope.House);
    }

    public static void MapInitiative(IEndpointRouteBuilder initiative)
    {
        initiative.MapGet("/start", (Guid initiative, Frames frames) => frames.Page<Start>(AskCluster(initiative, new() { Once = Guid.CreateVersion7() }, [])))
                  .Needs(Deed.BeginCluster, Scope.Initiative);
        initiative.MapPost("/start", BeginCluster).Needs(Deed.BeginCluster, Scope.Initiative);
    }

    static async Task<IResult> Begin([FromForm] InitiativeForm form, DeedRunner run, Caller me, Frames frames)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var begun = await run.Do(me, Deed.BeginInitiative, Place.House, form.Once, work =>
            Beginning.Initiative(InitiativeId.New(), new Named(language, form.Name ?? ""), form.Country, form.Currency)
                .Then(fact => work.Add(new Initiative(fact))));
        if (begun.Fact is not { } fact) return frames.Page<Start>(AskInitiative(form, begun.Refusals), 422);

        // Who begins an initiative keeps it until somebody else does: a deed of its own in the log of the house.
        await run.Do(me, Deed.AppointSelf, Place.House, Again(form.Once, 1), work =>
        {
            var office = new OfficeGiven(OfficeId.New(), me.Person, Role.Coordinator, fact.Initiative, null, work.Today);
            work.Add(office.Made());
            return (Outcome<OfficeGiven>)office;
        });
        return Results.Redirect($"/i/{fact.Initiative.Value}/start");
    }

    static async Task<IResult> BeginCluster(Guid initiative, [FromForm] ClusterForm form, DeedRunner run, Caller me, Frames frames)
    {
        var id = new InitiativeId(initiative);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var name = string.IsNullOrWhiteSpace(form.Name) ? ProposedName(form.Makes, form.In) : form.Name;
        var begun = await run.Do(me, Deed.BeginCluster, new Place(id), form.Once, work =>
            Beginning.Cluster(id, ClusterId.New(), new Named(language, name), form.Makes, form.In).Then(fact => work.Add(new Cluster(fact))));
        return begun.Fact is { } fact
            ? Results.Redirect(ClusterAddress.Of(id, fact.Cluster))
            : frames.Page<Start>(AskCluster(initiative, form, begun.Refusals), 422);
    }

    /// <summary>"Atuntaqui, garments", until people there say what they call it.</summary>
    static string ProposedName(string? makes, string? place) =>
        string.Join(", ", new[] { place?.Split(',')[0].Trim(), makes?.Trim() }.Where(p => !string.IsNullOrWhiteSpace(p)));

    static StartView AskInitiative(InitiativeForm form, IReadOnlyList<Refusal> refused) => new(2, "/start", form, null, refused, null);
    static StartView AskCluster(Guid initiative, ClusterForm form, IReadOnlyList<Refusal> refused) => new(3, $"/i/{initiative}/start", null, form, refused, $"/i/{initiative}");

    /// <summary>A key of its own for a second deed of the same form.</summary>
    static Guid Again(Guid once, byte step)
    {
        var bytes = once.ToByteArray();
        bytes[15] ^= step;
        return new Guid(bytes);
    }
}
