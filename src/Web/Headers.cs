namespace Jointly.Web;

/// <summary>What every answer says to the browser: nothing runs, loads or frames here that is not ours.</summary>
public sealed class Headers(RequestDelegate next)
{
    static readonly string Policy = WithPicturesFrom("");

    /// <summary>The policy, with pictures from one other origin where an administrator named it, such as that of map tiles.</summary>
    public static string WithPicturesFrom(string origin) =>
        $"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:{Then(origin)}; connect-src 'self'{Then(origin)}; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static string Then(string origin) => origin.Length == 0 ? "" : " " + origin;

    public Task Invoke(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        headers.CacheControl = "no-cache, no-store";                         // pages hold what only this person may see
        return next(http);
    }
}
