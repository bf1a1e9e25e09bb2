using Microsoft.AspNetCore.Components;

namespace Jointly.Web.Parts;

/// <summary>All of a page but its own part: where we are, where one can go, who is here.</summary>
/// <param name="Title">What the page is about; with the cluster's name in the title of the window.</param>
public sealed record PageFrame(string Title)
{
    public string? ClusterName { get; init; }
    public string? ClusterPlace { get; init; }

    /// <summary>The method beside the work; none on pages above one cluster.</summary>
    public RailView? Rail { get; init; }
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>Who is signed in; none before.</summary>
    public SignedIn? Person { get; init; }
    /// <summary>The last that this person saved, in words; none while there is nothing.</summary>
    public string? LastSaved { get; init; }
    public IReadOnlyList<LanguageLink> Languages { get; init; } = [];
    public IReadOnlyList<NavLink> Sections { get; init; } = [];

    /// <summary>The section of the cluster, in the menu bar of phones; the title where none is given.</summary>
    public string? CurrentSection { get; init; }
    public SearchForm? Search { get; init; }

    /// <summary>The cluster is an invented one, to look round in.</summary>
    public bool IsExample { get; init; }
    public PageShape Shape { get; init; }

    /// <summary>Where the name Jointly leads.</summary>
    public string Home { get; init; } = "/";

    /// <summary>A report for paper, which says itself of what it is: its first sheet begins with it.</summary>
    public bool OnPaper { get; init; }

    /// <summary>The line at the foot.</summary>
    public string? Foot { get; init; }

    /// <summary>Names in wwwroot of the few scripts that this page needs.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];
    public RenderFragment? Body { get; init; }
}

/// <summary>Wide; or one narrow column on every screen; or without navigation, before one is signed in.</summary>
public enum PageShape { Wide, Solo, Bare }

/// <summary>A step of the way here; the last one, this page, has no address.</summary>
public sealed record Crumb(string Word, string? Address = null);

/// <summary>A link of the top navigation.</summary>
public sealed record NavLink(string Word, string Address, bool Current = false);

/// <summary>The same page in another language, by its own name.</summary>
/// <param name="Tag">BCP 47, such as "es".</param>
public sealed record LanguageLink(string Tag, string Name, string Address);

/// <summary>Who is signed in: name, own page, and the form that signs out.</summary>
public sealed record SignedIn(string Name, string? Address, string SignOut, FormToken Token);

/// <summary>The token that shows that a form comes from our own page; written in every form that changes something.</summary>
public sealed record FormToken(string Field, string Value);

/// <summary>Where a search goes, and what was looked for.</summary>
public sealed record SearchForm(string Address, string Field = "q", string? Sought = null);
