using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Jointly.Method.Mandates;
using Jointly.Method.Portfolio;
using Jointly.Method.Words;
using Jointly.Records;
using Jointly.Records.Keeping;
using Jointly.Records.Packages;
using Jointly.Records.Writing;
using Jointly.Web.House;
using Jointly.Web.Portfolio;
using Microsoft.EntityFrameworkCore;

namespace Jointly.Web.Verbs;

/// <summary>initiative list, export, import and key: an initiative from one installation to another.</summary>
public static class InitiativeVerbs
{
    static readonly Option<bool> AsJson = new("--json") { Description = "The result as JSON." };

    public static Command Verb() => new("initiative", "Take an initiative from one installation to another, as one package.") { List(), Export(), Import(), Key() };

    static Option<string?> As() => new("--as") { Description = "Who does it, by name or id. Without it: whoever keeps this installation.", HelpName = "PERSON" };

    static Command List()
    {
        var data = new DataOptions();
        var verb = new Command("list", "The initiatives here, with their ids.") { AsJson };
        data.AddTo(verb);
        verb.SetAction(parsed =>
        {
            var folder = data.FolderOf(parsed);
            if (data.IsEmpty(parsed, folder)) return Said.Refused([Records.Keeping.Restore.NoFile(Path.Combine(folder, "jointly.db"))]);
            using var house = new Asking(data.DatabaseOf(parsed, folder)).ForHouse();
            var all = house.Initiatives.ToList().Select(i => new { Id = i.Id.Value, Name = Named.In(i.Names, CultureInfo.CurrentUICulture) }).OrderBy(i => i.Name, StringComparer.CurrentCulture).ToList();
            if (parsed.GetValue(AsJson)) Console.WriteLine(JsonSerializer.Serialize(all, Json.Options));
            else foreach (var one in all) Console.WriteLine($"{one.Id}  {one.Name}");
            return ExitCode.Done;
        });
        return verb;
    }

    static Command Key()
    {
        var data = new DataOptions();
        var verb = new Command("key", "Print the key for what is sealed in packages made for this installation. It is no secret; hand it to whoever makes the package.");
        data.AddTo(verb);
        verb.SetAction(parsed =>
        {
            using var key = ReceivingKey.Of(data.FolderOf(parsed));
            Console.WriteLine(key.Address);
            Console.Error.WriteLine($"Fingerprint {key.Fingerprint}. Its secret half is {Path.Combine(data.FolderOf(parsed), ReceivingKey.FileName)}: it stays here.");
            return ExitCode.Done;
        });
        return verb;
    }

    static Command Export()
    {
        var data = new DataOptions();
        var file = new Argument<string>("FILE") { Description = "Where the package goes. It must not exist yet." };
        var which = new Option<string>("--initiative") { Description = "Its address, its id or its name.", HelpName = "ADDRESS-OR-ID", Required = true };
        var sealFor = new Option<string?>("--for") { Description = "The key of the installation that is to receive it (there: ./jointly initiative key). What is sealed then opens there alone.", HelpName = "KEY" };
        var why = new Option<string>("--because") { Description = "Why it is taken along; it goes into the log.", HelpName = "REASON", DefaultValueFactory = _ => "Taken to another installation." };
        var who = As();
        var verb = new Command("export", "Write the initiative as one package: rows, files, log. The server may run meanwhile.") { file, which, sealFor, why, who, AsJson };
        data.AddTo(verb);
        verb.SetAction(async (parsed, stop) =>
        {
            var (folder, path) = (data.FolderOf(parsed), Path.GetFullPath(parsed.GetValue(file)!));
            var database = data.DatabaseOf(parsed, folder);
            if (File.Exists(path)) return Said.Refused([Records.Keeping.Backup.IsThere(path)]);
            if (data.IsEmpty(parsed, folder)) return Said.Refused([Records.Keeping.Restore.NoFile(Path.Combine(folder, "jointly.db"))]);
            var asking = new Asking(database);
            var (initiative, caller) = (Which(asking, parsed.GetValue(which)!), Who(asking, parsed.GetValue(who)));
            var refused = initiative.Refusal ?? caller.Refusal;
            if (refused is not null) return Said.Refused([refused]);
            var (id, key) = (initiative.Id!.Value, parsed.GetValue(sealFor));
            using var writer = new Writer(database);
            var left = await TakingOut.Leave(new DeedRunner(writer, TimeProvider.System), caller.Caller, id, parsed.GetValue(why), key, stop);
            if (left.Fact is null) return Said.Refused(left.Refusals);
            var made = await PackageFile.Write(path, database, folder, id, caller.Caller?.Person, TimeProvider.System.GetUtcNow(), key, Progress);
            if (made.Fact is not { } manifest) return Said.Refused(made.Refusals);
            if (key is null && manifest.Tables.Any(t => t.Sealed > 0)) await Console.Error.WriteLineAsync("What is sealed (trust and influence, withdrawn consents) lies open in this package: guard it like the database, or make it with --for KEY.");
            if (parsed.GetValue(AsJson)) Console.WriteLine(JsonSerializer.Serialize(manifest, Json.Options));
            else Tell(manifest, path);
            return ExitCode.Done;
        });
        return verb;
    }

