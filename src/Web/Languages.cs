using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Jointly.Web;

/// <summary>The languages that every page speaks. A choice made once (?lang=es) stays on the device.</summary>
public sealed class Languages(RequestDelegate next, Installation installation)
{
    public const string Cookie = "jointly-language";
    public static readonly string[] Spoken = ["en", "fr", "es"];

    public Task Invoke(HttpContext http)
    {
        if (http.Request.Query["lang"] is not [{ } wanted] || !(Spoken.Contains(wanted) || installation.MoreLanguages.Contains(wanted))) return next(http);
        Remember(http, wanted, installation);
        if (!HttpMethods.IsGet(http.Request.Method)) return next(http);
        var rest = QueryString.Create(http.Request.Query.Where(q => q.Key != "lang").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v)));
        http.Response.Redirect(Page(http.Request) + rest);
        return Task.CompletedTask;
    }

    /// <summary>The page's own address, always within this house: "//there" would be another one's.</summary>
    public static string Page(HttpRequest asked) => "/" + (asked.PathBase + asked.Path).ToString().TrimStart('/');

    public static void Remember(HttpContext http, string language, Installation installation) =>
        http.Response.Cookies.Append(Cookie, $"c={language}|uic={language}", new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(400), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true,
            Secure = installation.Cookies == CookieSecurePolicy.Always || http.Request.IsHttps,
        });

    public static void Configure(RequestLocalizationOptions options, Installation installation)
    {
        string[] all = [.. Spoken, .. installation.MoreLanguages];
        options.SetDefaultCulture("en").AddSupportedCultures(all).AddSupportedUICultures(all);
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }, new AcceptLanguageHeaderRequestCultureProvider()];
    }

    /// <summary>As its speakers call it.</summary>
    public static string Own(string language)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return char.ToUpper(name[0], CultureInfo.GetCultureInfo(language)) + name[1..];
    }
}
