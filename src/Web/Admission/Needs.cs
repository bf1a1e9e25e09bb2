using Jointly.Method.Mandates;
using Jointly.Method.Words;
using Microsoft.AspNetCore.Authorization;

namespace Jointly.Web.Admission;

/// <summary>Where an endpoint's deed is done: the ids stand in its address.</summary>
public enum Scope { House, Initiative, Cluster }

/// <summary>An endpoint's declaration that its caller must hold an office that may do this deed there; declaration and check in one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAttribute(Deed deed, Scope scope) : Attribute, IAuthorizeData, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public Deed Deed => deed;
    public Scope Scope => scope;

    string? IAuthorizeData.Policy { get; set; }
    string? IAuthorizeData.Roles { get; set; }
    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];

    /// <summary>The place that an address speaks of; none when it lacks an id that the scope asks for.</summary>
    public Place? PlaceOf(RouteValueDictionary route) => scope switch
    {
        Scope.House => Place.House,
        Scope.Initiative => Id(route, "initiative") is { } i ? new Place(new InitiativeId(i)) : null,
        _ => Id(route, "initiative") is { } i && Id(route, "cluster") is { } c ? new Place(new InitiativeId(i), new ClusterId(c)) : null,
    };

    static Guid? Id(RouteValueDictionary route, string name) =>
        route.TryGetValue(name, out var value) && Guid.TryParse(value?.ToString(), out var id) ? id : null;
}

/// <summary>An endpoint that anyone may call, and why that is right.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicAttribute(string why) : Attribute, IAllowAnonymous
{
    public string Why => why;
}

/// <summary>Opens the endpoint to a caller whose office may do the deed where the address says; denied otherwise.</summary>
public sealed class NeedsHandler(Session session) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute needs)
    {
        if (context.Resource is HttpContext http && needs.PlaceOf(http.Request.RouteValues) is { } place && session.Caller.May(needs.Deed, place))
            context.Succeed(needs);
        return Task.CompletedTask;
    }
}

public static class Declarations
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Deed deed, Scope scope) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsAttribute(deed, scope));

    public static TBuilder Public<TBuilder>(this TBuilder endpoint, string why) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new PublicAttribute(why));
}
