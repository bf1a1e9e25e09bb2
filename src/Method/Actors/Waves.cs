using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>Waves of asking (method §10.3): begun with who is asked about what, answered one questionnaire at a time.</summary>
public static class Waves
{
    public const int LongestName = 200, MostRespondents = 5_000;

    /// <param name="before">The numbers of the cluster's waves so far.</param>
    /// <param name="kinds">Codes of the kinds to ask about.</param>
    public static Outcome<WaveBegun> Begin(InitiativeId initiative, ClusterId cluster, WaveId id, IReadOnlyCollection<int> before, int? number, string? name,
        DateOnly? first, DateOnly? last, IReadOnlyCollection<string> kinds, int respondents)
    {
        List<Refusal> refusals = [];
        if (string.IsNullOrWhiteSpace(name)) refusals.Add(No(nameof(LinkageText.WaveNameMissing), "Name"));
        if (name?.Length > LongestName) refusals.Add(No(nameof(LinkageText.TextTooLong), "Name", LongestName));
        if (number is null or < 1 or > 999) refusals.Add(No(nameof(LinkageText.WaveNumberMissing), "Number"));
        else if (before.Contains(number.Value)) refusals.Add(No(nameof(LinkageText.WaveNumberTaken), "Number", number));
        if (first is null) refusals.Add(No(nameof(LinkageText.DayMissing), "First"));
        if (last is null) refusals.Add(No(nameof(LinkageText.DayMissing), "Last"));
        if (last < first) refusals.Add(No(nameof(LinkageText.LastBeforeFirst), "Last"));
        List<string> asked = [.. LinkageKind.All.Select(k => k.Code).Where(c => kinds.Contains(c) && LinkageQuestion.All.Any(q => q.Kind == c))];
        if (asked.Count == 0) refusals.Add(No(nameof(LinkageText.KindsMissing), "Kinds"));
        if (respondents == 0) refusals.Add(No(nameof(LinkageText.RespondentsMissing), "Respondents"));
        if (respondents > MostRespondents) refusals.Add(No(nameof(LinkageText.TooManyRespondents), "Respondents", MostRespondents));
        return refusals.Count > 0 ? refusals : new WaveBegun(initiative, cluster, id, number!.Value, name!.Trim(), new Period(first!.Value, last!.Value), asked, respondents);
    }

    /// <summary>That they are asked, about each kind of the wave; no answer yet.</summary>
    /// <param name="kinds">None where the wave does not say what it asks.</param>
    public static IEnumerable<Asked> Ask(InitiativeId initiative, WaveId wave, IReadOnlyCollection<string> kinds, IEnumerable<ActorId> respondents)
    {
        List<string> questions = kinds.Count == 0 ? [""] : [.. LinkageQuestion.All.Where(q => kinds.Contains(q.Kind)).Select(q => q.Code)];
        return respondents.SelectMany(_ => questions, (actor, question) => new Asked(AskedId.New(), initiative, wave, actor, Answer.NoAnswer, question));
    }

    public static Outcome<RespondentsAdded> AskMore(Wave wave, IReadOnlyCollection<ActorId> asked, IReadOnlyCollection<ActorId> more)
    {
        List<ActorId> added = [.. more.Except(asked)];
        return added.Count == 0 ? No(nameof(LinkageText.RespondentsMissing), "Respondents") : new RespondentsAdded(wave.Id, added);
    }

    static Refusal No(string key, string? field = null, params object?[] with) => new(new Phrase(typeof(LinkageText), key, with), Field: field);
}
