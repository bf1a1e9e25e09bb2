using System.Globalization;
using Jointly.Method.Words;

namespace Jointly.Method.Actors.Importing;

/// <summary>A name for an establishment of a list that names nobody: what it does, how large it is, where it is, and its number there.</summary>
public static class ComposedName
{
    static readonly Texts T = new(typeof(ImportText));

    /// <summary>None when the row says neither what it does nor where it is.</summary>
    public static string? Of(ActorDetails d, string? code, int row, CultureInfo culture)
    {
        var does = d.SubSector ?? d.Products ?? d.Sector;
        if (does is null && d.Place is null) return null;
        var size = d.Size is { } band ? T.In(culture, $"Size{band}") : null;
        var name = string.Join(", ", new[] { Short(does), size, Short(d.Place) }.OfType<string>());
        return $"{name} ({code ?? row.ToString(CultureInfo.InvariantCulture)})";
    }

    static string? Short(string? text) => text is null ? null : text.Length <= 80 ? text : text[..79] + "…";
}
