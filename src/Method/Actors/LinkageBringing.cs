using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>What the two names of a brought line are: a respondent and whom it names; or giver and taker, with nobody's word for it.</summary>
public enum LineOf { RespondentAndNamed, GiverAndTaker }

/// <summary>A line as it was brought.</summary>
public sealed record BroughtLine(int Row, string From, string To, string? Kind, double? Weight);

/// <summary>What a name stands for, as a person decided: an actor, someone new in the cluster or outside it, or nobody to be taken.</summary>
public sealed record NameChoice(ActorId? Actor, bool New = false, bool Member = false)
{
    public static readonly NameChoice LeftOut = new((ActorId?)null);
}

/// <summary>What keeps a line from being taken, and how to mend it.</summary>
public sealed record LineProblem(int Row, Phrase What);

/// <summary>A line understood: between names, by which question, how strong.</summary>
public sealed record UnderstoodLine(int Row, string From, string To, LinkageQuestion Question, int? Weight);

/// <summary>Many linkages brought at once into a wave, as one fact with the digest of what was received.</summary>
/// <param name="Lines">Lines taken.</param>
public sealed record LinkagesBrought(WaveId Wave, ClusterId Cluster, int Lines, int NewLinkages, int NewActors, string Source, string FileSha256) : IManifest
{
    public Subject Subject => new(nameof(Actors.Wave), Wave.Value);
}

/// <summary>What bringing adds, beside what it changes in what stood.</summary>
public sealed record BroughtLinkages(LinkagesBrought Fact, IReadOnlyList<Actor> Actors, IReadOnlyList<Membership> Memberships, IReadOnlyList<Linkage> Linkages, IReadOnlyList<Asked> Asked)
{
    public IEnumerable<object> Rows => [.. Actors, .. Memberships, .. Linkages, .. Asked];
}

/// <summary>Bringing many linkages into a wave (product row F3): names are matched with the register, and nobody is made anew in silence.</summary>
public static class LinkageBringing
{
    /// <summary>Reads lines as the roster's questions; what does not fit is told by line.</summary>
    /// <param name="otherwise">The question of lines that name none.</param>
    public static (IReadOnlyList<UnderstoodLine> Lines, IReadOnlyList<LineProblem> Problems) Understand(IEnumerable<BroughtLine> lines, LinkageQuestion otherwise)
    {
        var (understood, problems) = (new List<UnderstoodLine>(), new List<LineProblem>());
        foreach (var line in lines)
        {
            var question = string.IsNullOrWhiteSpace(line.Kind) ? otherwise : LinkageQuestion.Find(line.Kind.Trim()) ?? LinkageQuestion.About(LinkageKind.Find(line.Kind.Trim())?.Code ?? "").FirstOrDefault();
            if (question is null) problems.Add(new(line.Row, Say(nameof(LinkageText.KindUnknown), line.Kind)));
            else if (question.Sealed) problems.Add(new(line.Row, Say(nameof(LinkageText.SealedByRoster))));
            else if (line.Weight is { } w && question.Form == AnswerForm.Scale && w is not (1 or 2 or 3)) problems.Add(new(line.Row, Say(nameof(LinkageText.WeightOutOfRange))));
            else understood.Add(new(line.Row, line.From, line.To, question, question.Form == AnswerForm.Scale ? (int?)line.Weight : null));
        }
        return (understood, problems);
    }

    /// <summary>Actors by the names that lists call them: as written, then folded; a name that two share stands for neither.</summary>
    public static IReadOnlyDictionary<string, Actor> ByName(IEnumerable<Actor> actors)
    {
        var all = actors.Where(a => !a.Retracted).ToList();
        return all.GroupBy(a => Folded.Of(a.Name), StringComparer.Ordinal).Concat(all.GroupBy(a => LinkageNames.Code(a.Id), StringComparer.Ordinal))
            .Where(g => g.Count() == 1).DistinctBy(g => g.Key).ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
    }

