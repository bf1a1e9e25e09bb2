using System.Text.Json.Nodes;

namespace Jointly.Records.Logbook;

internal enum What { Added, Changed, Removed }

/// <summary>What a deed did to one row. Fields of complex values stand with their path, such as "Details.Phone".</summary>
internal sealed record RowChange(string Kind, Guid Id, What What, int Version, IReadOnlyList<FieldChange> Fields);

/// <summary>In place of thousands of rows: how many of each kind, their digest, and the digest of the file they came in.</summary>
internal sealed record Manifest(IReadOnlyDictionary<string, int> Added, string Sha256, string? FileSha256);

/// <summary>The part "changes".</summary>
internal sealed record OpenChanges(string? Because, IReadOnlyList<RowChange> Rows, Manifest? Manifest);

/// <summary>The parts "personal" and "sealed": what was taken out of the fact and out of the changes.</summary>
internal sealed record HiddenChanges(JsonNode? Fact, IReadOnlyList<RowChange> Rows);
