using Jointly.Method.Mandates;
using Jointly.Records;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jointly.Architecture.Tests;

/// <summary>A deed that no page needs is a permission that nobody asked for; a page whose methods share a deed with another's means the same by it.</summary>
public sealed class EveryDeedHasItsPlace : IDisposable
{
    // Done without a page of their own: beginning an initiative appoints, signing in and accounts are written by the accounts themselves; an initiative
    // comes in by the command line.
    static readonly Deed[] WithoutPage = [Deed.AppointSelf, Deed.SignIn, Deed.ChangeAccount, Deed.BringInInitiative];

    readonly string folder = Directory.CreateTempSubdirectory("jointly-deeds-").FullName;

    [Fact(DisplayName = "Every deed is needed by a page, but for those that others bring with them, and what the command line does")]
    public async Task Needed()
    {
        await using var app = Web.Host.Build(new Web.Installation(folder, Database.Sqlite(folder), ["http://127.0.0.1:0"]) { Demo = true, Quiet = true });
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).ToList();
        var needed = endpoints.Select(e => e.Metadata.GetMetadata<NeedsAttribute>()?.Deed).OfType<Deed>().ToHashSet();
        Assert.Empty(Enum.GetValues<Deed>().Except(needed).Except(WithoutPage));
        Assert.Empty(needed.Intersect(WithoutPage));

        // What only sees is asked for; what changes is posted.
        foreach (var e in endpoints.Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is not null))
            if (e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST"))
                Assert.False(e.Metadata.GetMetadata<NeedsAttribute>()!.Deed.ToString() is ['S', 'e', 'e', ..] or ['E', 'x', 'p', 'o', 'r', 't', ..], $"{e.DisplayName} posts what is only seen.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
