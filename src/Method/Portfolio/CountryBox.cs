using System.Globalization;

namespace Jointly.Method.Portfolio;

/// <summary>The smallest box around a country, in degrees (from country-boxes.csv); one over the date line is as wide as the Earth.</summary>
public readonly record struct CountryBox(double West, double South, double East, double North)
{
    static readonly Dictionary<string, CountryBox> Table = Read().ToDictionary(b => b.Code, b => b.Box, StringComparer.Ordinal);

    /// <summary>None for a country too small for the map it comes from.</summary>
    public static CountryBox? Of(string country) => Table.TryGetValue(country, out var box) ? box : null;

    /// <summary>Do the two overlap, give or take a degree: a cluster may lie across a border or on an island of no map?</summary>
    public bool Meets(CountryBox other) =>
        West - 1 <= other.East && other.West <= East + 1 && South - 1 <= other.North && other.South <= North + 1;

    static IEnumerable<(string Code, CountryBox Box)> Read()
    {
        using var lines = new StreamReader(typeof(CountryBox).Assembly.GetManifestResourceStream("Jointly.Method.Portfolio.country-boxes.csv")!);
        while (lines.ReadLine() is { } line)
            if (line.Split(';') is [{ Length: 2 } code, var west, var south, var east, var north])
                yield return (code, new(Degrees(west), Degrees(south), Degrees(east), Degrees(north)));
    }

    static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
