using System.Globalization;
using System.Text;
using Jointly.Method.Diagnosis.Reading;
using Jointly.Method.Words;

namespace Jointly.Method.Tests.Diagnosis;

/// <summary>A whole reading as text, so that a person can approve it once and every change shows.</summary>
static class Printed
{
    public static string Of(NetworkReading reading, CultureInfo language)
    {
        var text = new StringBuilder();
        string Say(IFormattable phrase) => phrase.ToString(null, language);
        void Line(string line) => text.Append(line).Append('\n');
        Line($"[{language.Name}]");
        Line(string.Join(' ', reading.Lede.Select(Say)));
        foreach (var f in reading.Findings)
        {
            Line($"{f.Number}. {Say(f.Sentence)}");
            foreach (var more in f.More) Line($"   + {Say(more)}");
            Line($"   | {Say(f.Row.Label)} | {(f.Row.Before is { } b ? Say(b) : "")} | {Say(f.Row.Now)} | {Say(f.Row.Meaning)}");
            foreach (var g in f.ByGroup) Line($"   # {Say(g.Group)}: {(g.Share is { } own ? $"{own.Part}/{own.Whole}" : "-")}");
            if (f.Suggestion is { } s) Line($"   > {s.To}: {Say(s.Step)} {Say(s.Why)}{(s.Begin is { } begin ? $" {Say(begin)}" : "")}");
        }
        foreach (var s in reading.Silences) Line($"{s.Number}. -- {Say(s.Why)}");
        foreach (var sign in reading.Signs)
        {
            string Value(Figure? f) => f is null ? "" : f.Value is { } v ? v.ToString("0.#", language) : "-";
            Line($"   ~ {Say(sign.Now.Name)} | {Value(sign.Before)} | {Value(sign.Now)} | {Say(new Phrase(typeof(ReadingText), $"Sign{sign.Word}"))}: {Say(sign.Reason)}{(sign.Beside is { } beside ? $" {Say(beside)}" : "")}");
        }
        foreach (var c in reading.Checklist) Line($"   {(c.OfPerforming ? '+' : '-')} {Say(c.What)}: {(c.Seen is { } seen ? Say(seen) : "?")}");
        foreach (var f in reading.Figures) Line($"   {Say(f.Name)}: {(f.Value is { } v ? v.ToString("0.###", language) : Say(f.Absent!))}");
        foreach (var b in reading.Brokers) Line($"   * {Say(Naming.Of(b.Actor))} {b.Betweenness.ToString("0.00", language)}");
        foreach (var e in reading.Findings.SelectMany(f => f.Evidence).Distinct()) Line($"   [{e.Strength}] {Say(e.What)}");
        return text.ToString();
    }
}
