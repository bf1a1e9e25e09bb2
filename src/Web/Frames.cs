using System.Globalization;
using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Logbook;
using Jointly.Web.Actors;
using Jointly.Web.Admission;
using Jointly.Web.House;
using Jointly.Web.Parts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web;

/// <summary>A page's component: what it shows, what stands around it, and the token of its forms.</summary>
public abstract class PageOf<TView> : ComponentBase
{
    [Parameter, EditorRequired] public TView View { get; set; } = default!;
    [Parameter, EditorRequired] public PageFrame Frame { get; set; } = default!;
    [Parameter, EditorRequired] public FormToken Token { get; set; } = default!;

    /// <summary>The frame with the page's title as the last step of the way here.</summary>
    protected PageFrame Titled(string title, params Crumb[] between) =>
        Frame with { Title = title, Crumbs = Frame.Crumbs.Count == 0 ? [] : [.. Frame.Crumbs, .. between, new Crumb(title)] };
}

/// <summary>What stands around a page: where we are, where one can go, who is here, in which language.</summary>
public sealed class Frames(IHttpContextAccessor accessor, Session session, IAntiforgery antiforgery, Asking asking, TimeProvider time, Actors.Registers registers)
{
    static readonly Texts Said = new(typeof(FrameText));

    HttpContext Http => accessor.HttpContext!;
    Caller Me => session.Caller;

    /// <summary>A page of the house, above any cluster.</summary>
    public IResult Page<T>(object view, int status = 200) where T : IComponent => Answer<T>(view, Bare(), status);

    public async Task<IResult> InitiativePage<T>(InitiativeId id, JointlyContext records, object view, int status = 200) where T : IComponent
    {
        var found = await records.Initiatives.SingleOrDefaultAsync(i => i.Id == id);
        return found is null ? NotFound() : Answer<T>(view, Bare() with
        {
            IsExample = found.Example,
            Crumbs = [new(Said[FrameText.Home], "/home"), .. IsInitiative(id) ? [] : new[] { new Crumb(Named.In(found.Names, CultureInfo.CurrentUICulture), $"/i/{id.Value}") }],
        }, status);
    }

    public async Task<IResult> ClusterPage<T>(ClusterAddress at, JointlyContext records, object view, int status = 200) where T : IComponent
    {
        var (initiative, cluster) = (at.InitiativeId, at.ClusterId);
        var now = time.GetUtcNow();
        var found = await records.Clusters.Where(c => c.Id == cluster && c.Initiative == initiative)
            .Select(c => new
            {
                Cluster = c,
                records.Initiatives.Single(i => i.Id == initiative).Example,
                Wave = records.Waves.Where(w => w.Cluster == cluster).Max(w => (int?)w.Number),
                Opened = records.Overrides.Where(o => o.Cluster == cluster && o.Closed == null && o.From <= now && now < o.To).Max(o => (DateTimeOffset?)o.To),
            }).SingleOrDefaultAsync();
        if (found is null) return NotFound();
        var actors = await registers.Of(records, initiative, cluster);
        var name = Named.In(found.Cluster.Names, CultureInfo.CurrentUICulture);
        var section = Http.Request.Path.Value![at.Page().Length..];
        return Answer<T>(view, Bare() with
        {
            ClusterName = name, ClusterPlace = found.Cluster.Place, IsExample = found.Example,
            Crumbs = section.Length == 0 ? [new(Said[FrameText.Home], "/home")] : [new(Said[FrameText.Home], "/home"), new(name, at.Page())],
            CurrentSection = Section(section),
            Rail = Rail(at, name, found.Cluster.Place, section, actors.All, found.Wave, found.Opened),
        }, status);
    }

    static string? Section(string of) =>
        of.Length == 0                                  ? Said[FrameText.Overview] :
        Begins(of, "/definition")                       ? Said[FrameText.Definition] :
        Begins(of, "/actors")                           ? Said[FrameText.Actors] :
        Begins(of, "/network")                          ? Said[FrameText.Network] :
        Begins(of, "/linkages") || Begins(of, "/waves") ? Said[FrameText.Linkages] : null;

    static bool Begins(string section, string with) => section.StartsWith(with, StringComparison.Ordinal);

    public IResult NotFound() => Mishap(404);

    public IResult Mishap(int status, string? number = null) => Page<Mishap>(new MishapView(status, number), status);

