using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>Where one respondent stands in a wave: of what was asked, what is answered, and how.</summary>
/// <param name="NoOne">Of the answered ones, those in which nobody is named: that there is no tie is the respondent's word, derived and never kept as a zero.</param>
/// <param name="Waiting">Without an answer yet.</param>
public sealed record RespondentStanding(ActorId Respondent, int Asked, int Answered, int NoOne, int Refused, int Waiting)
{
    public bool AnsweredAny => Answered > 0;
}

/// <summary>How far a wave is: each respondent, and the rate of response (N-13).</summary>
public sealed record WaveStanding(IReadOnlyList<RespondentStanding> Respondents)
{
    /// <summary>Respondents who answered at least one question, of those asked.</summary>
    public Share Response => new(Respondents.Count(r => r.AnsweredAny), Respondents.Count);

    /// <param name="linkages">Those of the wave that the reader may see.</param>
    /// <param name="kinds">The kinds that the reader may see; of the others only that they were asked.</param>
    public static WaveStanding Of(IEnumerable<Asked> asked, IReadOnlyCollection<Linkage> linkages, Func<string, bool> kinds)
    {
        var said = linkages.Where(l => !l.Retracted).SelectMany(l => LinkageQuestion.About(l.Kind).SelectMany(q => new[] { (Actor: l.From, q.Code, Said: l.SaidByFrom && q.Direction != Direction.In), (Actor: l.To, q.Code, Said: l.SaidByTo && (q.Direction is Direction.In or Direction.Undirected)) }))
            .Where(s => s.Said).ToLookup(s => s.Actor, s => s.Code);
        return new([.. asked.GroupBy(a => a.Actor).Select(g => new RespondentStanding(g.Key, g.Count(),
            g.Count(a => a.Answer == Answer.Answered),
            g.Count(a => a.Answer == Answer.Answered && (a.Question.Length == 0 ? !said[g.Key].Any() : kinds(LinkageQuestion.Find(a.Question)?.Kind ?? "") && !said[g.Key].Contains(a.Question))),
            g.Count(a => a.Answer == Answer.Refused),
            g.Count(a => a.Answer == Answer.NoAnswer)))]);
    }
}