    public static Actor? Find(IReadOnlyDictionary<string, Actor> byName, string name) =>
        byName.GetValueOrDefault(Folded.Of(name)) ?? byName.GetValueOrDefault(name.Trim().ToUpperInvariant());

    /// <param name="choices">For every name that the register does not know.</param>
    /// <param name="asked">The wave's rows of who was asked.</param>
    public static Outcome<LinkagesBrought> Bring(Wave wave, IReadOnlyList<UnderstoodLine> lines, IReadOnlyDictionary<string, Actor> byName, IReadOnlyDictionary<string, NameChoice> choices,
        LineOf lineOf, IReadOnlyList<Linkage> standing, IReadOnlyList<Asked> asked, string source, string sha256, DateOnly today, out BroughtLinkages? brought)
    {
        brought = null;
        var undecided = lines.SelectMany(l => new[] { l.From, l.To }).Where(n => Find(byName, n) is null && !choices.ContainsKey(n)).Distinct().Count();
        if (undecided > 0) return No("NamesUndecided", undecided);

        var (actors, memberships, added, answered) = (new List<Actor>(), new List<Membership>(), new List<Linkage>(), new List<Asked>());
        var ids = new Dictionary<string, ActorId?>(StringComparer.Ordinal);
        var byEnds = standing.ToDictionary(l => (l.From, l.To, l.Kind));
        var byAsked = asked.ToDictionary(a => (a.Actor, a.Question));
        var taken = 0;
        foreach (var line in lines)
        {
            if (Id(line.From) is not { } from || Id(line.To) is not { } to || from == to) continue;
            var told = lineOf == LineOf.RespondentAndNamed ? line.Question.Told(from, to, wave.Id, LinkageSource.Survey) : new ToldTie(from, to, line.Question.Kind, wave.Id, LinkageSource.Survey);
            var tie = told.InOrder();
            if (!byEnds.TryGetValue((tie.From, tie.To, tie.Kind), out var linkage))
                added.Add(byEnds[(tie.From, tie.To, tie.Kind)] = linkage = new Linkage(LinkageId.New(), wave.Initiative, wave.Cluster, lineOf == LineOf.GiverAndTaker ? told with { Weight = line.Weight } : told));
            if (lineOf == LineOf.RespondentAndNamed)
            {
                linkage.SaidBy(from, true, line.Weight);
                Answered(from, line.Question.Code);
            }
            taken++;
        }
        if (taken == 0) return No(nameof(LinkageText.NothingToBring));
        brought = new(new LinkagesBrought(wave.Id, wave.Cluster, taken, added.Count, actors.Count, source, sha256), actors, memberships, added, answered);
        return brought.Fact;

        ActorId? Id(string name)
        {
            if (ids.TryGetValue(name, out var known)) return known;
            var choice = Find(byName, name) is { } actor ? new NameChoice(actor.Id) : choices[name];
            return ids[name] = choice.Actor ?? (choice.New ? Made(name, choice.Member) : null);
        }

        ActorId Made(string name, bool member)
        {
            var actor = new Actor(new ActorEntered(wave.Initiative, ActorId.New(), wave.Cluster, new ActorDetails { Name = name.Trim(), Kind = ActorKind.NotSaid }, Provenance.Local));
            actors.Add(actor);
            if (member) memberships.Add(new Membership(MembershipId.New(), wave.Initiative, wave.Cluster, actor.Id, today));
            return actor.Id;
        }

        void Answered(ActorId respondent, string question)
        {
            if (!byAsked.TryGetValue((respondent, question), out var row)) answered.Add(byAsked[(respondent, question)] = row = new Asked(AskedId.New(), wave.Initiative, wave.Id, respondent, Answer.Answered, question));
            row.TakeBrought();
        }
    }

    static Phrase Say(string key, params object?[] with) => new(typeof(LinkageText), key, with);
    static Refusal No(string key, params object?[] with) => new(Say(key, with));
}
