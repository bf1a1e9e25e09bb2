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

/// <param name="Mark">"1" where named, or the strength; empty where not.</param>
public sealed record RosterLine(Actor Actor, string Name, string Mark);

/// <summary>A name written beside the list, and what it stands for.</summary>
/// <param name="Maybe">Those of the register whose names are like it.</param>
public sealed record WrittenName(string Name, string? Mark, string? As, bool Unknown, IReadOnlyList<(Actor Actor, string Name)> Maybe);

/// <param name="Open">N-71 lets this reader see and enter this question.</param>
public sealed record RosterView(ClusterAddress At, Wave Wave, Actor Respondent, string Name, LinkageQuestion Question, bool Open, IReadOnlyList<(LinkageQuestion Question, Answer Answer, bool Asked)> Questions,
    IReadOnlyList<RosterLine> Lines, int OnRoster, string? Q, RosterReply? Reply, bool Agreed, int? Written, IReadOnlyList<WrittenName> Names, Guid Once, IReadOnlyList<Refusal> Refused, bool Saved);

/// <summary>The roster sheet of one respondent, question by question, as it is typed in from paper (method §10.3).</summary>
public static class RosterPage
{
    public const int MostNames = 3;

    public static void Map(IEndpointRouteBuilder cluster)
    {
        cluster.MapGet("/waves/{wave:guid}/asked/{actor:guid}", ([AsParameters] ClusterAddress at, Guid wave, Guid actor, string? question, string? q, string? said, RosterSheets sheets) =>
            sheets.Show(at, new WaveId(wave), new ActorId(actor), question, q, null, [], said == "saved")).Needs(Deed.TakeAnswers, Scope.Cluster);
        cluster.MapPost("/waves/{wave:guid}/asked/{actor:guid}", ([AsParameters] ClusterAddress at, Guid wave, Guid actor, [FromForm] IFormCollection sent, RosterSheets sheets) =>
            sheets.Take(at, new WaveId(wave), new ActorId(actor), new RosterForm(sent))).Needs(Deed.TakeAnswers, Scope.Cluster).WithMetadata(WavesPage.ManyFields);
    }
}

/// <summary>What was typed in, as it was typed.</summary>
public sealed class RosterForm(IFormCollection sent)
{
    public string? Question => sent["Question"];
    public string? Q => sent["Q"];
    public RosterReply? Reply => Typed.Chosen<RosterReply>(sent["Reply"]);
    public bool Agreed => sent["Agreed"] == "true";
    public int? Written => int.TryParse(sent["Written"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
    public Guid Once => Guid.TryParse(sent["Once"], out var once) ? once : default;

    public string Mark(ActorId actor) => sent[$"m.{actor.Value}"].ToString() is "0" ? "" : sent[$"m.{actor.Value}"].ToString();

    public IEnumerable<(string Name, string? Mark, string? As)> Names => Enumerable.Range(0, RosterPage.MostNames)
        .Select(i => (Name: sent[$"n.{i}"].ToString().Trim(), Mark: (string?)sent[$"w.{i}"], As: (string?)sent[$"as.{i}"])).Where(n => n.Name.Length > 0);

    public static int? Weight(LinkageQuestion question, string? mark) =>
        question.Form != AnswerForm.Scale ? null : int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var w) ? w : 1;
}

public sealed class RosterSheets(Asking asking, Caller me, Frames frames, DeedRunner run, TimeProvider time)
{
    public async Task<IResult> Show(ClusterAddress at, WaveId id, ActorId respondent, string? code, string? q, RosterForm? typed, IReadOnlyList<Refusal> refused, bool saved)
    {
        await using var records = asking.For(at.InitiativeId);
        if (await Found(records, at, id, respondent) is not var (wave, actor, asked)) return frames.NotFound();
        List<(LinkageQuestion Question, Answer Answer, bool Asked)> questions = [.. Asks(wave, asked).Select(x => (x, Row(asked, x)?.Answer ?? Answer.NoAnswer, Row(asked, x) is not null))];
        if (questions.Count == 0) return frames.NotFound();
        var question = questions.FirstOrDefault(x => x.Question.Code == code).Question ?? questions.Select(x => x.Question).FirstOrDefault(x => Row(asked, x)?.Answer == Answer.NoAnswer) ?? questions[0].Question;
        var open = !question.Sealed || await records.SealedOpenTo(me, at, time.GetUtcNow());
        var standing = open ? Roster.Said(question, respondent, await Standing(records, id, respondent, question)).ToDictionary(l => Roster.Other(l, respondent), l => l.Weight) : [];
        var all = open ? await On(records, at, respondent, question) : [];
        var sought = Folded.Of(q ?? "");
        var row = Row(asked, question);
        return await frames.ClusterPage<RosterSheet>(at, records, new RosterView(at, wave, actor, Called(at, actor), question, open, questions,
            [.. all.Where(a => a.Sought.Contains(sought, StringComparison.Ordinal)).Select(a => new RosterLine(a, Called(at, a), typed?.Mark(a.Id) ?? (standing.TryGetValue(a.Id, out var w) ? $"{w ?? 1}" : "")))],
            all.Count, string.IsNullOrWhiteSpace(q) ? null : q, typed is null ? ReplyOf(row, standing.Count) : typed.Reply, typed?.Agreed ?? row?.Agreed ?? false, typed is null ? row?.Written : typed.Written ?? row?.Written,
            typed is null ? [] : Written(at, typed, all), typed?.Once is { } once && once != default ? once : Guid.CreateVersion7(), refused, saved), refused.Count == 0 ? 200 : 422);
    }

