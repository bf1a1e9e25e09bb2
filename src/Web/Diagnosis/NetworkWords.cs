using System.Globalization;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;

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

    /// <summary>A figure's value with the decimals its base earns: whole numbers as they are, the rest with two.</summary>
    public static string Value(Figure figure) => figure.Value is { } value
        ? figure.Of is { } share ? $"{share.Part.ToString("0.##", CultureInfo.CurrentCulture)} / {share.Whole.ToString("0.##", CultureInfo.CurrentCulture)}" : value.ToString("0.##", CultureInfo.CurrentCulture)
        : "–";
}
