using Jointly.Records;
using Jointly.Web.Admission;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.House;

/// <summary>For whoever watches the server: does it run, and can it read its records?</summary>
public static class Health
{
    public static void Map(IEndpointRouteBuilder house)
    {
        house.MapGet("/health/live", () => Results.Text("live")).Public("says nothing but that it runs");
        house.MapGet("/health/ready", async (Asking asking, CancellationToken stop) =>
        {
            try
            {
                await using var records = asking.ForHouse();
                await records.Heads.AnyAsync(stop);
                return Results.Text("ready");
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException) { return Results.Text("the database does not answer", statusCode: 503); }
        }).Public("says nothing but whether it can serve");
    }
}
