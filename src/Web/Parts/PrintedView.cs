using System.Globalization;
using Jointly.Method.Reports;
using Jointly.Method.Words;
using Microsoft.AspNetCore.Components;

namespace Jointly.Web.Parts;

/// <summary>A report for paper, in the page's language and beside it in another where one was asked for.</summary>
/// <param name="Back">The page that it was printed from.</param>
/// <param name="Asked">What the address asks for besides the second language: name and value, as a form sends it again.</param>
/// <param name="Others">The languages to choose from.</param>
public sealed record PrintedView(string Address, string Back, Report One, Report? Other, IReadOnlyList<KeyValuePair<string, string>> Asked, IReadOnlyList<string> Others)
{
    /// <summary>The drawings that the report names.</summary>
    public Func<string, RenderFragment?> Drawings { get; init; } = _ => null;
}

/// <summary>What stands over every report, and in which languages it can be had.</summary>
public static class Prints
{
    static readonly Texts T = new(typeof(PrintText));

    /// <summary>Initiative and place, then the day and who printed it: whoever finds the paper knows whom to ask.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<Named> initiative, string? place, DateOnly on, string by)
    {
        var name = Named.In(initiative, CultureInfo.CurrentUICulture);
        return [place is null ? name : T[PrintText.OfInitiative, name, place], T[PrintText.PrintedBy, on, by]];
    }

    /// <summary>The other languages that pages speak here, by their tags.</summary>
    public static IReadOnlyList<string> Others(Installation installation) =>
        [.. Languages.Spoken.Concat(installation.MoreLanguages).Where(l => l != CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)];

    /// <summary>Writes it in the reader's language, and in the second one if it is spoken here.</summary>
    public static (Report One, Report? Other) Written(string? and, Installation installation, Func<Report> write) =>
        (Report.In(CultureInfo.CurrentUICulture, write), Others(installation).Contains(and) ? Report.In(CultureInfo.GetCultureInfo(and!), write) : null);
}