    public async Task<IResult> Take(ClusterAddress at, WaveId id, ActorId respondent, RosterForm form)
    {
        LinkageQuestion question;
        Wave wave;
        await using (var records = asking.For(at.InitiativeId))
        {
            if (await Found(records, at, id, respondent) is not var (found, _, asked)) return frames.NotFound();
            wave = found;
            if (Asks(wave, asked).FirstOrDefault(q => q.Code == form.Question) is not { } known) return await Show(at, id, respondent, null, null, null, [LinkageWords.No(nameof(LinkagesText.ChooseHow))], false);
            question = known;
            if (question.Sealed && !await records.SealedOpenTo(me, at, time.GetUtcNow())) return await Show(at, id, respondent, question.Code, null, null, [new(new Phrase(typeof(LinkagesText), nameof(LinkagesText.SealedToYou)), SealedRelations.Rule)], false);
        }
        var taken = await run.Do(me, Deed.TakeAnswers, at.Place, form.Once, work => Decided(work, at, id, respondent, question, form));
        if (taken.Fact is null) return await Show(at, id, respondent, question.Code, form.Q, form, taken.Refusals, false);
        await using var after = asking.For(at.InitiativeId);
        var rows = await after.Askeds.Where(a => a.Wave == id && a.Actor == respondent).ToListAsync();
        var order = Asks(wave, rows).ToList();
        var next = order.Skip(order.IndexOf(question) + 1).FirstOrDefault(q => Row(rows, q)?.Answer == Answer.NoAnswer);
        return Results.Redirect(form.Q is { Length: > 0 } q ? at.Wave(id, $"asked/{respondent.Value}?question={question.Code}&said=saved&q={Uri.EscapeDataString(q)}")
            : next is null ? at.Wave(id) : at.Wave(id, $"asked/{respondent.Value}?question={next.Code}&said=saved"));
    }

    Outcome<AnswersTaken> Decided(Work work, ClusterAddress at, WaveId id, ActorId respondent, LinkageQuestion question, RosterForm form)
    {
        var db = work.Db;
        var wave = db.Waves.Single(w => w.Id == id);
        var all = db.LinkableIn(at.ClusterId).Where(a => a.Id != respondent).ToList();
        var sought = Folded.Of(form.Q ?? "");
        var shown = OnSheet(db, at, question, all).Where(a => a.Sought.Contains(sought, StringComparison.Ordinal)).ToList();
        var named = shown.Select(a => (a.Id, Mark: form.Mark(a.Id))).Where(m => m.Mark.Length > 0).ToDictionary(m => m.Id, m => new NamedTie(m.Id, RosterForm.Weight(question, m.Mark)));
        var (made, members) = (new List<Actor>(), new HashSet<ActorId>());
        foreach (var (name, mark, choice) in form.Names)
        {
            var known = LinkageBringing.Find(LinkageBringing.ByName(all), name) ?? (Guid.TryParse(choice, out var chosen) ? all.Find(a => a.Id.Value == chosen) : null);
            if (known is null && choice is not ("new-member" or "new-outside")) return new Refusal(new Phrase(typeof(LinkagesText), nameof(LinkagesText.NameUnknown), name), Field: "n.0");
            if (known is null)
            {
                var entered = Register.Enter(at.InitiativeId, at.ClusterId, ActorId.New(), new ActorDetails { Name = name, Kind = ActorKind.NotSaid });
                if (entered.Fact is not { } fact) return Outcome<AnswersTaken>.Refused([.. entered.Refusals.Select(r => r with { Field = "n.0" })]);
                made.Add(known = new Actor(fact));
                if (choice == "new-member") members.Add(known.Id);
            }
            named[known.Id] = new NamedTie(known.Id, RosterForm.Weight(question, mark));
        }
        var standing = db.Linkages.Where(l => l.Wave == id && l.Kind == question.Kind && (l.From == respondent || l.To == respondent)).ToList();
        var row = db.Askeds.SingleOrDefault(a => a.Wave == id && a.Actor == respondent && a.Question == question.Code);
        return Roster.Answer(wave, row, form.Written, question, form.Reply, [.. named.Values], shown.Select(a => a.Id).ToHashSet(), standing, form.Agreed).Then(fact =>
        {
            foreach (var actor in made)
            {
                work.Add(actor);
                if (members.Contains(actor.Id)) work.Add(new Membership(MembershipId.New(), at.InitiativeId, at.ClusterId, actor.Id, work.Today));
            }
            foreach (var linkage in Roster.Put(fact, standing)) work.Add(linkage);
            row!.Take(fact);
        });
    }

