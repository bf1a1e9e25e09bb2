using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Actors;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using LinkageDeeds = Jointly.Method.Actors.Linkages;

namespace Jointly.Web.Linkages;

/// <param name="Found">Who may be meant by what was looked for.</param>
/// <param name="More">There are more than are shown.</param>
public sealed record RecordView(ClusterAddress At, Actor Actor, string Name, IReadOnlyList<(Actor Actor, string Name)> Found, bool More, IReadOnlyList<Wave> Waves, RecordPage.Form Typed, IReadOnlyList<Refusal> Refused);

/// <summary>A linkage told by hand, from an actor's page (product row F3).</summary>
public static class RecordPage
{
    const int MostFound = 20;
    const string NewMember = "new-member", NewOutside = "new-outside";

    public sealed record Form
    {
        public string? Q { get; init; }

        /// <summary>An actor's id, or that the name looked for is someone new, in the cluster or outside it.</summary>
        public string? To { get; init; }
        public string? NewKind { get; init; }
        public string? Question { get; init; }
        public string? Weight { get; init; }
        public string? Wave { get; init; }
        public string? On { get; init; }
        public bool SaidByThis { get; init; }
        public bool SaidByOther { get; init; }
        public bool ThroughProject { get; init; }
        public string? What { get; init; }
        public string? EvidenceOn { get; init; }
        public string? Where { get; init; }
        public string? Strength { get; init; }
        public string? Note { get; init; }
        public Guid Once { get; init; }

        public LinkageForm Evidence => new() { What = What, EvidenceOn = EvidenceOn, Where = Where, Strength = Strength, Note = Note };
    }

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/actors/{actor:guid}/linkages/new", ([AsParameters] ClusterAddress at, Guid actor, string? q, Asking asking, Caller me, Frames frames) =>
            Page(at, new ActorId(actor), new Form { Q = q, Strength = nameof(Method.Words.Strength.Reported), Once = Guid.CreateVersion7() }, [], asking, me, frames)).Needs(Deed.RecordLinkage, Scope.Cluster);
        cluster.MapPost("/actors/{actor:guid}/linkages/new", Record).Needs(Deed.RecordLinkage, Scope.Cluster);
    }

    static async Task<IResult> Page(ClusterAddress at, ActorId id, Form typed, IReadOnlyList<Refusal> refused, Asking asking, Caller me, Frames frames)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await records.MembersOf(at.ClusterId).SingleOrDefaultAsync(a => a.Id == id) is not { } actor) return frames.NotFound();
        var sought = Folded.Of(typed.Q ?? "");
        var found = sought.Length == 0 ? [] : await records.LinkableIn(at.ClusterId).Where(a => a.Id != id && a.Sought.Contains(sought)).OrderBy(a => a.SortName).Take(MostFound + 1).ToListAsync();
        return await frames.ClusterPage<RecordLinkage>(at, records, new RecordView(at, actor, Called(actor, me, at), [.. found.Take(MostFound).Select(a => (a, Called(a, me, at)))], found.Count > MostFound,
            await records.Waves.Where(w => w.Cluster == at.ClusterId).OrderByDescending(w => w.Number).ToListAsync(), typed, refused), refused.Count == 0 ? 200 : 422);
    }

    /// <summary>Whoever sees the register chooses from it by name; who refused is described.</summary>
    static string Called(Actor actor, Caller me, ClusterAddress at) => LinkageNames.Of(actor, keepsRegister: me.May(Deed.SeeActors, at.Place));

    static async Task<IResult> Record([AsParameters] ClusterAddress at, Guid actor, [FromForm] Form form, DeedRunner run, Asking asking, Caller me, Frames frames)
    {
        var id = new ActorId(actor);
        await using (var records = asking.For(at.InitiativeId))
            if (!await records.MembersOf(at.ClusterId).AnyAsync(a => a.Id == id)) return frames.NotFound();
        var refused = new List<Refusal>();
        var question = LinkageQuestion.Find(form.Question);
        if (question is null) refused.Add(LinkageWords.No(nameof(LinkagesText.ChooseHow), nameof(form.Question)));
        if (string.IsNullOrEmpty(form.To)) refused.Add(LinkageWords.No(nameof(LinkagesText.ChooseWhom), nameof(form.To)));
        var (weight, on) = (LinkageWords.Weight(form.Weight, nameof(form.Weight), refused), Typed.Day(form.On, nameof(form.On), refused));
        var evidence = form.Evidence.Evidence(refused);
        if (refused.Count == 0)
        {
            var recorded = await run.Do(me, Deed.RecordLinkage, at.Place, form.Once, work => Decided(work, at, id, form, question!, weight, on, evidence!));
            if (recorded.Fact is { } done) return Results.Redirect(at.Linkage(done.Linkage) + $"?said={nameof(LinkagesText.Saved)}");
            refused.AddRange(recorded.Refusals);
        }
        return await Page(at, id, form, refused, asking, me, frames);
    }

    static Outcome<LinkageRecorded> Decided(Work work, ClusterAddress at, ActorId id, Form form, LinkageQuestion question, int? weight, DateOnly? on, TieEvidence evidence)
    {
        var db = work.Db;
        Actor? made = null;
        ActorId to;
        if (form.To is NewMember or NewOutside)
        {
            var name = form.Q?.Trim() ?? "";
            var folded = Folded.Of(name);
            if (db.LinkableIn(at.ClusterId).Any(a => a.SortName == folded)) return LinkageWords.No(nameof(LinkagesText.NameThere), nameof(form.To), name);
            var entered = Register.Enter(at.InitiativeId, at.ClusterId, ActorId.New(), new ActorDetails { Name = name, Kind = Typed.Chosen<ActorKind>(form.NewKind) ?? ActorKind.NotSaid });
            if (entered.Fact is not { } fact) return Outcome<LinkageRecorded>.Refused([.. entered.Refusals.Select(r => r with { Field = nameof(form.To) })]);
            made = new Actor(fact);
            to = made.Id;
        }
        else if (Guid.TryParse(form.To, out var chosen) && db.LinkableIn(at.ClusterId).Any(a => a.Id == new ActorId(chosen))) to = new(chosen);
        else return LinkageWords.No(nameof(LinkagesText.ChooseWhom), nameof(form.To));

        WaveId? wave = Guid.TryParse(form.Wave, out var w) && db.Waves.Any(x => x.Id == new WaveId(w) && x.Cluster == at.ClusterId) ? new WaveId(w) : null;
        var (source, respondent) = (wave is null ? LinkageSource.Records : LinkageSource.Survey, question.Direction == Direction.In);
        var told = question.Told(id, to, wave, source) with
        {
            Weight = weight, On = wave is null ? on : null, ThroughProject = form.ThroughProject, Evidence = [evidence],
            SaidByFrom = respondent ? form.SaidByOther : form.SaidByThis, SaidByTo = respondent ? form.SaidByThis : form.SaidByOther,
        };
        var tie = told.InOrder();
        var standing = db.Linkages.SingleOrDefault(l => l.Cluster == at.ClusterId && l.Wave == wave && l.From == tie.From && l.To == tie.To && l.Kind == tie.Kind && l.Source == source);
        return LinkageDeeds.Record(at.InitiativeId, at.ClusterId, LinkageId.New(), standing, told, work.Today).Then(fact =>
        {
            if (made is not null)
            {
                work.Add(made);
                if (form.To == NewMember) work.Add(new Membership(MembershipId.New(), at.InitiativeId, at.ClusterId, made.Id, work.Today));
            }
            if (standing is null) work.Add(new Linkage(fact)); else standing.Take(fact);
        });
    }
}
