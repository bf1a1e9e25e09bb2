using System.Text;
using Jointly.Exchange;
using Jointly.Exchange.EdgeLists;
using Jointly.Exchange.GraphMl;
using Jointly.Exchange.Matrices;
using Jointly.Exchange.Tables;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Jointly.Web.Diagnosis;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Linkages;

public sealed record BringLinesView(ClusterAddress At, Wave Wave, BringLinesForm Typed, IReadOnlyList<Refusal> Refused);

/// <param name="Matched">Names that the register knows, with the actor as it is called.</param>
/// <param name="Unknown">Names that it does not know, those like them, and what was chosen.</param>
public sealed record LinesPreviewView(ClusterAddress At, Wave Wave, BringLinesForm Typed, LinesRead Read, IReadOnlyList<(string Written, string Name)> Matched, IReadOnlyList<WrittenName> Unknown, IReadOnlyList<Refusal> Refused);

/// <summary>What was brought and how it is to be read.</summary>
/// <param name="Digest">Of the received text; none while it is to be chosen.</param>
public sealed record BringLinesForm(string? Pasted, string? Question, LineOf LineOf, string? Digest, string? File, IReadOnlyDictionary<int, string> Choices, Guid Once)
{
    public static BringLinesForm Read(IFormCollection sent) => new(sent["Pasted"], sent["Question"], Typed.Chosen<LineOf>(sent["LineOf"]) ?? LineOf.RespondentAndNamed, sent["Digest"], sent["File"],
        sent.Where(f => f.Key.StartsWith("as.", StringComparison.Ordinal) && int.TryParse(f.Key[3..], out _)).ToDictionary(f => int.Parse(f.Key[3..], System.Globalization.CultureInfo.InvariantCulture), f => f.Value.ToString()),
        Guid.TryParse(sent["Once"], out var once) ? once : default);

    public LinkageQuestion Otherwise => LinkageQuestion.Find(Question) is { Sealed: false } q ? q : LinkageQuestion.All[1];
}

/// <summary>An edge list, a matrix or GraphML, read into lines: whichever it is shows in its first signs.</summary>
public sealed record LinesRead(EdgeListResult File, IReadOnlyList<UnderstoodLine> Lines, IReadOnlyList<LineProblem> Problems)
{
    public static LinesRead Of(byte[] bytes, LinkageQuestion otherwise, LineOf lineOf)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        var options = new EdgeListOptions(Directed: lineOf == LineOf.RespondentAndNamed || otherwise.Direction != Direction.Undirected, MostRows: 100_000);
        var start = Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, 400)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var file = start.StartsWith('<') ? GraphMlIn.Read(stream, options) : IsMatrix(bytes) ? Matrix.Read(stream, options) : EdgeList.Read(stream, options);
        var (lines, problems) = LinkageBringing.Understand(file.Ties.Select(t => new BroughtLine(t.Row, t.From, t.To, t.Kind, t.Weight)), otherwise);
        return new(file, lines, problems);
    }

    static bool IsMatrix(byte[] bytes)
    {
        try { return Matrix.Looks(DecodedText.Read(new MemoryStream(bytes, writable: false)).Text); }
        catch (ExchangeRefusal) { return false; }                          // the reader of lists says what is wrong
    }

    /// <summary>Every name that a line to be taken has, each once, in the order first seen.</summary>
    public IReadOnlyList<string> Names => [.. Lines.SelectMany(l => new[] { l.From, l.To }).Distinct(StringComparer.Ordinal)];
}

/// <summary>Many linkages pasted or uploaded into a wave: looked at first, then brought as one deed (product row F3).</summary>
public static class BringLinesPage
{
    const long MostBytes = 12L << 20;
    static readonly RequestFormLimitsAttribute Form = new() { ValueCountLimit = 20_000, ValueLengthLimit = (int)MostBytes, MultipartBodyLengthLimit = MostBytes };

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/waves/{wave:guid}/bring", ([AsParameters] ClusterAddress at, Guid wave, BroughtLines lines) =>
            lines.Choose(at, new WaveId(wave), new BringLinesForm(null, null, LineOf.RespondentAndNamed, null, null, new Dictionary<int, string>(), Guid.CreateVersion7()), [])).Needs(Deed.BringLinkages, Scope.Cluster);
        cluster.MapPost("/waves/{wave:guid}/bring/look", ([AsParameters] ClusterAddress at, Guid wave, [FromForm] IFormCollection sent, BroughtLines lines, CancellationToken stop) =>
            lines.Look(at, new WaveId(wave), sent, stop)).Needs(Deed.BringLinkages, Scope.Cluster).RequireRateLimiting(Limits.Upload).WithMetadata(new RequestSizeLimitAttribute(MostBytes), Form).SentAgain("looks, and saves nothing");
        cluster.MapPost("/waves/{wave:guid}/bring", ([AsParameters] ClusterAddress at, Guid wave, [FromForm] IFormCollection sent, BroughtLines lines) =>
            lines.Bring(at, new WaveId(wave), BringLinesForm.Read(sent))).Needs(Deed.BringLinkages, Scope.Cluster).WithMetadata(Form);
    }
}