    static async Task<(Wave, Actor, List<Asked>)?> Found(JointlyContext records, ClusterAddress at, WaveId id, ActorId respondent)
    {
        if (await records.Waves.SingleOrDefaultAsync(w => w.Id == id && w.Cluster == at.ClusterId) is not { } wave) return null;
        var asked = await records.Askeds.Where(a => a.Wave == id && a.Actor == respondent).ToListAsync();
        return asked.Count == 0 ? null : (wave, await records.Actors.SingleAsync(a => a.Id == respondent), asked);
    }

    static IEnumerable<LinkageQuestion> Asks(Wave wave, List<Asked> asked) => wave.Questions.Where(q => asked.Any(a => a.Question == q.Code));
    static Asked? Row(List<Asked> asked, LinkageQuestion question) => asked.SingleOrDefault(a => a.Question == question.Code);

    static Task<List<Linkage>> Standing(JointlyContext records, WaveId wave, ActorId respondent, LinkageQuestion question) =>
        records.Linkages.Where(l => l.Wave == wave && l.Kind == question.Kind && (l.From == respondent || l.To == respondent)).ToListAsync();

    static async Task<List<Actor>> On(JointlyContext records, ClusterAddress at, ActorId respondent, LinkageQuestion question) =>
        [.. OnSheet(records, at, question, await records.LinkableIn(at.ClusterId).Where(a => a.Id != respondent).OrderBy(a => a.SortName).ToListAsync())];

    /// <summary>Institutions where they are asked for, outsiders where those are; else everybody.</summary>
    static IEnumerable<Actor> OnSheet(JointlyContext records, ClusterAddress at, LinkageQuestion question, List<Actor> all)
    {
        if (question.Kind == "REL12") return all.Where(a => a.Details.Kind.IsSupportInstitution());
        if (question.Kind != LinkageKind.Outside) return all;
        var members = records.Memberships.Where(m => m.Cluster == at.ClusterId).Select(m => m.Actor).ToHashSet();
        return all.Where(a => !members.Contains(a.Id));
    }

    static RosterReply? ReplyOf(Asked? row, int named) => row switch
    {
        null or { Written: 0, Answer: Answer.NoAnswer } => null,
        { Answer: Answer.Answered } => named > 0 ? RosterReply.Names : RosterReply.NoOne,
        { Answer: Answer.Refused } => RosterReply.DoesNotSay,
        _ => RosterReply.NotReached,
    };

    List<WrittenName> Written(ClusterAddress at, RosterForm typed, List<Actor> all)
    {
        var byName = LinkageBringing.ByName(all);
        return [.. typed.Names.Select(n => new WrittenName(n.Name, n.Mark, n.As, LinkageBringing.Find(byName, n.Name) is null, [.. Alike.To(n.Name, all).Select(a => (a, Called(at, a)))]))];
    }

    string Called(ClusterAddress at, Actor actor) => LinkageNames.Of(actor, keepsRegister: me.May(Deed.SeeActors, at.Place));
}

/// <summary>Whom a name that the register does not know may mean: those that share a longer word with it, give or take its ending.</summary>
static class Alike
{
    const int Most = 5, ShortestWord = 4, LongestEnding = 2;

    public static IEnumerable<Actor> To(string name, IEnumerable<Actor> actors)
    {
        var words = Words(name);
        return actors.Select(a => (Actor: a, Shared: Words(a.Name).Count(w => words.Any(v => Same(v, w))))).Where(a => a.Shared > 0).OrderByDescending(a => a.Shared).ThenBy(a => a.Actor.SortName, StringComparer.Ordinal).Take(Most).Select(a => a.Actor);
    }

    static bool Same(string one, string other) => Math.Abs(one.Length - other.Length) <= LongestEnding && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));

    static HashSet<string> Words(string name) => [.. Folded.Of(name).Split(' ', ',', '.', '-').Where(w => w.Length >= ShortestWord)];
}
