using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Records.Logbook;

/// <summary>One line of the log that has to do with a person.</summary>
/// <param name="About">It tells of the person; otherwise only that the person did something.</param>
/// <param name="ByHouse">Nobody did it: the house itself.</param>
/// <param name="Who">Who did it, where the name is still known; none when it was the person's own deed.</param>
/// <param name="Changes">Of the person and of their offices; of what the person did elsewhere, nothing.</param>
/// <param name="Account">What changed on the account, such as "Account.PasswordHash".</param>
public sealed record PersonEntry(InitiativeId Chain, long Number, DateTimeOffset At, DateOnly On, Deed? Deed, string DeedName, bool About, bool Own, bool ByHouse, string? Who, string? Because, IReadOnlyList<FieldChange> Changes, IReadOnlyList<string> Account);

/// <summary>What the log holds about a person and by a person, to be shown to that person.</summary>
public static class PersonLog
{
    /// <param name="db">Reaching as far as is to be told: the house, or the initiatives in which the person ever held an office.</param>
    /// <returns>The newest first, and how many there are in all.</returns>
    public static (IReadOnlyList<PersonEntry> Entries, int All) Of(JointlyContext db, PersonId person, int take)
    {
        var told = db.LogSubjects.Where(s => (s.Kind == nameof(Person) || s.Kind == nameof(Accounts.Account)) && s.Id == person.Value);
        var entries = db.Log.Where(e => e.By == person || told.Any(s => s.Chain == e.Chain && s.Number == e.Number));
        var found = entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Number).Take(take).AsNoTracking().ToList();
        var about = told.Select(s => new { s.Chain, s.Number }).AsNoTracking().ToList().Select(s => (s.Chain, s.Number)).ToHashSet();
        var parts = (from s in told
                     join p in db.LogParts on new { s.Chain, s.Number } equals new { p.Chain, p.Number }
                     where p.Name == LogPart.Fact || p.Name == LogPart.Changes || p.Name == LogPart.Personal
                     select p).AsNoTracking().ToList().ToLookup(p => (p.Chain, p.Number));
        var people = found.Select(e => e.By).Distinct().ToList();
        var names = db.People.Where(p => people.Contains(p.Id)).ToDictionary(p => p.Id, p => p.Name);
        return ([.. found.Select(e => Entry(e, person, about.Contains((e.Chain, e.Number)), [.. parts[(e.Chain, e.Number)]], names))], entries.Count());
    }

    static PersonEntry Entry(LogEntry e, PersonId person, bool about, IReadOnlyList<LogPart> parts, Dictionary<PersonId, string> names)
    {
        string? Content(string name) => parts.FirstOrDefault(p => p.Name == name)?.Content;
        var (open, personal) = (LogJson.Read<OpenChanges>(Content(LogPart.Changes)), LogJson.Read<HiddenChanges>(Content(LogPart.Personal)));
        var changes = (open?.Rows ?? []).Concat(personal?.Rows ?? []).Where(r => r.Kind == nameof(Person) && r.Id == person.Value || r.Kind == nameof(Office)).SelectMany(r => r.Fields);
        var account = e.FactType == typeof(Accounts.AccountChanged).FullName ? LogJson.Read<Accounts.AccountChanged>(Content(LogPart.Fact))?.What : null;
        return new(e.Chain, e.Number, e.At, e.On, e.Deed, e.DeedName, about, e.By == person, e.By == House.Person, e.By == person ? null : names.GetValueOrDefault(e.By),
            open?.Because ?? (string?)personal?.Fact?[nameof(IFact.Because)], [.. changes], account ?? []);
    }
}
