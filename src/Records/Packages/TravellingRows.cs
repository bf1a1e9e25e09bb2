using System.Buffers;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jointly.Method.Words;
using Jointly.Records.Mapping;

namespace Jointly.Records.Packages;

/// <summary>Whom and which received files the rows read so far speak of.</summary>
internal sealed class Mentions
{
    public HashSet<Guid> People { get; } = [];
    public HashSet<string> Files { get; } = [];
}

/// <summary>One row as a package writes it.</summary>
internal readonly record struct TravellingRow(ReadOnlyMemory<byte> Line, bool Sealed);

/// <summary>Reads and writes the rows of one initiative, table by table, without ever holding more than a few of them.</summary>
internal sealed partial class TravellingRows(DbConnection connection, DbTransaction transaction, InitiativeId initiative)
{
    const int PeopleAtOnce = 500, ParametersAtOnce = 2_000, MostRowsAtOnce = 100;
    readonly bool postgres = connection is Npgsql.NpgsqlConnection;

    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>In the order of their keys, the same on both databases. A line is good until the next one is asked for.</summary>
    /// <param name="people">For the table of people: whom to read.</param>
    public IEnumerable<TravellingRow> Read(TravellingTable table, Mentions mentions, IReadOnlyCollection<Guid>? people = null) =>
        table.Owner is { } owner ? Read(table, mentions, Select(table, $"\"{owner}\" = @p0"), [initiative.Value])
        : people!.OrderBy(p => p.ToString("D"), StringComparer.Ordinal).Chunk(PeopleAtOnce).SelectMany(some =>
            Read(table, mentions, Select(table, $"\"{table.Key[0].Name}\" IN ({string.Join(", ", some.Select((_, i) => $"@p{i}"))})"), some));

