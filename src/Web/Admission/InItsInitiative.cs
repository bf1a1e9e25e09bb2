using Jointly.Records;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Admission;

/// <summary>
/// Below a cluster's address: is the cluster one of the initiative that stands before it? An office in the one opens nothing of
/// another's, whatever the address puts together, and nothing is written across.
/// </summary>
public sealed class InItsInitiative : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var at = new ClusterAddress(Guid.Parse($"{http.GetRouteValue("initiative")}"), Guid.Parse($"{http.GetRouteValue("cluster")}"));
        var (initiative, cluster) = (at.InitiativeId, at.ClusterId);
        await using (var records = http.RequestServices.GetRequiredService<Asking>().For(initiative))
            if (!await records.Clusters.AnyAsync(c => c.Id == cluster, http.RequestAborted)) return http.RequestServices.GetRequiredService<Frames>().NotFound();
        return await next(context);
    }
}
