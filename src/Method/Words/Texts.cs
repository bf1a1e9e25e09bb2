using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Jointly.Method.Words;

/// <summary>
/// The sentences of one room: a .resx in each language beside the code that speaks. A key that counts has one form for each
/// plural category: Isolates_one, Isolates_other; the first whole number among what is filled in chooses.
/// </summary>
public sealed class Texts(Type room)
{
    static readonly ConcurrentDictionary<Type, ResourceManager> Rooms = new();
    readonly ResourceManager sentences = Rooms.GetOrAdd(room, r => new ResourceManager(r));

    /// <summary>In the language of the one who is reading now.</summary>
    public string this[string key, params object?[] with] => In(CultureInfo.CurrentUICulture, key, with);

    /// <exception cref="MissingManifestResourceException">No language has this sentence: a defect of ours.</exception>
    public string In(CultureInfo culture, string key, params object?[] with)
    {
        var pattern = Pattern(culture, key, with);
        return with.Length == 0 ? pattern : string.Format(culture, pattern, [.. with.Select(w => Spoken(culture, w))]);
    }

    /// <summary>The sentence with its places {0} still open.</summary>
    public string Pattern(CultureInfo culture, string key, params object?[] with) =>
        sentences.GetString(key, culture)
        ?? (Counted(with) is { } n
            ? sentences.GetString($"{key}_{Plural.Category(culture, n)}", culture) ?? sentences.GetString($"{key}_other", culture)
            : null)
        ?? throw new MissingManifestResourceException($"{room.Name} has no sentence {key}.");

    static long? Counted(object?[] with) => with.Select(w => w switch
    {
        int i => (long?)i,
        long l => l,
        decimal d when decimal.IsInteger(d) => (long)d,
        _ => null,
    }).FirstOrDefault(n => n is not null);

    /// <summary>As a person of that language writes it: days written out, numbers grouped. Phrases say themselves.</summary>
    public static object? Spoken(CultureInfo culture, object? value) => value switch
    {
        DateOnly d => d.Written(culture),
        int n => n.ToString("N0", culture),
        long n => n.ToString("N0", culture),
        decimal n => n.ToString("#,##0.####", culture),
        double n => n.ToString("#,##0.##", culture),
        Money sum => sum.Written(culture),
        IReadOnlyCollection<Named> names => Named.In(names, culture),
        _ => value,
    };
}
