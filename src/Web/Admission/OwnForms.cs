using Microsoft.AspNetCore.Antiforgery;

namespace Jointly.Web.Admission;

/// <summary>Whatever is posted comes from a page of ours: also where nothing of the form is read, and the framework would not ask.</summary>
public sealed class OwnForms(RequestDelegate next)
{
    public Task Invoke(HttpContext http) => http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
        ? throw new AntiforgeryValidationException("The form's token is missing, old or of another session.")
        : next(http);
}
