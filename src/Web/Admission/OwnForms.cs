using Microsoft.AspNetCore.Antiforgery;

namespace Jointly.Web.Admission;

/// <summary>Whatever is posted comes from a page of ours: also where nothing of the form is read, and the framework would not ask.</summary>
public sealed class OwnForms(RequestDelegate next)
{
    public Task Invoke(HttpContext http) => http.Features.Get<IAntiforgeryValidationFeature>() switch
    {
        { IsValid: false, Error: { InnerException: BadHttpRequestException tooLarge } } => throw tooLarge,     // no token was found because nothing could be read
        { IsValid: false } => throw new AntiforgeryValidationException("The form's token is missing, old or of another session."),
        _ => next(http),
    };
}
