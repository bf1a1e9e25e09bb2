using System.Globalization;
using Jointly.Method.Actors;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Reports;
using Jointly.Method.Words;
using Jointly.Web.Actors;
using Jointly.Web.Parts;
using Jointly.Web.Portfolio;

namespace Jointly.Web.Diagnosis;

/// <summary>The reading of a network as a report: the same sentences, figures and grounds as the page, in the language that is written.</summary>
public static class NetworkReport
{
    public const string BeforePicture = "before", NowPicture = "now";

    /// <summary>Lines of the table of who is linked to whom: more would be a book.</summary>
    const int MostListed = 500;

    static readonly Texts T = new(typeof(NetworkText));
    static readonly Texts P = new(typeof(PrintText));

    /// <param name="names">The reader sees the register, so the table of actors is part of the paper.</param>
    public static IReadOnlyList<Block> Of(NetworkRead? read, bool names) => read is null ? [new Paragraph(T[NetworkText.NothingYet], Leads: true)] : [.. Blocks(read, names)];

    static IEnumerable<Block> Blocks(NetworkRead read, bool names)
    {
        var r = read.Reading;
        var two = r.Before is not null;
        Evidence ground = r.Findings.SelectMany(f => f.Evidence).FirstOrDefault() ?? new(new Phrase(typeof(NetworkText), NetworkText.GroundOf, When(r.Now.Wave)), Strength.Reported);
        yield return new Paragraph(string.Join(' ', r.Lede), Leads: true) { Evidence = [ground] };
        yield return new Note(NetworkWords.Mode(r.Now.Wave) + (r.Before is { } was ? " " + T[NetworkText.ModeBefore, NetworkWords.Mode(was.Wave)] : ""));

        yield return new Heading(T[two ? NetworkText.BeforeAndNow : NetworkText.Picture]);
        if (read.Positions is null) yield return new Note(T[NetworkText.TooLargeToDraw, read.Actors.Count]);
        else
        {
            yield return new Note(T[two ? NetworkText.BeforeAndNowHow : NetworkText.PictureHow] + (two ? " " + P[PrintText.GraphKey] : ""));
            if (r.Before is { } b) yield return new Illustration(BeforePicture, $"{T[NetworkText.Before, NetworkWords.Month(b.Wave)]} ({T["Linkages", b.Net.Ties]})");
            yield return new Illustration(NowPicture, $"{(two ? T[NetworkText.Now, NetworkWords.Month(r.Now.Wave)] : NetworkWords.When(r.Now.Wave))} ({T["Linkages", r.Now.Net.Ties]})");
        }
        if (r.Findings.Count > 0)
        {
            yield return new Heading(T[NetworkText.InPlainWords]);
            yield return new Table(T[NetworkText.InPlainWords], [T[NetworkText.ColSays], .. Then(two, T[NetworkText.ColBefore]), T[NetworkText.ColNow], T[NetworkText.ColMeans]],
                [.. r.Findings.Select(f => (IReadOnlyList<string>)[$"{f.Row.Label}", .. Then(two, f.Row.Before?.ToString() ?? "–"), $"{f.Row.Now}", string.Join(' ', f.More.Where(m => !m.Equals(f.Row.Meaning)).Prepend(f.Row.Meaning))])])
            { Wide = two ? 3 : 2, Figures = two ? new HashSet<int> { 1, 2 } : [1], Grounds = [.. r.Findings.Select(f => (IReadOnlyList<Evidence>)[.. f.Evidence.Take(1)])] };
        }
        if (r.Signs.Count > 0)
        {
            yield return new Heading(T[NetworkText.SixSigns]);
            yield return new Note(T[NetworkText.SixSignsHow]);
            yield return new Table(T[NetworkText.SixSigns], [T[NetworkText.ColSign], .. Then(two, T[NetworkText.ColBaseline]), T[NetworkText.ColNow], T[NetworkText.ColChance], T[NetworkText.ColPoints]],
                [.. r.Signs.Select(s => (IReadOnlyList<string>)[$"{s.Now.Name}", .. Then(two, NetworkWords.Points(s.Before?.Value)), NetworkWords.Points(s.Now.Value), s.Chance is null ? "–" : NetworkWords.Range(s.Chance), $"{NetworkWords.Pointing(s).Word}. {s.Reason}"])])
            { Wide = two ? 4 : 3, Figures = two ? new HashSet<int> { 1, 2, 3 } : [1, 2] };
        }
        if (r.Brokers.Count > 0)
        {
            yield return new Heading(T[NetworkText.Brokers]);
            yield return new Items([.. r.Brokers.Select(k => $"{(names ? k.Actor.Called() : Naming.Of(k.Actor).ToString("A", null))}: {T[NetworkText.BrokerShare, (int)Math.Round(100 * k.Betweenness)]}")]);
        }
        if (r.Findings.Any(f => f.Suggestion is not null))
        {
            yield return new Heading(T[NetworkText.Suggests]);
            yield return new Note(T[NetworkText.SuggestsHow]);
            yield return new Items([.. r.Findings.Where(f => f.Suggestion is not null).Select(f => $"{f.Suggestion!.Step} ({T[NetworkText.ForRole, RoleWords.Said(f.Suggestion.To)]}). {f.Suggestion.Why}{(f.Suggestion.Begin is { } begin ? $" {begin}" : "")}")]);
        }
        if (r.Figures.Count > 0)
        {
            yield return new Heading(T[NetworkText.KeyFigures]);
            yield return new Table(T[NetworkText.KeyFigures], [T[NetworkText.ColFigure], T[NetworkText.ColValue], T[NetworkText.ColDefinition]],
                [.. r.Figures.Select(f => (IReadOnlyList<string>)[$"{f.Name}", NetworkWords.Value(f), $"{f.Absent ?? f.Definition} {f.Source}"])]) { Wide = 2, Figures = new HashSet<int> { 1 }, Evidence = [ground] };
        }
        if (r.Silences.Count > 0)
        {
            yield return new Heading(T[NetworkText.CannotSay]);
            yield return new Items([.. r.Silences.Select(s => s.Why).Distinct().Select(w => $"{w}")]);
        }
        if (names) foreach (var block in Linked(r, read.Actors)) yield return block;
    }

    // Always in the same order, whatever the language, so that two languages tell of the same actor in the same row.
    static IEnumerable<Block> Linked(NetworkReading reading, IReadOnlyList<ReadActor> actors)
    {
        var linked = NetworkPage.Linked(reading.Now);
        yield return new Heading(P[PrintText.Whom]);
        if (actors.Count > MostListed) yield return new Note(P[PrintText.FirstOnly, MostListed, actors.Count]);
        yield return new Table(P[PrintText.Whom], [T[NetworkText.ColActor], T[NetworkText.ColNow]],
            [.. actors.Take(MostListed).Select(a => (IReadOnlyList<string>)[a.Called(), linked.GetValueOrDefault(a.Id) is { Count: > 0 } others
                ? string.Join("; ", others.OrderBy(o => o.Other.Name, StringComparer.Ordinal).Select(o => $"{o.Other.Called()} ({o.Kinds})")) : T[NetworkText.NoOne]])]) { Wide = 1 };
    }

    // Said when it is read, so that the ground is the same in every language.
    static Phrase When(WaveNetwork wave) => wave.On is { } on ? new(typeof(NetworkText), NetworkText.WaveOn, wave.Label, on) : new(typeof(NetworkText), NetworkText.WaveNumber, wave.Label);

    static IEnumerable<string> Then(bool two, string word) => two ? [word] : [];
}
