using System.CommandLine;
using System.Text.Json;
using Jointly.Records.Keeping;
using Jointly.Records.Logbook;

namespace Jointly.Web.Verbs;

/// <summary>audit verify: is the log as it was written, to the last byte?</summary>
public static class AuditVerb
{
    public static Command Verb()
    {
        var data = new DataOptions();
        var json = new Option<bool>("--json") { Description = "The result as JSON." };
        var against = new Option<string[]>("--against") { Description = "A backup, or what audit verify --json printed earlier: the log must hold what stood there. May be given several times.", HelpName = "FILE" };
        var verify = new Command("verify", "Check every entry of the log against its chain; names the first one that was changed.") { json, against };
        data.AddTo(verify);
        verify.SetAction(parsed =>
        {
            var kept = (parsed.GetValue(against) ?? []).Select(f => KeptHeads.In(Path.GetFullPath(f))).ToList();
            if (kept.SelectMany(k => k.Refusals).ToList() is { Count: > 0 } refused) return Said.Refused(refused);
            var result = Audit.Verify(data.DatabaseOf(parsed, data.FolderOf(parsed)), [.. kept.SelectMany(k => k.Fact!.Heads)]);
            if (parsed.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(result, Json.Options));
            else
            {
                foreach (var chain in result.Chains) Console.WriteLine($"{(chain.Chain == Guid.Empty ? "house" : chain.Chain)}: {chain.Entries} entries, {(chain.Whole ? "whole" : $"broken at {chain.BrokenAt}: {chain.Why}")}");
                foreach (var heads in kept.Select(k => k.Fact!)) Console.WriteLine($"held against {heads.Heads.Count} heads of {heads.File}");
                Console.WriteLine(result.Whole ? "The log is whole." : "The log was changed after it was written.");
            }
            return result.Whole ? ExitCode.Done : ExitCode.Refused;
        });
        return new Command("audit", "The log of deeds.") { verify };
    }
}
