using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>How a respondent met a question: names some, says that there is none, does not want to say, or could not be asked.</summary>
public enum RosterReply { Names, NoOne, DoesNotSay, NotReached }

/// <summary>
/// One respondent's answer to one question of the roster. Whoever is on the sheet and not named is, by the respondent's word, not
/// linked; that is derived, never kept as a zero.
/// </summary>
public static class Roster
{
    /// <param name="written">How often this answer had been written down when the form was opened.</param>
    /// <param name="shown">Who stood on the sheet; the others were not looked at, and stay as they are.</param>
    /// <param name="standing">The linkages of the wave with this respondent by this question's kind.</param>
    /// <param name="agreed">The respondent agreed, apart from all else, to be asked this.</param>
    public static Outcome<AnswersTaken> Answer(Wave wave, Asked? asked, int? written, LinkageQuestion question, RosterReply? reply, IReadOnlyList<NamedTie> named,
        IReadOnlySet<ActorId> shown, IReadOnlyList<Linkage> standing, bool agreed)
    {
        if (asked is null) return No(nameof(LinkageText.NotAsked));
        if (written != asked.Written) return No(nameof(LinkageText.AnswerChangedMeanwhile));
        List<Refusal> refusals = [];
        if (reply is null) refusals.Add(No(nameof(LinkageText.ReplyMissing), "Reply"));
        if (reply == RosterReply.Names && named.Count == 0 && StillSaid().All(n => shown.Contains(n))) refusals.Add(No(nameof(LinkageText.NobodyNamed), "Reply"));
        if (reply is not (null or RosterReply.Names) && named.Count > 0) refusals.Add(No("NamedAfterAll", "Reply", named.Count));
        if (named.Any(n => n.Named == asked.Actor)) refusals.Add(No(nameof(LinkageText.ToItself), "Reply"));
        if (named.Any(n => question.Form == AnswerForm.Scale ? n.Weight is not (>= 1 and <= 3) : n.Weight is not null)) refusals.Add(No(nameof(LinkageText.WeightOutOfRange), "Reply"));
        if (question.Most is { } most && named.Count + StillSaid().Count(n => !shown.Contains(n)) > most) refusals.Add(No(nameof(LinkageText.TooManyNamed), "Reply", most));
        // N-35: trust and influence are asked of those alone who agreed to this apart from all else.
        if (question.Sealed && !agreed && (reply is RosterReply.Names or RosterReply.NoOne)) refusals.Add(new(new Phrase(typeof(LinkageText), nameof(LinkageText.AgreementMissing)), "N-35", "Agreed"));
        if (refusals.Count > 0) return refusals;

        var says = named.Select(n => n.Named).ToHashSet();
        var looked = reply == RosterReply.Names ? shown : StillSaid().ToHashSet();                   // who says no one, or nothing, takes all back
        return new AnswersTaken(asked.Id, wave.Initiative, wave.Cluster, wave.Id, asked.Actor, question.Code,
            reply switch { RosterReply.Names or RosterReply.NoOne => Actors.Answer.Answered, RosterReply.DoesNotSay => Actors.Answer.Refused, _ => Actors.Answer.NoAnswer },
            question.Sealed && agreed, named, [.. StillSaid().Where(n => looked.Contains(n) && !says.Contains(n))]);

        IEnumerable<ActorId> StillSaid() => Said(question, asked.Actor, standing).Select(l => Other(l, asked.Actor));
    }

    /// <summary>The linkages that this respondent told in answer to this question.</summary>
    public static IEnumerable<Linkage> Said(LinkageQuestion question, ActorId respondent, IEnumerable<Linkage> standing) =>
        standing.Where(l => !l.Retracted && l.Kind == question.Kind && (question.Direction switch
        {
            Direction.Undirected => l.From == respondent ? l.SaidByFrom : l.To == respondent && l.SaidByTo,
            Direction.In => l.To == respondent && l.SaidByTo,
            _ => l.From == respondent && l.SaidByFrom,
        }));

    public static ActorId Other(Linkage linkage, ActorId one) => linkage.From == one ? linkage.To : linkage.From;

    /// <summary>Puts the answer into the linkages: what is named is said by the respondent, what no longer is, is not.</summary>
    /// <returns>The linkages that were not there before.</returns>
    public static IReadOnlyList<Linkage> Put(AnswersTaken fact, IReadOnlyList<Linkage> standing)
    {
        var question = LinkageQuestion.Find(fact.Question)!;
        var added = new List<Linkage>();
        foreach (var naming in fact.Said)
        {
            if (Between(naming.Named) is not { } linkage) added.Add(linkage = new Linkage(LinkageId.New(), fact.Initiative, fact.Cluster, question.Told(fact.Respondent, naming.Named, fact.Wave, LinkageSource.Survey) with { ThroughProject = naming.ThroughProject }));
            linkage.SaidBy(fact.Respondent, true, naming.Weight);
        }
        foreach (var other in fact.Unsaid) Between(other)?.SaidBy(fact.Respondent, false, null);
        return added;

        Linkage? Between(ActorId named)
        {
            var (from, to) = question.Ends(fact.Respondent, named);
            if (Linkage.Turned(question.Kind, from, to)) (from, to) = (to, from);
            return standing.Concat(added).FirstOrDefault(l => l.Kind == question.Kind && l.From == from && l.To == to);
        }
    }

    static Refusal No(string key, string? field = null, params object?[] with) => new(new Phrase(typeof(LinkageText), key, with), Field: field);
}
