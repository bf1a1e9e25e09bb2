using Microsoft.AspNetCore.Authorization;

namespace Jointly.Web.Admission;

/// <summary>Asked of every endpoint that declares nothing. Nobody meets it: what nobody decided is closed.</summary>
public sealed class Undeclared : IAuthorizationRequirement;

public sealed class NobodyHandler : AuthorizationHandler<Undeclared>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Undeclared requirement) => Task.CompletedTask;
}

public static class Limits
{
    public const string SignIn = "sign-in", Upload = "upload";
}