    static Command Import()
    {
        var data = new DataOptions();
        var file = new Argument<string>("FILE") { Description = "A package." };
        var who = As();
        var verb = new Command("import", "Take a package in: all of it, counted and summed up from the database, or nothing. The server must not run on this folder; beside a PostgreSQL server it may.") { file, who, AsJson };
        data.AddTo(verb);
        verb.SetAction(async (parsed, stop) =>
        {
            var (folder, path) = (data.FolderOf(parsed), Path.GetFullPath(parsed.GetValue(file)!));
            var database = data.DatabaseOf(parsed, folder);
            if (!File.Exists(path)) return Said.Refused([Records.Keeping.Restore.NoFile(path)]);
            using var held = data.OnServer(parsed) ? null : FolderLock.Take(folder);
            if (held is null && !data.OnServer(parsed)) return Said.Refused([Records.Keeping.Restore.InUse(folder)]);
            await using var app = Host.Build(new Installation(folder, database, ["http://127.0.0.1:0"]) { Quiet = true });
            await Migrations.Apply(app.Services, stop);
            var asking = app.Services.GetRequiredService<Asking>();
            var caller = Who(asking, parsed.GetValue(who));
            if (caller.Refusal is { } no) return Said.Refused([no]);
            using var key = ReceivingKey.Of(folder);
            var came = await PackageFile.Read(path, database, key, package =>
                new BringingIn(database, asking, app.Services.GetRequiredService<DeedRunner>()).Do(package, new(folder), caller.Caller, Progress, stop), Progress);
            if (came.Fact is not { } fact) return Said.Refused(came.Refusals);
            var slips = await Slips(app.Services, asking, new InitiativeId(fact.Manifest.Initiative));
            if (parsed.GetValue(AsJson)) Console.WriteLine(JsonSerializer.Serialize(new { fact.Manifest.Initiative, fact.Manifest.Name, fact.Tables, fact.Manifest.Files, fact.NewFiles, fact.Manifest.Missing, fact.Log, Slips = slips }, Json.Options));
            else Tell(fact, slips);
            return ExitCode.Done;
        });
        return verb;
    }

    static void Progress(string part) => Console.Error.WriteLine($"  {part}");

    static void Tell(PackageManifest made, string path)
    {
        Console.WriteLine($"{path}: {made.Name}");
        foreach (var table in made.Tables) Console.WriteLine(string.Create(CultureInfo.CurrentCulture, $"  {table.Name,-18} {table.Rows,10:N0}  {table.Digest}{(table.Sealed > 0 ? $"  {table.Sealed:N0} sealed{(made.Seal is null ? ", open" : ", locked")}" : "")}"));
        Console.WriteLine(string.Create(CultureInfo.CurrentCulture, $"  {"received files",-18} {made.Files.Count,10:N0}{(made.Missing.Count > 0 ? $"  {made.Missing.Count:N0} no longer kept" : "")}"));
        Console.WriteLine($"  log up to entry {made.Head.Number}, {made.Head.Digest}");
        Console.WriteLine("Written, opened again, counted and summed up.");
    }

