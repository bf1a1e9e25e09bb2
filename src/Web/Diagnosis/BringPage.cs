using System.Globalization;
using Jointly.Method.Diagnosis;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;

namespace Jointly.Web.Diagnosis;

public sealed record BringView(Guid Initiative, BringPage.Form Typed, IReadOnlyList<Refusal> Refused);

/// <param name="TooBig">The reading is told without a picture.</param>
public sealed record PreviewView(Guid Initiative, BringPage.Form Typed, BroughtFiles Files, NetworkRead? Read, Drawing.NetworkPicture? Picture);

/// <summary>Bringing a network from files: chosen and looked at in one step, brought in the next (product row F3).</summary>
public static class BringPage
{
    public sealed record Form
    {
        public string? Name { get; init; }
        public string? On { get; init; }
        public bool Directed { get; init; }
        public bool Named { get; init; }

        /// <summary>Digest of the received list of ties; none while it is to be chosen.</summary>
        public string? Ties { get; init; }
        public string? Actors { get; init; }
        public string? File { get; init; }
        public Guid Once { get; init; }
    }

    const long MostBytes = 105L << 20;                              // two files of 50 MB and what stands around them

    public static void Map(IEndpointRouteBuilder initiative)
    {
        initiative.MapGet("/network/bring", (Guid initiative, Asking asking, Caller me, Frames frames, TimeProvider time) =>
            Choose(initiative, new Form { On = time.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Once = Guid.CreateVersion7() }, [], asking, me, frames))
            .Needs(Deed.BringNetwork, Scope.Initiative);
        initiative.MapPost("/network/bring/look", Look).Needs(Deed.BringNetwork, Scope.Initiative)
            .RequireRateLimiting(Limits.Upload).WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes }).SentAgain("looks, and saves nothing");
        initiative.MapPost("/network/bring", Bring).Needs(Deed.BringNetwork, Scope.Initiative);
    }

    static async Task<IResult> Choose(Guid initiative, Form typed, IReadOnlyList<Refusal> refused, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(new InitiativeId(initiative));
        return await frames.InitiativePage<Bring>(new InitiativeId(initiative), records, new BringView(initiative, typed, refused), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> Look(Guid initiative, [FromForm] string? name, [FromForm] string? on, [FromForm] bool? directed, [FromForm] bool? named, IFormFile? ties, IFormFile? actors, [FromForm] Guid once,
        Received received, Asking asking, Caller me, Frames frames, CancellationToken stop)
    {
        var form = new Form { Name = name, On = on, Directed = directed == true, Named = named == true, File = ties?.FileName, Once = once };
        if (ties is not { Length: > 0 }) return await Choose(initiative, form, [No(nameof(NetworkText.FileMissing), "ties")], asking, me, frames);
        form = form with
        {
            Ties = await received.Keep(ties, stop),
            Actors = actors is { Length: > 0 } ? await received.Keep(actors, stop) : null,
            Name = string.IsNullOrWhiteSpace(name) ? Path.GetFileNameWithoutExtension(ties.FileName) : name,
        };
        var files = Read(form, received)!;
        await using var records = asking.For(new InitiativeId(initiative));
        var read = files.Linkages.Count == 0 ? null : Readings.Of(NetworkRows.Of(Of(new InitiativeId(initiative), ClusterId.New(), files, form)).ToRead());
        return await frames.InitiativePage<Preview>(new InitiativeId(initiative), records, new PreviewView(initiative, form, files, read, read is null ? null : Pictures.Of(read)),
            files.Linkages.Count == 0 ? 422 : 200);
    }

    static async Task<IResult> Bring(Guid initiative, [FromForm] Form form, Received received, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var id = new InitiativeId(initiative);
        if (Read(form, received) is not { } files) return await Choose(initiative, form with { Ties = null }, [No(nameof(NetworkText.FileGone), "ties")], asking, me, frames);
        if (files.Linkages.Count == 0) return await Choose(initiative, form with { Ties = null }, [No(nameof(NetworkText.NoTies), "ties")], asking, me, frames);
        var name = new Named(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, form.Name ?? "");
        var (cluster, refused) = (ClusterId.New(), (IReadOnlyList<Refusal>)[]);
        var brought = await run.Do(me, Deed.BringNetwork, new Place(id), form.Once, work =>
        {
            var begun = Beginning.Cluster(id, cluster, name, null, null);
            if (begun.Fact is not { } fact) return Outcome<NetworkBrought>.Refused(begun.Refusals);
            var rows = Of(id, cluster, files, form);
            work.Add(new Cluster(fact));
            foreach (var row in rows.Rows) work.Add(row);
            return rows.Fact;
        });
        return brought.Fact is { } done ? Results.Redirect(ClusterAddress.Of(id, done.Cluster) + "/network")
            : await Choose(initiative, form with { Ties = null }, brought.Refusals, asking, me, frames);
    }

    static BroughtFiles? Read(Form form, Received received)
    {
        using var ties = received.Open(form.Ties);
        using var actors = received.Open(form.Actors);
        return ties is null ? null : BroughtFiles.Read(ties, actors, form.Directed, Day(form), named: form.Named);
    }

    static Brought Of(InitiativeId initiative, ClusterId cluster, BroughtFiles files, Form form) =>
        Bringing.Of(initiative, cluster, files.Actors, files.Linkages, files.Waves, form.File ?? "", form.Ties ?? "", Day(form));

    static DateOnly Day(Form form) => DateOnly.TryParseExact(form.On, "yyyy-MM-dd", out var day) ? day : DateOnly.FromDateTime(DateTime.UtcNow);

    static Refusal No(string key, string field) => new(new Phrase(typeof(NetworkText), key), Field: field);
}
