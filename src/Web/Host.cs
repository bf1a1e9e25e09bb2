using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Jointly.Records;
using Jointly.Records.Accounts;
using Jointly.Records.Effects;
using Jointly.Web.Admission;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Jointly.Web;

/// <summary>Puts the product together: records, sign-in, admission, pages.</summary>
public static class Host
{
    public static WebApplication Build(Installation installation, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddEnvironmentVariables("JOINTLY_");
        builder.WebHost.UseUrls(installation.Urls);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = 1 << 20;                       // an upload states its own
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(c => c.UseUtcTimestamp = true);
        // Addresses and queries of people stay out of the log. Keys of cookies lie in the database like all else: who reads it needs no cookie.
        builder.Logging.AddFilter("Microsoft", installation.Quiet ? LogLevel.Error : LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement", LogLevel.Error);

        Services(builder.Services, installation);
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.Services.GetRequiredService<Actors.MapTiles>();              // an address that cannot be one is told now, not when the map is asked for
        Pipeline(app, installation);
        Rooms.Map(app, installation);
        return app;
    }

    static void Services(IServiceCollection services, Installation installation)
    {
        services.AddSingleton(installation);
        services.AddRecords(installation.Database);
        services.AddHttpContextAccessor();
        services.AddScoped<Session>();
        services.AddScoped(s => s.GetRequiredService<Session>().Caller);
        services.AddScoped<Frames>();
        services.AddScoped<House.Invitations>();
        services.AddScoped<House.Arrival>();
        services.AddScoped<House.AccountPage.Own>();
        services.AddScoped<House.Held>();
        services.AddScoped<Portfolio.Slips>();
        services.AddScoped<Portfolio.ForgetPage.Erasing>();
        services.AddScoped<Demo.DemoPeople>();
        if (installation.Embedded) services.AddHostedService<Records.Keeping.DailyBackup>();
        services.AddMemoryCache(c => c.SizeLimit = 200);
        services.AddSingleton(Islands.Built);
        services.AddSingleton(s => Actors.MapTiles.Of(s.GetRequiredService<IConfiguration>()));
        services.AddSingleton<KeptByLog>();
        services.AddSingleton<Diagnosis.Readings>();
        services.AddSingleton<Portfolio.Standings>();
        services.AddSingleton<Actors.Registers>();
        services.AddSingleton<Received>();
        services.AddSingleton<Pieces>();
        services.AddSingleton(new Records.Importing.Staging(Path.Combine(installation.DataFolder, "received", "lists")));
        services.AddSingleton<Records.Importing.Takeover>();
        services.AddSingleton<IEffectWork>(s => s.GetRequiredService<Records.Importing.Takeover>());
        services.AddSingleton<EffectClock>();
        services.AddHostedService(s => s.GetRequiredService<EffectClock>());
        services.AddScoped<Linkages.LinkagePage.Change>();
        services.AddScoped<Linkages.RosterSheets>();
        services.AddScoped<Linkages.BroughtLines>();
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        services.AddDataProtection().SetApplicationName("Jointly").PersistKeysToDbContext<AccountsContext>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(o =>
        {
            o.Password.RequiredLength = 10;                              // length over signs: what can be remembered is kept
            (o.Password.RequireDigit, o.Password.RequireUppercase, o.Password.RequireLowercase, o.Password.RequireNonAlphanumeric) = (false, false, false, false);
            o.Lockout.MaxFailedAccessAttempts = 8;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            o.User.AllowedUserNameCharacters = "";
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        }).AddEntityFrameworkStores<AccountsContext>().AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<House.PersonClaims>();
        services.Configure<IdentityPasskeyOptions>(o => o.ServerDomain = installation.Domain);
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(c =>
        {
            (c.LoginPath, c.AccessDeniedPath, c.ReturnUrlParameter) = ("/sign-in", "/refused", "back");
            (c.Cookie.Name, c.Cookie.SameSite, c.Cookie.HttpOnly, c.Cookie.SecurePolicy) = ("jointly", SameSiteMode.Lax, true, installation.Cookies);
            (c.ExpireTimeSpan, c.SlidingExpiration) = (TimeSpan.FromDays(14), true);
        });
        services.AddAntiforgery(a =>
        {
            (a.Cookie.Name, a.FormFieldName, a.HeaderName) = ("jointly-form", "_form", "X-Jointly-Form");
            (a.Cookie.SameSite, a.Cookie.HttpOnly, a.Cookie.SecurePolicy) = (SameSiteMode.Strict, true, installation.Cookies);
        });
        services.AddSingleton<IAuthorizationHandler, NobodyHandler>();
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new Undeclared()).Build());

        services.AddRateLimiter(r =>
        {
            r.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            r.AddPolicy(Limits.SignIn, http => Window(http.Connection.RemoteIpAddress?.ToString() ?? "", installation.SignInsAMinute));
            r.AddPolicy(Limits.Upload, http => Window(http.User.FindFirst(Session.PersonClaim)?.Value ?? "", installation.UploadsAMinute));
        });
        services.AddResponseCompression(c =>
        {
            c.EnableForHttps = true;                                     // each form token is masked anew, so compression tells nothing of it
            c.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/csv", "application/geo+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<RequestLocalizationOptions>(o => Languages.Configure(o, installation));
        services.Configure<ForwardedHeadersOptions>(o => o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    static RateLimitPartition<string> Window(string key, int aMinute) => RateLimitPartition.GetFixedWindowLimiter(key,
        _ => new FixedWindowRateLimiterOptions { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    static void Pipeline(WebApplication app, Installation installation)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<Headers>();
        app.UseResponseCompression();
        app.UseMiddleware<PageFilesServed>();
        app.UseRequestLocalization();
        app.UseMiddleware<Languages>();
        app.UseMiddleware<Mishaps>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();                                            // after it is known whose uploads are counted
        app.UseMiddleware<SessionBegins>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<OwnForms>();
    }
}
