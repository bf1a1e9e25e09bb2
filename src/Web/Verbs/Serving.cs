using System.CommandLine;
using System.Net.Sockets;
using Jointly.Records;
using Jointly.Records.Keeping;
using Jointly.Web.Demo;
using Jointly.Web.House;

namespace Jointly.Web.Verbs;

/// <summary>demo and serve: the same product, filled with the example or empty.</summary>
public static class Serving
{
    public static Command Demo() => Verb("demo", "Serve an example initiative on this machine, with people to look round as.", demo: true);
    public static Command Serve() => Verb("serve", "Serve the product. The first start prints a link that makes the first administrator.", demo: false);

    static Command Verb(string name, string what, bool demo)
    {
        var data = new DataOptions();
        var port = new Option<int>("--port") { Description = "The port on this machine.", DefaultValueFactory = _ => 5080 };
        var urls = new Option<string?>("--urls") { Description = "Full addresses to listen on, separated by ;. Instead of --port.", HelpName = "URLS" };
        var verb = new Command(name, what) { port, urls };
        data.AddTo(verb);
        verb.SetAction((parsed, _) =>
        {
            var folder = data.FolderOf(parsed, demo ? "demo" : "house");
            var at = parsed.GetValue(urls)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [$"http://localhost:{parsed.GetValue(port)}"];
            return Run(new Installation(folder, data.DatabaseOf(parsed, folder), at) { Demo = demo, Quiet = demo }, Ending.Asked());
        });
        return verb;
    }

    static async Task<int> Run(Installation installation, CancellationToken stop)
    {
        if (installation.Demo && !installation.OnLoopback)
        {
            await Console.Error.WriteLineAsync("The example lets anyone in, so it is served on this machine alone: use localhost, or 'serve' for others.");
            return ExitCode.WrongUse;
        }
        using var held = FolderLock.Take(installation.DataFolder);
        if (held is null)
        {
            await Console.Error.WriteLineAsync($"{installation.DataFolder} is in use by another Jointly. Stop that one, or choose another folder with --data.");
            return ExitCode.Refused;
        }
        await using var app = Host.Build(installation);
        await Migrations.Apply(app.Services, stop);
        if (installation.Demo) await DemoExample.Fill(app.Services, stop);
        try { await app.StartAsync(CancellationToken.None); }                  // asked to end meanwhile, it starts whole and then ends
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException or SocketException)
        {
            await Console.Error.WriteLineAsync($"{string.Join(", ", installation.Urls)} is taken by another program. Choose another with --port or --urls.");
            return ExitCode.Refused;
        }
        await Greeting(app, installation);
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    static async Task Greeting(WebApplication app, Installation installation)
    {
        var address = app.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal).TrimEnd('/');
        if (installation.Demo)
        {
            Console.WriteLine($"\nJointly, with the example of Atuntaqui: {address}\nSign in with one click as");
            foreach (var person in DemoExample.People) Console.WriteLine($"  {person.Name,-18} {person.Office[0].Name}");
            Console.WriteLine("Stop with Ctrl+C.");
            return;
        }
        Console.WriteLine($"\nJointly: {address}");
        if (await FirstAdministrator.Link(app.Services) is { } code)
            Console.WriteLine($"Nobody has an account yet. This link makes the first administrator, once:\n  {address}/welcome/{code}");
        Console.WriteLine("Stop with Ctrl+C.");
    }
}
