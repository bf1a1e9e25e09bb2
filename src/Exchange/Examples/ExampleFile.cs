using System.Globalization;
using Jointly.Exchange.Tables;

namespace Jointly.Exchange.Examples;

/// <summary>A table of an example. It is ours, so what does not fit is a defect and throws, with the file and its line.</summary>
sealed class ExampleFile
{
    readonly string file;
    readonly IReadOnlyList<string> header;

    ExampleFile(string file, TextRow header, IReadOnlyList<TextRow> rows) =>
        (this.file, this.header, Rows) = (file, header.Cells, [.. rows.Select(r => new ExampleRow(this, r))]);

    public IReadOnlyList<ExampleRow> Rows { get; }

    public static ExampleFile Read(string folder, string file)
    {
        using var stream = File.OpenRead(Path.Combine(folder, file));
        List<TextRow> rows = [.. TextRows.Read(DecodedText.Read(stream).Text, ',').Where(r => !r.Blank)];
        return rows.Count > 0 ? new(file, rows[0], rows[1..]) : throw new InvalidDataException($"{file} is empty.");
    }

    public sealed class ExampleRow(ExampleFile of, TextRow row)
    {
        public string? Find(string column)
        {
            int at = of.header.ToList().IndexOf(column);
            if (at < 0) throw new InvalidDataException($"{of.file} has no column {column}.");
            return at < row.Cells.Count && row.Cells[at].Length > 0 ? FormulaGuard.Take(row.Cells[at]) : null;
        }

        public string Text(string column) => Find(column) ?? throw No(column, "is empty");
        public int? Number(string column) => Find(column) is not { } text ? null :
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw No(column, $"is no number: {text}");
        public bool YesNo(string column) => Text(column) switch { "yes" => true, "no" => false, var other => throw No(column, $"is neither yes nor no: {other}") };
        public DateOnly Day(string column) =>
            DateOnly.TryParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw No(column, "is no day");
        public T Word<T>(string column, string? text = null) where T : struct, Enum =>
            Enum.TryParse<T>(text ?? Text(column), out var word) && Enum.IsDefined(word) ? word : throw No(column, $"is no {typeof(T).Name}: {text ?? Text(column)}");

        /// <summary>What another file says under the code that stands here.</summary>
        public T Known<T>(string column, IReadOnlyDictionary<string, T> codes) =>
            codes.TryGetValue(Text(column), out var known) ? known : throw No(column, $"names nobody we know: {Text(column)}");

        InvalidDataException No(string column, string what) => new($"{of.file}, line {row.Line}: {column} {what}.");
    }
}
