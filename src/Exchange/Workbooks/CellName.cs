namespace Jointly.Exchange.Workbooks;

/// <summary>A cell as spreadsheets call it: E7 is the fifth column in row 7.</summary>
public static class CellName
{
    /// <summary>What a sheet can hold: 16,384 columns, 1,048,576 rows.</summary>
    public const int LastColumn = 16_384, LastRow = 1_048_576;

    /// <summary>The column's letters; the first column is 0.</summary>
    public static string Column(int index)
    {
        var letters = "";
        for (int left = index + 1; left > 0; left = (left - 1) / 26) letters = (char)('A' + (left - 1) % 26) + letters;
        return letters;
    }

    public static string Of(int column, int row) => Column(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Column from 0, row from 1; none when no sheet has such a cell.</summary>
    public static (int Column, int Row)? Read(ReadOnlySpan<char> name)
    {
        int at = 0, column = 0;
        for (; at < name.Length && name[at] is >= 'A' and <= 'Z'; at++)
        {
            column = 26 * column + name[at] - 'A' + 1;
            if (column > LastColumn) return null;
        }
        return at > 0 && int.TryParse(name[at..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int row) && row is >= 1 and <= LastRow
            ? (column - 1, row) : null;
    }
}
