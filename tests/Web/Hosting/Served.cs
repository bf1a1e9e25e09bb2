using Jointly.Web.Admission;
using Microsoft.AspNetCore.Routing;

namespace Jointly.Web.Tests.Hosting;

/// <summary>An endpoint of the running host.</summary>
public sealed record Served(string Method, string Route, RouteEndpoint Endpoint)
{
    public NeedsAttribute? Needs => Endpoint.Metadata.GetMetadata<NeedsAttribute>();
    public bool Public => Endpoint.Metadata.GetMetadata<PublicAttribute>() is not null;

    /// <summary>All of them, what is only read before what is posted, and leaving last.</summary>
    public static IReadOnlyList<Served> By(TestHost host) =>
    [
        .. ((IEndpointRouteBuilder)host.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => new Served(e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.SingleOrDefault() ?? "GET", e.RoutePattern.RawText!, e))
            .OrderBy(e => e.Method == "POST").ThenBy(e => e.Route.TrimStart('/') == "sign-out").ThenBy(e => e.Route, StringComparer.Ordinal),
    ];

    /// <summary>A form with a good token that says almost nothing: a page may refuse what it says, but only the mandate refuses who says it.</summary>
    public Task<Reply> Call(Visitor visitor, string address, string token, params (string Name, string Value)[] more)
    {
        if (Method != "POST") return visitor.Get(address);
        (string Name, string Value)[] all = [("_form", token), ("Once", Guid.NewGuid().ToString()), ("Stay", "false"), ("Directed", "false"), .. more];
        if (!Route.EndsWith("/look", StringComparison.Ordinal))
            return visitor.Send(HttpMethod.Post, address, new FormUrlEncodedContent(all.Append(("person", Guid.NewGuid().ToString())).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in all) parts.Add(new StringContent(value), name);
        return visitor.Send(HttpMethod.Post, address, parts);
    }
}
