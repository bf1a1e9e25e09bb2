using System.Text.Json;
using Jointly.Method.Words;
using Jointly.Records.Logbook;

namespace Jointly.Records.Keeping;

/// <summary>Heads of the log as someone kept them outside the database: against these a chain cut and mended shows.</summary>
public sealed record KeptHeads(string File, IReadOnlyList<Anchor> Heads)
{
    /// <summary>Out of a backup, of what <c>audit verify --json</c> printed, or of the note of a backup in backups/.</summary>
    public static Outcome<KeptHeads> In(string file)
    {
        if (!System.IO.File.Exists(file)) return Keep.No(nameof(KeepingText.NoFile), file);
        var heads = IsDatabase(file) ? null : Written(file);
        if (heads is { Count: > 0 }) return new KeptHeads(file, heads);
        if (!IsDatabase(file)) return Keep.No(nameof(KeepingText.NoHeads), file);
        var proof = Proof.Of(file);
        if (proof.Wrong is { } wrong) return Keep.No(wrong, file);
        return proof.Heads.Count > 0 ? new KeptHeads(file, proof.Heads) : Keep.No(nameof(KeepingText.NoHeads), file);
    }

    static bool IsDatabase(string file)
    {
        using var stream = System.IO.File.OpenRead(file);
        Span<byte> start = stackalloc byte[15];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("SQLite format 3"u8);
    }

    /// <summary>Every object that has a chain, a number and a digest, wherever it stands in the text.</summary>
    static List<Anchor> Written(string file)
    {
        try
        {
            using var text = JsonDocument.Parse(System.IO.File.ReadAllText(file));
            return [.. All(text.RootElement)];
        }
        catch (JsonException) { return []; }
    }

    static IEnumerable<Anchor> All(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(All),
        JsonValueKind.Object when Of(json) is { } anchor => [anchor],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => All(p.Value)),
        _ => [],
    };

    static Anchor? Of(JsonElement json)
    {
        var named = json.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase);
        return named.TryGetValue("chain", out var chain) && chain.ValueKind == JsonValueKind.String && chain.TryGetGuid(out var id)
            && named.TryGetValue("number", out var number) && number.ValueKind == JsonValueKind.Number && named.TryGetValue("digest", out var digest) && digest.ValueKind == JsonValueKind.String
            ? new Anchor(id, number.GetInt64(), digest.GetString()!) : null;
    }
}
