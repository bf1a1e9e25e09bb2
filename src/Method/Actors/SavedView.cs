using Jointly.Method.Words;

namespace Jointly.Method.Actors;

/// <summary>A way of looking at a cluster's register that somebody keeps under a name, for all who see it.</summary>
public sealed class SavedView
{
    SavedView() { }

    public SavedView(ViewKept fact) => (Id, Initiative, Cluster, Name, Query) = (fact.View, fact.Initiative, fact.Cluster, fact.Name, fact.Query);

    public SavedViewId Id { get; private set; }
    public InitiativeId Initiative { get; private set; }
    public ClusterId Cluster { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The end of the list's address, from the question mark on: filter, order, columns.</summary>
    public string Query { get; private set; } = "";
    public bool Dropped { get; private set; }

    public void Take(ViewDropped _) => Dropped = true;
}

public sealed record ViewKept(InitiativeId Initiative, ClusterId Cluster, SavedViewId View, string Name, string Query) : IFact
{
    public Subject Subject => new(nameof(SavedView), View.Value);
}

public sealed record ViewDropped(SavedViewId View, string Name) : IFact
{
    public Subject Subject => new(nameof(SavedView), View.Value);
}

public static class SavedViews
{
    public const int LongestName = 60, LongestQuery = 1_000, MostOfACluster = 50;

    public static Outcome<ViewKept> Keep(InitiativeId initiative, ClusterId cluster, string? name, string? query, IReadOnlyList<SavedView> there)
    {
        var called = name?.Trim() ?? "";
        return called.Length == 0            ? No(nameof(ActorText.ViewNameMissing)) :
            called.Length > LongestName      ? No(nameof(ActorText.NameTooLong), LongestName) :
            there.Count >= MostOfACluster    ? No(nameof(ActorText.TooManyViews), MostOfACluster) :
            there.Any(v => Folded.Of(v.Name) == Folded.Of(called)) ? No(nameof(ActorText.ViewNameTaken), called) :
            query is not ['?', ..] || query.Length > LongestQuery  ? No(nameof(ActorText.ViewShowsAll)) :
            new ViewKept(initiative, cluster, SavedViewId.New(), called, query);
    }

    public static Outcome<ViewDropped> Drop(SavedView? view) =>
        view is null or { Dropped: true } ? No(nameof(ActorText.NoSuchView)) : new ViewDropped(view.Id, view.Name);

    static Refusal No(string key, params object?[] with) => new(new Phrase(typeof(ActorText), key, with), Field: "Name");
}