public sealed class BroughtLines(Asking asking, Caller me, Frames frames, DeedRunner run, Received received)
{
    public async Task<IResult> Choose(ClusterAddress at, WaveId id, BringLinesForm typed, IReadOnlyList<Refusal> refused)
    {
        await using var records = asking.For(at.InitiativeId);
        return await records.Waves.SingleOrDefaultAsync(w => w.Id == id && w.Cluster == at.ClusterId) is { } wave
            ? await frames.ClusterPage<BringLines>(at, records, new BringLinesView(at, wave, typed, refused), refused.Count == 0 ? 200 : 422) : frames.NotFound();
    }

    public async Task<IResult> Look(ClusterAddress at, WaveId id, IFormCollection sent, CancellationToken stop)
    {
        var form = BringLinesForm.Read(sent) with { Digest = null };
        await using (var records = asking.For(at.InitiativeId))
            if (!await records.Waves.AnyAsync(w => w.Id == id && w.Cluster == at.ClusterId, stop)) return frames.NotFound();
        if (sent.Files["file"] is { Length: > 0 } file) form = form with { Digest = await received.Keep(file, stop), File = file.FileName, Pasted = null };
        else if (!string.IsNullOrWhiteSpace(form.Pasted)) form = form with { Digest = await received.Keep(new MemoryStream(Encoding.UTF8.GetBytes(form.Pasted)), stop), File = null };
        else return await Choose(at, id, form, [LinkageWords.No(nameof(LinkagesText.NothingPasted), "Pasted")]);
        return await Preview(at, id, form, []);
    }

    async Task<IResult> Preview(ClusterAddress at, WaveId id, BringLinesForm form, IReadOnlyList<Refusal> refused)
    {
        if (Read(form) is not { } read) return await Choose(at, id, form with { Digest = null }, [LinkageWords.No(nameof(LinkagesText.FileGone), "Pasted")]);
        await using var records = asking.For(at.InitiativeId);
        if (await records.Waves.SingleOrDefaultAsync(w => w.Id == id && w.Cluster == at.ClusterId) is not { } wave) return frames.NotFound();
        var actors = await records.LinkableIn(at.ClusterId).ToListAsync();
        var byName = LinkageBringing.ByName(actors);
        string Called(Actor a) => LinkageNames.Of(a, keepsRegister: me.May(Deed.SeeActors, at.Place));
        var names = read.Names;
        return await frames.ClusterPage<LinesPreview>(at, records, new LinesPreviewView(at, wave, form with { Pasted = null }, read,
            [.. names.Select(n => (n, Actor: LinkageBringing.Find(byName, n))).Where(n => n.Actor is not null).Select(n => (n.n, Called(n.Actor!)))],
            [.. names.Select((n, i) => (Name: n, i)).Where(n => LinkageBringing.Find(byName, n.Name) is null)
                .Select(n => new WrittenName(n.Name, null, form.Choices.GetValueOrDefault(n.i), true, [.. Alike.To(n.Name, actors).Select(a => (a, Called(a)))]))], refused),
            refused.Count > 0 || read.Lines.Count == 0 ? 422 : 200);
    }

    public async Task<IResult> Bring(ClusterAddress at, WaveId id, BringLinesForm form)
    {
        await using (var records = asking.For(at.InitiativeId))
            if (!await records.Waves.AnyAsync(w => w.Id == id && w.Cluster == at.ClusterId)) return frames.NotFound();
        if (Read(form) is not { } read) return await Choose(at, id, form with { Digest = null }, [LinkageWords.No(nameof(LinkagesText.FileGone), "Pasted")]);
        var outcome = await run.Do(me, Deed.BringLinkages, at.Place, form.Once, work =>
        {
            var db = work.Db;
            var actors = db.LinkableIn(at.ClusterId).ToList();
            var known = actors.Select(a => a.Id).ToHashSet();
            var choices = read.Names.Select((n, i) => (Name: n, Choice: Chosen(form.Choices.GetValueOrDefault(i), known))).Where(c => c.Choice is not null).ToDictionary(c => c.Name, c => c.Choice!, StringComparer.Ordinal);
            return LinkageBringing.Bring(db.Waves.Single(w => w.Id == id), read.Lines, LinkageBringing.ByName(actors), choices, form.LineOf, [.. db.OpenIn(at.ClusterId).Where(l => l.Wave == id && l.Source == LinkageSource.Survey)],
                [.. db.Askeds.Where(a => a.Wave == id)], form.File ?? "", form.Digest!, work.Today, out var brought).Then(_ => { foreach (var row in brought!.Rows) work.Add(row); });
        });
        return outcome.Fact is not null ? Results.Redirect(at.Page($"linkages?wave={await Number(at, id)}")) : await Preview(at, id, form, outcome.Refusals);
    }

    async Task<int> Number(ClusterAddress at, WaveId id)
    {
        await using var records = asking.For(at.InitiativeId);
        return await records.Waves.Where(w => w.Id == id).Select(w => w.Number).SingleAsync();
    }

    static NameChoice? Chosen(string? typed, HashSet<ActorId> known) => typed switch
    {
        "leave" => NameChoice.LeftOut,
        "new-member" => new NameChoice(null, New: true, Member: true),
        "new-outside" => new NameChoice(null, New: true),
        _ when Guid.TryParse(typed, out var id) && known.Contains(new ActorId(id)) => new NameChoice(new ActorId(id)),
        _ => null,
    };

    LinesRead? Read(BringLinesForm form)
    {
        using var stream = received.Open(form.Digest);
        if (stream is null) return null;
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return LinesRead.Of(bytes.ToArray(), form.Otherwise, form.LineOf);
    }
}
