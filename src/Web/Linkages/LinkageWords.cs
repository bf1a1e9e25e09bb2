using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Jointly.Web.Actors;

namespace Jointly.Web.Linkages;

/// <summary>Kinds, evidence, answers and changes of linkages, as one who reads now calls them.</summary>
public static class LinkageWords
{
    static readonly Texts T = new(typeof(LinkagesText));

    public static Refusal No(string key, string? field = null, params object?[] with) => new(new Phrase(typeof(LinkagesText), key, with), Field: field);

    /// <summary>A strength as it was typed; 0 and nothing are none.</summary>
    public static int? Weight(string? typed, string field, List<Refusal> refused)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Trim() == "0") return null;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var weight)) return weight;
        refused.Add(new(new Phrase(typeof(LinkageText), nameof(LinkageText.WeightOutOfRange)), Field: field));
        return null;
    }

    public static string Kind(string kind) => LinkageKind.Find(kind) is { Sealed: true } k ? T[k.Code == "REL9" ? LinkagesText.Trust : LinkagesText.Influence] : ActorWords.Linkage(kind);

    public static string Evidence(TieEvidenceKind kind) => T[kind switch
    {
        TieEvidenceKind.SurveyAnswer => LinkagesText.EvidenceSurveyAnswer,
        TieEvidenceKind.JointAction => LinkagesText.EvidenceJointAction,
        TieEvidenceKind.Meeting => LinkagesText.EvidenceMeeting,
        TieEvidenceKind.Membership => LinkagesText.EvidenceMembership,
        TieEvidenceKind.Contract => LinkagesText.EvidenceContract,
        _ => LinkagesText.EvidenceSomethingElse,
    }];

    public static string StrengthOf(Strength strength) => T[strength switch
    {
        Strength.Checked => LinkagesText.StrengthChecked,
        Strength.Reported => LinkagesText.StrengthReported,
        Strength.Thin => LinkagesText.StrengthThin,
        _ => LinkagesText.StrengthClaimed,
    }];

    public static string Of(Answer answer) => T[answer switch
    {
        Answer.Answered => LinkagesText.Answered,
        Method.Actors.Answer.Refused => LinkagesText.DoesNotSay,
        _ => LinkagesText.NoAnswer,
    }];

    /// <summary>"Both say so", "Punto Fino says so", "from records".</summary>
    public static string SaidBy(LinkageRow row) => row.Linkage switch
    {
        { SaidByFrom: true, SaidByTo: true } => T[LinkagesText.BothSay],
        { SaidByFrom: true } => T[LinkagesText.OneSays, row.FromName],
        { SaidByTo: true } => T[LinkagesText.OneSays, row.ToName],
        _ => T[LinkagesText.NeitherSays],
    };

    /// <summary>"Wave 2, 24 April 2026", "since 3 May 2026".</summary>
    public static string When(LinkageRow row) => row.Wave is { } w ? Wave(w) : row.Linkage.On is { } on ? T[LinkagesText.Since, on] : T[LinkagesText.NoDay];

    public static string Wave(Wave w) => T[LinkagesText.WaveOn, w.Number, w.On];

    public static string Did(Deed? deed) => T[deed switch
    {
        Deed.RecordLinkage => LinkagesText.DidRecord,
        Deed.CorrectLinkage => LinkagesText.DidCorrect,
        Deed.RetractLinkage => LinkagesText.DidRetract,
        Deed.RestoreLinkage => LinkagesText.DidRestore,
        Deed.TakeAnswers => LinkagesText.DidAnswer,
        Deed.BringLinkages or Deed.BringNetwork => LinkagesText.DidBring,
        _ => LinkagesText.DidChange,
    }];

    static readonly string[] Shown = [nameof(Linkage.Weight), nameof(Linkage.On), nameof(Linkage.SaidByFrom), nameof(Linkage.SaidByTo), nameof(Linkage.ThroughProject), nameof(Linkage.Papers), nameof(Linkage.Retracted), "Evidence"];

    /// <summary>The lines of a history that say something to a reader; ids of ends stand above them as names.</summary>
    public static IEnumerable<string> Lines(IEnumerable<FieldChange> changes) => changes
        .Where(c => Shown.Contains(c.Field) && !(c.Before is null && c.After is "no" or "0" or "[]"))
        .Select(c => c.Before is null ? $"{Field(c.Field)}: {Value(c.Field, c.After)}" : $"{Field(c.Field)}: {Value(c.Field, c.Before)} → {Value(c.Field, c.After)}");

    static string Field(string field) => T[field switch
    {
        nameof(Linkage.Weight) => LinkagesText.Strength,
        nameof(Linkage.On) => LinkagesText.KnownSince,
        nameof(Linkage.SaidByFrom) => LinkagesText.SaidByFirst,
        nameof(Linkage.SaidByTo) => LinkagesText.SaidBySecond,
        nameof(Linkage.ThroughProject) => LinkagesText.ThroughProject,
        nameof(Linkage.Papers) => LinkagesText.Papers,
        nameof(Linkage.Retracted) => LinkagesText.TakenOut,
        _ => LinkagesText.Evidence,
    }];

    static string Value(string field, string? kept) => (field, kept) switch
    {
        (_, null) => T[LinkagesText.Nothing],
        ("Evidence", _) => T["Pieces", System.Text.Json.JsonDocument.Parse(kept).RootElement.EnumerateArray().Count(e => !(e.TryGetProperty("Withdrawn", out var w) && w.GetBoolean()))],
        (nameof(Linkage.On), _) when DateOnly.TryParseExact(kept, "O", out var day) => day.Written(CultureInfo.CurrentUICulture),
        (_, "yes") => T[LinkagesText.Yes],
        (_, "no") => T[LinkagesText.No],
        _ => kept,
    };
}