    sealed record SlipLine(string Person, string Code);

    static void Tell(CameIn came, IReadOnlyList<SlipLine> slips)
    {
        Console.WriteLine($"{came.Manifest.Name}  /i/{came.Manifest.Initiative}");
        Console.WriteLine($"  {"table",-18} {"package",10} {"here",10}  same");
        foreach (var table in came.Tables) Console.WriteLine(string.Create(CultureInfo.CurrentCulture, $"  {table.Name,-18} {table.Told,10:N0} {table.Here,10:N0}  {(table.Same ? "yes" : "NO")}{(table.Known > 0 ? $"  {table.Known:N0} known here already" : "")}"));
        Console.WriteLine(string.Create(CultureInfo.CurrentCulture, $"  {"received files",-18} {came.Manifest.Files.Count,10:N0} {came.Manifest.Files.Count,10:N0}  yes"));
        Console.WriteLine(string.Create(CultureInfo.CurrentCulture, $"  log: {came.Log.Entries:N0} entries, whole, {came.Log.Erased:N0} parts erased, head {came.Log.Head.Digest}"));
        foreach (var slip in slips) Console.WriteLine($"  {slip.Person} comes in once, within 14 days, by /welcome/{slip.Code}");
    }

    /// <summary>Nobody's way to sign in came along. A coordinator without an account here gets a slip, and makes those of the others.</summary>
    static async Task<IReadOnlyList<SlipLine>> Slips(IServiceProvider services, Asking asking, InitiativeId initiative)
    {
        await using var scope = services.CreateAsyncScope();
        await using var house = asking.ForHouse();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var coordinators = await house.Offices.Where(o => o.Initiative == initiative && o.Role == Role.Coordinator && (o.To == null || o.To >= today)).Select(o => o.Person).Distinct().ToListAsync();
        var accounts = scope.ServiceProvider.GetRequiredService<Records.Accounts.AccountsContext>();
        var slips = new List<SlipLine>();
        foreach (var person in coordinators)
            if (!await accounts.Users.AnyAsync(a => a.Person == person) && await house.People.Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync() is { Length: > 0 } name)
                slips.Add(new(name, await scope.ServiceProvider.GetRequiredService<Invitations>().Make(person, Records.House.Person)));
        return slips;
    }

    /// <summary>An id, an address that holds one, or a name that only one initiative has.</summary>
    static (InitiativeId? Id, Refusal? Refusal) Which(Asking asking, string said)
    {
        using var house = asking.ForHouse();
        var all = house.Initiatives.ToList();
        var ids = said.Split('/', '?', '#').Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var found = all.Where(i => ids.Count > 0 ? ids[0] == i.Id.Value : i.Names.Any(n => Folded.Of(n.Name) == Folded.Of(said))).ToList();
        return found.Count == 1 ? (found[0].Id, null) : (null, new Refusal(new Phrase(typeof(PackageText), found.Count == 0 ? nameof(PackageText.NoSuchInitiative) : nameof(PackageText.SeveralOfName), said)));
    }

    static (Caller? Caller, Refusal? Refusal) Who(Asking asking, string? said)
    {
        if (said is null) return (null, null);
        using var house = asking.ForHouse();
        var people = Guid.TryParse(said, out var id) ? [new PersonId(id)] : house.People.Where(p => p.Name == said).Select(p => p.Id).ToList();
        var caller = people.Count == 1 ? asking.Caller(people[0], DateOnly.FromDateTime(DateTime.UtcNow)) : Caller.Nobody;
        return caller == Caller.Nobody ? (null, new Refusal(new Phrase(typeof(PackageText), nameof(PackageText.NoSuchPerson), said))) : (caller, null);
    }
}