    /// <summary>Rooms without a page yet are told as text: the method is whole, the product grows.</summary>
    RailView Rail(ClusterAddress at, string name, string? place, string section, int actors, int? wave, DateTimeOffset? opened)
    {
        var culture = CultureInfo.CurrentCulture;
        return new RailView(name, at.Page(), place,
            [
                new(Said[FrameText.Overview], at.Page(), Current: section.Length == 0),
                .. Me.May(Deed.SeeCluster, at.Place) ? [new RailItem(Said[FrameText.Definition], at.Page("definition"), Current: Begins(section, "/definition"))] : Array.Empty<RailItem>(),
                .. Me.May(Deed.SeeActors, at.Place) ? [new RailItem(Said[FrameText.Actors], at.Page("actors"), actors.ToString("N0", culture), Begins(section, "/actors"))] : Array.Empty<RailItem>(),
                .. Me.May(Deed.SeeNetwork, at.Place) ? [new RailItem(Said[FrameText.Network], at.Page("network"), wave is { } n ? Said[FrameText.WaveNumber, n] : null, Begins(section, "/network"))] : Array.Empty<RailItem>(),
                .. Me.May(Deed.SeeLinkages, at.Place) ? [new RailItem(Said[FrameText.Linkages], at.Page("linkages"), null, Begins(section, "/linkages") || Begins(section, "/waves"))] : Array.Empty<RailItem>(),
                // N-71: while sealed relations are open by a reason, every page of the cluster says so.
                .. opened is { } until ? [new RailItem(Said[FrameText.SealedOpen], Me.May(Deed.SeeSealedLinkages, at.Place) ? at.Page("linkages/sealed") : null, Said[FrameText.UntilDay, DateOnly.FromDateTime(until.UtcDateTime)])] : Array.Empty<RailItem>(),
            ],
            [.. Enum.GetValues<Method.Phase>().Select((p, i) => new RailPhase(i + 1, Said[$"Phase{p}"], Standing.Todo, Note: Said[FrameText.NotRecorded]))]);
    }

    bool IsInitiative(InitiativeId id) => Http.Request.Path == $"/i/{id.Value}";

    PageFrame Bare()
    {
        var known = Me != Caller.Nobody;
        return new PageFrame("Jointly")
        {
            Home = known ? "/home" : "/sign-in",
            Person = known ? new SignedIn(Me.Name, "/account", "/sign-out", Token()) : null,
            Search = Me.Reach.Any() ? new SearchForm("/search") : null,
            Shape = known ? PageShape.Wide : PageShape.Bare,
            Languages = [.. Languages.Spoken.Select(l => new LanguageLink(l, Languages.Own(l), Here(l)))],
            Sections = known
                ? [new(Said[FrameText.Home], "/home", Http.Request.Path == "/home"), .. Me.May(Deed.SeeInstallation, Place.House) ? [new NavLink(Said[FrameText.Installation], "/installation", Http.Request.Path == "/installation")] : Array.Empty<NavLink>()]
                : [],
        };
    }

    // The answer to a post cannot be asked for again: another language begins from the page that showed the form.
    string Here(string language)
    {
        var query = Http.Request.Query.Where(q => q.Key != "lang").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v)).Append(KeyValuePair.Create("lang", (string?)language));
        return Languages.Page(Http.Request) + QueryString.Create(query);
    }

    /// <summary>After a line was cut: what has arrived, and when.</summary>
    string? Last()
    {
        using var records = asking.For(Me);
        if (LastDeed.Of(records, Me.Person) is not { } last) return null;
        var (day, minute) = (DateOnly.FromDateTime(last.At.UtcDateTime), last.At.UtcDateTime.ToString("t", CultureInfo.CurrentCulture));
        var when = day == time.Today() ? Said[FrameText.LastSavedAt, minute] : Said[FrameText.LastSavedOn, day, minute];
        return Said[FrameText.LastSaved, when, DeedWords.Said(last.Deed), last.Actor is { } actor ? $": {actor.Called()}" : ""];
    }

    FormToken Token()
    {
        var tokens = antiforgery.GetAndStoreTokens(Http);
        return new FormToken(tokens.FormFieldName, tokens.RequestToken ?? "");
    }

    RazorComponentResult Answer<T>(object view, PageFrame frame, int status) where T : IComponent
    {
        if (Me.Reach.Any() && status < 500) frame = frame with { LastSaved = Last() };
        return new RazorComponentResult<T>(new Dictionary<string, object?> { ["View"] = view, ["Frame"] = frame, ["Token"] = Token() })
        {
            StatusCode = status, PreventStreamingRendering = true,
        };
    }
}
