using Jointly.Method.Actors;

namespace Jointly.Web.Drawing;

/// <summary>An actor in the picture.</summary>
/// <param name="X">From 0 to 1, in the reading direction of the layout; Y likewise, downwards.</param>
public sealed record PictureActor(double X, double Y, ActorKind Kind, string Name);

/// <summary>Whether a linkage was there before, is there now, or both.</summary>
public enum TieStatus { Kept, New, Ended }

/// <summary>The moment a picture shows.</summary>
public enum PictureWave { Before, Now }

/// <summary>A linkage between two actors, by their place in the list; one for each group it belongs to.</summary>
public sealed record PictureTie(int From, int To, TieStatus Status, LinkageGroup Group = LinkageGroup.None);

/// <summary>All that a network picture shows.</summary>
public sealed record PictureData(IReadOnlyList<PictureActor> Actors, IReadOnlyList<PictureTie> Ties)
{
    /// <summary>False: there is one wave only, and every tie is there now.</summary>
    public bool TwoWaves { get; init; } = true;

    /// <summary>Those that connect others most, with the first name given the best place.</summary>
    public IReadOnlyList<int> BrokersBefore { get; init; } = [];
    public IReadOnlyList<int> BrokersNow { get; init; } = [];

    /// <summary>What the rings mean, where it is not that these connect others most.</summary>
    public string? Ringed { get; init; }

    /// <summary>Begins every id within the picture, so that two pictures can stand on a page.</summary>
    public string Id { get; init; } = "net";
}
