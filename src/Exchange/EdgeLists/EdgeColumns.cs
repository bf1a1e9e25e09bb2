using Jointly.Exchange.Tables;

namespace Jointly.Exchange.EdgeLists;

/// <summary>Which column holds what, -1 for none; and the columns that are left out.</summary>
sealed record EdgeColumns(int From, int To, int Kind, int Wave, int Weight, IReadOnlyList<string> LeftOut)
{
    static readonly Header Names = new(
    [
        ("From",   ["from", "source", "src", "origin", "sender", "ego", "tail", "from id", "source id", "node1", "actor1", "u", "i",
                    "de", "depuis", "origine", "émetteur", "desde", "origen", "fuente", "emisor"]),
        ("To",     ["to", "target", "dst", "dest", "destination", "receiver", "alter", "head", "to id", "target id", "node2", "actor2", "v", "j",
                    "à", "vers", "cible", "destinataire", "a", "hacia", "hasta", "destino", "para", "receptor"]),
        ("Kind",   ["kind", "type", "relation", "relationship", "rel", "tie", "link", "kind of linkage", "layer",
                    "genre", "nature", "type de lien", "lien", "tipo", "relación", "clase", "vínculo", "tipo de vínculo"]),
        ("Wave",   ["wave", "round", "time", "period", "year", "date", "vague", "période", "année", "ola", "onda", "ronda", "período", "año", "fecha"]),
        ("Weight", ["weight", "strength", "value", "w", "count", "poids", "force", "valeur", "peso", "fuerza", "valor", "intensidad"]),
    ]);

    /// <summary>As the header names them; none when the row names no two ends, and so is no header.</summary>
    public static EdgeColumns? Named(IReadOnlyList<string> header)
    {
        Dictionary<string, int> at = [];
        List<string> leftOut = [];
        for (int i = 0; i < header.Count; i++)
            if (Names.FieldOf(header[i]) is not { } field || !at.TryAdd(field, i))
                if (header[i].Trim().Length > 0) leftOut.Add(header[i].Trim());
        int Of(string field) => at.GetValueOrDefault(field, -1);
        return at.ContainsKey("From") && at.ContainsKey("To")
            ? new(Of("From"), Of("To"), Of("Kind"), Of("Wave"), Of("Weight"), leftOut) : null;
    }

    /// <summary>Without a header: from, to, kind, wave, weight; or from, to, weight, when there are three and all of the third are numbers.</summary>
    public static EdgeColumns ByPlace(IReadOnlyList<TextRow> rows)
    {
        int widest = rows.Count == 0 ? 2 : rows.Max(r => r.Cells.Count);
        bool weights = widest == 3 && rows.Where(r => r.Cells.Count == 3 && r.Cells[2].Trim().Length > 0).All(r => WrittenNumber.Read(r.Cells[2]) is not null);
        return weights ? new(0, 1, -1, -1, 2, []) : new(0, 1, widest > 2 ? 2 : -1, widest > 3 ? 3 : -1, widest > 4 ? 4 : -1,
            [.. Enumerable.Range(6, Math.Max(0, widest - 5)).Select(n => $"{n}")]);
    }

    /// <summary>The text of a cell, its accents composed so that a name typed on two machines is one name; none when it is empty.</summary>
    public string? Cell(TextRow row, int column) =>
        column >= 0 && column < row.Cells.Count && row.Cells[column].Trim() is { Length: > 0 } text ? FormulaGuard.Take(text).Normalize() : null;
}
