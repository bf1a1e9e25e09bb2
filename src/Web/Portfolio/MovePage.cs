using System.Globalization;
using System.Text;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Packages;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <summary>What goes along, counted, and what was typed.</summary>
public sealed record MoveView(string Address, Guid Id, string Name, int Clusters, int Actors, int Linkages, int Lists, int People, long Entries, MovePage.Form Typed, IReadOnlyList<Refusal> Refused);

/// <summary>Taking an initiative to another installation: what goes, what stays, and the package itself, for a reason that the log keeps.</summary>
public static class MovePage
{
    public sealed record Form
    {
        public string? Reason { get; init; }

        /// <summary>Of the installation that is to receive it. Who makes a package here need not be who may see what is sealed (N-71).</summary>
        public string? Key { get; init; }
    }

    public static void Map(IEndpointRouteBuilder initiative)
    {
        initiative.MapGet("/move", (Guid initiative, Asking asking, Frames frames) => Page(initiative, new Form(), [], asking, frames)).Needs(Deed.TakeOutInitiative, Scope.Initiative);
        initiative.MapPost("/move", TakeOut).Needs(Deed.TakeOutInitiative, Scope.Initiative).RequireRateLimiting(Limits.Upload)
            .SentAgain("each download is a deed of its own, and changes nothing here");
    }

    static async Task<IResult> Page(Guid initiative, Form typed, IReadOnlyList<Refusal> refused, Asking asking, Frames frames)
    {
        var id = new InitiativeId(initiative);
        await using var records = asking.For(id);
        if (await records.Initiatives.SingleOrDefaultAsync(i => i.Id == id) is not { } found) return frames.NotFound();
        return await frames.InitiativePage<Move>(id, records, new MoveView($"/i/{initiative}", initiative, Named.In(found.Names, CultureInfo.CurrentUICulture),
            await records.Clusters.CountAsync(), await records.Actors.CountAsync(), await records.Linkages.CountAsync(), await records.Imports.CountAsync(),
            await records.Offices.Select(o => o.Person).Distinct().CountAsync(), await records.Heads.Select(h => h.Number).SingleOrDefaultAsync(), typed, refused), refused.Count == 0 ? 200 : 422);
    }

    static async Task<IResult> TakeOut(Guid initiative, [FromForm] Form form, DeedRunner run, Asking asking, Caller me, Frames frames, Installation here, TimeProvider time, CancellationToken stop)
    {
        var (id, key) = (new InitiativeId(initiative), form.Key?.Trim() ?? "");
        var left = await TakingOut.Leave(run, me, id, form.Reason, key, stop);
        if (left.Fact is null) return await Page(initiative, form, left.Refusals, asking, frames);

        var folder = Directory.CreateDirectory(Path.Combine(here.DataFolder, "packages")).FullName;
        var path = Path.Combine(folder, $"{Guid.CreateVersion7():N}{PackageFile.Ending}");
        var made = await Task.Run(() => PackageFile.Write(path, here.Database, here.DataFolder, id, me.Person, time.GetUtcNow(), key), stop);
        if (made.Fact is not { } manifest) return await Page(initiative, form, made.Refusals, asking, frames);
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        return Results.File(file, "application/zip", NameOf(manifest.Name, time.Today()));
    }

    /// <summary>What any disk takes: letters and digits of the name, and the day.</summary>
    static string NameOf(string name, DateOnly day)
    {
        var plain = new StringBuilder();
        foreach (var c in Folded.Of(name)) if (char.IsAsciiLetterOrDigit(c)) plain.Append(c); else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        var called = plain.ToString(0, Math.Min(plain.Length, 60)).Trim('-');
        return $"{(called.Length > 0 ? called : "initiative")}-{day.ToString("O", CultureInfo.InvariantCulture)}{PackageFile.Ending}";
    }
}
