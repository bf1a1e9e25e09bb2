using Jointly.Records;

namespace Jointly.Web.Admission;

/// <summary>Between knowing the cookie and deciding on the endpoint: who is the person, and which offices are held today?</summary>
public sealed class SessionBegins(RequestDelegate next)
{
    public Task Invoke(HttpContext http, Session session, Asking asking, TimeProvider time)
    {
        if (http.User.Identity is { IsAuthenticated: true }) session.Begin(http.User, asking, time);
        return next(http);
    }
}
