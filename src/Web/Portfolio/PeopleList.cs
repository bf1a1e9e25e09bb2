using System.Globalization;
using System.Security.Cryptography;
using Jointly.Exchange.Tables;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;

namespace Jointly.Web.Portfolio;

/// <summary>One line of a pasted list of people, as far as it makes sense.</summary>
/// <param name="Line">From 1, as it stands in the list.</param>
/// <param name="Problems">What is to be mended in it; nothing when all is well.</param>
public sealed record ListedPerson(int Line, string Name, Role? Role, ClusterId? Cluster, string? Where, string Language, DateOnly? To, IReadOnlyList<Phrase> Problems);

/// <summary>A list of people as it was pasted, one a line: name, office, cluster, language, last day; parted by tabs, semicolons or commas.</summary>
public static class PeopleList
{
    public const int MostPeople = 200;

    static readonly Texts T = new(typeof(PortfolioPagesText));
    static readonly IReadOnlyDictionary<string, Role> Roles = Words(PeoplePage.Given, r => r.ToString(), (r, language) => T.In(language, $"Role{r}"));
    static readonly IReadOnlyDictionary<string, string> Tongues = Words(Languages.Spoken, l => l, (l, language) => l == language.TwoLetterISOLanguageName ? Languages.Own(l) : new CultureInfo(l).EnglishName);
    static readonly HashSet<string> Headings = [.. Cultures.Select(c => Folded.Of(T.In(c, PortfolioPagesText.Office)))];

    static IEnumerable<CultureInfo> Cultures => Languages.Spoken.Select(CultureInfo.GetCultureInfo);

    public static IReadOnlyList<ListedPerson> Read(string text, IReadOnlyList<Cluster> clusters, string ownLanguage, DateOnly today)
    {
        var places = new Dictionary<string, Cluster>();
        foreach (var cluster in clusters)
            foreach (var name in cluster.Names) places.TryAdd(Folded.Of(name.Name), cluster);
        return [.. TextRows.Read(text, Separator.Of(text) ?? ',').Where(r => !r.Blank).Where((r, i) => i > 0 || !IsHeading(r)).Take(MostPeople + 1)
            .Select(r => Read(r, places, ownLanguage, today))];
    }

    /// <summary>The key of a line's own deed: the same list sent twice asks nobody in twice.</summary>
    public static Guid KeyOf(Guid list, int line) => new(SHA256.HashData([.. list.ToByteArray(), .. BitConverter.GetBytes(line)]).AsSpan(0, 16));

    static ListedPerson Read(TextRow row, Dictionary<string, Cluster> places, string ownLanguage, DateOnly today)
    {
        string Cell(int n) => n < row.Cells.Count ? row.Cells[n].Trim() : "";
        List<Phrase> problems = [];
        Role? role = Roles.TryGetValue(Folded.Of(Cell(1)), out var r) ? r : null;
        if (role is null) problems.Add(Say(Cell(1).Length == 0 ? nameof(PortfolioPagesText.ListNoOffice) : nameof(PortfolioPagesText.ListOfficeUnknown), Cell(1)));
        Cluster? cluster = null;
        if (Cell(2).Length > 0 && !places.TryGetValue(Folded.Of(Cell(2)), out cluster)) problems.Add(Say(nameof(PortfolioPagesText.ListClusterUnknown), Cell(2)));
        var language = ownLanguage;
        if (Cell(3).Length > 0 && !Tongues.TryGetValue(Folded.Of(Cell(3)), out language!)) problems.Add(Say(nameof(PortfolioPagesText.ListLanguageUnknown), Cell(3)));
        var to = Typed.Day(Cell(4));
        if (Cell(4).Length > 0 && to is null) problems.Add(Say(nameof(PortfolioPagesText.ListDayUnknown), Cell(4)));
        if (problems.Count == 0 && role is { } known)
            problems.AddRange(Appointment.Invite(PersonId.New(), Cell(0), language, known, new Place(InitiativeId.New(), cluster?.Id), today, to).Refusals.Select(no => no.Why));
        return new(row.Line, Cell(0), role, cluster?.Id, cluster is null ? null : Named.In(cluster.Names, CultureInfo.CurrentUICulture), language ?? ownLanguage, to, problems);
    }

    static bool IsHeading(TextRow row) => row.Cells.Count > 1 && Headings.Contains(Folded.Of(row.Cells[1].Trim()));

    static Dictionary<string, TValue> Words<TValue>(IEnumerable<TValue> values, Func<TValue, string> code, Func<TValue, CultureInfo, string> word)
    {
        var words = new Dictionary<string, TValue>();
        foreach (var value in values)
            foreach (var said in Cultures.Select(c => word(value, c)).Prepend(code(value))) words.TryAdd(Folded.Of(said), value);
        return words;
    }

    static Phrase Say(string key, params object?[] with) => new(typeof(PortfolioPagesText), key, with);
}
