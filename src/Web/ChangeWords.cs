using System.Globalization;
using Jointly.Method.Words;
using Jointly.Records.Logbook;
using Jointly.Web.Parts;

namespace Jointly.Web;

/// <summary>Deeds of a history as lists of changes show them, to the one who is reading now.</summary>
public static class ChangeWords
{
    static readonly Texts T = new(typeof(PartsText));

    /// <param name="what">"corrected it".</param>
    public static Change Change(HistoryEntry entry, string what, IReadOnlyList<ChangedLine> lines) =>
        new(DateOnly.FromDateTime(entry.At.UtcDateTime).Written(CultureInfo.CurrentUICulture), Who(entry), what)
        {
            Note = T[PartsText.ChangeNote, entry.At.UtcDateTime.ToString("t", CultureInfo.CurrentCulture), entry.Version],
            Lines = lines,
            Why = entry.Because is { } why ? T[PartsText.WhySaid, why] : T[PartsText.NoReason],
        };

    public static string Who(HistoryEntry entry) =>
        entry.By == Records.House.Person ? T[PartsText.ByHouse] : string.IsNullOrEmpty(entry.Person) ? T[PartsText.Forgotten] : entry.Person;

    /// <summary>"Place: Imbaya → Natabuela"; what came in, and what went out.</summary>
    public static ChangedLine Line(string word, string? before, string? after) =>
        new($"{word}: {(before is null ? after : after is null ? before : $"{before} → {after}")}", before is null ? ChangedHow.In : after is null ? ChangedHow.Out : ChangedHow.Changed);

    /// <summary>Field by field, where the two differ.</summary>
    /// <param name="was">None where it began.</param>
    /// <param name="say">A field's value as the reader reads it; none where nothing is written.</param>
    public static IReadOnlyList<ChangedLine> Lines<T>(IReadOnlyList<Field<T>> fields, T? was, T now, Func<string, string> word, Func<string, T, string?> say) where T : class =>
        [.. fields.Where(f => was is null ? f.Text(now) is not null : !f.Same(was, now))
            .Select(f => Line(word(f.Name), was is null || f.Text(was) is null ? null : say(f.Name, was), f.Text(now) is null ? null : say(f.Name, now)))];
}
