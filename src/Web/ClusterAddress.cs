using Jointly.Method.Mandates;
using Jointly.Method.Words;

namespace Jointly.Web;

/// <summary>The initiative and cluster that an address speaks of: /i/…/c/….</summary>
public readonly record struct ClusterAddress(Guid Initiative, Guid Cluster)
{
    public InitiativeId InitiativeId => new(Initiative);
    public ClusterId ClusterId => new(Cluster);
    public Place Place => new(InitiativeId, ClusterId);

    public string Page(string rest = "") => $"/i/{Initiative}/c/{Cluster}{(rest.Length == 0 ? "" : "/" + rest)}";
    public string Actor(ActorId actor, string rest = "") => Page($"actors/{actor.Value}{(rest.Length == 0 ? "" : "/" + rest)}");
    public string InitiativePage => $"/i/{Initiative}";

    public static string Of(InitiativeId initiative, ClusterId cluster) => new ClusterAddress(initiative.Value, cluster.Value).Page();
}
