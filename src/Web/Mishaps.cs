using Microsoft.AspNetCore.Antiforgery;

namespace Jointly.Web;

/// <summary>What goes wrong ends in a page that says what to do, and in the log with a number to ask by: never in a stack trace.</summary>
public sealed class Mishaps(RequestDelegate next, ILogger<Mishaps> log)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: 400 or 404 or 405 or 413 or 415 or 429, ContentLength: null, ContentType: null })
                await Say(http, http.Response.StatusCode, null);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted) { await Say(http, e.StatusCode, null); }
        catch (AntiforgeryValidationException) when (!http.Response.HasStarted) { await Say(http, 400, null); }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested) { }   // whoever asked has gone
        catch (Exception e) when (!http.Response.HasStarted)
        {
            var number = http.TraceIdentifier.GetHashCode(StringComparison.Ordinal).ToString("x8", null);
            // The route's pattern, not its address: ids and what was looked for are not the log's business.
            log.LogError(e, "Request {Number} failed at {Route}", number, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
            await Say(http, 500, number);
        }
    }

    static async Task Say(HttpContext http, int status, string? number)
    {
        http.Response.Clear();
        await new Headers(_ => Task.CompletedTask).Invoke(http);
        if (http.Request.Path.StartsWithSegments("/health")) { http.Response.StatusCode = status; return; }
        await http.RequestServices.GetRequiredService<Frames>().Mishap(status, number).ExecuteAsync(http);
    }
}
