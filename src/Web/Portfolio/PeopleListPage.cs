using System.Globalization;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Writing;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Portfolio;

/// <param name="Here">Those of the list whose names are borne by somebody here already.</param>
/// <param name="Looked">The list was looked through: it is shown as it would be taken.</param>
public sealed record PeopleListView(string Address, PeopleListPage.Form Typed, bool Looked, IReadOnlyList<ListedPerson> Lines, IReadOnlySet<string> Here, IReadOnlyList<Refusal> Refused)
{
    public bool Ready => Looked && Refused.Count == 0 && Lines.Count > 0 && Lines.All(l => l.Problems.Count == 0);
}

/// <summary>Asking in many at once: paste a list, look at it, print the slips.</summary>
public static class PeopleListPage
{
    public sealed record Form
    {
        public string? List { get; init; }
        public Guid Once { get; init; }
    }

    public static void Map(IEndpointRouteBuilder initiative)
    {
        initiative.MapGet("/people/list", (Guid initiative, Asking asking, Frames frames, TimeProvider time) => Page(initiative, new Form { Once = Guid.CreateVersion7() }, false, asking, frames, time))
                  .Needs(Deed.InviteToInitiative, Scope.Initiative);
        initiative.MapPost("/people/list/look", (Guid initiative, [FromForm] Form form, Asking asking, Frames frames, TimeProvider time) => Page(initiative, form, true, asking, frames, time))
                  .Needs(Deed.InviteToInitiative, Scope.Initiative).SentAgain("looks, and saves nothing");
        initiative.MapPost("/people/list", Invite).Needs(Deed.InviteToInitiative, Scope.Initiative);
    }

    static async Task<IResult> Page(Guid initiative, Form form, bool looked, Asking asking, Frames frames, TimeProvider time)
    {
        await using var records = asking.For(new InitiativeId(initiative));
        var view = await Look(initiative, form, looked, records, time);
        return await frames.InitiativePage<InviteMany>(new InitiativeId(initiative), records, view, looked && !view.Ready ? 422 : 200);
    }

    static async Task<PeopleListView> Look(Guid initiative, Form form, bool looked, JointlyContext records, TimeProvider time)
    {
        var id = new InitiativeId(initiative);
        var lines = looked ? PeopleList.Read(form.List ?? "", await records.Clusters.Where(c => c.Initiative == id).ToListAsync(), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, time.Today()) : [];
        var names = await records.People.Where(p => p.Name != "" && records.Offices.Any(o => o.Person == p.Id && o.Initiative == id)).Select(p => p.Name).ToListAsync();
        Refusal[] refused = !looked ? [] : lines.Count == 0 ? [No(nameof(PortfolioPagesText.ListEmpty))] : lines.Count > PeopleList.MostPeople ? [No(nameof(PortfolioPagesText.ListTooLong), PeopleList.MostPeople)] : [];
        return new PeopleListView($"/i/{initiative}", form, looked, lines, names.Select(Folded.Of).ToHashSet(), refused);
    }

    static async Task<IResult> Invite(Guid initiative, [FromForm] Form form, DeedRunner run, Caller me, Asking asking, TimeProvider time, Frames frames, Slips slips)
    {
        var id = new InitiativeId(initiative);
        await using (var records = asking.For(id))
            if (await Look(initiative, form, true, records, time) is not { Ready: true } ready) return await Page(initiative, form, true, asking, frames, time);
            else
            {
                var (made, refused) = (new List<Slip>(), new List<Refusal>());
                foreach (var line in ready.Lines)
                {
                    var invited = await PeoplePage.AskIn(id, line.Name, line.Role!.Value, line.Cluster, line.Language, line.To, PeopleList.KeyOf(form.Once, line.Line), run, me);
                    if (invited.Fact is { } fact) made.Add(await slips.For(fact.Person, fact.Name, me.Person));
                    else refused.AddRange(invited.Refusals.Select(no => No(nameof(PortfolioPagesText.ListLineRefused), line.Line, no.Why) with { Field = null }));
                }
                return await PeoplePage.Page(initiative, new(null, null, null, null, null), me, asking, time, frames, refused: refused, slips: made);
            }
    }

    static Refusal No(string key, params object?[] with) => new(new Phrase(typeof(PortfolioPagesText), key, with), Field: "List");
}
