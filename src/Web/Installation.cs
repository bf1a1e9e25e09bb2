using System.Net;
using Jointly.Records;

namespace Jointly.Web;

/// <summary>What makes this installation this one: where its data lies, where it listens, and whether it is an example.</summary>
public sealed record Installation(string DataFolder, Database Database, string[] Urls)
{
    /// <summary>Anyone on this machine may sign in as one of the demo people. Only ever on loopback.</summary>
    public bool Demo { get; init; }

    /// <summary>Only errors are logged: who looks round with the example has nothing to watch.</summary>
    public bool Quiet { get; init; }
    public int SignInsAMinute { get; init; } = 30;
    public int UploadsAMinute { get; init; } = 30;

    /// <summary>Languages beside those that every page speaks, to try out how pages turn from right to left.</summary>
    public string[] MoreLanguages { get; init; } = [];

    /// <summary>The database is a file in the data folder.</summary>
    public bool Embedded => Database.Lanes == 1;

    public static string Version { get; } = typeof(Installation).Assembly.GetName().Version?.ToString(3) ?? "";

    public bool OnLoopback => Urls.All(u => Uri.TryCreate(u, UriKind.Absolute, out var uri) && IsLoopback(uri.Host));

    /// <summary>Cookies travel over TLS alone, unless nothing leaves this machine.</summary>
    public CookieSecurePolicy Cookies => OnLoopback ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>The name that passkeys are bound to; an address of numbers cannot have passkeys.</summary>
    public string? Domain { get; init; } = Environment.GetEnvironmentVariable("JOINTLY_DOMAIN") ?? "localhost";

    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
}
