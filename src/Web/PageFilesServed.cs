using Jointly.Web.Parts;
using Microsoft.AspNetCore.StaticFiles;

namespace Jointly.Web;

/// <summary>Style sheet, mark and small scripts, out of the program itself; kept for a year under the address that names their content.</summary>
public sealed class PageFilesServed(RequestDelegate next)
{
    static readonly FileExtensionContentTypeProvider Types = new();
    static readonly HashSet<string> Names = [.. PageFiles.Names];

    public async Task Invoke(HttpContext http)
    {
        if (http.Request.Path.Value is not ['/', .. var name] || !Names.Contains(name) || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            await next(http);
            return;
        }
        http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=300";
        http.Response.ContentType = Types.TryGetContentType(name, out var type) ? type : "application/octet-stream";
        var asCarried = PageFiles.IsCompressed(name) && http.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && e.Quality is not 0);
        if (PageFiles.IsCompressed(name)) http.Response.Headers.Append("Vary", "Accept-Encoding");
        if (asCarried) http.Response.Headers.ContentEncoding = "br";
        if (HttpMethods.IsHead(http.Request.Method)) return;
        await using var file = asCarried ? PageFiles.AsCarried(name) : PageFiles.Open(name);
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