    /// <summary>How many rows there are, and SHA-256 over them.</summary>
    public (long Rows, string Digest) Digest(TravellingTable table, IReadOnlyCollection<Guid>? people = null)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        foreach (var row in Read(table, new Mentions(), people))
        {
            sum.AppendData(row.Line.Span);
            sum.AppendData("\n"u8);
            rows++;
        }
        return (rows, Convert.ToHexStringLower(sum.GetHashAndReset()));
    }

    string Select(TravellingTable table, string where) =>
        $"SELECT {string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))} FROM \"{table.Name}\" WHERE {where} ORDER BY {string.Join(", ", table.Key.Select(k => $"\"{k.Name}\"{(postgres && k.IsText ? " COLLATE \"C\"" : "")}"))}";

    IEnumerable<TravellingRow> Read(TravellingTable table, Mentions mentions, string sql, IReadOnlyList<Guid> ids)
    {
        using var command = Command(sql);
        for (var i = 0; i < ids.Count; i++) Add(command, i).Value = ids[i];
        using var row = command.ExecuteReader();
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Plain);
        var seals = table.Seals is { } s ? (At: table.IndexOf(s.Column), s.Values) : default;
        var (kind, id) = table.NamesSubjects ? (table.IndexOf("Kind"), table.IndexOf("Id")) : (-1, -1);
        while (row.Read())
        {
            bytes.ResetWrittenCount();
            json.Reset();
            json.WriteStartObject();
            for (var i = 0; i < table.Columns.Count; i++)
            {
                json.WritePropertyName(table.Columns[i].Name);
                table.Columns[i].Write(json, row, i, p => mentions.People.Add(p));
                if (table.Columns[i].IsFile && !row.IsDBNull(i)) mentions.Files.Add(row.GetString(i));
            }
            json.WriteEndObject();
            json.Flush();
            if (kind >= 0 && row.GetString(kind) == nameof(Method.Mandates.Person)) mentions.People.Add(row.GetGuid(id));
            if (table.Entity == typeof(Logbook.LogPart)) FilesOf(row, table, mentions);
            yield return new(bytes.WrittenMemory, seals.Values is not null && seals.Values.Contains(row.GetString(seals.At)));
        }
    }

    /// <summary>The log tells under which digest a list or a network came. What a person typed cannot read so: its quotes are escaped.</summary>
    static void FilesOf(DbDataReader row, TravellingTable table, Mentions mentions)
    {
        var content = table.IndexOf(nameof(Logbook.LogPart.Content));
        if (row.IsDBNull(content)) return;
        foreach (Match named in FileNamed().Matches(row.GetString(content))) mentions.Files.Add(named.Groups[1].Value);
    }

    /// <summary>Many rows in one statement.</summary>
    /// <param name="rows">Values by column of the table.</param>
    public void Insert(TravellingTable table, IEnumerable<object[]> rows)
    {
        var self = table.SelfReferences.Select(table.IndexOf).ToList();
        var later = new List<(object[] Row, int Column, object Value)>();
        var most = Math.Clamp(ParametersAtOnce / table.Columns.Count, 1, MostRowsAtOnce);
        DbCommand? many = null;
        foreach (var some in rows.Chunk(most))
        {
            foreach (var row in some)
                foreach (var column in self.Where(c => row[c] is not DBNull))
                {
                    later.Add((row, column, row[column]));
                    row[column] = DBNull.Value;
                }
            if (some.Length == most) Run(many ??= Inserting(table, most), some);
            else using (var few = Inserting(table, some.Length)) Run(few, some);
        }
        many?.Dispose();
        foreach (var (row, column, value) in later) PointAt(table, row, column, value);
    }

    DbCommand Inserting(TravellingTable table, int rows)
    {
        var values = Enumerable.Range(0, rows).Select(r => $"({string.Join(", ", table.Columns.Select((c, i) => $"@p{r * table.Columns.Count + i}{(postgres && c.IsJson ? "::jsonb" : "")}"))})");
        var command = Command($"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) VALUES {string.Join(", ", values)}");
        for (var i = 0; i < rows * table.Columns.Count; i++) Add(command, i);
        return command;
    }

    static void Run(DbCommand command, object[][] rows)
    {
        var at = 0;
        foreach (var row in rows)
            foreach (var value in row) command.Parameters[at++].Value = value;
        command.ExecuteNonQuery();
    }

    void PointAt(TravellingTable table, object[] row, int column, object value)
    {
        using var command = Command($"UPDATE \"{table.Name}\" SET \"{table.Columns[column].Name}\" = @p0 WHERE {string.Join(" AND ", table.Key.Select((k, i) => $"\"{k.Name}\" = @p{i + 1}"))}");
        Add(command, 0).Value = value;
        foreach (var (key, i) in table.Key.Select((k, i) => (k, i))) Add(command, i + 1).Value = row[table.IndexOf(key.Name)];
        command.ExecuteNonQuery();
    }

    /// <summary>Rows of the initiative that point at rows of another one.</summary>
    public long Astray(TravellingTable table) => table.References.Sum(to =>
    {
        using var command = Command($"SELECT count(*) FROM \"{table.Name}\" c JOIN \"{to.Table}\" p ON {string.Join(" AND ", to.Columns.Select(k => $"p.\"{k.To}\" = c.\"{k.From}\""))} WHERE c.\"{table.Owner}\" = @p0 AND p.\"{to.Owner}\" <> @p0");
        Add(command, 0).Value = initiative.Value;
        return (long)command.ExecuteScalar()!;
    });

    /// <summary>Those of the people who are known here already.</summary>
    public HashSet<Guid> Known(TravellingTable people, IEnumerable<Guid> asked)
    {
        var known = new HashSet<Guid>();
        foreach (var some in asked.Chunk(PeopleAtOnce))
        {
            using var command = Command($"SELECT \"{people.Key[0].Name}\" FROM \"{people.Name}\" WHERE \"{people.Key[0].Name}\" IN ({string.Join(", ", some.Select((_, i) => $"@p{i}"))})");
            for (var i = 0; i < some.Length; i++) Add(command, i).Value = some[i];
            using var row = command.ExecuteReader();
            while (row.Read()) known.Add(row.GetGuid(0));
        }
        return known;
    }

    DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.CommandTimeout = 0;                                            // as long as the initiative is large
        return command;
    }

    static DbParameter Add(DbCommand command, int number)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"p{number}";
        command.Parameters.Add(parameter);
        return parameter;
    }

    [GeneratedRegex("\"FileSha256\":\"([0-9a-f]{64})\"")]
    private static partial Regex FileNamed();
}
