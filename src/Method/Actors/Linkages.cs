using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>
/// The deeds of linkages (product row F3): record with evidence, add to it, correct, retract, restore. Nothing is deleted silently.
/// </summary>
public static class Linkages
{
    public const int LongestText = 2_000;

    /// <param name="standing">The linkage of the same pair, kind, wave and source, where there is one already.</param>
    public static Outcome<LinkageRecorded> Record(InitiativeId initiative, ClusterId cluster, LinkageId id, Linkage? standing, ToldTie told, DateOnly today)
    {
        var tie = told with { Evidence = [.. told.Evidence.Select(e => e.Tidied())] };
        if (standing is { Retracted: true }) return No(nameof(LinkageText.RetractedFirst));
        if (Wrong(tie, today) is { Count: > 0 } refusals) return refusals;
        return new LinkageRecorded(initiative, cluster, standing?.Id ?? id, tie);
    }

    /// <param name="read">The row's version when the form was opened.</param>
    public static Outcome<LinkageCorrected> Correct(Linkage linkage, int version, int? read, TieFigures now, string? reason, DateOnly today)
    {
        if (linkage.Retracted) return No(nameof(LinkageText.RetractedFirst));
        if (read != version) return No(nameof(LinkageText.ChangedMeanwhile));
        if (string.IsNullOrWhiteSpace(reason)) return ReasonMissing("Why");
        List<Refusal> refusals = [.. WrongFigures(linkage.Kind, now.Weight, now.On, today)];
        if (linkage.Source == LinkageSource.Survey && !now.SaidByFrom && !now.SaidByTo) refusals.Add(No(nameof(LinkageText.SaidByNobody), "SaidBy"));
        if (refusals.Count > 0) return refusals;
        return now == Figures(linkage) ? No(nameof(LinkageText.NothingChanged)) : new LinkageCorrected(linkage.Id, now, reason.Trim(), linkage.Sealed);
    }

    public static Outcome<EvidenceAdded> AddEvidence(Linkage linkage, TieEvidence evidence, DateOnly today)
    {
        if (linkage.Retracted) return No(nameof(LinkageText.RetractedFirst));
        var tidied = evidence.Tidied();
        if (WrongEvidence(tidied, today).ToList() is { Count: > 0 } refusals) return refusals;
        return linkage.Evidence.Contains(tidied) ? No(nameof(LinkageText.EvidenceThere), "What") : new EvidenceAdded(linkage.Id, tidied);
    }

    /// <param name="number">Its place in the list, from 1.</param>
    public static Outcome<EvidenceWithdrawn> Withdraw(Linkage linkage, int number, string? reason) =>
        number < 1 || number > linkage.Evidence.Count || linkage.Evidence[number - 1].Withdrawn ? No(nameof(LinkageText.NoSuchEvidence)) :
        string.IsNullOrWhiteSpace(reason) ? ReasonMissing($"Reason{number}") :
        new EvidenceWithdrawn(linkage.Id, number, reason.Trim(), linkage.Sealed);

    public static Outcome<LinkageRetracted> Retract(Linkage linkage, string? reason) =>
        linkage.Retracted                 ? No(nameof(LinkageText.AlreadyRetracted)) :
        string.IsNullOrWhiteSpace(reason) ? ReasonMissing() :
        new LinkageRetracted(linkage.Id, reason.Trim(), linkage.Sealed);

    public static Outcome<LinkageRestored> Restore(Linkage linkage, string? reason) =>
        !linkage.Retracted                ? No(nameof(LinkageText.NotRetracted)) :
        string.IsNullOrWhiteSpace(reason) ? ReasonMissing() :
        new LinkageRestored(linkage.Id, reason.Trim(), linkage.Sealed);

    public static TieFigures Figures(Linkage l) => new(l.Weight, l.On, l.ThroughProject, l.SaidByFrom, l.SaidByTo);

    /// <summary>May a linkage of this kind have a strength?</summary>
    public static bool HasStrength(string kind) => LinkageQuestion.About(kind).Any(q => q.Form == AnswerForm.Scale) || LinkageKind.Find(kind) is null or { Code: LinkageKind.Unnamed or LinkageKind.UnnamedOneWay };

    static List<Refusal> Wrong(ToldTie tie, DateOnly today)
    {
        List<Refusal> refusals = [];
        if (tie.From == tie.To) refusals.Add(No(nameof(LinkageText.ToItself), "To"));
        if (LinkageKind.Find(tie.Kind) is { Sealed: true }) refusals.Add(new(Say(nameof(LinkageText.SealedByRoster)), "N-71", "Question"));
        refusals.AddRange(WrongFigures(tie.Kind, tie.Weight, tie.On, today));
        if (tie.Evidence.Count == 0) refusals.Add(No(nameof(LinkageText.EvidenceMissing), "What"));
        if (tie is { Wave: null, On: null }) refusals.Add(No(nameof(LinkageText.WhenMissing), "On"));
        refusals.AddRange(tie.Evidence.SelectMany(e => WrongEvidence(e, today)));
        return refusals;
    }

    static IEnumerable<Refusal> WrongFigures(string kind, int? weight, DateOnly? on, DateOnly today)
    {
        if (weight is < 1 or > 3) yield return No(nameof(LinkageText.WeightOutOfRange), "Weight");
        if (weight is not null && !HasStrength(kind)) yield return No(nameof(LinkageText.NoStrengthHere), "Weight");
        if (on > today) yield return No(nameof(LinkageText.NotYet), "On", on);
    }

    static IEnumerable<Refusal> WrongEvidence(TieEvidence evidence, DateOnly today)
    {
        if (evidence.On > today) yield return No(nameof(LinkageText.NotYet), "EvidenceOn", evidence.On);
        if (evidence.Where?.Length > LongestText) yield return No(nameof(LinkageText.TextTooLong), "Where", LongestText);
        if (evidence.Note?.Length > LongestText) yield return No(nameof(LinkageText.TextTooLong), "Note", LongestText);
        if (evidence is { What: TieEvidenceKind.SomethingElse, Note: null }) yield return No(nameof(LinkageText.SayWhat), "Note");
    }

    static Refusal ReasonMissing(string field = "Reason") => No(nameof(LinkageText.ReasonMissing), field);
    static Phrase Say(string key, params object?[] with) => new(typeof(LinkageText), key, with);
    static Refusal No(string key, string? field = null, params object?[] with) => new(Say(key, with), Field: field);
}
