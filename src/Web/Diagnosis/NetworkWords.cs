using System.Globalization;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;
using Jointly.Web.Parts;

namespace Jointly.Web.Diagnosis;

/// <summary>Waves by their day, as one who reads now writes it.</summary>
public static class NetworkWords
{
    static readonly Texts T = new(typeof(NetworkText));

    /// <summary>"March 2025"; the wave's number where it has no day.</summary>
    public static string Month(WaveNetwork wave) => wave.On is { } on ? on.ToString("Y", CultureInfo.CurrentCulture) : T[NetworkText.WaveNumber, wave.Label];

    /// <summary>"Wave 2, 24 April 2026", or "From records as of 24 April 2026".</summary>
    public static string When(WaveNetwork wave) => wave.Basis switch
    {
        Basis.Survey when wave.On is { } on => T[NetworkText.WaveOn, wave.Label, on],
        Basis.Survey => T[NetworkText.WaveNumber, wave.Label],
        _ when wave.On is { } on => T[NetworkText.RecordsOn, on],
        _ => T[NetworkText.Records],
    };

    /// <summary>What the figures rest on (N-13): the survey with its response, or records with their coverage.</summary>
    public static string Mode(WaveNetwork wave) => wave.Basis switch
    {
        Basis.Survey { Response.Whole: > 0 } s => T[NetworkText.ModeSurvey, wave.Label, (int)s.Response.Part, (int)s.Response.Whole] + (wave.Indicative ? " " + T[NetworkText.Indicative] : ""),
        Basis.Survey => T[NetworkText.ModeSurveyUnknown, wave.Label],
        Basis.Records r => T[NetworkText.ModeRecords, (int)r.Coverage.Part, (int)r.Coverage.Whole],
        _ => "",
    };

    /// <summary>Where the network round one actor is shown.</summary>
    public static string Of(ClusterAddress at, ActorId actor, NetworkAsked asked) => at.Page($"network/of/{actor.Value}") + asked.Query();

    /// <summary>Where a sign points, as a state: towards performing is on course, away asks to be watched.</summary>
    public static (State State, Phrase Word) Pointing(Sign sign) =>
        (sign.Word switch { SignWord.Towards => State.Ok, SignWord.Away => State.Watch, _ => State.None }, new Phrase(typeof(ReadingText), $"Sign{sign.Word}"));

    /// <summary>In points of a hundred, whole.</summary>
    public static string Points(double? value) => value is { } v ? Math.Round(v, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.CurrentCulture) : "–";

    /// <summary>The middle 95 of 100 draws: "19–28".</summary>
    public static string Range(Chance? chance) => chance is null ? "" : Points(chance.Low) is var low && Points(chance.High) is var high && low == high ? low : $"{low}–{high}";

    /// <summary>A figure's value with the decimals its base earns: whole numbers as they are, the rest with two.</summary>
    public static string Value(Figure figure) => figure.Value is { } value
        ? figure.Of is { } share ? $"{share.Part.ToString("0.##", CultureInfo.CurrentCulture)} / {share.Whole.ToString("0.##", CultureInfo.CurrentCulture)}" : value.ToString("0.##", CultureInfo.CurrentCulture)
        : "–";
}
