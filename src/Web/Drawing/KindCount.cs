using Jointly.Method.Actors;

namespace Jointly.Web.Drawing;

/// <summary>How many actors of a kind, and the page that lists them.</summary>
public sealed record KindCount(ActorKind Kind, int Count, string? Address = null);
